"""How the social index looks on a map: colour for the status, pattern for the dynamics, twelve classes as published.

The colours are the product's own. They can be told apart by colour-blind readers and in print without colour, because
each status has a lightness of its own, and the dynamics is no colour at all.
"""
from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Callable, Dict, List, Tuple

from qgis.core import (
    QgsExpression,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..domain.keys import PLR
from ..domain.origin import Origin
from ..domain.social_index import DYNAMICS_CLASSES, STATUS_CLASSES
from . import area_looks, styles
from .index_sentences import DI, SDI, SI, class_title
from .translation import date_text, translate

if TYPE_CHECKING:
    import pandas as pd

STATUS_COLOURS = {1: "#eef6f3", 2: "#bad8db", 3: "#de7f22", 4: "#7d2412"}
"""Pale and cool where the status is high or medium, warm and ever darker where it is low."""

DYNAMICS_COLOURS = {1: "#dfe9f7", 3: "#a9bcd8", 5: "#35507c"}
"""For the map of the dynamics alone: ever darker the worse."""

INK = {1: "#1a1a1a", 2: "#1a1a1a", 3: "#1a1a1a", 4: "#ffffff"}
"""Colour of the pattern that is seen best on each status."""

POSITIVE, NEGATIVE = DYNAMICS_CLASSES[0], DYNAMICS_CLASSES[2]
_DOT, _DOT_DISTANCE = 0.55, 1.35
_LINE, _LINE_DISTANCE = 0.28, 1.15

REASONS_SHOWN = 4
"""Reasons that have an entry of their own in the legend; rarer ones share one."""


def style_titles(with_dynamics: bool) -> "Dict[str, str]":
    """Index → name of its style, the one that is shown first in front."""
    titles = {
        SDI: translate("Styles", "Overall social index"),
        SI: translate("Styles", "Status"),
        DI: translate("Styles", "Dynamics"),
    }
    return titles if with_dynamics else {SI: titles[SI]}


def dress(layer: QgsVectorLayer, rows: "List[Dict[str, object]]") -> None:
    """Give a layer of Planungsraeume its styles: the overall index, status alone, dynamics alone.

    ``rows`` are the values of all its features; the legend counts them.
    """
    manager = layer.styleManager()
    layer.setLabeling(area_looks.labeling(PLR))
    layer.setLabelsEnabled(True)
    titles = style_titles(any(row["di_class"] is not None for row in rows))
    for position, (index, title) in enumerate(titles.items()):
        if position:
            manager.addStyleFromLayer(title)
            manager.setCurrentStyle(title)
        else:
            manager.renameStyle(manager.currentStyle(), title)
        layer.setRenderer(renderer(index, rows))
    manager.setCurrentStyle(next(iter(titles.values())))


def layer_name(origin: Origin, partial: bool) -> str:
    """`Social index - MSS 31.12.2020`; of a part of the Land the name begins with that."""
    told = " ".join(part for part in (origin.source, date_text(origin.date)) if part)
    name = translate("Layers", "Social index - {source}").format(source=told)
    return translate("Layers", "PART OF THE LAND: {name}").format(name=name) if partial else name


def frame_rows(frame: "pd.DataFrame") -> "List[Dict[str, object]]":
    """The rows of the frame that becomes the layer, None where a value is missing."""
    plain = frame.astype(object).where(frame.notna(), None)
    return [dict(zip(frame.columns, row)) for row in plain.itertuples(index=False, name=None)]


def renderer(index: str, rows: "List[Dict[str, object]]") -> QgsRuleBasedRenderer:
    """The classes of one index in the published order, each with its count, and the areas that are not rated.

    Every class is there, also one without areas, so that maps can be compared.
    """
    column, codes, symbol = _LOOKS[index]
    found = Counter(row[column] for row in rows if row["valid"])
    made = QgsRuleBasedRenderer(QgsFillSymbol())  # a root made by Python would be freed twice
    root = made.rootRule()
    root.removeChildAt(0)
    if any(row["partial"] for row in rows):
        told = translate("SocialIndex", "PART OF THE LAND ONLY: not comparable with the MSS")
        root.appendChild(QgsRuleBasedRenderer.Rule(None, 0, 0, "FALSE", told))
    for code in codes:
        condition = f"\"valid\" = 1 AND \"{column}\" = {code}"
        root.appendChild(styles.counted_rule(symbol(code), condition, class_title(index, code), found[code]))
    for condition, title, count in _unrated(rows):
        root.appendChild(styles.counted_rule(unrated_symbol(), condition, title, count))
    return made


def overall_symbol(code: int) -> QgsFillSymbol:
    """A class of the overall index: the colour of its status under the pattern of its dynamics."""
    status, dynamics = divmod(code, 10)
    symbol = status_symbol(status)
    if dynamics == POSITIVE:
        symbol.appendSymbolLayer(_dots(INK[status]))
    elif dynamics == NEGATIVE:
        symbol.appendSymbolLayer(styles.hatch(45, _LINE_DISTANCE, INK[status], _LINE))
    return symbol


def status_symbol(code: int) -> QgsFillSymbol:
    """A class of the status: a plain colour."""
    return area_looks.area_symbol(PLR, QColor(STATUS_COLOURS[code]))


def dynamics_symbol(code: int) -> QgsFillSymbol:
    """A class of the dynamics: colour, and the pattern that the overall index has for it."""
    symbol = area_looks.area_symbol(PLR, QColor(DYNAMICS_COLOURS[code]))
    if code == POSITIVE:
        symbol.appendSymbolLayer(_dots("#1a1a1a"))
    elif code == NEGATIVE:
        symbol.appendSymbolLayer(styles.hatch(45, _LINE_DISTANCE, "#ffffff", _LINE))
    return symbol


def unrated_symbol() -> QgsFillSymbol:
    """An area that is not rated: white with a grey grid."""
    symbol = area_looks.area_symbol(PLR, QColor("#ffffff"))
    for angle in (0, 90):
        symbol.appendSymbolLayer(styles.hatch(angle, 1.4, "#9a9a9a", 0.15))
    return symbol


_LOOKS: "Dict[str, Tuple[str, Tuple[int, ...], Callable[[int], QgsFillSymbol]]]" = {
    SDI: (SDI, tuple(10 * status + kind for status in STATUS_CLASSES for kind in DYNAMICS_CLASSES), overall_symbol),
    SI: ("si_class", STATUS_CLASSES, status_symbol),
    DI: ("di_class", DYNAMICS_CLASSES, dynamics_symbol),
}
"""Index → column of its class, codes in the published order, symbol."""


def _unrated(rows: "List[Dict[str, object]]") -> "List[Tuple[str, str, int]]":
    """Condition, title and count of the areas that are not rated, by reason, the most frequent first."""
    reasons = Counter(str(row["reason"]) for row in rows if not row["valid"]).most_common()
    head = translate("SocialIndex", "not rated: {reason}")
    shown = [
        (f"\"valid\" = 0 AND \"reason\" = {QgsExpression.quotedString(reason)}", head.format(reason=reason), count)
        for reason, count in reasons[:REASONS_SHOWN]
    ]
    others = reasons[REASONS_SHOWN:]
    if others:
        listed = ", ".join(QgsExpression.quotedString(reason) for reason, _ in reasons[:REASONS_SHOWN])
        title = head.format(reason=translate("SocialIndex", "other reasons"))
        shown.append((f"\"valid\" = 0 AND \"reason\" NOT IN ({listed})", title, sum(count for _, count in others)))
    return shown


def _dots(colour: str) -> QgsPointPatternFillSymbolLayer:
    pattern = QgsPointPatternFillSymbolLayer()
    pattern.setDistanceX(_DOT_DISTANCE)
    pattern.setDistanceY(_DOT_DISTANCE)
    pattern.setDisplacementX(_DOT_DISTANCE / 2)
    size = {"name": "circle", "color": colour, "outline_style": "no", "size": str(_DOT)}
    pattern.setSubSymbol(QgsMarkerSymbol.createSimple(size))
    return pattern
