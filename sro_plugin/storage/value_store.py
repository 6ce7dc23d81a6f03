"""Stored indicator values as frames: a date is written once, replaced when asked for, logged, and read as a series."""
from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Dict, Iterator, List, Sequence, Tuple

import numpy as np

from ..domain.errors import SroError
from ..domain.findings import examples
from ..domain.progress import SILENT, Progress
from . import geopackage
from .register_file import now_text
from .sql import insert, sql
from .value_table import KEY, LOG, LOG_COLUMNS, NUMBER, TEXT, VALUE_COLUMNS, VALUES, is_there, opened, prepare, put

if TYPE_CHECKING:
    import pandas as pd

STORED, REPLACED = "stored", "replaced"
"""Actions of the log."""

_SEPARATOR = ", "
_ASKED = 'CREATE TEMP TABLE "asked" ("field" TEXT, "value" TEXT)'
_IS_ASKED = '$field IN (SELECT "value" FROM temp."asked" WHERE "field" = ?)'
_CODES_OF = 'SELECT DISTINCT "code" FROM "indicator_value" WHERE "period" = ?'
_COUNTS = 'SELECT "period", "code", count(*) FROM "indicator_value" GROUP BY "period", "code"'
_ORIGINS = """SELECT DISTINCT "period", "origin_source", "origin_state" FROM "indicator_value"
    WHERE "fid" IN (SELECT min("fid") FROM "indicator_value" GROUP BY "period", "code", "level")"""
_LAST = 'SELECT "period", "at", "by" FROM "indicator_log" ORDER BY "fid"'


@dataclass(frozen=True)
class StoredPeriod:
    """One reference date (ISO) in the store: its codes and rows, and when (UTC) and by whom it was last written."""

    period: str
    codes: "Tuple[str, ...]"
    rows: int
    sources: "Tuple[str, ...]"
    states: "Tuple[str, ...]"
    at: str
    by: str


@dataclass(frozen=True)
class Written:
    """What was written: the dates, the codes, the rows, and how many earlier rows they replaced."""

    periods: "Tuple[str, ...]"
    codes: "Tuple[str, ...]"
    rows: int
    replaced: int


class ValueStore:
    """The indicator values in a data file. It keeps no connection open, so that the file can be moved and replaced.

    All methods raise SroError as `value_table.opened` does, and ``values_newer``.
    """

    def __init__(self, path: "str | Path") -> None:
        self.path = Path(path)

    # --- reading ---------------------------------------------------------------------------------------------------

    def periods(self) -> "List[StoredPeriod]":
        """The dates in the store, oldest first."""
        with opened(self.path) as connection:
            if not is_there(connection, self.path):
                return []
            connection.execute("BEGIN")
            counts, origins, last = (connection.execute(query).fetchall() for query in (_COUNTS, _ORIGINS, _LAST))
        codes: "Dict[str, Dict[str, int]]" = defaultdict(dict)
        for period, code, count in counts:
            codes[period][code] = count
        written = {period: (at, by) for period, at, by in last}

        def said(period: str, place: int) -> "Tuple[str, ...]":
            return tuple(sorted({row[place] for row in origins if row[0] == period and row[place]}))

        return [
            StoredPeriod(
                period, tuple(of), sum(of.values()), said(period, 1), said(period, 2), *written.get(period, ("", ""))
            )
            for period, of in sorted(codes.items())
        ]

    def stored(self, period: str, codes: "Sequence[str]") -> "List[str]":
        """Those of ``codes`` that the store has values of for a date, in their order."""
        with opened(self.path) as connection:
            if not is_there(connection, self.path):
                return []
            there = _codes_of(connection, period)
        return [code for code in codes if code in there]

    def read(
        self, codes: "Sequence[str]" = (), periods: "Sequence[str]" = (), keys: "Sequence[str]" = ()
    ) -> "pd.DataFrame":
        """The values of indicators, dates and areas (all where none are named), ordered by area, code and date.

        Numbers are float64 with NaN for what is missing, texts are objects with None.
        """
        asked = {"code": codes, "period": periods, "lor_id": keys}
        wanted = {field: values for field, values in asked.items() if values}
        with opened(self.path) as connection:
            if not is_there(connection, self.path):
                return _frame([], VALUE_COLUMNS)
            connection.execute(_ASKED)
            pairs = [(field, value) for field, values in wanted.items() for value in values]
            connection.executemany('INSERT INTO temp."asked" VALUES (?, ?)', pairs)
            conditions = " AND ".join(sql(_IS_ASKED, field=field) for field in wanted)
            query = sql("SELECT $columns FROM $table", columns=tuple(VALUE_COLUMNS), table=VALUES)
            query += (f" WHERE {conditions}" if wanted else "") + ' ORDER BY "lor_id", "level", "code", "period"'
            return _frame(_plain(connection, query, tuple(wanted)), VALUE_COLUMNS)

    def log(self) -> "pd.DataFrame":
        """What was written when and by whom, oldest first."""
        with opened(self.path) as connection:
            if not is_there(connection, self.path):
                return _frame([], LOG_COLUMNS)
            query = sql("SELECT $columns FROM $table", columns=tuple(LOG_COLUMNS), table=LOG)
            return _frame(_plain(connection, query + ' ORDER BY "fid"'), LOG_COLUMNS)

    def check_writable(self) -> None:
        """Find out before the work whether it could be stored; nothing is written."""
        with opened(self.path, writing=True):
            pass

    # --- writing ---------------------------------------------------------------------------------------------------

    def write(
        self, frame: "pd.DataFrame", who: str, replace: bool = False, progress: Progress = SILENT
    ) -> Written:
        """Store values in one transaction, all or none, and log it.

        ``frame`` has the columns of the long table; further ones are ignored. With ``replace`` the earlier rows of the
        same dates and codes are deleted at the levels that the frame has for them, whatever their areas.
        What is no finite number is stored as missing.

        Raises
        ------
        SroError
            ``period_stored`` where a date has values of a code already and ``replace`` is not set,
            ``period_no_date`` for a date that is none, ``value_twice`` for two rows of one area, indicator and date.
        Cancelled
            Nothing was written.
        """
        _check(frame)
        dates = dict(tuple(frame.groupby("period", sort=True, observed=True)))
        codes = {period: tuple(rows["code"].unique()) for period, rows in dates.items()}
        with opened(self.path, writing=True) as connection:
            prepare(connection, self.path)
            there = {period: _codes_of(connection, period).intersection(new) for period, new in codes.items()}
            if not replace:
                self._refuse_stored(there)
            gone = frame[["period", "code", "level"]].drop_duplicates().itertuples(index=False, name=None)
            replaced = put(connection, len(frame), _rows(frame), progress, gone)
            at = now_text()
            for period, rows in dates.items():
                sources = _SEPARATOR.join(sorted(rows["origin_source"].dropna().unique()))
                action = REPLACED if there[period] else STORED
                entry = (at, who, action, period, _SEPARATOR.join(codes[period]), len(rows), sources)
                connection.execute(insert(LOG, tuple(LOG_COLUMNS)), entry)
            for table in (VALUES, LOG):
                geopackage.note_change(connection, table, at)
        every = dict.fromkeys(code for of in codes.values() for code in of)
        return Written(tuple(codes), tuple(every), len(frame), replaced)

    def _refuse_stored(self, there: "Dict[str, set[str]]") -> None:
        for period, found in there.items():
            if found:
                raise SroError("period_stored", period=period, codes=examples(sorted(found)), path=str(self.path))


