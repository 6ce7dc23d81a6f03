"""What the fixed options of parameters are called; models and scripts know them by their English words."""
from __future__ import annotations

from typing import Dict, Sequence

from .translation import translate


def labels_of(options: Sequence[str]) -> "Dict[str, str]":
    """Option → what the user reads, in the order given."""
    titles = {
        "auto": translate("Choices", "recognise"),
        "semicolon": translate("Choices", "semicolon ( ; )"),
        "comma": translate("Choices", "comma ( , )"),
        "point": translate("Choices", "point ( . )"),
        "tab": translate("Choices", "tab"),
        "pipe": translate("Choices", "vertical bar ( | )"),
        "bzr": translate("Choices", "Bezirksregionen"),
        "plr": translate("Choices", "Planungsraeume"),
        "pgr": translate("Choices", "Prognoseraeume"),
        "bez": translate("Choices", "Bezirke"),
        "land": translate("Choices", "Land"),
        "equal": translate("Choices", "equal widths"),
        "quantile": translate("Choices", "equal numbers of areas"),
        "jenks": translate("Choices", "natural breaks (Jenks)"),
        "sd": translate("Choices", "standard deviation (as in the MSS)"),
        "fixed": translate("Choices", "own limits"),
        "pdf": "PDF",
        "png": "PNG",
        "svg": "SVG",
        "a4": translate("Choices", "A4 landscape"),
        "a4_portrait": translate("Choices", "A4 portrait"),
        "a3": translate("Choices", "A3 landscape"),
    }
    return {option: titles.get(option, option) for option in options}
