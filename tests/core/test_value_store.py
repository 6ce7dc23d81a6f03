"""Stored indicator values: kept as they are, replaced only when asked for, logged, whole after any end of a writer."""
from __future__ import annotations

import math
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import value_writer
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.errors import Cancelled, SroError
from sozialraum.sro_plugin.domain.progress import Progress
from sozialraum.sro_plugin.storage import geopackage, value_table
from sozialraum.sro_plugin.storage.value_store import ValueStore
from sozialraum.sro_plugin.storage.value_table import KEY, LOG_COLUMNS, VALUE_COLUMNS, carry_values

TEXTS = [name for name, kind in VALUE_COLUMNS.items() if kind == "TEXT"]
NUMBERS = [name for name in VALUE_COLUMNS if name not in TEXTS]
BERLIN = (370_000, 5_799_000, 416_000, 5_838_000)


def data_file(path, extent=BERLIN):
    """The part of a LOR base that the values care for: where its Bezirke lie."""
    with closing(geopackage.create(path)) as connection:
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, max_x, min_y, max_y, srs_id)"
            " VALUES ('bez', 'features', 'bez', ?, ?, ?, ?, 25833)",
            (extent[0], extent[2], extent[1], extent[3]),
        )
    return path


@pytest.fixture
def store(tmp_path):
    """An empty store in a new data file."""
    return ValueStore(data_file(tmp_path / "lor.gpkg"))


def row(lor_id="09100101", code="B1", period="2025-12-31", value=25.0, level="plr", **given):
    """One row of a long table."""
    return {
        "level": level, "lor_id": lor_id, "name": "Am Treptower Park Nord", "code": code, "period": period,
        "numerator": value, "denominator": 100.0, "value": value, "status": "ok", "reason": None, "coverage": 1.0,
        "unit": "%", "decimals": 1, "formula": "100 * U18 / EW", "origin_source": "EWR", "origin_date": period,
        "origin_state": "2021",
        "origin_method": "Summe durch Summe", **given,
    }  # fmt: skip


def table(*rows):
    return pd.DataFrame(list(rows))


def select(path, query, *values):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query, values).fetchall()


def refused(work):
    with pytest.raises(SroError) as stopped:
        work()
    return stopped.value


def content(store):
    """Everything a store holds, as texts, of which also those of NaN are equal."""
    return [[tuple(map(repr, row)) for row in frame.values.tolist()] for frame in (store.read(), store.log())]


# --- reading and writing --------------------------------------------------------------------------------------------


def test_values_are_read_as_they_were_written_in_the_order_of_areas_codes_and_dates(store):
    rows = [row("09100102", value=1 / 3), row(code="C1"), row(period="2024-12-31"), row()]
    written = store.write(table(*rows).assign(previous=1.0, rank=3), "Ada")
    assert (written.periods, written.codes) == (("2024-12-31", "2025-12-31"), ("B1", "C1"))
    assert (written.rows, written.replaced) == (4, 0)
    found = store.read()
    assert list(found.columns) == list(VALUE_COLUMNS)
    assert found[list(KEY)].values.tolist() == [
        ["plr", "09100101", "B1", "2024-12-31"], ["plr", "09100101", "B1", "2025-12-31"],
        ["plr", "09100101", "C1", "2025-12-31"], ["plr", "09100102", "B1", "2025-12-31"],
    ]  # fmt: skip
    assert found["value"].tolist() == [25.0, 25.0, 25.0, 1 / 3]
    assert found["reason"].tolist() == [None] * 4


def test_numbers_are_floats_and_texts_objects_also_where_there_is_nothing(store):
    for found in (store.read(), store.write(table(row()), "Ada") and store.read(), store.read(codes=["Z9"])):
        assert [str(found[name].dtype) for name in TEXTS] == ["object"] * len(TEXTS)
        assert [str(found[name].dtype) for name in NUMBERS] == ["float64"] * len(NUMBERS)
    assert len(store.read(codes=["Z9"])) == 0


