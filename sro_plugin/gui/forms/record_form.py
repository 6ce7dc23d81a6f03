"""The form of one record: checks while somebody types, and says what is wrong where it is."""
from __future__ import annotations

from typing import Any, Callable, Optional, Sequence, Set, Tuple

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from ...domain.register.draft import Draft
from ...domain.register.rules import ERROR
from .components.field_widget import FieldWidget
from .context import FormContext
from .record_fields import RecordFields

WAIT = 150
"""Milliseconds without a change after which the record is checked."""


class RecordForm(QWidget):
    """The fields of a table, to be put into a scroll area.

    Errors are said at fields that were left, and at all once `show_problems` was called because saving was tried;
    hints are said at once.
    """

    edited = pyqtSignal()

    def __init__(self, table: str, context: FormContext, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.table = table
        self._context = context
        self._draft: "Optional[Draft]" = None
        self._left: "Set[Tuple[str, str]]" = set()
        self._saving_tried = False
        self.page = RecordFields(table, context)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.page)
        column.addStretch(1)
        self._wanted: "Optional[QWidget]" = None
        self._timer = _timer(self, WAIT, self._check)
        self._revealing = _timer(self, 0, self._reveal)
        self.page.edited.connect(self._timer.start)
        self.page.edited.connect(self.edited)
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def show_draft(self, draft: Draft) -> None:
        """Show the record that somebody works on."""
        other = self._draft is None or self._draft.uuid != draft.uuid
        self._draft = draft
        self._left.clear()
        self._saving_tried = False
        self._timer.stop()
        self.page.show_record(draft.after, draft.after_children)
        if other and self._scroll_area is not None:
            self._scroll_area.verticalScrollBar().setValue(0)
        self._timer.start()

    def take(self) -> None:
        """Write what is on the screen into the draft; what was not touched stays exactly as it was."""
        if self._draft is not None:
            self._draft.after = {**self._draft.after, **self.page.values()}
            self._draft.after_children = {**self._draft.after_children, **self.page.child_records()}

    def show_problems(self, problems: "Sequence[Any]") -> None:
        """Say what keeps the record from being saved, at its fields; groups that hold an error unfold."""
        self._saving_tried = True
        self.page.show_problems(problems, self._is_due)
        self.page.unfold_errors()

    def focus_first_problem(self) -> None:
        """Go to the first field with an error."""
        self._go_to(self.page.first_wrong())

    def focus_first_field(self) -> None:
        """Go to where writing begins."""
        self._go_to(self.page.first_field())

    def set_read_only(self, read_only: bool) -> None:
        """Whether the user may only look."""
        self.page.set_read_only(read_only)

    def _check(self) -> None:
        if self._draft is not None:
            self.take()
            found = self._context.check(self.table, self._draft.after, self._draft.after_children)
            self.page.show_problems(found, self._is_due)

    def _is_due(self, problem: Any) -> bool:
        return problem.severity != ERROR or self._saving_tried or (problem.uuid, problem.field) in self._left

    def _focus_moved(self, old: "Optional[QWidget]", new: "Optional[QWidget]") -> None:
        """A field was left when the focus went on to another; a list that it opened still belongs to it."""
        left, entered = _field_around(old), _field_around(new)
        if new is None or left is None or left is entered or not self.isAncestorOf(left):
            return
        fields = left.parentWidget()
        while not isinstance(fields, RecordFields):
            fields = fields.parentWidget()
        self._left.add((fields.uuid, left.field.name))
        self._timer.start()

    def _go_to(self, widget: "Optional[QWidget]") -> None:
        if widget is None:
            return
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self._wanted = widget
        self._revealing.start()

    def _reveal(self) -> None:
        """Scroll to the field that has to be seen, once the groups have unfolded."""
        if self._scroll_area is not None and self._wanted is not None:
            self._scroll_area.ensureWidgetVisible(self._wanted)

    @property
    def _scroll_area(self) -> "Optional[QScrollArea]":
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent


def _timer(owner: QWidget, wait: int, work: "Callable[[], None]") -> QTimer:
    """A timer that does something once, and never after its owner is gone."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(wait)
    timer.timeout.connect(work)
    return timer


def _field_around(widget: "Optional[QWidget]") -> "Optional[FieldWidget]":
    """The field to which a widget belongs."""
    while widget is not None and not isinstance(widget, FieldWidget):
        widget = widget.parentWidget()
    return widget