def _codes_of(connection: sqlite3.Connection, period: str) -> "set[str]":
    return {code for (code,) in connection.execute(_CODES_OF, (period,))}


def _check(frame: "pd.DataFrame") -> None:
    """Refuse what could not be found again: a date that is none, and two values in one place."""
    for period in frame["period"].unique():
        if not _is_date(period):
            raise SroError("period_no_date", period=str(period))
    twice = frame.duplicated(list(KEY))
    if twice.any():
        _, key, code, period = frame[twice].iloc[0][list(KEY)]
        raise SroError("value_twice", key=key, indicator=code, period=period)


def _is_date(text: object) -> bool:
    try:
        return date.fromisoformat(str(text)).isoformat() == text
    except ValueError:
        return False


def _rows(frame: "pd.DataFrame") -> "Iterator[Tuple[object, ...]]":
    """The rows as SQLite takes them, None for what is missing."""
    return zip(*(_cells(frame[name], kind) for name, kind in VALUE_COLUMNS.items()))


def _cells(column: "pd.Series", kind: str) -> "List[object]":
    if kind == TEXT:
        texts = column.to_numpy(dtype=object, copy=True)
        texts[column.isna().to_numpy()] = None
        if set(map(type, texts)) <= {str, type(None)}:
            return texts.tolist()
        return [None if text is None else str(text) for text in texts]
    numbers = column.to_numpy(dtype=np.float64, na_value=np.nan)
    finite = np.isfinite(numbers)
    cells = (numbers if kind == NUMBER else np.where(finite, numbers, 0).astype(np.int64)).astype(object)
    cells[~finite] = None
    return cells.tolist()


def _plain(connection: sqlite3.Connection, query: str, values: "Tuple[str, ...]" = ()) -> "List[Tuple[object, ...]]":
    cursor = connection.cursor()
    cursor.row_factory = None
    return cursor.execute(query, values).fetchall()


def _frame(rows: "Sequence[Tuple[object, ...]]", columns: "Dict[str, str]") -> "pd.DataFrame":
    import pandas as pd

    cells = list(zip(*rows)) or [()] * len(columns)
    series = {
        name: pd.Series(values, dtype=object if kind == TEXT else np.float64)
        for (name, kind), values in zip(columns.items(), cells)
    }
    return pd.DataFrame(series)
