"""The table of areas: the tree as in a profile, sorted inside each parent, in German figures, in words, by the keys."""
from __future__ import annotations

import math

import pytest
from long_table import DATE, rows, write
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QFontMetrics, QImage
from qgis.PyQt.QtTest import QTest
from sozialraum.sro_plugin.adapters.indicator_result import read_result
from sozialraum.sro_plugin.gui.data.area_model import (
    BAR_ROLE,
    CHANGE,
    COUNT,
    KEY_ROLE,
    NAME,
    RANK,
    TO_BEZ,
    TO_LAND,
    VALUE,
)
from sozialraum.sro_plugin.gui.data.area_table import AreaTable

HARD = "\u00a0"


@pytest.fixture
def table(qgis_app):
    view = AreaTable()
    view.told, view.zoomed = [], []
    view.chosen.connect(view.told.append)
    view.zoom_wanted.connect(view.zoomed.append)
    view.resize(700, 400)
    view.show()
    QTest.qWaitForWindowExposed(view)
    yield view
    view.close()
    view.deleteLater()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def show(table, tmp_path):
    """``show(rows, ...)`` writes a long table, reads it and shows its first indicator."""

    def shown(*tables):
        result = read_result(write(tmp_path / f"lang{len(list(tmp_path.iterdir()))}.gpkg", *tables))
        code = result.codes[0]
        table.show_values(result.values(code, DATE), result.facts(code))
        QgsApplication.processEvents()
        return result

    return shown


def cell(table, key, column=NAME, role=Qt.ItemDataRole.DisplayRole):
    return table.areas.index_of(key, column).data(role)


def seen(table, parent=None):
    """What is unfolded, as nested lists of keys."""
    model = table.shown
    index = parent if parent is not None else table.rootIndex()
    found = []
    for row in range(model.rowCount(index)):
        child = model.index(row, 0, index)
        inside = seen(table, child) if table.isExpanded(child) else []
        found.append((child.data(KEY_ROLE), inside) if inside else child.data(KEY_ROLE))
    return found


def test_planungsraeume_stand_in_bezirksregionen_in_bezirken_in_the_land(table, show):
    show(rows())
    table.expandAll()
    assert seen(table) == [
        ("00", [
            ("01", [("010111", ["01011101"])]),
            ("09", [("091001", ["09100102", "09100101"]), ("091002", ["09100203"])]),
        ])
    ]  # fmt: skip


def test_a_part_of_the_land_has_its_bezirk_as_root(table, show):
    show([row for row in rows() if row["lor_id"].startswith("09")])
    table.expandAll()
    assert seen(table)[0][0] == "09"


def test_figures_are_german_and_shares_have_their_sign(table, show):
    show(rows(by_key={"00": {"value": 1234.56, "numerator": 12345.0}}))
    assert cell(table, "00", VALUE) == f"1.234,6{HARD}%"
    assert cell(table, "00", COUNT) == "12.345"
    assert cell(table, "091001", VALUE) == f"20,9{HARD}%"
    assert cell(table, "091001", RANK) == f"1{HARD}/{HARD}2"
    assert cell(table, "091002", TO_BEZ) == "\u22124,5"
    assert cell(table, "091001", TO_LAND) == "+4,9"


