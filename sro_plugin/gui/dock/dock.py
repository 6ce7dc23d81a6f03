"""The dock Sozialraum: area and search on top, below them the doors, behind each a list with its record."""
from __future__ import annotations

from typing import Callable, List, Optional, Tuple

from qgis.core import Qgis, QgsMessageLog, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QSize, QTimer
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import QDockWidget, QToolButton, QWidget
from qgis.PyQt.uic import loadUi

from ...adapters import messages, register_layers, settings
from ...adapters.paths import FORMS
from ...adapters.translation import number_locale, translate
from ...domain.errors import SroError
from ..data.area_map import AreaMap
from ..data.assistant import DataAssistant
from ..data.comment import ASSESSMENT
from ..forms.context import FormContext
from .area_chooser import AreaChooser
from .dock_keys import Keys, takes
from .door import DoorPage
from .doors import DOORS, door_title, subject_of
from .form_context import form_context
from .late_areas import LateAreas
from .map_filter import MapFilter
from .map_link import MapLink
from .map_tools import Borrowed
from .notice import Notice
from .rail import Rail
from .session import RegisterSession

SEARCHED_AFTER = 100
"""Milliseconds after the last key until the lists follow the search text."""

WIDTHS = QSize(380, 600)
"""Size in pixels with which the dock opens."""

NARROWEST = 320

DATA = "data"
"""Name of the door of the statistics, which needs no register."""


