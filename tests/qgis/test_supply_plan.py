"""Denominator, factor and Richtwert of a supply: entered, or from the catalogue, or both."""
from __future__ import annotations

import pytest
from sozialraum.sro_plugin.adapters.supply_plan import SupplyWish, plan_supply, told
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings

BANDS = ("E_E", "E_EU1", "E_E1U6", "E_E6U15", "E_E15U18", "E_E18U25", "E_E25U55", "E_E55U65", "E_E65U80", "E_E80U110")
YOUNG = {"E_E6U15": 1.0, "E_E15U18": 1.0, "E_E18U25": 1.0}


def planned(findings=None, **wish):
    return plan_supply(SupplyWish(**wish), Findings() if findings is None else findings)


def test_an_indicator_gives_denominator_factor_and_richtwert():
    plan = planned(code="A7")
    assert (plan.standard.factor, plan.standard.benchmark) == (100, 11.4)
    assert plan.terms(BANDS) == YOUNG
    assert told(plan.terms(BANDS)) == "E_E6U15 + E_E15U18 + E_E18U25"


def test_what_is_entered_counts_before_the_indicator():
    plan = planned(code="A7", denominator="E_E - 2*E_EU1", benchmark=5.0)
    assert (plan.standard.factor, plan.standard.benchmark) == (100, 5)
    assert plan.terms(BANDS) == {"E_E": 1.0, "E_EU1": -2.0}


def test_the_richtwert_of_an_indicator_follows_another_factor():
    assert planned(code="A7", factor=1000.0).standard.benchmark == pytest.approx(114)


def test_a_denominator_may_refer_to_what_the_catalogue_counts():
    assert planned(denominator="@A80").terms(BANDS) == {"E_E80U110": 1.0}


def test_without_an_indicator_the_factor_is_one_and_a_missing_richtwert_is_said():
    findings = Findings()
    plan = planned(findings, denominator="E_E")
    assert (plan.standard.factor, plan.standard.benchmark) == (1, None)
    assert findings.codes() == ["supply_without_benchmark"]


def test_an_indicator_by_place_of_living_is_said():
    findings = Findings()
    planned(findings, code="A6", benchmark=50.0)
    assert findings.codes() == ["supply_by_residence"]


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({}, "supply_without_denominator"),
        ({"code": "EW"}, "supply_without_denominator"),
        ({"code": "A99"}, "indicator_unknown"),
        ({"denominator": "E_E +"}, "combination_ends"),
    ],
)
def test_what_cannot_be_a_plan_is_refused(wish, code):
    with pytest.raises(SroError, match=code):
        planned(**wish)


@pytest.mark.parametrize(
    ("denominator", "code"),
    [("Kinder", "column_absent"), ("age(E_E, 7, 25)", "age_cut"), ("@nobody", "reference_unknown"),
     ("E_E - E_E", "combination_zero")],
)
def test_a_denominator_that_the_table_cannot_give_is_refused(denominator, code):
    with pytest.raises(SroError, match=code):
        planned(denominator=denominator).terms(BANDS)