@pytest.mark.parametrize(
    ("change", "unit", "text", "spoken"),
    [
        (0.44, "pp", f"\u25b2{HARD}0,4", "risen by 0,4 percentage points"),
        (-2.06, "%", f"\u25bc{HARD}2,1", "fallen by 2,1 per cent"),
        (0.04, "pp", f"={HARD}0,0", "unchanged"),
        (-0.5, "", f"\u25bc{HARD}0,5", "fallen by 0,5"),
    ],
)
def test_a_change_has_an_arrow_and_words(table, show, change, unit, text, spoken):
    show(rows(change=change, change_unit=unit))
    assert cell(table, "091001", CHANGE) == text
    head = table.areas.headerData(CHANGE, Qt.Orientation.Horizontal)
    assert head == {"pp": "\u00b1 pp", "%": "\u00b1 %", "": "\u00b1"}[unit]
    assert cell(table, "091001", CHANGE, Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_no_change_is_told_over_a_break(table, show):
    show(rows(change=math.nan, break_before=1))
    assert cell(table, "091001", CHANGE) == "break"
    assert "not comparable" in cell(table, "091001", CHANGE, Qt.ItemDataRole.AccessibleTextRole)


def test_what_is_missing_says_why_and_has_no_bar(table, show):
    show(rows(by_key={
        "09100203": {"status": "secret", "value": math.nan, "reason": None},
        "01011101": {"status": "zero_denominator", "value": math.nan, "reason": "Der Nenner ist null."},
    }))  # fmt: skip
    assert [cell(table, key, VALUE) for key in ("09100102", "09100203", "01011101")] == ["n/a", "\u2022", "\u2013"]
    assert "Der Wert von E_E fehlt." in cell(table, "09100102", VALUE, Qt.ItemDataRole.ToolTipRole)
    assert cell(table, "01011101", VALUE, Qt.ItemDataRole.AccessibleTextRole) == "Der Nenner ist null."
    assert cell(table, "09100203", VALUE, Qt.ItemDataRole.AccessibleTextRole) == "secret"
    assert cell(table, "09100102", VALUE, BAR_ROLE) is None


def test_an_incomplete_value_is_marked_with_a_word(table, show):
    show(rows(by_key={"09": {"status": "incomplete", "coverage": 0.75}}))
    told = cell(table, "09", VALUE, Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"16,5{HARD}%, incomplete: 75 % of the parts have data"


def test_bars_of_shares_have_one_scale_and_bars_of_counts_one_a_level(table, show):
    show(rows())
    assert cell(table, "09100101", VALUE, BAR_ROLE) == (0.0, 1.0)
    assert cell(table, "00", VALUE, BAR_ROLE) == (0.0, pytest.approx(16.0 / 25.3))
    show(rows(code="EW", unit="", denominator=math.nan))
    assert cell(table, "00", VALUE, BAR_ROLE) == (0.0, 1.0)
    assert cell(table, "091001", VALUE, BAR_ROLE) == (0.0, 1.0)


def test_bars_of_negative_values_begin_at_zero(table, show):
    show(rows(by_key={"09100203": {"value": -5.0}}))
    low, high = -5.0, 25.3
    zero = -low / (high - low)
    assert cell(table, "09100203", VALUE, BAR_ROLE) == (pytest.approx(0.0), pytest.approx(zero))
    assert cell(table, "09100101", VALUE, BAR_ROLE) == (pytest.approx(zero), pytest.approx(1.0))


def test_sorting_stays_inside_each_parent_and_what_is_missing_stands_last(table, show):
    show(rows())
    for order, bezirke, first in (
        (Qt.SortOrder.AscendingOrder, ["01", "09"], ["09100101", "09100102"]),
        (Qt.SortOrder.DescendingOrder, ["09", "01"], ["09100101", "09100102"]),
    ):
        table.sortByColumn(VALUE, order)
        table.expandAll()
        land = seen(table)[0]
        assert [entry[0] for entry in land[1]] == bezirke
        treptow = next(entry for entry in land[1] if entry[0] == "09")
        assert next(entry for entry in treptow[1] if entry[0] == "091001")[1] == first


def test_another_indicator_leaves_what_is_unfolded_and_chosen(table, show):
    show(rows())
    table.collapseAll()
    table.choose("09100101")
    before = seen(table)
    show(rows(code="B2", direction="resource"))
    assert seen(table) == before
    assert table.current == "09100101"


def test_the_bezirksregion_and_the_search_narrow_the_tree(table, show):
    show(rows())
    table.narrow("", "091001")
    assert seen(table) == [("00", [("09", [("091001", ["09100102", "09100101"])])])]
    table.narrow("stüler", "")
    assert seen(table) == [("00", [("01", [("010111", ["01011101"])])])]
    table.narrow("0910010", "")
    assert seen(table) == [("00", [("09", [("091001", ["09100102", "09100101"])])])]
    table.narrow("alt-trep", "")
    assert seen(table) == [("00", [("09", [("091001", ["09100102", "09100101"])])])]
    table.narrow("gibt es nicht", "")
    assert seen(table) == []


def test_keys_walk_fold_and_zoom(table, show):
    show(rows())
    table.setFocus()
    table.choose("09")
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert "091001" not in str(seen(table))
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.told[-1] == "091001"
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.zoomed == ["091001"]


def test_a_click_chooses_and_a_double_click_zooms(table, show):
    show(rows())
    place = table.visualRect(table.shown.mapFromSource(table.areas.index_of("091002", VALUE))).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.told[-1] == "091002"
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y()))
    assert table.zoomed == ["091002"]


@pytest.mark.parametrize(("width", "shown"), [(280, {VALUE}), (350, {COUNT, VALUE, CHANGE}), (700, set(range(1, 7)))])
def test_a_narrow_table_does_without_the_columns_that_matter_least(table, show, width, shown):
    show(rows())
    table.resize(width, 400)
    QgsApplication.processEvents()
    seen_columns = {column for column in range(1, 7) if not table.isColumnHidden(column)}
    assert seen_columns >= shown
    assert sum(table.columnWidth(column) for column in seen_columns | {NAME}) <= table.viewport().width() + 1


def test_no_figure_is_cut_off(table, show):
    show(rows(by_key={"00": {"value": 1234567.8, "numerator": 98765432.0, "change": 99999.9}}))
    for column in range(1, 7):
        if not table.isColumnHidden(column):
            font = table.font()
            font.setBold(True)
            wide = QFontMetrics(font).horizontalAdvance(cell(table, "00", column) or "")
            assert table.columnWidth(column) >= wide + 8, column


def test_names_of_files_are_text(table, show):
    show(rows())
    assert cell(table, "09100102") == "<b>Zebra</b> & Co"
    assert "&lt;b&gt;Zebra" in cell(table, "09100102", NAME, Qt.ItemDataRole.ToolTipRole)


def test_bars_and_hatches_are_painted(table, show):
    show(rows())
    table.expandAll()
    QgsApplication.processEvents()
    image = table.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def colours(key):
        box = table.visualRect(table.shown.mapFromSource(table.areas.index_of(key, VALUE)))
        return {image.pixel(x, box.top() + 4) for x in range(box.left() + 6, box.center().x() - 10)}

    assert len(colours("09100101")) == 1  # a full bar
    assert len(colours("09100102")) > 1  # a hatch
    assert colours("09100101") & colours("091001")
