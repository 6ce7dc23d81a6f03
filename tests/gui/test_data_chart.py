"""The line chart: direct labels, breaks, gaps, one date only, and the same in words."""
from __future__ import annotations

import math

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QRectF
from qgis.PyQt.QtTest import QTest
from sozialraum.sro_plugin.adapters.area_values import Facts, Moment
from sozialraum.sro_plugin.adapters.stored_values import merged
from sozialraum.sro_plugin.gui.data.line_chart import Line, LineChart, _apart, _Frame, _scale
from sozialraum.sro_plugin.gui.data.value_text import figure

PERCENT = Facts("B1", "%", 1, "burden")
YEARS = ["2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31"]


def line(name, *values, broken=()):
    return Line(name, [Moment(year, value, year in broken) for year, value in zip(YEARS, values)])


@pytest.fixture
def chart(qgis_app):
    chart = LineChart()
    chart.resize(360, 116)
    chart.show()
    QTest.qWaitForWindowExposed(chart)
    yield chart
    chart.close()
    chart.deleteLater()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def picture(chart):
    return chart.grab().toImage()


def different(one, other):
    return sum(
        one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()) for y in range(one.height())
    )  # fmt: skip


def frame(chart, *lines):
    return _Frame(list(lines), PERCENT, QRectF(chart.rect()), chart.fontMetrics())


def test_it_tells_in_words_what_it_draws(chart):
    chart.show_lines([line("Alt-Treptow", 16.0, 16.5, math.nan, 17.0, broken=["2023-12-31"])], PERCENT)
    told = chart.accessibleDescription()
    assert told.startswith("Alt-Treptow: 31.12.2022 16,0\u00a0%, 31.12.2023 16,5\u00a0% (break before)")
    assert "2024" not in told


def test_without_values_it_says_so_and_does_not_fail(chart):
    for lines in ([], [line("Leer", math.nan)]):
        chart.show_lines(lines, PERCENT)
        assert chart.accessibleDescription() == ("Leer: no values" if lines else "")
        assert different(picture(chart), picture(chart)) == 0


@pytest.mark.parametrize("values", [(16.0,), (0.0,), (-3.0,), (16.0, 16.0), (1e9, 2e9), (0.0001, 0.0002), (-5.0, 5.0)])
def test_any_values_have_a_place_inside_the_picture(chart, values):
    chart.show_lines([line("Raum", *values)], PERCENT)
    picture(chart)
    made = frame(chart, line("Raum", *values))
    for moment in line("Raum", *values).moments:
        assert made.room.contains(made.point(moment)) or made.room.adjusted(-1, -1, 1, 1).contains(made.point(moment))


def test_what_the_area_is_compared_with_is_not_taken_for_the_area(chart):
    chart.show_lines([line("Leer", math.nan), line("Bezirk", 16.0)], PERCENT)
    assert chart.accessibleDescription().startswith("Leer: no values")
    alone = chart._colours()
    chart.show_lines([line("Bezirk", 16.0)], PERCENT)
    assert alone != chart._colours()
    assert "no values" not in chart.accessibleDescription()


def test_the_scale_is_round_and_holds_all_values():
    for low, high in ((15.2, 17.9), (3.0, 96.0), (0.0, 0.7), (-4.2, 3.1), (16.0, 16.0)):
        first, last, step = _scale(low, high)
        assert first <= low and last >= high
        assert (last - first) / step <= 6
    assert _scale(3.0, 96.0)[0] == 0.0
    assert _scale(15.2, 17.9)[0] == 15.0


@pytest.mark.parametrize(("low", "high", "texts"), [
    (13.0, 22.0, ["12,5", "15,0", "17,5", "20,0", "22,5"]), (15.2, 17.9, ["15", "16", "17", "18"]), (0.0, 0.7, None),
])  # fmt: skip
def test_the_scale_says_its_numbers_as_they_are(chart, low, high, texts):
    made = frame(chart, line("Raum", low, high))
    shown = [figure(step, made.decimals) for step in made.steps]
    assert [float(text.replace(",", ".")) for text in shown] == pytest.approx(made.steps)
    assert texts is None or shown == texts


def test_years_lie_in_their_distance_and_are_written_where_there_is_room(chart):
    made = frame(chart, line("Raum", 1.0, 2.0, 3.0, 4.0))
    xs = [made.x(year) for year in YEARS]
    assert xs == sorted(xs)
    assert xs[1] - xs[0] == pytest.approx(xs[2] - xs[1], rel=0.01)
    texts = [text for _, text, _ in made.dates()]
    assert texts[0] == "2025" and set(texts) <= {"2022", "2023", "2024", "2025"}
    rooms = sorted((place.left(), place.right()) for _, _, place in made.dates())
    assert all(right <= left for (_, right), (left, _) in zip(rooms, rooms[1:]))


def test_a_break_parts_the_line_and_is_marked(chart):
    whole, broken = line("Raum", 1.0, 2.0, 3.0, 4.0), line("Raum", 1.0, 2.0, 3.0, 4.0, broken=["2024-12-31"])
    made = frame(chart, broken)
    (x,) = made.breaks()
    assert made.x("2023-12-31") < x < made.x("2024-12-31")
    chart.show_lines([whole], PERCENT)
    one = picture(chart)
    chart.show_lines([broken], PERCENT)
    assert different(one, picture(chart)) > 50


def test_labels_never_lie_on_each_other():
    room = QRectF(0, 10, 200, 90)
    for wanted in ([20.0, 21.0, 22.0], [98.0, 99.0, 100.0], [10.0, 10.0, 10.0]):
        places = _apart(wanted, 14, room)
        assert all(after - before >= 14 - 1e-9 for before, after in zip(places, places[1:]))
        assert places[-1] <= room.bottom() + 7 + 1e-9


def test_stored_and_computed_values_become_one_series():
    stored = [Moment("2024-12-31", 1.0), Moment("2025-12-31", 2.0)]
    computed = [Moment("2025-12-31", 3.0), Moment("2026-12-31", 4.0)]
    assert merged(stored, computed) == [Moment("2024-12-31", 1.0), *computed]
