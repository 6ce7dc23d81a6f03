"""Map pages: a layout from a template, filled item by item and exported.

Items are found by their id: ``title, subtitle, map, legend, scalebar, north, foot, page``. A template may leave out any
but the map. Layouts belong to the main thread.
"""
from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLabelingEngineSettings,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPathResolver,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsRenderContext,
    QgsScaleBarSettings,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtXml import QDomDocument

from ..domain.errors import SroError
from .area_looks import typeface
from .lor_base import CRS
from .paths import LAYOUTS
from .text_fit import fit_label, wrapped

_FAMILY = re.compile(r'(?<=fontFamily=")[^"]+|(?<=description=")[^",]+(?=,)')
"""Where a template names a typeface: in text formats and in the older font descriptions."""

_METRES_OF_KILOMETRE = 1000

_LABELS = ("title", "subtitle", "foot", "page")
_LEGEND_BREAK = "|"
_LEGEND_TITLE_LINES = 3
_SYMBOL_GAP = 3.0
"""Millimetres between a legend's symbol and its text, with the margins of both."""


@dataclass(frozen=True)
class PageTexts:
    """The texts of one page, and who is named as author in the file."""

    title: str
    subtitle: str
    legend: str
    legend_note: str
    foot: str
    page: str
    author: str


@dataclass(frozen=True)
class PageMap:
    """What the map of a page shows: the coloured layer, those above and below it, the extent, the search for names.

    ``places_per_cm2`` is the number of places that QGIS tries for a name: more find room for more names, slowly.
    """

    values: QgsVectorLayer
    above: "List[QgsVectorLayer]"
    below: "List[QgsVectorLayer]"
    extent: QgsRectangle
    places_per_cm2: float


