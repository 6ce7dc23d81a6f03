"""Age bands: any range is covered by the fewest bands or refused with the nearest cuts, and all ages by the finest."""
from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.indicators.age_bands import AgeBands, Ages

EDGES = (
    0, 1, 2, 3, 5, 6, 7, 8, 10, 12, 14, 15, 18, 21, 25, 27, 30, 35, 40, 45, 50, 55, 60, 63, 65, 67, 70, 75, 80, 85, 90,
    95, 110,
)  # fmt: skip
SINGLE = tuple(f"E_E{start:02d}_{end:02d}" for start, end in zip(EDGES, EDGES[1:]))
GROUPS = ("E_EU1", "E_E1U6", "E_E6U15", "E_E15U18", "E_E18U25", "E_E25U55", "E_E55U65", "E_E65U80", "E_E80U110")
OLD_GROUPS = tuple(name.replace("E_E", "E_") for name in GROUPS)
OTHERS = ("E_E", "E_EM", "E_EW", "ZEIT", "RAUMID", "E_A00_01", "E_E_U1", "XE_EU1", "E_E18_18", "E_E30_20")


def columns_of(found) -> "list[str]":
    return [band.column for band in found]


@pytest.mark.parametrize("groups", [GROUPS, OLD_GROUPS])
def test_the_groups_are_taken_where_they_fit_under_their_new_and_their_old_names(groups):
    bands = AgeBands("E_E", SINGLE + groups + OTHERS)
    assert columns_of(bands.cover(6, 15)) == [groups[2]]
    assert columns_of(bands.cover(65, 110)) == list(groups[-2:])
    assert columns_of(bands.cover(15, 25)) == list(groups[3:5])
    assert columns_of(bands.cover(15, 21)) == [groups[3], "E_E18_21"]
    assert columns_of(AgeBands("E_E", groups).cover(0, 110)) == list(groups)
    same = {"E_E00_01": groups[0], "E_E15_18": groups[3]}
    assert columns_of(bands.partition()) == [same.get(name, name) for name in SINGLE]


def test_columns_that_are_no_bands_are_left_alone():
    assert AgeBands("E_E", OTHERS).bands == ()
    assert columns_of(AgeBands("E_A", SINGLE + GROUPS + OTHERS).bands) == ["E_A00_01"]


@pytest.mark.parametrize(
    ("start", "end", "cut", "near"),
    [
        (0, 20, 20, (18, 21)),
        (20, 65, 20, (18, 21)),
        (18, 64, 64, (63, 65)),
        (64, 110, 64, (63, 65)),
        (0, 4, 4, (3, 5)),
        (96, 110, 96, (95,)),
        (0, 120, 120, (110,)),
        (19, 64, 19, (18, 21)),
    ],
)
def test_a_cut_between_bands_is_refused_with_the_nearest_possible_cuts(start, end, cut, near):
    with pytest.raises(SroError) as error:
        AgeBands("E_E", SINGLE + GROUPS).cover(start, end)
    assert error.value.code == "age_cut_impossible"
    assert (error.value.params["cut"], error.value.params["near"]) == (cut, near)


def test_an_empty_range_is_refused():
    with pytest.raises(SroError) as error:
        AgeBands("E_E", SINGLE).cover(65, 18)
    assert error.value.code == "age_range_empty"


cuts = st.sets(st.integers(1, 109), max_size=12).map(lambda inner: [0, *sorted(inner), 110])


@st.composite
def banded(draw):
    """Single bands between random cuts, some groups of neighbours, and people by year of age."""
    edges = draw(cuts)
    groups = draw(st.lists(st.tuples(st.sampled_from(edges), st.sampled_from(edges)), max_size=6))
    people = draw(st.lists(st.integers(0, 50), min_size=110, max_size=110))
    ranges = {(start, end): f"P{start:02d}_{end}" for start, end in zip(edges, edges[1:])}
    for start, end in groups:
        if start < end:
            ranges[start, end, "U"] = f"P{start or ''}U{end}"
    values = {name: sum(people[found[0] : found[1]]) for found, name in ranges.items()}
    return edges, draw(st.permutations(sorted(values))), values, people


@given(banded())
def test_any_range_between_cuts_is_the_sum_of_its_years_and_any_other_is_refused(table):
    edges, columns, values, people = table
    bands = AgeBands("P", columns)
    for start, end in combinations(edges, 2):
        assert sum(values[name] for name in columns_of(bands.cover(start, end))) == sum(people[start:end])
    for cut in set(range(1, 110)) - set(edges):
        with pytest.raises(SroError) as error:
            bands.cover(0, cut)
        below, above = (pick(edge for edge in edges if (edge - cut) * side > 0) for pick, side in ((max, -1), (min, 1)))
        assert error.value.params["near"] == ((below, above) if below else (above,))


@given(banded())
def test_the_fewest_bands_are_taken_whatever_the_order_of_columns(table):
    edges, columns, _, _ = table
    bands, other = AgeBands("P", columns), AgeBands("P", columns[::-1])
    assert bands.bands == other.bands
    for start, end in combinations(edges, 2):
        found = bands.cover(start, end)
        assert columns_of(found) == columns_of(other.cover(start, end))
        assert len(found) == fewest(bands.bands, start, end)
    if max(end - start for start, end in zip(edges, edges[1:-1] or edges[1:])) <= 10 and 110 - edges[-2] <= 20:
        assert [band.start for band in bands.partition()] == edges[:-1]


def fewest(bands, start, end) -> int:
    """The number of bands by trying all ways."""
    if start == end:
        return 0
    return 1 + min(
        (fewest(bands, band.end, end) for band in bands if band.start == start and band.end <= end), default=1000
    )


def test_the_mean_age_is_that_of_the_bands_middles():
    years = AgeBands("E_E", SINGLE + GROUPS[4:]).years(97)
    assert (years["E_E00_01"], years["E_E18_21"], years["E_E60_63"], years["E_E95_110"]) == (0.5, 19.5, 61.5, 97)
    assert set(years) == set(SINGLE)


@pytest.mark.parametrize(
    ("columns", "top", "code"),
    [
        (SINGLE[:5] + SINGLE[6:], 97, "age_bands_gap"),
        (SINGLE[1:], 97, "age_bands_gap"),
        (GROUPS, 97, "age_band_wide"),
        (SINGLE[:-4] + ("E_E80_110",), 97, "age_band_wide"),
        (SINGLE, 94, "age_top_outside"),
        (SINGLE, 110, "age_top_outside"),
    ],
)
def test_bands_that_do_not_tell_the_mean_age_are_refused(columns, top, code):
    with pytest.raises(SroError) as error:
        AgeBands("E_E", columns).years(top)
    assert error.value.code == code


@pytest.mark.parametrize("ages", [(65, 18, 97), (18, 18, 97), (0, 65, 97), (18, 65, 60), (18, 65, float("nan")),
                                  (18, 65, float("inf")), (-1, 65, 97)])  # fmt: skip
def test_ages_that_do_not_go_upwards_are_refused(ages):
    with pytest.raises(SroError) as error:
        Ages(*ages)
    assert error.value.code == "ages_order"
