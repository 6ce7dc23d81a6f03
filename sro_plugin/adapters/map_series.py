"""A series of map pages: the same classes on every page, one file a page, named by the area and the field."""
from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Mapping, Sequence, Set, Tuple

from ..domain.classification import Classes, classify
from ..domain.findings import Findings
from ..domain.keys import LAND
from ..domain.origin import Origin
from ..domain.progress import Progress
from . import messages
from .area_looks import level_title
from .area_table import AreaTable
from .map_areas import MapAreas, Page
from .map_layers import PLACES_PER_CM2, border_layers, neighbour_layer, page_extent, value_layer
from .map_pages import MapPages, PageMap, PageTexts
from .translation import date_text, state_text, translate

_NOT_IN_FILE_NAMES = re.compile(r'[\s<>:"/\\|?*\x00-\x1f]+')
_LONGEST_NAME = 100
"""Characters of a file name without its ending; some systems and archives take no more than 255 bytes."""

_BETWEEN = " \u00b7 "


@dataclass(frozen=True)
class MapOrder:
    """What the maps show: fields with their titles, how to class them, and the words of the user ("" for none)."""

    fields: "Mapping[str, str]"
    method: str
    limits: "Tuple[float, ...]"
    title: str
    office: str
    origin: Origin


class MapSeries:
    """The pages of one order; every field is a series of its own with its own classes and page numbers."""

    def __init__(self, pages: Sequence[Page], areas: MapAreas, table: AreaTable, order: MapOrder) -> None:
        self._pages, self._areas, self._table, self._order = pages, areas, table, order

    def write(
        self,
        template: Path,
        form: str,
        work_path: "Callable[[str], str]",
        findings: Findings,
        progress: Progress,
    ) -> int:
        """Write one file for every field and page and return their number.

        ``work_path`` gives for a file's name the path to write to; the caller puts the files in place at the end.

        Raises
        ------
        SroError
            What `MapPages` raises.
        """
        layout = MapPages(template)
        names: "Set[str]" = set()
        count = len(self._pages) * len(self._order.fields)
        try:
            for field in self._order.fields:
                classes = self._classes(field, findings)
                for number, page in enumerate(self._pages, 1):
                    progress.check()
                    progress.fraction(len(names) / count)
                    progress.step("step_map", name=self._area_title(page), field=self._order.fields[field])
                    layout.fill(self._texts(page, field, number), self._map(page, field, classes))
                    name = self._file_name(page, field, form, names)
                    names.add(name.lower())
                    layout.export(Path(work_path(name)), form)
        finally:
            layout.close()
        return count

    def _classes(self, field: str, findings: Findings) -> Classes:
        """One set of classes for all pages, so that they can be laid side by side."""
        values = self._table.values(field, [key for page in self._pages for key in page.shown])
        classes = classify(values, self._order.method, limits=self._order.limits)
        if not classes.size:
            findings.warning("map_without_values", field=self._order.fields[field])
        return classes

    def _map(self, page: Page, field: str, classes: Classes) -> PageMap:
        values = value_layer(page, self._areas, self._table, field, classes)
        borders = border_layers(page, self._areas)
        around = [neighbour_layer(page, self._areas)]
        return PageMap(values, borders, around, page_extent(page, self._areas), PLACES_PER_CM2[page.level])

    def _texts(self, page: Page, field: str, number: int) -> PageTexts:
        title, shown = self._order.fields[field], level_title(page.shown_level)
        if len(self._order.fields) == 1:
            title = self._order.title or title
        headline = f"{self._order.title}: {title}" if self._order.title not in ("", title) else title
        date = date_text(self._order.origin.date)
        return PageTexts(
            title=headline,
            subtitle=_BETWEEN.join(part for part in (self._area_title(page), shown, date) if part),
            legend=title,
            legend_note=translate("Maps", "in brackets: {areas} in the class").format(areas=shown),
            foot=self._foot(),
            page=translate("Maps", "Page {number} of {count}").format(number=number, count=len(self._pages)),
            author=self._order.office,
        )

    def _foot(self) -> str:
        """Source, reference date, LOR state, method and office, as far as they are known."""
        origin = self._order.origin
        told = (
            (translate("Maps", "Source: {text}"), origin.source),
            (translate("Maps", "Reference date: {text}"), date_text(origin.date)),
            (translate("Maps", "LOR state: {text}"), state_text(origin.state)),
            (translate("Maps", "Method: {text}"), origin.method),
            (translate("Maps", "Map: {text}"), self._order.office),
        )
        return _BETWEEN.join(template.format(text=text) for template, text in told if text)

    def _area_title(self, page: Page) -> str:
        name = self._areas.name(page.key)
        if page.level == LAND:
            return name
        return f"{messages.text(page.level)} {name}" + (f" {page.key}" if name != page.key else "")

    def _file_name(self, page: Page, field: str, form: str, taken: "Set[str]") -> str:
        """Key, name and field; a number behind them where two fields differ only in signs that no file name has."""
        words = "_".join(dict.fromkeys((page.key, self._areas.name(page.key), field)))
        stem = _NOT_IN_FILE_NAMES.sub("_", words)[:_LONGEST_NAME].rstrip(". ")
        name, number = f"{stem}.{form}", 1
        while name.lower() in taken:
            number += 1
            name = f"{stem}_{number}.{form}"
        return name
