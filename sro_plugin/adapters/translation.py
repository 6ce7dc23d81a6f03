"""The plugin's language: QGIS's own, German where QGIS has none set."""
from __future__ import annotations

from typing import Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt, QTranslator

from ..domain.states import UNKNOWN_STATE
from .paths import TRANSLATIONS

PRODUCT_LANGUAGE = "de"

translate = QCoreApplication.translate
"""Called as ``translate("Context", "literal")``, the form that the translation tools find."""


def language() -> str:
    """The two letters of the language to speak.

    QGIS's setting where the user overrides the system's language, else the system's; the neutral locale C
    says nothing, then the product speaks German.
    """
    settings = QgsSettings()
    chosen = ""
    if settings.value("locale/overrideFlag", False, type=bool):
        chosen = settings.value("locale/userLocale", "", type=str)
    name = chosen or QLocale.system().name()
    return PRODUCT_LANGUAGE if name in ("", "C", "POSIX") else name[:2]


def number_locale() -> QLocale:
    """How numbers are written: in QGIS's language, the German way where none is set, and always with thousands marks.

    QGIS switches the marks off for the whole program by default; ``15001`` on a map is harder to read than ``15.001``.
    """
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        locale = QLocale(PRODUCT_LANGUAGE)
    locale.setNumberOptions(locale.numberOptions() & ~QLocale.NumberOption.OmitGroupSeparator)
    return locale


def date_text(iso: str) -> str:
    """A day as planners write it, ``31.12.2025``; anything that is no ISO date stays as it is."""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return day.toString("dd.MM.yyyy") if day.isValid() else iso


def moment_text(stamp: object) -> str:
    """A stored moment (UTC) as planners write it in their own time, ``24.11.2026 10:42``.

    Anything else stays as it is, and None is empty. QGIS before 3.28 writes moments without the Z that marks UTC.
    """
    moment = QDateTime.fromString(str(stamp or ""), Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return str(stamp or "")
    moment.setTimeSpec(Qt.TimeSpec.UTC)
    return moment.toLocalTime().toString("dd.MM.yyyy HH:mm")


def state_text(state: str) -> str:
    """A LOR state as planners read it: ``2021``, or that the areas belong to no published one."""
    return translate("States", "not a published one") if state == UNKNOWN_STATE else state


def load_translator() -> Optional[QTranslator]:
    """Install the translation of `language` and return it, or None where the source language serves."""
    translator = QTranslator()
    if not translator.load(str(TRANSLATIONS / f"sozialraum_{language()}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