def test_what_is_missing_or_no_finite_number_is_null_in_the_file(store):
    rows = [
        row("1", value=np.nan, status="missing", reason=np.nan), row("2", value=np.inf), row("3", value=-np.inf),
        row("4", value=None, decimals=None, name=pd.NA), row("5", value=0.0, name=""),
    ]  # fmt: skip
    store.write(table(*rows), "Ada")
    columns = 'typeof("value"), typeof("numerator"), typeof("decimals"), typeof("name"), typeof("reason")'
    found = select(store.path, f"SELECT {columns} FROM indicator_value ORDER BY lor_id")
    nothing = ("null", "null", "integer", "text", "null")
    assert found == [
        nothing, nothing, nothing, ("null", "null", "null", "null", "null"),
        ("real", "real", "integer", "text", "null"),
    ]  # fmt: skip
    assert [math.isnan(value) for value in store.read()["value"]] == [True, True, True, True, False]


def test_types_of_pandas_are_stored_as_what_they_mean(store):
    frame = table(row(), row("09100102")).astype({"level": "category", "period": "category", "name": "string"})
    frame["decimals"] = pd.array([1, None], dtype="Int64")
    frame["value"] = pd.array([1.5, None], dtype="Float64")
    frame["coverage"] = [np.int32(1), np.float32(0.5)]
    store.write(frame, "Ada")
    found = store.read()
    assert found["value"].fillna(-1).tolist() == [1.5, -1]
    assert found["decimals"].fillna(-1).tolist() == [1, -1]
    assert found["coverage"].tolist() == [1, 0.5]
    assert found["level"].tolist() == ["plr", "plr"]


def test_some_codes_dates_and_areas_can_be_read(store):
    areas, codes, years = ("09", "0910", "091001"), ("B1", "B2", "C1"), ("2023-12-31", "2024-12-31")
    store.write(table(*(row(a, c, y) for a in areas for c in codes for y in years)), "Ada")
    for chosen in ({}, {"codes": ["C1", "B1"]}, {"periods": years[:1], "keys": ["09"]}, {"keys": areas[1:]}):
        found = store.read(**chosen)
        wanted = [
            (a, c, y) for a in areas for c in codes for y in years
            if c in chosen.get("codes", codes) and y in chosen.get("periods", years) and a in chosen.get("keys", areas)
        ]  # fmt: skip
        assert sorted(zip(found["lor_id"], found["code"], found["period"])) == sorted(wanted)
    assert len(store.read(keys=[f"{number:08}" for number in range(50_000)])) == 0
    assert len(store.read(codes=['B1" OR 1=1 --', "B1' OR '1'='1"])) == 0


CELL = st.one_of(st.none(), st.floats(), st.integers(-(2**53), 2**53))
NAME = st.text(max_size=5)
PLACES = st.tuples(
    st.sampled_from(["plr", "bzr", "rest"]), st.sampled_from(["09", "091001"]), st.sampled_from(["A", "B", "Ä'\""]),
    st.sampled_from(["2024-12-31", "2025-12-31"]),
)  # fmt: skip
TABLES = st.dictionaries(PLACES, st.tuples(CELL, CELL, st.one_of(st.none(), NAME), NAME), min_size=1, max_size=20)


def as_frame(cells):
    return table(
        *(
            row(key, code, period, level=level, value=value, denominator=below, reason=reason, name=name)
            for (level, key, code, period), (value, below, reason, name) in cells.items()
        )
    )


def finite(cell):
    return float(cell) if cell is not None and math.isfinite(cell) else None


def none_for_nan(cell):
    return None if isinstance(cell, float) and math.isnan(cell) else cell


