"""How areas with numbers look on a map: colours of classes, symbols of what has no full value.

Layers get a rule-based renderer, because only that has a rule of its own for areas without a value; every rule can be
edited in QGIS.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import List

import numpy as np
from qgis.core import (
    QgsExpression,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..domain.classification import SD, Classes, Range
from .area_looks import area_symbol
from .area_table import INCOMPLETE_FIELD, number
from .translation import number_locale, translate

SEQUENTIAL = ("#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494")
"""YlGnBu of C. Brewer (colorbrewer2.org): safe for colour-blind readers, and ever darker, so that it prints in grey."""

AROUND_MEAN = ("#67a9cf", "#f7f7f7", "#fdb863", "#b35806")
"""Below, around, above and far above the mean: a neutral middle, and each with a grey of its own."""


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


def missing_symbol(level: str) -> QgsFillSymbol:
    """An area without a value: white with a diagonal hatch."""
    symbol = area_symbol(level, QColor("#ffffff"))
    symbol.appendSymbolLayer(hatch(45, 1.6, "#8c8c8c", 0.2))
    return symbol


def incomplete_symbol() -> QgsFillSymbol:
    """Lies on the colour of its class: a light hatch and a dashed edge, seen on dark and light colours alike."""
    edge = QgsSimpleFillSymbolLayer.create(
        {"style": "no", "outline_color": "#1a1a1a", "outline_width": "0.45", "outline_style": "dash"}
    )
    edge.setRenderingPass(1)  # above the borders of the neighbours
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, hatch(-45, 2.4, "#ffffff", 0.5))
    symbol.appendSymbolLayer(hatch(-45, 2.4, "#333333", 0.15))
    symbol.appendSymbolLayer(edge)
    return symbol


def hatch(angle: float, distance: float, colour: str, width: float) -> QgsLinePatternFillSymbolLayer:
    """Parallel lines; distance and width in millimetres."""
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
        root.appendChild(counted_rule(area_symbol(level, colour), condition, title, count))
    if variable.incomplete.any():
        title = translate("Legend", "of these incomplete")
        count = int(variable.incomplete.sum())
        root.appendChild(counted_rule(incomplete_symbol(), _incomplete(variable.field), title, count))
    missing = int(np.isnan(variable.values).sum())
    if missing:
        title = translate("Legend", "no value")
        root.appendChild(counted_rule(missing_symbol(level), f"{column} IS NULL", title, missing))
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


def counted_rule(symbol: QgsFillSymbol, condition: str, title: str, count: int) -> QgsRuleBasedRenderer.Rule:
    """A rule whose entry in the legend ends with the number of its areas."""
    counted = translate("Legend", "{title} ({count})").format(title=title, count=number_locale().toString(count))
    return QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, counted)
