"""The records that belong to another one: a short table, and below it the fields of the chosen one."""
from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ....adapters.translation import translate
from ....domain.register import schema
from ....domain.register.changes import Record
from ....domain.register.draft import new_record
from ....domain.register.rules import ERROR
from ....domain.register.schema import PERSON_TABLES, UUID
from ....domain.register.types import Field
from ..context import FormContext
from ..shown_text import value_text
from .row_table import RowTable
from .tab_order import follow_in_tab_order


class ChildList(QWidget):
    """Rows to choose, add (Insert), remove (Delete) and bring back; the fields of the chosen row stand below.

    The property ``columns`` names the fields of the short table: columns with commas between, fields that stand in one
    column with blanks. A link to the owner itself is left out, so that of two actors each shows the other. Where the
    records have none, it is the owner that links to one of them: then there is at most one row. ``propose`` gives
    values of a new record.
    """

    edited = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.editor: Any = None
        self._records: "List[Record]" = []
        self._wrong: "Dict[str, List[str]]" = {}
        self._problems: "Tuple[Sequence[Any], Callable[[Any], bool]]" = ((), lambda _: False)
        self._owner = ""
        self._removed: "Optional[Tuple[int, Record]]" = None
        self._read_only = False
        self.propose: "Callable[[], Record]" = dict
        self.empty = QLabel(self)
        self.rows = RowTable(self)
        self.add, self.remove, self.back = QPushButton(self), QToolButton(self), QPushButton(self)
        self._lay_out()
        self.rows.itemSelectionChanged.connect(self._show_chosen)
        self.rows.open_wanted.connect(self._open)
        for wanted in (self.rows.add_wanted, self.add.clicked):
            wanted.connect(self._add)
        for wanted in (self.rows.remove_wanted, self.remove.clicked):
            wanted.connect(self._remove)
        self.back.clicked.connect(self._bring_back)

    def declare(
        self, table: str, owner_table: str, context: FormContext, make_editor: "Callable[[str, FormContext], QWidget]"
    ) -> None:
        """Learn which records these are and to which table they belong; called once."""
        declared = schema.table(table)
        self.table, self._context, self._make_editor = table, context, make_editor
        self._owning = [found for found in declared.fields if found.refers == owner_table]
        columns = [column.split() for column in str(self.property("columns")).split(",")]
        self._columns = [[schema.field(table, name) for name in column] for column in columns]
        self.rows.set_columns([column[0].title for column in self._columns if column[0] not in self._owning[:1]])
        self.rows.setAccessibleName(declared.plural)
        self.empty.setText(declared.description)
        self.add.setText(translate("Forms", "Add: {title}").format(title=declared.title))
        self.back.setText(translate("Forms", "Bring back"))
        self.remove.setToolTip(translate("Forms", "Remove: {title}").format(title=declared.title))
        self.remove.setAccessibleName(self.remove.toolTip())

    def show_records(self, records: "Sequence[Record]", owner: str) -> None:
        """Show the records of an owner; a row that is chosen stays so."""
        chosen, self._owner, self._removed = self.rows.chosen, owner, None
        self._records = list(records)
        self._fill()
        self.rows.choose(chosen)
        self._show_chosen()

    def records(self) -> "List[Record]":
        """The records as they are wanted."""
        return [dict(record) for record in self._records]

    def set_read_only(self, read_only: bool) -> None:
        """Whether the user may only look."""
        self._read_only = read_only
        if self.editor is not None:
            self.editor.set_read_only(read_only)
        self._show_buttons()

    def show_problems(self, problems: "Sequence[Any]", is_due: "Callable[[Any], bool]") -> None:
        """Say in each row what is wrong with it, and at the fields of the chosen one where."""
        errors = [problem for problem in problems if problem.severity == ERROR and is_due(problem)]
        self._problems = problems, is_due
        self._wrong = {str(record[UUID]): [] for record in self._records}
        for problem in errors:
            if problem.uuid in self._wrong:
                self._wrong[problem.uuid].append(self._context.sentence(problem))
        for record in self._records:
            self._write(record)
        if self.editor is not None and self.rows.chosen:
            self.editor.show_problems(problems, is_due)

    @property
    def has_errors(self) -> bool:
        """Whether something is wrong with one of the records."""
        return any(self._wrong.values())

    def open_wrong(self) -> QWidget:
        """Open the first record with an error, the chosen one where it has any; gives the widget it is about."""
        if not self._wrong.get(str(self.rows.chosen)):
            self.rows.choose(next(key for key, sentences in self._wrong.items() if sentences))
        return self.editor.first_wrong() or self.rows

    def _lay_out(self) -> None:
        self.empty.setWordWrap(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.remove.setIcon(QgsApplication.getThemeIcon("/symbologyRemove.svg"))
        self.remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        buttons = QHBoxLayout()
        for button in (self.add, self.remove, self.back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.empty, self.rows):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.rows)

    def _fill(self) -> None:
        self.rows.blockSignals(True)
        self.rows.clear()
        for record in self._records:
            self.rows.add_row(str(record[UUID]))
            self._write(record)
        self.rows.blockSignals(False)
        self.rows.setVisible(bool(self._records))
        self.empty.setVisible(not self._records)
        self.setFocusProxy(self.rows if self._records else self.add)  # Tab would stop at what cannot be seen

    def _write(self, record: Record) -> None:
        key = str(record[UUID])
        self.rows.write_row(key, self._texts(record), "\n".join(self._wrong.get(key, ())))

    def _texts(self, record: Record) -> "List[str]":
        texts = [
            " ".join(filter(None, (value_text(field, record.get(field.name), self._context) for field in column)))
            for column in self._columns
            if not self._is_owner(column[0], record)
        ]
        return texts if any(texts) else [translate("Forms", "(new)")]

    def _is_owner(self, field: Field, record: Record) -> bool:
        return field in self._owning and record.get(field.name) == self._owner

    def _show_chosen(self) -> None:
        key = self.rows.chosen
        record = next((record for record in self._records if record[UUID] == key), None)
        if record is not None:
            self._editor().show_record(record, given=[f.name for f in self._owning if self._is_owner(f, record)])
            self.editor.show_problems(*self._problems)
        if self.editor is not None:
            self.editor.setVisible(record is not None)
        self._show_buttons()

    def _editor(self) -> Any:
        if self.editor is None:
            self.editor = self._make_editor(self.table, self._context)
            self.editor.edited.connect(self._take)
            self.layout().addWidget(self.editor)
            self.editor.set_read_only(self._read_only)
            follow_in_tab_order(self.back, self.editor)
        return self.editor

    def _take(self) -> None:
        """What was typed becomes the record at once: nothing is lost when another row is chosen."""
        record = self.editor.record()
        self._records = [record if known[UUID] == record[UUID] else known for known in self._records]
        self._write(record)
        self.edited.emit()

    def _add(self) -> None:
        if not self.add.isEnabled():
            return
        owner = {field.name: self._owner for field in self._owning[:1]}
        record = new_record(self.table, {**owner, **self._first_values(), **self.propose()})
        self._insert(len(self._records), record)
        self._open()

    def _first_values(self) -> "Record":
        """What is known of a new record besides its owner: only the first site is the main one."""
        if self.table in PERSON_TABLES:
            return dict(self._context.proposed_dates())
        return {"is_main": int(not self._records)} if self.table == "site" else {}

    def _insert(self, position: int, record: Record) -> None:
        self._removed = None
        self._records.insert(position, record)
        self._fill()
        self.rows.choose(str(record[UUID]))
        self.edited.emit()

    def _open(self) -> None:
        if self.rows.chosen:
            self.editor.first_field().setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self) -> None:
        key = self.rows.chosen
        if self._read_only or key is None:
            return
        position = next(place for place, record in enumerate(self._records) if record[UUID] == key)
        self._removed = position, self._records.pop(position)
        self._fill()
        self._show_chosen()
        (self.rows if self._records else self.add).setFocus()
        self.edited.emit()

    def _bring_back(self) -> None:
        if self._removed is not None:
            self._insert(*self._removed)
            self.rows.setFocus()

    def _show_buttons(self) -> None:
        self.add.setEnabled(not self._read_only and (bool(self._owning) or not self._records))
        self.remove.setEnabled(not self._read_only and self.rows.chosen is not None)
        self.back.setVisible(self._removed is not None)
