"""The chapters of a Bezirksregionenprofil, by which indicators are grouped."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ...adapters.translation import translate

_CHAPTERS = (
    QT_TRANSLATE_NOOP("Chapters", "Short portrait"),
    QT_TRANSLATE_NOOP("Chapters", "Demographic structure and development"),
    QT_TRANSLATE_NOOP("Chapters", "Social situation"),
    QT_TRANSLATE_NOOP("Chapters", "Education"),
    QT_TRANSLATE_NOOP("Chapters", "Health"),
    QT_TRANSLATE_NOOP("Chapters", "Economy and trade"),
    QT_TRANSLATE_NOOP("Chapters", "Housing"),
    QT_TRANSLATE_NOOP("Chapters", "Social infrastructure"),
    QT_TRANSLATE_NOOP("Chapters", "Green infrastructure and public space"),
    QT_TRANSLATE_NOOP("Chapters", "Mobility"),
    QT_TRANSLATE_NOOP("Chapters", "Environment"),
    QT_TRANSLATE_NOOP("Chapters", "Programmes and projects"),
    QT_TRANSLATE_NOOP("Chapters", "Participation"),
    QT_TRANSLATE_NOOP("Chapters", "Potentials and challenges"),
)


def chapter_title(number: "Optional[int]") -> str:
    """A chapter with its number; indicators of no chapter stand under "Further"."""
    if number is None or not 1 <= number <= len(_CHAPTERS):
        return translate("Chapters", "Further")
    return f"{number} {translate('Chapters', _CHAPTERS[number - 1])}"
