"""Which areas of two LOR states are the same: by their ground, unless it is known to be wrong about the people."""
from __future__ import annotations

import pytest
from sozialraum.sro_plugin.domain.same_areas import AREA, PEOPLE, decide
from sozialraum.sro_plugin.tabular.lor_states import published_states
from sozialraum.sro_plugin.tabular.same_people import same_people


@pytest.mark.parametrize(
    ("common", "people", "expected"),
    [
        (1.0, None, AREA), (0.99, None, AREA), (0.9899, None, ""), (0.0, None, ""),
        (0.995, False, ""), (0.85, True, PEOPLE), (0.85, False, ""),
    ],
)  # fmt: skip
def test_ground_and_people_decide(common, people, expected):
    known = {} if people is None else {("old", "new"): people}
    found = decide("bzr", [("old", "new", common)], known)
    assert [pair.by for pair in found.pairs] == [expected]
    assert found.mapping == ({"old": "new"} if expected else {})
    assert [pair.old for pair in found.others] == ([] if expected else ["old"])


def test_the_share_can_be_chosen():
    pairs = [("a", "x", 0.95), ("b", "y", 0.9999)]
    assert decide("bzr", pairs, {}, share=0.9).mapping == {"a": "x", "b": "y"}
    assert decide("bzr", pairs, {}, share=0.999).mapping == {"b": "y"}


def test_the_known_pairs_are_areas_of_their_states():
    states = {state.id: state for state in published_states()}
    pairs = same_people("2019", "2021")
    assert len(pairs) == 10
    assert same_people("2019", "2023") == pairs
    assert same_people("2006", "2019") == same_people("unknown", "2021") == {}
    for old, new in pairs:
        level = {6: "bzr", 4: "pgr"}[len(old)]
        assert old in states["2019"].keys(level)
        assert new in states["2021"].keys(level)
