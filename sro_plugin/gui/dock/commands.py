"""The commands of the dock's menu: files, project, import, export, data protection, settings."""
from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Callable, Dict, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from ...adapters import register_project
from ...adapters.register_files import check_target, create_register
from ...adapters.settings import remembered_lor_base, remembered_register
from ...adapters.translation import translate
from ...domain.errors import SroError
from ...domain.register.folding import fold
from .dock import SozialraumDock
from .settings_dialog import SettingsDialog

_FILES = "GeoPackage (*.gpkg)"

READ_IN = 10
"""Seconds for which is said what was done to the project."""


class Commands(QObject):
    """Fills the menu of a dock and does what its entries say. Algorithms are opened by their id."""

    def __init__(self, dock: SozialraumDock, window: QWidget) -> None:
        super().__init__(dock)
        self._dock, self._window = dock, window
        menu = QMenu(dock.menu_button)
        add = menu.addAction
        add(translate("Commands", "Create register ...")).triggered.connect(lambda _: self.create())
        add(translate("Commands", "Open register ...")).triggered.connect(lambda _: self.open())
        add(translate("Commands", "Choose LOR base ...")).triggered.connect(lambda _: self.choose_lor())
        add(translate("Commands", "Set up or repair the project")).triggered.connect(lambda _: self.build_project())
        menu.addSeparator()
        add(translate("Commands", "Read a list of actors ...")).triggered.connect(lambda _: self.import_actors())
        self._run(menu, translate("Commands", "Read addresses ..."), "importaddresses", self._with_lor)
        self._run(menu, translate("Commands", "Hand the register on ..."), "exportregister", self._with_register)
        menu.addSeparator()
        self._run(menu, translate("Commands", "Delete contacts that are due ..."), "purgepersons", self._with_register)
        add(translate("Commands", "Information for a person ...")).triggered.connect(lambda _: self.report_on_person())
        upgrade = translate("Commands", "Bring the register up to date ...")
        self._run(menu, upgrade, "upgraderegister", self._with_register)
        menu.addSeparator()
        add(translate("Commands", "Settings ...")).triggered.connect(lambda _: self.settings())
        dock.menu_button.setMenu(menu)
        dock.welcome.create_button.clicked.connect(lambda _: self.create())
        dock.welcome.open_button.clicked.connect(lambda _: self.open())
        dock.welcome.upgrade_button.clicked.connect(lambda _: self._execute("upgraderegister", self._with_register))

    # --- files -----------------------------------------------------------------------------------------------------

    def create(self, path: str = "") -> None:
        """Make a new register where the user says, open it and set the project up for it."""
        path = path or QFileDialog.getSaveFileName(
            self._window,
            translate("Commands", "Create register"),
            str(self._folder() / "register.gpkg"),
            _FILES,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )[0]
        if not path:
            return
        path = path if path.lower().endswith(".gpkg") else f"{path}.gpkg"
        try:
            check_target(path)
            create_register(path)
        except SroError as problem:
            self._dock.show_error(problem)
            return
        if self._dock.open_register(path):
            self.build_project()

    def open(self, path: str = "") -> None:
        """Open a register that the user chooses; the project is set up on request."""
        path = path or QFileDialog.getOpenFileName(
            self._window, translate("Commands", "Open register"), str(self._folder()), _FILES
        )[0]
        if path and self._dock.open_register(path) and self._dock.map_link.layer("actor") is None:
            self._dock.notice.show(
                translate("Commands", "The layers of this register are not in the project yet."),
                translate("Commands", "Set up"),
                self.build_project,
            )

    def choose_lor(self, path: str = "") -> None:
        """Choose the LOR base that gives areas and addresses."""
        path = path or QFileDialog.getOpenFileName(
            self._window, translate("Commands", "Choose LOR base"), str(self._folder()), _FILES
        )[0]
        if path:
            self._dock.choose_lor(path)

    def build_project(self) -> None:
        """Bring the register's layers into the project, or repair them."""
        if self._dock.session.path is None:
            return
        try:
            said = register_project.build(
                QgsProject.instance(), self._dock.session.path, remembered_lor_base() or None
            )
        except SroError as problem:
            self._dock.show_error(problem)
            return
        self._dock.map_link.follow_project()
        if said:
            self._dock.notice.show("\n".join(said), seconds=READ_IN)

    # --- work on the register --------------------------------------------------------------------------------------

    def import_actors(self) -> None:
        """Open the dialog that reads a list of actors."""
        from ..import_actors import ImportActorsDialog  # it needs the readers of tables, the dock does not

        if self._dock.session.path is None:
            return
        dialog = ImportActorsDialog(str(self._dock.session.path), remembered_lor_base(), self._window)
        dialog.imported.connect(self._dock.take_in_changes)
        dialog.show()

    def report_on_person(self) -> None:
        """Write what is stored on a contact: on the one that is chosen in the open form, else on one from a list."""
        try:
            contacts = self._contacts()
        except SroError as problem:
            self._dock.show_error(problem)
            return
        if not contacts:
            self._dock.notice.show(translate("Commands", "The register holds no contacts."))
            return
        person = self._chosen_contact()
        if person not in contacts:
            title, label = translate("Commands", "Information for a person"), translate("Commands", "Contact")
            keys, names = list(contacts), list(contacts.values())
            name, is_given = QInputDialog.getItem(self._window, title, label, names, 0, False)
            if not is_given:
                return
            person = keys[names.index(name)]
        self._execute("personreport", lambda: {**self._with_register(), "PERSON": person})

    def _contacts(self) -> "Dict[str, str]":
        """Key and name of every contact, by name; two of one name also show their keys, so that none is mistaken."""
        session = self._dock.session
        rows = session.store.rows("person") if session.store else []
        named: "Dict[str, str]" = {}
        for row in rows:
            owner = session.label_of("actor", str(row["actor_uuid"])) or session.label_of("body", str(row["body_uuid"]))
            name = ", ".join(str(row[part]) for part in ("last_name", "first_name") if row[part])
            named[str(row["uuid"])] = " \u00b7 ".join(filter(None, (name, str(row["function"] or ""), owner)))
        often = Counter(named.values())
        ordered = sorted(named.items(), key=lambda pair: (fold(pair[1]), pair[0]))
        return {key: f"{name} \u00b7 {key}" if often[name] > 1 else name for key, name in ordered}

    def _chosen_contact(self) -> str:
        """The contact whose row is chosen in the form that is open, "" where there is none."""
        pane = self._dock.page.pane
        rows = pane.form.page.lists.get("person") if pane.draft else None
        return (rows.rows.chosen if rows else None) or ""

    def settings(self) -> None:
        """Open the settings."""
        if SettingsDialog(self._window).exec():
            self._dock.session.reload()

    def _run(self, menu: QMenu, text: str, algorithm: str, parameters: "Callable[[], Dict[str, str]]") -> None:
        menu.addAction(text).triggered.connect(lambda _: self._execute(algorithm, parameters))

    def _execute(self, algorithm: str, parameters: "Callable[[], Dict[str, str]]") -> None:
        import processing

        processing.execAlgorithmDialog(f"sro:{algorithm}", parameters())
        self._dock.take_in_changes()

    def _with_register(self) -> "Dict[str, str]":
        path = self._dock.session.path or remembered_register()
        return {"INPUT": str(path)} if path else {}

    @staticmethod
    def _with_lor() -> "Dict[str, str]":
        return {"LOR": remembered_lor_base()} if remembered_lor_base() else {}

    def _folder(self) -> Path:
        """Where the user probably keeps registers: beside the one that was open, else beside the project."""
        known: "Optional[str]" = remembered_register() or QgsProject.instance().fileName()
        return Path(known).parent if known else Path.home()