class SozialraumDock(QDockWidget):
    """The one dock of the plugin. It finds its register by the project's layers, else the one that was open last."""

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__("Sozialraum", parent)
        self.setObjectName("SozialraumDock")
        self.session = RegisterSession(self)
        self.map_link = MapLink(self.session, canvas, self)
        self._tools = Borrowed(canvas)
        self._body = QWidget()
        loadUi(str(FORMS / "dock.ui"), self._body)
        self._body.setMinimumWidth(NARROWEST)
        self.setWidget(self._body)
        self.area = AreaChooser(self._body.area, self)
        context = form_context(self.session, self._tools.point, self._tools.area, self.map_link.zoom_to_point)
        self.notice = Notice(self._body, self)
        self._late_areas = LateAreas(self.session, self.notice)
        self.rail = Rail(self._body.rail_row, self)
        area_map = AreaMap(self.session, self.map_link, self._tools, canvas, self)
        self.data = DataAssistant(self.session, area_map, context)
        self.doors: "List[DoorPage]" = []
        self._add_doors(context)
        self._door = DOORS[0].name
        self._searching = QTimer(self)
        self._searching.setSingleShot(True)
        self._searching.setInterval(SEARCHED_AFTER)
        self._searching.timeout.connect(self._narrow)
        self._map_filter = MapFilter(self.doors, self.map_link, self.notice, self)
        self._connect()
        self.show_door(settings.remembered_door(self.rail.names) or DOORS[0].name)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        return WIDTHS

    # --- building --------------------------------------------------------------------------------------------------

    def _add_doors(self, context: FormContext) -> None:
        self.rail.add(DATA, translate("Doors", "Data"), "door_data.svg")
        self._body.doors.addWidget(self.data)
        self.data.noticed.connect(self.notice.show)
        self.data.lor_chosen.connect(self.choose_lor)
        self.data.counted.connect(self._name_data)
        for door in DOORS:
            self.rail.add(door.name, door_title(door), door.icon)
            page = DoorPage(door, self.session, context)
            self._body.doors.addWidget(page)
            self.doors.append(page)
            page.zoom_wanted.connect(self._zoom_to)
            page.counted.connect(lambda _, page=page: self._name_rail(page))
            page.reset_wanted.connect(self._reset_narrowing)
            page.said.connect(self.notice.show)
            self._name_rail(page)
        self.rail.chosen.connect(self.show_door)

    def _connect(self) -> None:
        body, session = self._body, self.session
        body.search.textChanged.connect(self._search_soon)
        self.area.chosen.connect(self._area_chosen)
        body.area_button.toggled.connect(self._pick_area)
        session.opened.connect(self._opened)
        session.closed.connect(self._closed)
        session.failed.connect(self.show_error)
        session.drafts_changed.connect(lambda: [self._name_data(), *(self._name_rail(page) for page in self.doors)])
        self.map_link.selected.connect(self.open_record)
        self.map_link.add_wanted.connect(self._add_at)
        self._project_signals: "List[Tuple[object, Callable[..., object]]]" = [
            (QgsProject.instance().readProject, self._project_read),
            (QgsProject.instance().layersAdded, self._layers_changed),
            (QgsProject.instance().layersRemoved, self._layers_changed),
        ]
        for signal, react in self._project_signals:
            signal.connect(react)

    def _keys(self) -> Keys:
        """The keys of the dock and what they do behind the door that is open."""
        keys: Keys = {
            self.rail.key(name): lambda name=name: self.show_door(name) for name in self.rail.names
        }
        keys.update({"Ctrl+F": self._focus_search, "Esc": self._leave})
        if self._door == DATA:
            keys.update(self.data.keys())
        elif self.session.is_open:
            keys.update({"Ctrl+S": self._save, "Ctrl+N": self._add})
        return keys

    def event(self, event: QEvent) -> bool:
        """Take the keys of the dock."""
        return takes(event, self._keys) or super().event(event)

    # --- what others use -------------------------------------------------------------------------------------------

    @property
    def page(self) -> Optional[DoorPage]:
        """The door of the register that is open; None behind the door of the data."""
        return next((page for page in self.doors if page.door.name == self._door), None)

    @property
    def menu_button(self) -> QToolButton:
        """The button at the top right, for the menu of commands."""
        return self._body.menu_button

    @property
    def welcome(self) -> QWidget:
        """The page that is shown while no register is open: its buttons are ``create_button`` and ``open_button``."""
        return self._body

    def open_register(self, path: str) -> bool:
        """Open a register and tell whether it worked; what is wrong is said in the dock."""
        for page in self.doors:
            page.keep()
        try:
            self.session.open(path)
        except SroError as problem:
            self.show_error(problem)
            self._show_page(problem)
            return False
        return True

    def find_register(self) -> None:
        """Open the register of the project, else the one that was open last; stay with the open one otherwise."""
        self.use_lor(settings.remembered_lor_base())
        found = register_layers.find_register(QgsProject.instance())
        path = str(found) if found else ("" if self.session.is_open else settings.remembered_register())
        if path and (self.session.path is None or str(self.session.path) != path):
            self.open_register(path)
        self.map_link.follow_project()
        self._map_filter.start_afresh()

    def use_lor(self, path: str) -> None:
        """Take Bezirksregionen and addresses from this LOR base."""
        try:
            self.session.use_lor(path)
            areas = self.session.lor.bzrs() if self.session.lor else []
        except SroError as problem:
            self.session.use_lor("")
            areas = []
            self.show_error(problem)
        self.area.fill(areas)
        self._body.area_button.setEnabled(bool(areas))
        self.data.use_lor(self.session.lor.path if self.session.lor else "")
        self._late_areas.offer()

    def choose_lor(self, path: str) -> None:
        """Take this LOR base and remember it."""
        self.use_lor(path)
        if self.session.lor is not None:
            settings.remember_lor_base(path)

    def open_record(self, table: str, uuid: str) -> None:
        """Show a record behind its door."""
        try:
            self._show_door_of(table)
        except KeyError:  # a table without a list
            return
        self.page.open(table, uuid)

    def show_door(self, name: str) -> None:
        """Open a door; what is being typed behind the other one is kept."""
        self._keep_typed()
        self._door = name
        settings.remember_door(name)
        self._show_page()
        shown = self._body.doors.currentWidget()
        (self.page.records if shown is self.page else shown).setFocus()

    def _show_door_of(self, table: str) -> None:
        self.show_door(subject_of(table)[0].name)

    def _keep_typed(self) -> None:
        if self.page is not None:
            self.page.keep()
        else:
            self.data.keep()

    def take_in_changes(self) -> None:
        """Show what others have done to the register; persons that a deletion run took are gone here too."""
        for page in self.doors:
            page.keep()
        self.notice.hide()
        self.session.forget_purged()
        self.session.look_for_changes()
        for page in self.doors:
            page.pane.start_afresh()

    def show_error(self, problem: object) -> None:
        """Say in one sentence on top of the dock what is wrong."""
        if isinstance(problem, SroError):
            self.notice.show(messages.error_text(problem))
            return
        QgsMessageLog.logMessage(repr(problem), "Sozialraum", Qgis.MessageLevel.Warning)
        self.notice.show(messages.text("unexpected", algorithm="Sozialraum", kind=type(problem).__name__))

    def shut_down(self) -> None:
        """Keep unsaved work and let go of the project, the map and the register."""
        for page in self.doors:
            page.keep()
        self._tools.give_back()
        self.data.shut_down()
        for signal, react in self._project_signals:
            signal.disconnect(react)
        self._project_signals.clear()
        self._map_filter.stop()
        self.map_link.disconnect_all()
        self.session.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt
        self._keep_typed()
        self.session.keep_drafts()
        super().closeEvent(event)

    # --- the register ----------------------------------------------------------------------------------------------

    def _opened(self) -> None:
        self.notice.hide()
        for page in self.doors:
            page.reset()
            self.session.index(page.table)
            self._name_rail(page)
        self.map_link.follow_project()
        self._show_page()
        self._late_areas.offer()
        count = len(self.session.drafts)
        if count:
            kept = translate("Dock", "{count} records were not saved last time. They are still here and marked so.")
            self.notice.show(kept.format(count=count))

    def _closed(self) -> None:
        for page in self.doors:
            page.reset()
        self._show_page()

    def _show_page(self, problem: Optional[SroError] = None) -> None:
        """Show what stands behind the open door: without a register the way to one, but for the data."""
        self._body.upgrade_button.setVisible(problem is not None and problem.code == "register_older")
        self.rail.check(self._door)
        page: "Optional[QWidget]" = self.data if self._door == DATA else self.page
        self._body.doors.setCurrentWidget(page if self._door == DATA or self.session.is_open else self._body.welcome)
        self._body.search.setEnabled(self._door == DATA or self.session.is_open)
        self._body.search.setPlaceholderText(
            translate("Dock", "Search areas by name or key")
            if self._door == DATA
            else translate("Dock", "Search names, topics, notes, addresses")
        )

    def _project_read(self, *_: object) -> None:
        self.find_register()

    def _layers_changed(self, *_: object) -> None:
        self.map_link.follow_project()

    # --- area and search -------------------------------------------------------------------------------------------

    def _area_chosen(self, key: str) -> None:
        self._narrow()
        if key:
            self.map_link.zoom_to_extent(self.session.extent(key))

    def _pick_area(self, on: bool) -> None:
        if not on:
            self._tools.give_back()
            return

        def picked(x: float, y: float) -> None:
            _, bzr = self.session.locate(x, y)
            if bzr:
                self.area.choose(bzr)
            else:
                self.notice.show(translate("Dock", "There is no Bezirksregion at this place."))

        self._tools.point(picked)
        if self._tools.tool is not None:
            self._tools.tool.ended.connect(lambda: self._body.area_button.setChecked(False))

    def _search_soon(self, _text: str) -> None:
        self._searching.start()

    def _narrow(self) -> None:
        self._searching.stop()
        for page in self.doors:
            page.narrow(self._body.search.text(), self.area.key)
            self._name_rail(page)
        self.data.narrow(self._body.search.text(), self.area.key)

    def _reset_narrowing(self) -> None:
        self._body.search.clear()
        self.area.choose("")
        self._narrow()

    def _focus_search(self) -> None:
        self._body.search.setFocus()
        self._body.search.selectAll()

    def _name_rail(self, page: DoorPage) -> None:
        unsaved = any(table in [subject.table for subject in page.door.subjects] for table, _ in self.session.drafts)
        count = number_locale().toString(page.count_main()) if self.session.is_open else ""
        self.rail.say(page.door.name, door_title(page.door), count, unsaved)

    def _name_data(self) -> None:
        unsaved = any(table == ASSESSMENT for table, _ in self.session.drafts)
        count = number_locale().toString(self.data.count) if self.data.count else ""
        self.rail.say(DATA, translate("Doors", "Data"), count, unsaved)

    # --- map -------------------------------------------------------------------------------------------------------

    def _zoom_to(self, table: str, uuid: str) -> None:
        item = self.session.item(table, uuid)
        try:
            is_somewhere = item is not None and self.map_link.zoom_to_record(table, item)
        except SroError as problem:
            self.show_error(problem)
            return
        if not is_somewhere:
            self.notice.show(translate("Dock", "This record has no place on the map."))

    def _add_at(self, table: str, x: float, y: float) -> None:
        """Start a record at a place of the map: of an actor with a site there."""
        self.show()
        self.raise_()
        self._show_door_of(table)
        self.page.add(table, (x, y))

    def _save(self) -> None:
        self.page.pane.save()

    def _add(self) -> None:
        self.page.add()

    def _leave(self) -> None:
        """Esc: give the map back, else leave the record for its list."""
        if self._tools.tool is not None:
            self._tools.give_back()
            return
        self._keep_typed()
        if self.page is not None:
            self.page.records.setFocus()