@settings(max_examples=30, deadline=None)
@given(st.lists(TABLES, min_size=1, max_size=4))
def test_any_tables_written_one_after_the_other_are_read_back(tables):
    with tempfile.TemporaryDirectory() as folder:
        store, expected = ValueStore(data_file(Path(folder) / "lor.gpkg")), {}
        for cells in tables:
            before = content(store)
            dates = {(place[2], place[3]) for place in cells}
            if dates & {(place[2], place[3]) for place in expected}:
                assert refused(lambda: store.write(as_frame(cells), "Ada")).code == "period_stored"  # noqa: B023
                assert content(store) == before
            written = store.write(as_frame(cells), "Ada", replace=True)
            new = {(place[0], place[2], place[3]) for place in cells}
            kept = {place: of for place, of in expected.items() if (place[0], place[2], place[3]) not in new}
            assert written.replaced == len(expected) - len(kept)
            expected = {**kept, **cells}
        found = store.read()
        read = {
            tuple(cell[name] for name in KEY): tuple(
                none_for_nan(cell[name]) for name in ("value", "denominator", "reason", "name")
            )
            for cell in found.to_dict("records")
        }
        assert len(found) == len(expected)
        assert read == {
            place: (finite(value), finite(below), reason, name)
            for place, (value, below, reason, name) in expected.items()
        }


# --- replacing and the log ------------------------------------------------------------------------------------------


def test_a_date_that_is_there_is_refused_and_nothing_changes(store):
    store.write(table(row(value=1.0), row(code="B2")), "Ada")
    before = content(store)
    again = table(row(code="C1"), row(value=2.0), row(period="2026-12-31"))
    problem = refused(lambda: store.write(again, "Bob"))
    assert (problem.code, problem.params["period"], problem.params["codes"]) == ("period_stored", "2025-12-31", ("B1",))
    assert content(store) == before
    assert store.stored("2025-12-31", ["C1", "B2", "B1"]) == ["B2", "B1"]
    assert store.stored("2026-12-31", ["B1"]) == []


def test_replacing_takes_the_written_codes_and_levels_of_that_date_and_leaves_all_others(store):
    store.write(
        table(
            row("09100101", value=1.0), row("09100102", value=1.0), row("091001", level="bzr", value=1.0),
            row("09100101", "B2", value=1.0), row("09100101", period="2024-12-31", value=1.0),
        ),
        "Ada",
    )  # fmt: skip
    written = store.write(table(row("09100101", value=2.0)), "Bob", replace=True)
    assert (written.rows, written.replaced) == (1, 2)
    found = store.read()
    assert list(zip(found["lor_id"], found["code"], found["period"], found["value"])) == [
        ("091001", "B1", "2025-12-31", 1.0), ("09100101", "B1", "2024-12-31", 1.0),
        ("09100101", "B1", "2025-12-31", 2.0), ("09100101", "B2", "2025-12-31", 1.0),
    ]  # fmt: skip


