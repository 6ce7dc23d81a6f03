"""The product's version, as it stands in metadata.txt."""
from __future__ import annotations

from configparser import ConfigParser

from .paths import PLUGIN_ROOT


def product_version() -> str:
    """The version that the plugin manager shows, ``0.1.0``."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(PLUGIN_ROOT / "metadata.txt", encoding="utf-8")
    return metadata.get("general", "version")
