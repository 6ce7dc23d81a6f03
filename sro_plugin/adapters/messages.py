"""Every sentence about errors, findings and steps, by code; the one place where the domain's codes become language."""
from __future__ import annotations

from typing import Mapping

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ..domain.errors import SroError
from ..domain.findings import EXAMPLES_SHOWN, Finding
from .translation import number_locale

CONTEXT = "Messages"

TEMPLATES = {
    # severities
    "info": QT_TRANSLATE_NOOP("Messages", "note"),
    "warning": QT_TRANSLATE_NOOP("Messages", "warning"),
    "error": QT_TRANSLATE_NOOP("Messages", "error"),
    # levels
    "plr": QT_TRANSLATE_NOOP("Messages", "Planungsraum"),
    "bzr": QT_TRANSLATE_NOOP("Messages", "Bezirksregion"),
    "pgr": QT_TRANSLATE_NOOP("Messages", "Prognoseraum"),
    "bez": QT_TRANSLATE_NOOP("Messages", "Bezirk"),
    "land": QT_TRANSLATE_NOOP("Messages", "Land"),
    # anything
    "unexpected": QT_TRANSLATE_NOOP(
        "Messages",
        "{algorithm} stopped at an unexpected point ({kind}). The details are in the log panel under Sozialraum; "
        "please send them to the maintainers together with the input file."
    ),
    "cancelled": QT_TRANSLATE_NOOP("Messages", "Cancelled. Nothing was written."),
    "pandas_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This QGIS has no pandas, which the statistics need. Use a QGIS that brings it along (the Windows installer "
        "does) or install the package python3-pandas of your system."
    ),
    # LOR base
    "lor_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is no LOR base: the layer {layer} is missing. Make one with the algorithm Import LOR areas."
    ),
    "lor_not_found": QT_TRANSLATE_NOOP(
        "Messages", "The LOR base {path} does not exist. Choose the file that Import LOR areas has written."
    ),
    # importing LOR areas
    "lor_no_polygons": QT_TRANSLATE_NOOP(
        "Messages", "{place} holds no polygons. Choose the layer with the areas of the Planungsraeume."
    ),
    "lor_no_crs": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} does not say which coordinates it is in. Set its coordinate reference system (in Berlin mostly "
        "EPSG:25833) in the layer properties and run again."
    ),
    "lor_not_projectable": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}, row {row}: the coordinates do not fit {crs}. Correct the layer's coordinate reference system."
    ),
    "lor_no_key_field": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: no field holds the 8 digits of Planungsraum keys ({fields}). Choose the key field yourself, or take "
        "the layer of the Planungsraeume instead of one of the levels above."
    ),
    "lor_names_without_keys": QT_TRANSLATE_NOOP(
        "Messages",
        "The table of names has no field with keys of these areas ({fields}). Choose a table of the same LOR state or "
        "leave it out."
    ),
    "lor_bezirk_unknown": QT_TRANSLATE_NOOP(
        "Messages", "There is no Bezirk {bezirk} in these areas. Give one of: {known}."
    ),
    "lor_states_mixed": QT_TRANSLATE_NOOP(
        "Messages",
        "The areas belong to two LOR states: {many_count} to {many}, {few_count} to {few} ({examples}). Remove the "
        "areas of one state from the file."
    ),
    "lor_key_twice": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: the key {key} stands at different areas: {areas}. Correct the key of all but one in the file, or "
        "cut out another Bezirk."
    ),
    "lor_key_twice_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: the key {key} stands at different areas: {areas}. In the LOR state {state} there also is {missing}, "
        "which is missing here: probably one of the areas should have it. Correct the key in the file, or cut out "
        "another Bezirk."
    ),
    "lor_key_twice_elsewhere": QT_TRANSLATE_NOOP(
        "Messages",
        "The key {key} stands at different areas outside the Bezirk you cut out: {areas}. It does not touch the result."
    ),
    "lor_key_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: these rows have no Planungsraum key: {areas}. The LOR state {state} also has {missing}, which is "
        "missing here. Write the key into the rows or remove them."
    ),
    "lor_polygon_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: {count} Planungsraeume have no polygon: {examples}. Take a complete file or remove the empty rows."
    ),
    "lor_repair_changes": QT_TRANSLATE_NOOP(
        "Messages",
        "The border of {area} is broken ({reason}), and repairing it changes the area from {before} to {after} square "
        "metres. Correct the polygon in the file."
    ),
    "lor_dissolve_failed": QT_TRANSLATE_NOOP(
        "Messages", "The areas could not be joined to the level above ({reason}). Check the polygons for broken borders."
    ),
    "lor_row": QT_TRANSLATE_NOOP("Messages", "\"{area}\" (row {row})"),
    "lor_key_field": QT_TRANSLATE_NOOP("Messages", "The keys were read from the field {field}."),
    "lor_bezirk_read": QT_TRANSLATE_NOOP("Messages", "The Bezirk \"{bezirk}\" was read as {key} {name}."),
    "lor_pieces_joined": QT_TRANSLATE_NOOP(
        "Messages", "{count} Planungsraeume lay in several rows, which were joined: {examples}."
    ),
    "lor_rows_without_key": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows have no Planungsraum key and were left out: {areas}."
    ),
    "lor_name_column": QT_TRANSLATE_NOOP("Messages", "{level} from {column}"),
    "lor_names_found": QT_TRANSLATE_NOOP("Messages", "Names: {columns}."),
    "lor_names_made": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} areas have no name and are called by their key: {examples}. A table of names would name them."
    ),
    "lor_names_contradict": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} areas carry another name of their upper area than their neighbours, their key may be wrong: {examples}."
    ),
    "lor_made_name": QT_TRANSLATE_NOOP("Messages", "{level} {key}"),
    "lor_state_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The keys belong to no published LOR state; the areas are taken as they are: {plr} Planungsraeume, {bzr} "
        "Bezirksregionen, {pgr} Prognoseraeume, {bez} Bezirke."
    ),
    "lor_state_counts": QT_TRANSLATE_NOOP(
        "Messages",
        "Published LOR state {state}: {plr} of {plr_all} Planungsraeume, {bzr} of {bzr_all} Bezirksregionen, {pgr} of "
        "{pgr_all} Prognoseraeume, {bez} of {bez_all} Bezirke."
    ),
    "lor_state_open": QT_TRANSLATE_NOOP(
        "Messages", "The LOR states {states} are the same in these areas; either may be meant."
    ),
    "lor_areas_missing": QT_TRANSLATE_NOOP(
        "Messages", "{count} Planungsraeume of the LOR state {state} are missing: {examples}."
    ),
    "lor_keys_foreign": QT_TRANSLATE_NOOP(
        "Messages", "{count} keys do not exist in the LOR state {state}: {examples}."
    ),
    "lor_part_of_land": QT_TRANSLATE_NOOP(
        "Messages", "The LOR base holds a part of the Land (Bezirk {bezirke}); results for the Land cannot be made with it."
    ),
    "lor_repaired": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} polygons had a broken border and were repaired: {examples}. The area changed by {change} square metres "
        "at most."
    ),
    "lor_overlap": QT_TRANSLATE_NOOP("Messages", "{first} and {second}: {area} square metres"),
    "lor_overlaps": QT_TRANSLATE_NOOP(
        "Messages", "{count} pairs of areas overlap; what lies there counts in both: {examples}."
    ),
    "wfs_truncated": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: the service has {total} areas but delivered {count}. Its answer was cut off; raise the page size or "
        "the maximum number of features of the connection, or load the file the service offers for download."
    ),
    "wfs_unchecked": QT_TRANSLATE_NOOP(
        "Messages", "The service does not say how many areas it has; check yourself that {count} is all of them."
    ),
    "wfs_complete": QT_TRANSLATE_NOOP("Messages", "The service delivered {count} of {total} areas."),
    "step_overlaps": QT_TRANSLATE_NOOP("Messages", "Looking for overlaps"),
    "step_dissolve": QT_TRANSLATE_NOOP("Messages", "Joining the areas to the levels above"),
    # writing
    "target_read_only": QT_TRANSLATE_NOOP(
        "Messages", "{path} cannot be written: {reason}. Choose another folder or free the existing file."
    ),
    "target_in_use": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is being written by another program. Close it there or choose another file name; the existing file "
        "was left as it was."
    ),
    "target_incomplete": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} could not be written completely ({reason}). Free space on the disk or choose another folder; an "
        "existing file was left as it was."
    ),
    # reading a layer
    "field_missing": QT_TRANSLATE_NOOP("Messages", "{place} has no field {field}. It has: {fields}."),
    # aggregation
    "key_field_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "No field of {place} holds keys of the LOR base (state {state}). Choose the key field yourself, or take the "
        "LOR base of the state the table belongs to."
    ),
    "keys_foreign": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} belongs to the LOR state {table_state}, the LOR base to {base_state}: only {count} of {total} keys "
        "are in it. Take the LOR base of that state or convert the table first."
    ),
    "states_differ": QT_TRANSLATE_NOOP(
        "Messages",
        "The table is of the LOR state {table_state}, the areas of {base_state}. All keys are known, but an equal key is "
        "not always an equal area: check the areas that were cut anew before you compare."
    ),
    "no_counts": QT_TRANSLATE_NOOP(
        "Messages", "{place} has no numeric field that can be summed. Choose the fields to sum, or count rows instead."
    ),
    "rate_refused": QT_TRANSLATE_NOOP(
        "Messages",
        "{fields} cannot be summed: {reasons}. Sum the numerator and the denominator instead and divide afterwards; "
        "if they are counts after all, switch on FORCE."
    ),
    "rate_forced": QT_TRANSLATE_NOOP("Messages", "{field} was summed as you asked, although {reason}."),
    "rate_left_out": QT_TRANSLATE_NOOP("Messages", "{field} was left out: {reason}."),
    "reason_label": QT_TRANSLATE_NOOP("Messages", "{field} numbers or dates the rows"),
    "reason_name": QT_TRANSLATE_NOOP("Messages", "{field} is named like a rate ({word})"),
    "reason_decimals": QT_TRANSLATE_NOOP("Messages", "{field} has decimals in {count} of {total} values"),
    "reason_total": QT_TRANSLATE_NOOP(
        "Messages", "the values of {field} do not add up to the total given for {area}: {given} given, {sum} summed"
    ),
    "rows_rest": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows belong to no area and were counted as rest of the area above: {examples}."
    ),
    "keys_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} rows have a key that the LOR base does not know; they count as rest of the area above: {examples}."
    ),
    "rows_outside": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows lie outside the part of the Land that the LOR base holds and were left out: {examples}."
    ),
    "total_differs": QT_TRANSLATE_NOOP(
        "Messages",
        "{field}: {count} given totals differ from the sum of their parts, first {area}: {given} given, {sum} summed."
    ),
    "totals_agree": QT_TRANSLATE_NOOP("Messages", "{count} given totals were compared and agree with the sums."),
    "areas_missing": QT_TRANSLATE_NOOP(
        "Messages", "{count} areas have no value; the areas above them are marked incomplete: {examples}."
    ),
    "rows_repeat": QT_TRANSLATE_NOOP(
        "Messages", "{count} areas stand in several rows, which were added up: {examples}."
    ),
    "key_zero": QT_TRANSLATE_NOOP("Messages", "{count} keys had lost their leading zero: {examples}."),
    "key_float": QT_TRANSLATE_NOOP("Messages", "{count} keys were written as decimal numbers: {examples}."),
    "key_spaced": QT_TRANSLATE_NOOP("Messages", "{count} keys were written in parts: {examples}."),
    "key_prefixed": QT_TRANSLATE_NOOP("Messages", "{count} keys had a text before them: {examples}."),
    "land_left_out": QT_TRANSLATE_NOOP(
        "Messages", "The LOR base holds a part of the Land only, therefore no result for the Land is given."
    ),
    "rest_name": QT_TRANSLATE_NOOP("Messages", "not assignable"),
    "step_read": QT_TRANSLATE_NOOP("Messages", "Reading {what}"),
    "step_sum": QT_TRANSLATE_NOOP("Messages", "Adding up"),
    "step_write": QT_TRANSLATE_NOOP("Messages", "Writing the results"),
    "summary_rows": QT_TRANSLATE_NOOP(
        "Messages",
        "Rows: {area} of areas, {rest} rest, {total} given totals (compared, not added), {outside} outside the LOR base"
    ),
    "summary_areas": QT_TRANSLATE_NOOP("Messages", "Areas: {ok} with all values, {missing} without or incomplete"),
    "summary_findings": QT_TRANSLATE_NOOP("Messages", "Findings: {errors} errors, {warnings} warnings, {notes} notes"),
}
"""Code → English sentence; the German one stands in resources/i18n."""