def test_every_date_that_was_written_is_logged(store):
    store.write(table(row(), row(code="B2"), row(period="2024-12-31", origin_source="Matrix 2024")), "Ada")
    store.write(table(row(), row(code="C1")), "Bob", replace=True)
    log = store.log()
    assert list(log.columns) == list(LOG_COLUMNS)
    assert log[["by", "action", "period", "codes", "rows", "source"]].values.tolist() == [
        ["Ada", "stored", "2024-12-31", "B1", 1, "Matrix 2024"], ["Ada", "stored", "2025-12-31", "B1, B2", 2, "EWR"],
        ["Bob", "replaced", "2025-12-31", "B1, C1", 2, "EWR"],
    ]  # fmt: skip
    assert log["at"].str.match(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$").all()


def test_the_dates_say_what_they_hold(store):
    assert store.periods() == []
    store.write(table(row(), row(code="B2", origin_source="SGB II"), row("09", level="bez")), "Ada")
    store.write(table(row(period="2019-12-31", origin_state="2019")), "Bob")
    store.write(table(row(code="C1")), "Eve")
    old, new = store.periods()
    assert (old.period, old.codes, old.rows, old.states, old.by) == ("2019-12-31", ("B1",), 1, ("2019",), "Bob")
    assert (new.period, new.codes, new.rows) == ("2025-12-31", ("B1", "B2", "C1"), 4)
    assert (new.sources, new.states, new.by) == (("EWR", "SGB II"), ("2021",), "Eve")
    assert new.at == store.log()["at"].iloc[-1]


def test_what_could_not_be_found_again_is_refused(store):
    for period in ("", "2025", "31.12.2025", "20251231", None, "2025-02-30"):
        assert refused(lambda: store.write(table(row(period=period)), "Ada")).code == "period_no_date"  # noqa: B023
    problem = refused(lambda: store.write(table(row(), row(code="B2"), row(value=3.0)), "Ada"))
    assert (problem.code, problem.params["key"], problem.params["indicator"]) == ("value_twice", "09100101", "B1")
    assert select(store.path, "SELECT count(*) FROM sqlite_master WHERE name LIKE 'indicator%'") == [(0,)]


def test_a_cancel_leaves_the_file_as_it_was(store):
    class Impatient(Progress):
        def cancelled(self):
            return True

    store.write(table(row()), "Ada")
    before = content(store)
    with pytest.raises(Cancelled):
        store.write(value_writer.values("B1", 2025, 1.0), "Bob", True, Impatient())
    assert content(store) == before


# --- the file -------------------------------------------------------------------------------------------------------


def test_the_tables_are_attribute_tables_of_a_geopackage(store):
    store.write(table(row()), "Ada")
    tables = select(
        store.path, "SELECT table_name, data_type, srs_id FROM gpkg_contents WHERE table_name LIKE 'ind%' ORDER BY 1"
    )
    assert tables == [("indicator_log", "attributes", 0), ("indicator_value", "attributes", 0)]
    for name, columns in (("indicator_value", VALUE_COLUMNS), ("indicator_log", LOG_COLUMNS)):
        found = select(store.path, "SELECT name, type, pk FROM pragma_table_info(?)", name)
        assert found == [("fid", "INTEGER", 1), *((column, kind, 0) for column, kind in columns.items())]
    assert select(store.path, "PRAGMA integrity_check") == [("ok",)]


def test_the_series_of_an_area_and_the_rows_of_a_date_are_found_by_an_index(store):
    store.write(table(row()), "Ada")
    for condition, index in (("lor_id = ?", "key"), ("period = ?", "period")):
        (plan,) = select(store.path, f"EXPLAIN QUERY PLAN SELECT * FROM indicator_value WHERE {condition}", "1")
        assert f"idx_indicator_value_{index}" in plan[3]


def test_values_of_a_newer_plugin_are_neither_read_nor_written(store):
    store.write(table(row()), "Ada")
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("INSERT INTO indicator_schema VALUES (2, 'later', '2030-01-01')")
        connection.commit()
    target = data_file(store.path.with_name("new.gpkg"))
    for work in (
        store.read, store.log, store.periods, lambda: store.stored("2025-12-31", ["B1"]),
        lambda: store.write(table(row(code="B2")), "Ada"), lambda: carry_values(store.path, target),
    ):  # fmt: skip
        problem = refused(work)
        assert (problem.code, problem.params["found"], problem.params["version"]) == ("values_newer", 2, 1)


def test_a_file_that_is_gone_or_no_data_file_is_said(store):
    nothing = store.path.with_name("nothing.gpkg")
    assert refused(ValueStore(nothing).read).code == "data_file_not_found"
    assert refused(lambda: ValueStore(nothing).write(table(row()), "Ada")).code == "data_file_not_found"
    assert not nothing.exists()
    text, bare = store.path.with_name("text.gpkg"), store.path.with_name("bare.sqlite")
    text.write_bytes(b"no database" * 100)
    assert refused(ValueStore(text).read).code == "data_file_unreadable"
    with closing(sqlite3.connect(bare)) as connection:
        connection.execute("CREATE TABLE a (b)")
    assert refused(lambda: ValueStore(bare).write(table(row()), "Ada")).code == "data_file_unreadable"
    assert select(bare, "SELECT name FROM sqlite_master") == [("a",)]


def test_while_another_program_writes_it_is_said(store, monkeypatch):
    monkeypatch.setattr(value_table, "PATIENCE_SECONDS", 0.1)
    monkeypatch.setattr(value_table, "WAIT_SECONDS", 0.1)
    store.write(table(row()), "Ada")
    with closing(sqlite3.connect(store.path, timeout=0, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert refused(store.read).code == "data_file_locked"
        assert refused(lambda: store.write(table(row(code="B2")), "Ada")).code == "data_file_locked"
        other.execute("ROLLBACK")
    assert store.write(table(row(code="B2")), "Ada").rows == 1


def test_a_full_disk_is_said_and_the_values_are_as_they_were(store, monkeypatch):
    store.write(table(row()), "Ada")
    before, connect = content(store), geopackage.connect

    def almost_full(*given):
        connection = connect(*given)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 5}")
        return connection

    monkeypatch.setattr(geopackage, "connect", almost_full)
    assert refused(lambda: store.write(value_writer.values("B2", 2025, 1.0), "Ada")).code == "data_file_full"
    assert content(store) == before


def test_a_read_only_file_is_read_and_not_written(store, monkeypatch):
    store.write(table(row()), "Ada")
    monkeypatch.setattr("os.access", lambda path, mode: False)
    assert refused(lambda: store.write(table(row(code="B2")), "Ada")).code == "data_file_read_only"
    assert len(store.read()) == 1


# --- into a new LOR base --------------------------------------------------------------------------------------------


def test_values_and_their_log_come_along_into_a_new_file(store, tmp_path):
    rows = [row(), row("09010101", period="2019-12-31", origin_state="2019", value=None), row("09", level="bez")]
    store.write(table(*rows), "Ada")
    new = data_file(tmp_path / "new.gpkg", (391_000, 5_820_000, 392_500, 5_822_000))
    assert carry_values(store.path, new) == 3
    assert content(ValueStore(new)) == content(store)
    assert refused(lambda: ValueStore(new).write(table(row()), "Ada")).code == "period_stored"
    assert select(new, "SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'idx%' ORDER BY 1") == [
        ("idx_indicator_value_key",), ("idx_indicator_value_period",),
    ]  # fmt: skip


def test_values_of_another_land_are_never_lost_silently(store, tmp_path):
    store.write(table(row()), "Ada")
    new = data_file(tmp_path / "new.gpkg", (0, 0, 1000, 1000))
    assert refused(lambda: carry_values(store.path, new)).code == "values_elsewhere"


def test_where_there_are_no_values_nothing_is_carried(store, tmp_path):
    new, text = data_file(tmp_path / "new.gpkg"), tmp_path / "text.gpkg"
    text.write_bytes(b"no database" * 100)
    for earlier in (tmp_path / "gone.gpkg", store.path, text):
        assert carry_values(earlier, new) is None
    assert ValueStore(new).periods() == []


@pytest.mark.parametrize("damage", ["overwritten", "cut off"])
def test_a_damaged_file_with_values_is_not_taken_for_one_without(store, tmp_path, damage):
    store.write(value_writer.values("B1", 2025, 1.0), "Ada")
    new, damaged = data_file(tmp_path / "new.gpkg"), store.path.read_bytes()
    size = len(damaged) // 3
    store.path.write_bytes(damaged[:size] + (b"\xff" * size + damaged[2 * size :] if damage == "overwritten" else b""))
    problem = refused(lambda: carry_values(store.path, new))
    assert (problem.code, problem.params["path"]) == ("values_unkept", str(store.path))
    assert ValueStore(new).periods() == []


# --- several writers, and writers that die --------------------------------------------------------------------------


def start(path, *given):
    """A writer that waits for its start."""
    command = [sys.executable, value_writer.__file__, str(path), *map(str, given)]
    writer = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if writer.stdout.readline() != "ready\n":
        raise RuntimeError(writer.communicate()[1])
    return writer


def run_together(*writers):
    """What each was told, by year."""
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    told = []
    for writer in writers:
        said, problem = writer.communicate()
        assert writer.returncode == 0, problem
        told.append(dict(line.split() for line in said.splitlines()))
    return told


def whole_years(store):
    """Year and code → the one number that all areas have; fails where a date is there by half or mixed."""
    found = {}
    for (period, code), rows in store.read().groupby(["period", "code"]):
        assert len(rows) == value_writer.AREAS
        assert rows["value"].nunique() == 1
        found[period[:4], code] = rows["value"].iloc[0]
    return found


def test_two_processes_that_store_different_indicators_of_the_same_dates_lose_nothing(store):
    told = run_together(start(store.path, "A", 2001, 8), start(store.path, "B", 2001, 8))
    assert [set(one.values()) for one in told] == [{"saved"}, {"saved"}]
    assert sorted(whole_years(store)) == [(str(year), code) for year in range(2001, 2009) for code in "AB"]
    assert len(store.log()) == 16


def test_of_two_processes_that_store_the_same_one_is_told_that_it_is_there(store):
    writers = [start(store.path, "A", 2001, 8) for _ in range(2)]
    told = run_together(*writers)
    years = whole_years(store)
    for year in map(str, range(2001, 2009)):
        assert sorted(one[year] for one in told) == ["period_stored", "saved"]
        winner = [writer.pid for writer, one in zip(writers, told) if one[year] == "saved"]
        assert [years[year, "A"]] == winner


def test_a_process_that_is_killed_while_it_stores_leaves_whole_dates_and_all_that_were_confirmed(store):
    store.write(value_writer.values("A", 2000, 1.0), "Test")
    interrupted = 0
    for _ in range(6):
        before = whole_years(store)
        writer = start(store.path, "A", 2000, 40, "replace")
        writer.stdin.write("go\n")
        writer.stdin.flush()
        time.sleep(random.uniform(0.05, 0.6))
        writer.send_signal(signal.SIGKILL)
        confirmed = {line.split()[0] for line in writer.communicate()[0].splitlines() if line.endswith("saved")}
        interrupted += store.path.with_name(store.path.name + "-journal").exists()
        years = whole_years(store)
        assert select(store.path, "PRAGMA integrity_check") == [("ok",)]
        own = {year for (year, _), number in years.items() if number == writer.pid}
        assert confirmed <= own
        assert len(own) - len(confirmed) <= 1
        assert set(before) <= set(years)
    assert interrupted


# --- speed ----------------------------------------------------------------------------------------------------------


def all_of_berlin(periods, codes, areas=756):
    """As many values as all areas of Berlin have."""
    size = areas * codes * periods
    keys = np.repeat([f"{number:08}" for number in range(areas)], codes * periods).astype(object)
    dates = [f"{2006 + number}-12-31" for number in range(periods)]
    frame = pd.DataFrame({"lor_id": keys, "value": np.random.default_rng(1).uniform(0, 100, size)})
    code = np.tile(np.repeat([f"I{number:02}" for number in range(codes)], periods), areas).astype(object)
    facts = row()
    return frame.assign(
        **{name: fact for name, fact in facts.items() if name not in frame},
    ).assign(code=code, period=np.tile(dates, areas * codes).astype(object))


def seconds(work):
    """What this process needs, whatever else the machine does."""
    start = time.process_time()
    work()
    return time.process_time() - start


def test_the_series_of_an_area_is_there_at_once(store):
    store.write(all_of_berlin(4, 40), "Ada")
    assert len(store.read(keys=["00000100"])) == 160
    assert min(seconds(lambda: store.read(keys=["00000100"])) for _ in range(5)) < 0.05
    assert seconds(store.periods) < 1.0


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_twenty_years_of_all_of_berlin(store):
    frame = all_of_berlin(20, 40)
    assert len(frame) == 604_800
    assert seconds(lambda: store.write(frame, "Ada")) < 12  # measured: 7.5 s, by a busy clock 11 s
    assert min(seconds(lambda: store.read(keys=["00000100"])) for _ in range(5)) < 0.05
    new = data_file(store.path.with_name("new.gpkg"))
    assert carry_values(store.path, new) == len(frame)
