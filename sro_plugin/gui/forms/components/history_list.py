"""What happened to a record, to be read only."""
from __future__ import annotations

from typing import List

from ....adapters.translation import moment_text, translate
from ....domain.register import schema
from ....domain.register.changes import Record
from ..context import FormContext
from .read_lines import ReadLines


class HistoryList(ReadLines):
    """The changes of a status, the last one first."""

    def declare(self, table: str, context: FormContext) -> None:
        """Learn which table keeps the history."""
        self._codes = schema.field(table, "new").codes
        self._context = context
        self.setAccessibleName(schema.table(table).plural)

    def show_records(self, records: "List[Record]") -> None:
        """Show the changes."""
        latest_first = sorted(records, key=lambda record: str(record.get("at") or ""), reverse=True)
        self.show_lines([self._line(record) for record in latest_first], translate("Forms", "no change yet"))

    def _line(self, record: Record) -> str:
        titles = [self._context.code_title(self._codes, str(record[name])) for name in ("old", "new") if record[name]]
        parts = (moment_text(record.get("at")), " \u2192 ".join(titles), record.get("created_by"), record.get("remark"))
        return " \u00b7 ".join(str(part) for part in parts if part)
