"""Fixtures of the tests of windows and lifecycle."""
from __future__ import annotations

import sys
from pathlib import Path

import pytest
from dock_world import dock, store
from form_world import World
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from sozialraum.sro_plugin.gui.forms.record_form import RecordForm

__all__ = ["dock", "store"]


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


@pytest.fixture(scope="module")
def provider(qgis_app):
    """The provider `sro`, whether another test has left it or not."""
    plugins = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    if plugins not in sys.path:
        sys.path.append(plugins)
    from sozialraum.processing_algorithms.provider import SozialraumProvider

    registry = QgsApplication.processingRegistry()
    ours = None if registry.providerById("sro") else SozialraumProvider()
    if ours is not None:
        registry.addProvider(ours)
    yield
    if ours is not None:
        registry.removeProvider(ours)


@pytest.fixture(scope="module")
def lor_base(demo, provider, tmp_path_factory):
    """The LOR base of the fictional Land; tests that write into it take a copy."""
    import processing

    path = tmp_path_factory.mktemp("lor") / "lor.gpkg"
    processing.run("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": str(path)})
    return path


@pytest.fixture
def world():
    """The world around forms: codes, a few records, two Bezirksregionen."""
    return World()


@pytest.fixture
def shown(qgis_app, world):
    """``shown(draft)`` gives the form of a draft, in a scrolled window as narrow as the narrowest dock."""
    windows = []

    def show(draft, width=320):
        window, area = QWidget(), QScrollArea()
        form = RecordForm(draft.table, world.context())
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(form)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        form.show_draft(draft)
        window.resize(width, 560)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        windows.append(window)
        return form

    yield show
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
