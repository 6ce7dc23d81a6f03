"""The social index as tables: the rows of the input with their results, the areas of a map, the upper areas."""
from __future__ import annotations

from typing import Dict, List, Mapping, Sequence

import numpy as np
import pandas as pd

from ..domain.class_summary import AreaSummary
from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.hierarchy import Hierarchy
from ..domain.keys import PLR
from ..domain.social_index import DYNAMICS_CLASSES, STATUS_CLASSES, SocialIndex
from . import messages
from .index_sentences import DI, SDI, SI, class_title, summary_sentence
from .index_source import IndexSource
from .translation import translate

Z_PREFIX = "z_"


def result_columns(index: SocialIndex) -> pd.DataFrame:
    """What the index adds to every Planungsraum: z-values, indexes, classes, whether and why not it is valid."""
    columns: "Dict[str, object]" = {f"{Z_PREFIX}{name}": z for name, z in index.z.items()}
    columns[SI], columns["si_class"] = index.si, _codes(index.si_class)
    empty = np.full(len(index.keys), np.nan)
    columns[DI] = empty if index.di is None else index.di
    none = np.zeros(len(index.keys), dtype=np.int64)
    columns["di_class"] = _codes(none if index.di_class is None else index.di_class)
    columns[SDI] = _codes(none if index.sdi is None else index.sdi)
    columns["valid"] = index.valid.astype(np.int64)
    columns["reason"] = [None if reason is None else messages.error_text(reason) for reason in index.reasons]
    columns["partial"] = np.full(len(index.keys), int(index.partial))
    return pd.DataFrame(columns)


def table_of(source: IndexSource, positions: np.ndarray, results: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    """The input's columns with the results behind them; columns of an earlier run are replaced, which is said."""
    given = source.frame.iloc[positions].reset_index(drop=True)
    own = {name.lower() for name in results.columns}  # a GeoPackage takes Z_S1 and z_s1 for one column
    replaced = [name for name in given.columns if name.lower() in own]
    if replaced:
        findings.info("index_columns_replaced", source.raw.place, fields=", ".join(replaced))
    return pd.concat([given.drop(columns=replaced), results], axis=1)


def areas_of(keys: np.ndarray, results: pd.DataFrame, population: "np.ndarray | None", base: Hierarchy) -> pd.DataFrame:
    """The Planungsraeume of a LOR base with their results; one without a row in the table is not valid."""
    listed = list(base.keys(PLR))
    people = {} if population is None else {"population": pd.Series(population, index=keys).reindex(listed).to_numpy()}
    found = results.set_index(pd.Index(keys)).reindex(listed).reset_index(drop=True)
    absent = found["valid"].isna()
    found.loc[absent, "reason"] = messages.error_text(SroError("index_no_row"))
    found["valid"] = found["valid"].fillna(0).astype(np.int64)
    found["partial"] = int(results["partial"].max())
    heads = {"level": PLR, "lor_id": listed, "name": [base.name(key) for key in listed]}
    return pd.concat([pd.DataFrame(heads), pd.DataFrame(people), found], axis=1)


def summary_table(areas: "Sequence[AreaSummary]", names: "Mapping[str, str]", index: SocialIndex) -> pd.DataFrame:
    """One row an upper area: Planungsraeume and shares of inhabitants by class, and a sentence.

    All classes of status and dynamics have their columns, of the overall index those that occur somewhere.
    """
    occurring = sorted({code for area in areas for code in area.classes.get(SDI, {})} - {0})
    codes = {SI: STATUS_CLASSES, DI: DYNAMICS_CLASSES if index.di is not None else (), SDI: tuple(occurring)}
    rows: "List[Dict[str, object]]" = []
    for area in areas:
        name = names.get(area.key, area.key)
        row: "Dict[str, object]" = {"level": area.level, "lor_id": area.key, "name": name, "areas": area.areas}
        row.update(valid=area.valid, population=area.population)
        for kind, wanted in codes.items():
            for code in wanted:
                part = area.classes[kind].get(code)
                row[f"{kind}_{code}_areas"] = part.areas if part else 0
                absent = np.nan if np.isnan(area.population) else 0.0
                row[f"{kind}_{code}_share"] = part.share if part else absent
        row["sentence"] = summary_sentence(area, name, index.partial)
        row["partial"] = int(index.partial)
        rows.append(row)
    return pd.DataFrame(rows)


def titles_of(frame: pd.DataFrame) -> "Dict[str, str]":
    """The titles of the columns that the index writes."""
    titles = {
        SI: translate("Columns", "Status index"),
        "si_class": translate("Columns", "Status class"),
        DI: translate("Columns", "Dynamics index"),
        "di_class": translate("Columns", "Dynamics class"),
        SDI: translate("Columns", "Overall index (status and dynamics)"),
        "valid": translate("Columns", "Rated"),
        "reason": translate("Columns", "Why not rated"),
        "partial": translate("Columns", "Computed from a part of the Land"),
        "population": translate("Columns", "Inhabitants"),
        "sentence": translate("Columns", "In words"),
    }
    z, areas = translate("Columns", "z-value {field}"), translate("Columns", "Planungsraeume with {name}")
    share = translate("Columns", "Inhabitants with {name} in percent")
    for column in frame.columns:
        kind, _, rest = str(column).partition("_")
        code, _, what = rest.partition("_")
        if str(column).startswith(Z_PREFIX):
            titles[column] = z.format(field=str(column)[len(Z_PREFIX) :])
        elif what in ("areas", "share") and kind in (SI, DI, SDI) and code.isdigit():
            titles[column] = (areas if what == "areas" else share).format(name=class_title(kind, int(code)))
    return titles


def _codes(column: np.ndarray) -> pd.Series:
    """Codes as nullable integers; an area without a class has none."""
    codes = pd.Series(column, dtype="Int64")
    return codes.mask(codes == 0)
