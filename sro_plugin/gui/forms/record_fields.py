"""The fields of one record, as a Designer file lays them out and the schema describes them."""
from __future__ import annotations

from typing import Any, Callable, Dict, Iterable, Iterator, List, NamedTuple, Optional, Sequence, Union

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget
from qgis.PyQt.uic import loadUi

from ...adapters.paths import FORMS
from ...adapters.translation import translate
from ...domain.register import schema
from ...domain.register.changes import Record
from ...domain.register.draft import Children
from ...domain.register.rules import ERROR
from ...domain.register.schema import GEOM, UUID
from ...domain.register.types import POINT, Field
from .components.child_list import ChildList
from .components.field_widget import FieldWidget
from .components.group import FieldGroup
from .components.history_list import HistoryList
from .components.linked_list import LinkedList
from .components.looks import plain_tooltip
from .components.place_box import PlaceBox
from .context import FormContext
from .new_target import NewTarget, knowing_new
from .notes import Note, NoteLabel
from .place_fields import PlaceFields
from .shown_text import record_label

IsDue = Callable[[Any], bool]
"""Whether a problem is to be shown already."""


SPACE_ABOVE = 4
"""Pixels that a label is higher than its line, so that it stands nearer to its own field than to the one above."""


class Complaint(NamedTuple):
    """What a widget itself says about something typed, in the form of the problems that the rules find."""

    uuid: str
    field: str
    severity: str = ERROR


