"""How an area looks without any number: its border, its name, the typeface of all maps, and what a level is called."""
from __future__ import annotations

from typing import Dict

from qgis.core import (
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsStringUtils,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase

from ..domain.keys import BEZ, BZR, LAND, PGR, PLR
from .translation import translate

BORDER_COLOURS = {PLR: "#a6a6a6", BZR: "#595959", PGR: "#404040", BEZ: "#333333", LAND: "#333333"}
BORDER_WIDTHS = {PLR: 0.12, BZR: 0.35, PGR: 0.45, BEZ: 0.6, LAND: 0.6}
"""Millimetres: the larger the area, the heavier its border."""

LABEL_SIZES = {PLR: 6.5, BZR: 5.8, PGR: 8.0, BEZ: 9.0, LAND: 10.0}
"""Points; those of the Bezirksregionen are capitals, which look larger than they are."""

PLR_LABELS_FROM = 30_000
"""Planungsraeume are named on maps of a larger scale than 1 : 30,000; on smaller ones there is no room."""

LABEL_WRAP = 14
"""Characters after which a name goes on in the next line."""

TYPEFACES = ("Open Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "Noto Sans", "Arial", "DejaVu Sans")
"""The first one that the system has is used for everything; no typeface comes along with every QGIS."""


def typeface() -> str:
    """The typeface of maps and pages on this system."""
    installed = set(QFontDatabase().families())
    return next((family for family in TYPEFACES if family in installed), QFont().defaultFamily())


def area_symbol(level: str, colour: "QColor | None" = None) -> QgsFillSymbol:
    """An area of a level with its border; without a colour only the border."""
    return QgsFillSymbol.createSimple(
        {
            "color": colour.name() if colour else "255,255,255,0",
            "style": "solid" if colour else "no",
            "outline_color": BORDER_COLOURS[level],
            "outline_width": str(BORDER_WIDTHS[level]),
            "joinstyle": "round",
        }
    )


def labeling(level: str, at_every_scale: bool = False) -> QgsVectorLayerSimpleLabeling:
    """The names of the areas with a white halo; labels that would cover each other are left out by QGIS."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "replace(\"name\", '/', ' / ')"  # lets a double name break at its slash
    settings.isExpression = True
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.autoWrapLength = LABEL_WRAP
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    settings.priority = 5 + 1 * (level != PLR)
    if level == PLR and not at_every_scale:
        settings.scaleVisibility = True
        settings.minimumScale = PLR_LABELS_FROM
    settings.setFormat(label_format(level))
    return QgsVectorLayerSimpleLabeling(settings)


def label_format(level: str) -> QgsTextFormat:
    """The lettering of a level: Bezirksregionen in small capitals, Bezirk and Land bold."""
    font = QFont(typeface())
    font.setBold(level in (BEZ, LAND))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.6)
    halo.setColor(QColor("#ffffff"))
    letters = QgsTextFormat()
    letters.setFont(font)
    if level == BZR:  # small letters as capitals: QGIS 3.22 cannot draw small capitals of a typeface
        letters.setCapitalization(QgsStringUtils.Capitalization.AllUppercase)
    letters.setSize(LABEL_SIZES[level])
    letters.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    letters.setColor(QColor("#1a1a1a"))
    letters.setBuffer(halo)
    return letters


def level_title(level: str) -> str:
    """The areas of a level in the plural, as a layer is named."""
    titles: Dict[str, str] = {
        PLR: translate("Levels", "Planungsraeume"),
        BZR: translate("Levels", "Bezirksregionen"),
        PGR: translate("Levels", "Prognoseraeume"),
        BEZ: translate("Levels", "Bezirke"),
        LAND: translate("Levels", "Land"),
    }
    return titles[level]
