"""Where the product's own files lie."""
from __future__ import annotations

from pathlib import Path

PLUGIN_ROOT = Path(__file__).resolve().parents[2]
RESOURCES = PLUGIN_ROOT / "resources"
ICONS = RESOURCES / "icons"
STYLES = RESOURCES / "styles"
LAYOUTS = RESOURCES / "layouts"
TRANSLATIONS = RESOURCES / "i18n"
FORMS = PLUGIN_ROOT / "forms"
HANDBOOK = PLUGIN_ROOT / "docs" / "handbuch" / "README.md"