class RecordFields(QWidget):
    """Shows one record with its children and gives both back; ``edited`` fires when the user changes anything.

    The widgets of ``forms/<table>.ui`` are found by their names: a field by its own, its label by ``label_``, lists by
    ``list_``, ``history_`` and ``linked_`` and their table. In the grid of a group the row below a field is left empty
    for what is said about it.
    """

    edited = pyqtSignal()

    def __init__(self, table: str, context: FormContext, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.table, self.uuid = table, ""
        self._record: Record = {}
        self._context = context
        self._designed: QWidget = loadUi(str(FORMS / f"{table}.ui"), package=__package__)
        self._general = NoteLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._general)
        column.addWidget(self._designed)
        self._notes: "Dict[str, NoteLabel]" = {}
        self._find_widgets()
        for name, widget in self.fields.items():
            self._declare(_field(table, name), widget)
        self._declare_lists()
        self._place = self._place_fields()
        self._targets = [
            NewTarget(self.fields[field.name], self.lists[field.refers], self.fields) for field in self._new_links()
        ]

    def show_record(self, record: Record, children: "Optional[Children]" = None, given: "Iterable[str]" = ()) -> None:
        """Show a record; the fields in ``given`` are known from where it is shown and stay hidden."""
        self._record, self.uuid, known = dict(record), str(record[UUID]), children or {}
        hidden = set(given)
        for name, widget in self.fields.items():
            widget.show_value(record.get(name))
            self._show_cell(name, name not in hidden)
        if self._place is not None:
            self._place.show_record(record)
        for table, rows in self.lists.items():
            rows.show_records(known.get(table, []), self.uuid)
        for target in self._targets:
            target.show_record()
        for table, history in self._histories.items():
            history.show_records(known.get(table, []))
        for linked in self._linked:
            linked.show_links_to(self.uuid)
        self.show_problems((), lambda _: False)
        self._count()

    def values(self) -> Record:
        """The values of all fields that are on the screen; what was not touched is as it was shown."""
        values = {name: widget.value() for name, widget in self.fields.items()}
        return {**values, **self._place.values()} if self._place else values

    def record(self) -> Record:
        """The record as it is wanted."""
        return {**self._record, **self.values()}

    def child_records(self) -> Children:
        """The records that belong to it, as they are wanted, by table."""
        return {table: rows.records() for table, rows in self.lists.items()}

    def set_read_only(self, read_only: bool) -> None:
        """Whether the user may only look."""
        for widget in (*self.fields.values(), *self.lists.values()):
            widget.set_read_only(read_only)

    def show_problems(self, problems: "Sequence[Any]", is_due: IsDue) -> None:
        """Say below each field what is wrong there, as far as it is due; what has no field is said on top."""
        notes: "Dict[str, List[Note]]" = {}
        for problem in problems:
            if problem.uuid == self.uuid and is_due(problem):
                note = Note(problem.severity, self._context.sentence(problem))
                notes.setdefault(self._said_at(problem.field), []).append(note)
        for name, widget in self.fields.items():
            said = any(note.severity == ERROR for note in notes.get(name, ()))
            if widget.complaint() and not said and is_due(Complaint(self.uuid, name)):
                notes.setdefault(name, []).append(Note(ERROR, widget.complaint()))
        self._general.show_notes(notes.pop("", ()))
        for name in {**self._notes, **notes}:
            self._note(name).show_notes(notes.get(name, ()))
        for rows in self.lists.values():
            rows.show_problems(problems, is_due)

    def unfold_errors(self) -> None:
        """Unfold every group in which an error is said, and open the first child that has one."""
        for widget in self._wrong():
            unfold(widget)
            if isinstance(widget, ChildList):
                widget.open_wrong()

    def first_wrong(self) -> Optional[QWidget]:
        """The first widget whose field has an error, also among the children; None where there is none."""
        for widget in self._wrong():
            unfold(widget)
            return widget.open_wrong() if isinstance(widget, ChildList) else widget
        return self._general if self._general.is_error else None

    def first_field(self) -> Optional[QWidget]:
        """The widget in which writing begins."""
        return next((widget for widget in self.fields.values() if not widget.isHidden()), None)

    def _wrong(self) -> "Iterator[Union[FieldWidget, ChildList]]":
        """Fields and lists with an error, as one reads."""
        for widget in self.in_order:
            if isinstance(widget, ChildList):
                if widget.has_errors:
                    yield widget
            elif widget.objectName() in self._notes and self._notes[widget.objectName()].is_error:
                yield widget

    def _find_widgets(self) -> None:
        found = self._designed.findChildren(QWidget)
        self.in_order = [widget for widget in found if isinstance(widget, (FieldWidget, ChildList))]
        self.fields: "Dict[str, FieldWidget]" = {
            widget.objectName(): widget for widget in found if isinstance(widget, FieldWidget)
        }
        self.lists = {_table_of(widget): widget for widget in found if isinstance(widget, ChildList)}
        self._histories = {_table_of(widget): widget for widget in found if isinstance(widget, HistoryList)}
        self._linked = [widget for widget in found if isinstance(widget, LinkedList)]

    def _declare(self, field: Field, widget: FieldWidget) -> None:
        is_new = field in self._new_links()
        widget.declare(field, knowing_new(self._context, self.lists[field.refers]) if is_new else self._context)
        widget.edited.connect(self.edited)
        self._label(field.name, label_text(field), field.help)

    def _declare_lists(self) -> None:
        inner = self._context.knowing(
            self.child_records, lambda table, record: record_label(table, record, self._context)
        )
        for table, rows in self.lists.items():
            rows.declare(table, self.table, inner, RecordFields)
            rows.edited.connect(self._count)
            rows.edited.connect(self.edited)
        for table, history in self._histories.items():
            history.declare(table, self._context)
        for linked in self._linked:
            linked.declare(_table_of(linked), self.table, self._context)
        for widget in (*self.lists.values(), *self._histories.values(), *self._linked):
            declared = schema.table(_table_of(widget))
            self._label(widget.objectName(), declared.plural, declared.description)

    def _label(self, name: str, text: str, help_text: str) -> None:
        """Write the label of a widget; one that is alone in its group has none, and a list may have its own words."""
        label = self._designed.findChild(QLabel, f"label_{name}")
        if label is not None:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(text if label.text() == name else label.text())
            label.setToolTip(plain_tooltip(help_text))
            label.setMinimumHeight(label.fontMetrics().height() + SPACE_ABOVE)

    def _new_links(self) -> "List[Field]":
        """The links whose target can be written beside them."""
        return [field for field in schema.table(self.table).fields if field.refers in self.lists and not field.owned]

    def _place_fields(self) -> Optional[PlaceFields]:
        place = self.fields.get(GEOM)
        if not isinstance(place, PlaceBox):
            return None
        return PlaceFields(place, self.fields, self._context, self._show_cell)

    def _count(self) -> None:
        """Say in the title of each group how many records its lists hold."""
        for group in self._designed.findChildren(FieldGroup):
            inside = [rows for rows in self.lists.values() if group_of(rows) is group]
            if inside:
                group.show_count(sum(len(rows.records()) for rows in inside))

    def _show_cell(self, name: str, shown: bool) -> None:
        label = self._designed.findChild(QLabel, f"label_{name}")
        for widget in (label, self.fields[name]):
            if widget is not None:
                widget.setVisible(shown)

    def _said_at(self, field: str) -> str:
        """The field below which a problem is said; "" is the top."""
        if field in self.fields and not self.fields[field].isHidden():
            return field
        return GEOM if GEOM in self.fields and field in ("plr_id", "bzr_id") else ""

    def _note(self, name: str) -> NoteLabel:
        if name not in self._notes:
            widget = self.fields[name]
            grid = widget.parentWidget().layout()
            row, column, _, span = grid.getItemPosition(grid.indexOf(widget))
            self._notes[name] = NoteLabel(widget.parentWidget())
            grid.addWidget(self._notes[name], row + 1, column, 1, span)
        return self._notes[name]


def label_text(field: Field) -> str:
    """The title of a field, and the word for what must be given."""
    return translate("Forms", "{title} - required").format(title=field.title) if field.required else field.title


def group_of(widget: QWidget) -> Optional[FieldGroup]:
    """The innermost group in which a widget stands."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, FieldGroup):
        parent = parent.parentWidget()
    return parent


def unfold(widget: QWidget) -> None:
    """Unfold every group around a widget."""
    group = group_of(widget)
    while group is not None:
        group.setCollapsed(False)
        group = group_of(group)


def _field(table: str, name: str) -> Field:
    """The declaration of a field; the place is declared by the table's geometry."""
    if name != GEOM:
        return schema.field(table, name)
    is_point = schema.table(table).geometry == POINT
    return Field(GEOM, "", translate("Forms", "Place") if is_point else translate("Forms", "Area"))


def _table_of(widget: QWidget) -> str:
    """``site`` for ``list_site``."""
    return widget.objectName().partition("_")[2]