class MapPages:
    """One layout in a project of its own, filled again for every page; `close` it before QGIS ends.

    Raises
    ------
    SroError
        ``template_unreadable`` where the file is no template, ``template_without_map`` where it has no item ``map``.
    """

    def __init__(self, template: Path) -> None:
        self._project = QgsProject()
        self._project.setCrs(QgsCoordinateReferenceSystem(CRS))
        self._layout = QgsPrintLayout(self._project)
        self._load(template)
        self._map = self._item("map", QgsLayoutItemMap)
        if self._map is None:
            self.close()
            raise SroError("template_without_map", path=str(template))
        labels = {name: self._item(name, QgsLayoutItemLabel) for name in _LABELS}
        self._letter_sizes = {name: label.font().pointSizeF() for name, label in labels.items() if label}
        legend = self._item("legend", QgsLayoutItemLegend)
        self._legend_width = legend.rect().width() if legend else 0.0
        bar = self._item("scalebar", QgsLayoutItemScaleBar)
        fits = bar and bar.segmentSizeMode() == QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth
        self._bar_width = bar.maximumBarWidth() if fits else 0.0

    def close(self) -> None:
        """Give up layout and layers; QGIS crashes at its end when they still live."""
        self._map = None
        self._layout = None
        self._project.clear()

    def fill(self, texts: PageTexts, shown: PageMap) -> None:
        """Put texts and layers of a page into the layout."""
        self._project.removeAllMapLayers()
        labels = QgsLabelingEngineSettings()
        labels.setFlag(QgsLabelingEngineSettings.Flag.UsePartialCandidates, False)  # no name is cut at the map's edge
        labels.setMaximumPolygonCandidatesPerCmSquared(shown.places_per_cm2)
        self._project.setLabelingEngineSettings(labels)
        layers = [*shown.above, shown.values, *shown.below]
        self._project.addMapLayers(layers, False)
        self._map.setLayers(layers)
        self._map.zoomToExtent(shown.extent)
        for name, size in self._letter_sizes.items():
            fit_label(self._item(name, QgsLayoutItemLabel), getattr(texts, name), size)
        self._fill_legend(texts, shown.values)
        self._fill_scalebar()
        north = self._item("north", QgsLayoutItemPicture)
        if north and not Path(north.picturePath()).is_file():
            north.setPicturePath(str(LAYOUTS / "north.svg"))
        metadata = self._project.metadata()
        metadata.setTitle(texts.title)
        metadata.setAuthor(texts.author)  # else the PDF would tell the name of the user's account
        self._project.setMetadata(metadata)

    def export(self, path: Path, form: str) -> None:
        """Write the page; text stays text in PDF and SVG.

        Raises
        ------
        SroError
            ``map_not_written``.
        """
        exporter = QgsLayoutExporter(self._layout)
        text = QgsRenderContext.TextRenderFormat.AlwaysText
        if form == "pdf":
            pdf = QgsLayoutExporter.PdfExportSettings()
            pdf.textRenderFormat = text
            pdf.appendGeoreference = False
            written = exporter.exportToPdf(str(path), pdf) == QgsLayoutExporter.ExportResult.Success
        elif form == "svg":
            svg = QgsLayoutExporter.SvgExportSettings()
            svg.textRenderFormat = text
            written = exporter.exportToSvg(str(path), svg) == QgsLayoutExporter.ExportResult.Success
        else:
            written = exporter.renderPageToImage(0).save(str(path))
        if not written:
            raise SroError("map_not_written", path=str(path))

    def _load(self, template: Path) -> None:
        try:
            text = template.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as problem:
            raise SroError("template_unreadable", path=str(template), reason=str(problem)) from problem
        document = QDomDocument()
        readable, reason, line, _ = document.setContent(with_installed_typefaces(text))
        context = QgsReadWriteContext()
        resolver = QgsPathResolver(str(template))
        context.setPathResolver(resolver)
        loaded = readable and self._layout.loadFromTemplate(document, context)[1]
        if not loaded or not self._layout.pageCollection().pageCount():
            self.close()
            told = f"{line}: {reason}" if reason else "Layout"
            raise SroError("template_unreadable", path=str(template), reason=told)

    def _item(self, name: str, kind: type) -> Optional[object]:
        item = self._layout.itemById(name)
        return item if isinstance(item, kind) else None

    def _fill_scalebar(self) -> None:
        """Let the bar measure this page's map; one that fits its width shows 1, 2 or 5 metres or kilometres a part."""
        bar = self._item("scalebar", QgsLayoutItemScaleBar)
        if bar is None:
            return
        bar.setLinkedMap(self._map)
        if self._bar_width:
            room = self._bar_width / 1000 * self._map.scale() / bar.numberOfSegments()
            power = 10.0 ** math.floor(math.log10(room))
            metres = max(step * power for step in (1, 2, 5) if step * power <= room)
            large = metres >= _METRES_OF_KILOMETRE
            unit = QgsUnitTypes.DistanceUnit
            bar.setUnits(unit.DistanceKilometers if large else unit.DistanceMeters)
            bar.setUnitLabel("km" if large else "m")
            bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFixed)
            bar.setUnitsPerSegment(metres / _METRES_OF_KILOMETRE if large else metres)
        bar.update()

    def _fill_legend(self, texts: PageTexts, values: QgsVectorLayer) -> None:
        """Title, note and classes, each in lines that keep inside the legend's width."""
        legend = self._item("legend", QgsLayoutItemLegend)
        if legend is None:
            return

        def lines(text: str, part: QgsLegendStyle.Style, width: float = self._legend_width, most: int = 0) -> str:
            return wrapped(text, legend.style(part).font(), width, _LEGEND_BREAK, most)

        root = self._project.layerTreeRoot()
        root.clear()
        legend.setTitle(lines(texts.legend, QgsLegendStyle.Style.Title, most=_LEGEND_TITLE_LINES))
        values.setName(lines(texts.legend_note, QgsLegendStyle.Style.Subgroup))
        node = root.addLayer(values)
        beside_symbol = self._legend_width - legend.symbolWidth() - 2 * legend.boxSpace() - _SYMBOL_GAP
        for position, rule in enumerate(values.renderer().rootRule().children()):
            label = lines(rule.label(), QgsLegendStyle.Style.SymbolLabel, beside_symbol)
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, position, label)
        legend.setWrapString(_LEGEND_BREAK)
        legend.setAutoUpdateModel(True)
        legend.model().refreshLayerLegend(node)
        legend.adjustBoxSize()


def with_installed_typefaces(template: str) -> str:
    """The text of a template in which typefaces that this system lacks are replaced by the one of the product."""
    installed, own = set(QFontDatabase().families()), typeface()
    return _FAMILY.sub(lambda found: found.group() if found.group() in installed else own, template)
