"""SQL text with names of tables and columns put in: always quoted, and never anything that people typed."""
from __future__ import annotations

from string import Template
from typing import Sequence, Union

Names = Union[str, Sequence[str]]


def quoted(name: str) -> str:
    """A name of a table or column as SQL writes it; ValueError for one that could end the quotes."""
    if not name.isidentifier():
        raise ValueError(name)
    return f'"{name}"'


def sql(template: str, **names: Names) -> str:
    """``sql("SELECT $columns FROM $table", table="site", columns=("uuid", "geom"))``.

    A sequence becomes a list with commas. Values never go in here: write ``?`` and hand them to ``execute``.
    """
    texts = {
        key: quoted(name) if isinstance(name, str) else ", ".join(map(quoted, name)) for key, name in names.items()
    }
    return Template(template).substitute(texts)


def marks(values: "Sequence[object]") -> str:
    """``?, ?, ?``: one for each value."""
    return ", ".join("?" * len(values))


def insert(table: str, columns: "Sequence[str]") -> str:
    """The statement that inserts one row, with a mark for each column."""
    return sql("INSERT INTO $table ($columns) VALUES ", table=table, columns=columns) + f"({marks(columns)})"


def update(table: str, columns: "Sequence[str]", key: str) -> str:
    """The statement that sets columns of the rows in which ``key`` equals the last value."""
    settings = " = ?, ".join(map(quoted, columns))
    return sql("UPDATE $table SET ", table=table) + settings + sql(" = ? WHERE $key = ?", key=key)
