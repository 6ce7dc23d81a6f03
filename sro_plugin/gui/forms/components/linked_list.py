"""Which records point to this one, to be read only."""
from __future__ import annotations

from ....adapters.translation import translate
from ....domain.register import schema
from ..context import FormContext
from .read_lines import ReadLines


class LinkedList(ReadLines):
    """The names of the records of a table whose link is this record."""

    def declare(self, table: str, owner: str, context: FormContext) -> None:
        """Learn which table may point to a record of the table ``owner``."""
        self._table, self._context = table, context
        self._field = next(field.name for field in schema.table(table).fields if field.refers == owner)
        self.setAccessibleName(schema.table(table).plural)

    def show_links_to(self, uuid: str) -> None:
        """Show the records that point to this one."""
        names = [f"\u2022 {name}" for _, name in self._context.pointing_to(self._table, self._field, uuid)]
        self.show_lines(names, translate("Forms", "none yet"))