def text(code: str, **params: object) -> str:
    """The sentence of ``code`` in QGIS's language with its facts filled in.

    Numbers are written the way of the language (12.345,6 in German), sequences as a list that ends
    in "…" when it shows the first of many. A fact that is itself a code (a level, a reason) is passed as `said`.
    """
    template = QCoreApplication.translate(CONTEXT, TEMPLATES[code])
    return template.format(**{name: _shown(value) for name, value in params.items()})


def _shown(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, int):
        return number_locale().toString(value)
    if isinstance(value, float):
        return number_locale().toString(value, "f", 0 if value.is_integer() else 2)
    if isinstance(value, SroError):
        return text(value.code, **value.params)
    if isinstance(value, (tuple, list)):
        listed = ", ".join(_shown(item) for item in value)
        return f"{listed}, …" if len(value) >= EXAMPLES_SHOWN else listed
    return str(value)


def error_text(error: SroError) -> str:
    """The sentence of an error."""
    return text(error.code, **error.params)


def finding_text(finding: Finding) -> str:
    """The sentence of a finding, with its place where it has one."""
    sentence = text(finding.code, **finding.params)
    return f"{finding.place}: {sentence}" if finding.place else sentence


def counts_by_severity(severities: "Mapping[str, int]") -> str:
    """The closing line about findings."""
    return text(
        "summary_findings",
        errors=severities.get("error", 0),
        warnings=severities.get("warning", 0),
        notes=severities.get("info", 0),
    )
