"""How areas look on a map: colours of classes, symbols of what has no full value, borders and labels.

Layers get a rule-based renderer, because only that has a rule of its own for areas without a value; every rule can be
edited in QGIS.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List

import numpy as np
from qgis.core import (
    QgsExpression,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsStringUtils,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase

from ..domain.classification import SD, Classes, Range
from ..domain.keys import BEZ, BZR, LAND, PGR, PLR
from .area_table import INCOMPLETE_FIELD, number
from .translation import number_locale, translate

SEQUENTIAL = ("#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494")
"""YlGnBu of C. Brewer (colorbrewer2.org): safe for colour-blind readers, and ever darker, so that it prints in grey."""

AROUND_MEAN = ("#67a9cf", "#f7f7f7", "#fdb863", "#b35806")
"""Below, around, above and far above the mean: a neutral middle, and each with a grey of its own."""

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


@dataclass(frozen=True)
class Variable:
    """What a map shows: a field, its values (NaN where missing) and which of them lack a part."""

    field: str
    values: np.ndarray
    incomplete: np.ndarray


def read_variable(layer: QgsVectorLayer, field: str) -> Variable:
    """The values of a field of a result layer."""
    names = layer.fields().names()
    rows = [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]
    values = np.array([number(row[field]) for row in rows], dtype=np.float64)
    parts = [field in str(row.get(INCOMPLETE_FIELD) or "").split(",") for row in rows]
    return Variable(field, values, np.array(parts, dtype=bool) & ~np.isnan(values))


def typeface() -> str:
    """The typeface of maps and pages on this system."""
    installed = set(QFontDatabase().families())
    return next((family for family in TYPEFACES if family in installed), QFont().defaultFamily())


def colours(classes: Classes) -> "List[QColor]":
    """One colour a class: light to dark, for ``sd`` around a neutral middle."""
    if classes.method == SD and classes.size == len(AROUND_MEAN):
        return [QColor(name) for name in AROUND_MEAN]
    if classes.size == 1:
        return [QColor(SEQUENTIAL[len(SEQUENTIAL) // 2])]
    places = np.linspace(0, len(SEQUENTIAL) - 1, classes.size)
    known = np.array([QColor(name).getRgb()[:3] for name in SEQUENTIAL], dtype=float)
    mixed = [np.interp(places, range(len(SEQUENTIAL)), channel) for channel in known.T]
    return [QColor(*(round(part) for part in colour)) for colour in zip(*mixed)]


def class_titles(classes: Classes) -> "List[str]":
    """The classes as a legend names them, with the numbers of the language."""
    ranges = [_range_title(found, classes.decimals) for found in classes.ranges()]
    if classes.method != SD or classes.size != len(AROUND_MEAN):
        return ranges
    names = (
        translate("Legend", "below the mean"),
        translate("Legend", "around the mean"),
        translate("Legend", "above the mean"),
        translate("Legend", "far above the mean"),
    )
    return [f"{name}: {found}" for name, found in zip(names, ranges)]


def _range_title(found: Range, decimals: int) -> str:
    lower, upper = (number_locale().toString(float(end), "f", decimals) for end in found[:2])
    if np.isinf(found.lower):
        return translate("Legend", "up to {upper}").format(upper=upper)
    if np.isinf(found.upper):
        template = translate("Legend", "{lower} and more") if found.closed else translate("Legend", "over {lower}")
        return template.format(lower=lower)
    if found.lower == found.upper:
        return lower
    closed, half_open = translate("Legend", "{lower} to {upper}"), translate("Legend", "over {lower} to {upper}")
    template = closed if found.closed else half_open
    return template.format(lower=lower, upper=upper)


# --- symbols ---------------------------------------------------------------------------------------------------------


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


def missing_symbol(level: str) -> QgsFillSymbol:
    """An area without a value: white with a diagonal hatch."""
    symbol = area_symbol(level, QColor("#ffffff"))
    symbol.appendSymbolLayer(_hatch(45, 1.6, "#8c8c8c", 0.2))
    return symbol


def incomplete_symbol() -> QgsFillSymbol:
    """Lies on the colour of its class: a light hatch and a dashed edge, seen on dark and light colours alike."""
    edge = QgsSimpleFillSymbolLayer.create(
        {"style": "no", "outline_color": "#1a1a1a", "outline_width": "0.45", "outline_style": "dash"}
    )
    edge.setRenderingPass(1)  # above the borders of the neighbours
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, _hatch(-45, 2.4, "#ffffff", 0.5))
    symbol.appendSymbolLayer(_hatch(-45, 2.4, "#333333", 0.15))
    symbol.appendSymbolLayer(edge)
    return symbol


def _hatch(angle: float, distance: float, colour: str, width: float) -> QgsLinePatternFillSymbolLayer:
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(angle)
    hatch.setDistance(distance)
    hatch.setSubSymbol(QgsLineSymbol.createSimple({"color": colour, "width": str(width), "capstyle": "flat"}))
    return hatch


# --- renderer --------------------------------------------------------------------------------------------------------


def renderer(variable: Variable, classes: Classes, level: str) -> QgsRuleBasedRenderer:
    """Colours for the classes and symbols for areas without a full value, each with its count in the legend.

    Every class is there, also one without areas, so that the pages of a series can be compared; missing and
    incomplete appear where they occur.
    """
    column = QgsExpression.quotedColumnRef(variable.field)
    rows = zip(colours(classes), class_titles(classes), class_filters(classes, column), classes.counts(variable.values))
    # the rules are put into a renderer that already is one: QGIS and Python would both free a root made by Python
    made = QgsRuleBasedRenderer(QgsFillSymbol())
    root = made.rootRule()
    root.removeChildAt(0)
    for colour, title, condition, count in rows:
        root.appendChild(_rule(area_symbol(level, colour), condition, title, count))
    if variable.incomplete.any():
        title = translate("Legend", "of these incomplete")
        root.appendChild(_rule(incomplete_symbol(), _incomplete(variable.field), title, int(variable.incomplete.sum())))
    missing = int(np.isnan(variable.values).sum())
    if missing:
        title = translate("Legend", "no value")
        root.appendChild(_rule(missing_symbol(level), f"{column} IS NULL", title, missing))
    return made


def class_filters(classes: Classes, column: str) -> "List[str]":
    """The condition of each class; first and last are open, so that no value ever falls out."""
    limits = [repr(limit) for limit in classes.limits]
    if not limits:
        return [f"{column} IS NOT NULL"] * classes.size
    inner = [f"{column} > {low} AND {column} <= {high}" for low, high in zip(limits, limits[1:])]
    return [f"{column} <= {limits[0]}", *inner, f"{column} > {limits[-1]}"]


def _incomplete(field: str) -> str:
    name = QgsExpression.quotedString(field)
    column = QgsExpression.quotedColumnRef(field)
    return f"{column} IS NOT NULL AND array_contains(string_to_array(coalesce(\"{INCOMPLETE_FIELD}\", '')), {name})"


def _rule(symbol: QgsFillSymbol, condition: str, title: str, count: int) -> QgsRuleBasedRenderer.Rule:
    counted = translate("Legend", "{title} ({count})").format(title=title, count=number_locale().toString(count))
    return QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, counted)


# --- labels ----------------------------------------------------------------------------------------------------------


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
