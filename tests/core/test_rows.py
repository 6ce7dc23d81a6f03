"""Rows are areas, rests or totals; none is lost and none is counted twice."""
from __future__ import annotations

import pytest
from sozialraum.sro_plugin.domain.rows import AREA, REST, TOTAL, kind_of_key

KNOWN = {"01", "0110", "011001", "01100101", "09"}.__contains__


@pytest.mark.parametrize(
    ("key", "label", "kind", "home"),
    [
        ("01100101", "Stülerstraße", AREA, "01100101"),
        ("01", "Mitte", AREA, "01"),
        ("010000", "Bezirk Mitte", TOTAL, "01"),
        ("019900", "Bezirk (Mi)- nicht zuzuordnen", REST, "01"),
        ("019900", "", REST, "01"),
        ("999900", "Stadtgebiet Berlin- nicht zuzuordnen", REST, "00"),
        ("999999", "", REST, "00"),
        ("00", "Land Berlin", TOTAL, "00"),
        ("000000", "", TOTAL, "00"),
        ("", "Zusammen", TOTAL, "00"),
        ("", "Berlin", TOTAL, "00"),
        ("", "nicht zuordenbar", REST, "00"),
        ("", "", REST, "00"),
        ("01100199", "", REST, "011001"),
        ("01990101", "", REST, "01"),
    ],
)
def test_key_and_label_decide(key, label, kind, home):
    assert kind_of_key(key, label, KNOWN) == (kind, home)
