"""Fixtures of the tests of windows and lifecycle."""
from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication


@pytest.fixture
def without_provider(qgis_app):
    """A registry that does not know the provider yet, and Processing's own Python package in reach."""
    plugins = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    if plugins not in sys.path:
        sys.path.append(plugins)
    registry = QgsApplication.processingRegistry()
    known = registry.providerById("sro")
    if known is not None:
        registry.removeProvider(known)
