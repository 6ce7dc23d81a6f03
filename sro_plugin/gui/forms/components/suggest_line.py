"""A line that offers what fits while somebody types."""
from __future__ import annotations

from typing import Any, Callable, Optional, Sequence, Tuple

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QCompleter, QLineEdit, QWidget

from ....adapters.translation import translate
from .text_line import NO_LIMIT

WAIT = 100
"""Milliseconds without a key after which is looked."""

THING = Qt.ItemDataRole.UserRole
MAX_OFFERS = 50


def nothing_fits(_text: str) -> "Sequence[Tuple[Any, str]]":
    """What a line offers before it is told where to look."""
    return ()


def nowhere_else(_text: str, _found: "Callable[[Sequence[Tuple[Any, str]]], None]") -> None:
    """Where a line looks further before it is told: nowhere."""


class SuggestLine(QLineEdit):
    """Asks ``offer`` for things and their labels and shows them below; Down opens the list without typing.

    Where that gives nothing, ``offer_later`` is asked, which answers when it can; an answer to older text is dropped.
    """

    chosen = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.offer: "Callable[[str], Sequence[Tuple[Any, str]]]" = nothing_fits
        self.offer_later: "Callable[[str, Callable[[Sequence[Tuple[Any, str]]], None]], None]" = nowhere_else
        self.setMaxLength(NO_LIMIT)
        self.setClearButtonEnabled(True)
        self._offers = QStandardItemModel(self)
        completer = QCompleter(self._offers, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(12)
        completer.activated[QModelIndex].connect(lambda index: self.chosen.emit(index.data(THING)))
        self.setCompleter(completer)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._look)
        self._is_typing = False
        self.textEdited.connect(self._wait)
        self.chosen.connect(self._settle)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Down shows what there is; Return takes the first of it, where none is chosen."""
        chosen = self.completer().popup().currentIndex().isValid()
        if event.key() == Qt.Key.Key_Down and not self.isReadOnly():
            self._look()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_typing and not chosen:
            self._take_first()
        else:
            super().keyPressEvent(event)

    def _wait(self, text: str) -> None:
        self._is_typing = bool(text.strip())
        if self._is_typing:
            self._timer.start()
        else:
            self._timer.stop()
            self.completer().popup().hide()

    def _look(self) -> None:
        self._fill()
        if self._offers.rowCount() and self.hasFocus():
            self.completer().complete()

    def _fill(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        found = self.offer(text)
        self._show(found)
        if not found:
            self.offer_later(text, lambda later: self._answered(text, later))

    def _answered(self, text: str, later: "Sequence[Tuple[Any, str]]") -> None:
        """Show what came later, where the line still is there and asks for the same."""
        if later and not sip.isdeleted(self) and text == self.text().strip():
            self._show(later)
            if self.hasFocus():
                self.completer().complete()

    def _show(self, found: "Sequence[Tuple[Any, str]]") -> None:
        self._offers.clear()
        for thing, label in list(found)[:MAX_OFFERS]:
            self._offers.appendRow(_item(thing, label))
        if not self._offers.rowCount():
            nothing = _item(None, translate("Forms", "nothing found"))
            nothing.setEnabled(False)
            self._offers.appendRow(nothing)

    def _take_first(self) -> None:
        self._fill()
        self.completer().popup().hide()
        first = self._offers.item(0)
        if first.isEnabled():
            self.setText(first.text())
            self.chosen.emit(first.data(THING))

    def _settle(self) -> None:
        self._is_typing = False


def _item(thing: Any, label: str) -> QStandardItem:
    item = QStandardItem(label)
    item.setData(thing, THING)
    item.setEditable(False)
    return item
