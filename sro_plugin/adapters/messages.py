"""Every sentence about errors, findings and steps, by code; the one place where the domain's codes become language."""
from __future__ import annotations

from typing import Mapping

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ..domain.errors import SroError
from ..domain.findings import EXAMPLES_SHOWN, Finding
from .translation import date_text, number_locale, state_text

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
    # the register as a file
    "register_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "The register {path} does not exist or its drive is not connected. Connect the drive, or choose the file that "
        "Create register has written."
    ),
    "register_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} cannot be read as a register ({reason}). Choose a file that Create register has written; if it is one, "
        "fetch it from your last backup."
    ),
    "register_locked": QT_TRANSLATE_NOOP(
        "Messages",
        "Another program or window is writing the register {path}. Nothing was written here; finish the editing there "
        "and try again."
    ),
    "register_read_only": QT_TRANSLATE_NOOP(
        "Messages",
        "The register {path} cannot be written: the file or its folder is read-only. Nothing was written; ask for the "
        "right to write, or work on a copy."
    ),
    "register_full": QT_TRANSLATE_NOOP(
        "Messages", "The disk of the register {path} is full. Nothing was written; free space and try again."
    ),
    "register_drive": QT_TRANSLATE_NOOP(
        "Messages",
        "The drive of the register {path} failed ({reason}). Nothing was written; check that it is connected and that "
        "you may still fill it, and try again."
    ),
    "register_older": QT_TRANSLATE_NOOP(
        "Messages",
        "The register {path} has schema version {found}, this plugin works with version {version}. Run the algorithm "
        "Upgrade register; it makes a backup first."
    ),
    "register_newer": QT_TRANSLATE_NOOP(
        "Messages",
        "The register {path} has schema version {found}, this plugin only knows version {version}. Install the newer "
        "version of the plugin; nothing was written."
    ),
    "register_exists": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} exists already and may hold records, so it was left as it is. Choose another name, or run Upgrade "
        "register to bring an older register up to date."
    ),
    "register_no_geopackage": QT_TRANSLATE_NOOP(
        "Messages", "{path}: a register is a GeoPackage. Give the file a name that ends in .gpkg."
    ),
    "register_step_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The step '{step}' of the upgrade of {path} failed ({reason}). The register is as it was before this step, the "
        "backup {backup} was kept. Please send this sentence to the maintainers."
    ),
    "register_link_gone": QT_TRANSLATE_NOOP(
        "Messages",
        "The entry that was chosen under '{kind}' was deleted meanwhile ({record}). Nothing was written; choose "
        "another one and save again."
    ),
    "register_upgraded": QT_TRANSLATE_NOOP(
        "Messages", "Schema version {before} became {version}: {steps}. The file as it was: {backup}"
    ),
    "register_current": QT_TRANSLATE_NOOP(
        "Messages", "{path} has schema version {version}, the newest: there was nothing to do."
    ),
    # importing LOR areas
    "lor_no_polygons": QT_TRANSLATE_NOOP(
        "Messages", "{place} holds no polygons. Choose the layer with the areas of the Planungsraeume."
    ),
    "lor_target_no_geopackage": QT_TRANSLATE_NOOP(
        "Messages", "{path}: a LOR base is a GeoPackage. Give the file a name that ends in .gpkg."
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
        "The border of {area} is broken ({reason}), and repairing it changes the area from {before} to {after} m2. "
        "Correct the polygon in the file."
    ),
    "lor_dissolve_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The areas could not be joined to the level above ({reason}). Check the polygons for broken borders."
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
        "{count} areas name another area above them than their neighbours do, their key may be wrong: {examples}."
    ),
    "lor_name": QT_TRANSLATE_NOOP("Messages", "LOR {state}"),
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
        "Messages", "The LOR base holds a part of the Land (Bezirk {bezirke}); it gives no results for the Land."
    ),
    "lor_repaired": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} polygons had a broken border and were repaired: {examples}. The area changed by {change} m2 at most."
    ),
    "lor_overlap": QT_TRANSLATE_NOOP("Messages", "{first} and {second}: {area} m2"),
    "lor_overlaps": QT_TRANSLATE_NOOP(
        "Messages", "{count} pairs of areas overlap; what lies there counts in both: {examples}."
    ),
    "wfs_truncated": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: the service has {total} objects but delivered {count}. Its answer was cut off; raise the page size "
        "or the maximum number of features of the connection, or load the file the service offers for download."
    ),
    "wfs_unchecked": QT_TRANSLATE_NOOP(
        "Messages", "The service does not say how many objects it has; check yourself that {count} is all of them."
    ),
    "wfs_complete": QT_TRANSLATE_NOOP("Messages", "The service delivered {count} of {total} objects."),
    # importing and finding addresses
    "address_street": QT_TRANSLATE_NOOP("Messages", "street"),
    "address_number": QT_TRANSLATE_NOOP("Messages", "house number"),
    "address_suffix": QT_TRANSLATE_NOOP("Messages", "suffix of the house number"),
    "address_postcode": QT_TRANSLATE_NOOP("Messages", "postcode"),
    "address_locality": QT_TRANSLATE_NOOP("Messages", "locality"),
    "address_x": QT_TRANSLATE_NOOP("Messages", "x coordinate"),
    "address_y": QT_TRANSLATE_NOOP("Messages", "y coordinate"),
    "address_columns": QT_TRANSLATE_NOOP(
        "Messages",
        "The addresses were read from the columns: street {street}, house number {number}, suffix {suffix}, postcode "
        "{postcode}, locality {locality}."
    ),
    "address_columns_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: no column was found for {parts}. It has: {fields}. Choose the columns yourself, or take a list of "
        "addresses with coordinates."
    ),
    "addresses_no_points": QT_TRANSLATE_NOOP(
        "Messages", "{place} holds lines or areas. Choose a layer with one point per address."
    ),
    "addresses_crs": QT_TRANSLATE_NOOP(
        "Messages", "The coordinates were taken as {crs}, by their size. Choose their coordinate system (CRS) if wrong."
    ),
    "addresses_none": QT_TRANSLATE_NOOP(
        "Messages",
        "None of the {count} rows of {place} has a street and coordinates. Choose the columns yourself, or another "
        "list."
    ),
    "addresses_elsewhere": QT_TRANSLATE_NOOP(
        "Messages",
        "None of the {count} addresses of {place} lies among the areas of the LOR base. Check the coordinate system of "
        "the list, or choose the LOR base of that land."
    ),
    "addresses_without_street": QT_TRANSLATE_NOOP("Messages", "{count} rows have no street and were left out."),
    "addresses_without_place": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows have no coordinates that can be used and were left out."
    ),
    "addresses_without_number": QT_TRANSLATE_NOOP(
        "Messages", "{count} addresses have no house number and are found by their street alone: {examples}."
    ),
    "addresses_twice": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows repeat the address of another one; the first was taken."
    ),
    "addresses_outside": QT_TRANSLATE_NOOP(
        "Messages", "{count} addresses lie outside the LOR base. They were kept and can be found too."
    ),
    "addresses_carried": QT_TRANSLATE_NOOP("Messages", "{count} addresses were taken over from the earlier LOR base."),
    "addresses_lost": QT_TRANSLATE_NOOP(
        "Messages",
        "The addresses of the earlier LOR base lie elsewhere and were not taken over. Run Import addresses with a list "
        "of this land."
    ),
    "addresses_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "The addresses in {path} cannot be read now ({reason}). Try again; if it stays so, run Import addresses anew."
    ),
    "address_service_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The address service {url} gave no answer that can be read ({reason}). Check the connection, or search in the "
        "addresses of the LOR base only."
    ),
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
    "target_rows_lost": QT_TRANSLATE_NOOP(
        "Messages",
        "Only {found} of {count} rows arrived in {path}: the disk is full, or the format cannot hold this table. Free "
        "space or choose a GeoPackage; an existing file was left as it was."
    ),
    # writing a workbook
    "workbook_empty": QT_TRANSLATE_NOOP(
        "Messages", "None of the given tables has a row. Choose the results of an aggregation."
    ),
    "sheet_too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} has {rows} rows and {columns} columns; a sheet of Excel holds 1,048,576 rows and 16,384 columns. "
        "Choose fewer rows or fields, or hand over a GeoPackage or CSV file."
    ),
    "tables_repeat": QT_TRANSLATE_NOOP(
        "Messages", "{count} tables hold the same numbers as another one and were written once."
    ),
    "text_cut": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} texts are longer than a cell of Excel can hold (32,767 characters) and were cut: {examples}."
    ),
    "text_cleaned": QT_TRANSLATE_NOOP(
        "Messages", "{count} texts held characters that no workbook can hold; a sign stands in their place: {examples}."
    ),
    # reading a layer
    "field_missing": QT_TRANSLATE_NOOP("Messages", "{place} has no field {field}. It has: {fields}."),
    # importing a table: the file
    "step_type": QT_TRANSLATE_NOOP("Messages", "Recognising columns and rows"),
    "table_not_found": QT_TRANSLATE_NOOP(
        "Messages", "The table {path} does not exist. Choose a csv, xlsx, xls or ods file, or an open layer."
    ),
    "table_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} cannot be read: {reason}. Check that the file is not open elsewhere and that you may read it."
    ),
    "table_empty": QT_TRANSLATE_NOOP("Messages", "{place} is empty. Choose a file or sheet with a table."),
    "table_binary": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} is no table file: its content is neither text nor a workbook. Choose the csv, xlsx, xls or ods "
        "file, or export the table anew."
    ),
    "table_web_page": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} is a web page or XML file with the name of a table. Open it in a spreadsheet program and save it "
        "as xlsx."
    ),
    "table_too_wide": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: row {row} has {count} columns, {limit} are possible. Choose another separator or remove the "
        "columns that are not needed."
    ),
    "table_already_imported": QT_TRANSLATE_NOOP(
        "Messages", "{place} has been imported already. Use it as it is, for instance in Aggregate counts."
    ),
    "table_no_rows": QT_TRANSLATE_NOOP(
        "Messages", "{place} has no rows below its head. Choose another sheet, or give the row of the head (HEAD_ROW)."
    ),
    "encoding_unknown": QT_TRANSLATE_NOOP(
        "Messages", "There is no encoding {encoding}. Usual ones are utf-8 and cp1252; left empty, it is found."
    ),
    "encoding_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} is not written in the encoding {encoding}. Leave the encoding empty, or give another one (utf-8, "
        "cp1252)."
    ),
    "csv_quote_open": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: a text that begins in row {row} does not end, because a quotation mark is missing. Close it there"
        " and read the file again."
    ),
    "workbook_password": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} is protected by a password. Open it in a spreadsheet program, remove the password and save it "
        "again."
    ),
    "workbook_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} is damaged or incomplete (a broken download, for instance). Fetch the file again, or open it in a "
        "spreadsheet program and save it as a new file."
    ),
    "workbook_too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} would need {size} MB unpacked, more than the {limit} MB allowed. Save the sheet that is needed as "
        "a csv file."
    ),
    "workbook_unreadable": QT_TRANSLATE_NOOP(
        "Messages", "{place} cannot be read by this QGIS. Open it in a spreadsheet program and save it as xlsx."
    ),
    "openpyxl_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Excel files need the package openpyxl, which is neither installed nor in {folder}. Install the plugin anew"
        " from its ZIP, or save the table as csv."
    ),
    "sheet_not_found": QT_TRANSLATE_NOOP("Messages", "{place} has no sheet {sheet}. It has: {sheets}."),
    "no_sheet_with_keys": QT_TRANSLATE_NOOP(
        "Messages",
        "No sheet of {place} holds keys of LOR areas ({sheets}). Choose the sheet (SHEET) and the key field, or "
        "give the LOR base the table belongs to."
    ),
    "sheet_chosen": QT_TRANSLATE_NOOP(
        "Messages",
        "The sheet {sheet} was read. These sheets hold such tables too: {others}. Choose one with SHEET."
    ),
    "sheet_only": QT_TRANSLATE_NOOP("Messages", "Of {count} sheets only {sheet} holds such a table; it was read."),
    "sheets_hidden": QT_TRANSLATE_NOOP("Messages", "{count} hidden sheets were not looked at: {sheets}."),
    "formulas_without_value": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} formulas have no stored value and are missing: {examples}. Open the file in a spreadsheet program,"
        " save it, and read it again."
    ),
    "csv_form": QT_TRANSLATE_NOOP("Messages", "The text was read as {encoding}, with {separator} between the columns."),
    "csv_cr_only": QT_TRANSLATE_NOOP(
        "Messages", "The lines end in the old Macintosh way; they were read all the same."
    ),
    "csv_unwrapped": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows were quoted as a whole and were taken apart: {examples}."
    ),
    "separator_semicolon": QT_TRANSLATE_NOOP("Messages", "semicolons"),
    "separator_comma": QT_TRANSLATE_NOOP("Messages", "commas"),
    "separator_tab": QT_TRANSLATE_NOOP("Messages", "tabs"),
    "separator_pipe": QT_TRANSLATE_NOOP("Messages", "vertical bars"),
    # importing a table: head, key, state
    "table_no_key": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: no column holds keys of known LOR areas ({fields}). Choose the key field (KEY_FIELD), or give the"
        " LOR base the table belongs to."
    ),
    "table_other_state": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} belongs to the LOR state {table_state}, the LOR base to {base_state}. An equal key is not an equal"
        " area: convert the table to the state of the LOR base first, or take the LOR base of its own state."
    ),
    "head_rows_unreadable": QT_TRANSLATE_NOOP(
        "Messages", "HEAD_ROW is {text}, but must be a row as 3, or rows as 3-6, within the {count} rows of the table."
    ),
    "signs_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "MISSING: {entry} cannot be read. Write each sign with its meaning (zero, missing or secret), as in: "
        "NA=missing; x=secret"
    ),
    "date_unreadable": QT_TRANSLATE_NOOP("Messages", "{text} is no date. Write it as 2025-12-31 or 31.12.2025."),
    "head_missing": QT_TRANSLATE_NOOP(
        "Messages", "The table has no head; its columns were numbered. If it has one, give its row (HEAD_ROW)."
    ),
    "head_found": QT_TRANSLATE_NOOP("Messages", "The head stands in row {first} to {last}."),
    "head_numbers": QT_TRANSLATE_NOOP("Messages", "Row {row} only numbers the columns and was passed over."),
    "columns_renamed": QT_TRANSLATE_NOOP(
        "Messages", "{count} column names stood twice or were too long or taken and were changed: {examples}."
    ),
    "columns_nameless": QT_TRANSLATE_NOOP("Messages", "{count} columns have no name and were numbered: {fields}."),
    "key_found": QT_TRANSLATE_NOOP("Messages", "The keys were read from the column {fields}."),
    "key_joined": QT_TRANSLATE_NOOP("Messages", "The keys were put together from the parts in: {fields}."),
    "key_rivals": QT_TRANSLATE_NOOP(
        "Messages", "{fields} holds keys too; {field} was taken. Choose the other one with KEY_FIELD."
    ),
    "key_part_zero": QT_TRANSLATE_NOOP("Messages", "{count} keys had parts without their leading zero: {examples}."),
    "key_parts_dropped": QT_TRANSLATE_NOOP(
        "Messages", "{count} columns hold parts of the key and were left out: {fields}."
    ),
    "table_state": QT_TRANSLATE_NOOP("Messages", "The table belongs to the LOR state {state}: {count} areas, {level}."),
    "table_in_base": QT_TRANSLATE_NOOP("Messages", "The table has {count} areas of the LOR base, {level}."),
    "table_state_unknown": QT_TRANSLATE_NOOP("Messages", "The {count} keys belong to no published LOR state."),
    "keys_of_other_state": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} keys belong to another LOR state than {state} and count as rest: {examples}. The table mixes two "
        "states."
    ),
    "areas_absent": QT_TRANSLATE_NOOP("Messages", "{count} areas of these Bezirke have no row: {examples}."),
    # importing a table: rows
    "rows_blank": QT_TRANSLATE_NOOP("Messages", "{count} blank rows were skipped: {examples}."),
    "rows_heading": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows are headings between the areas and were skipped: {examples}."
    ),
    "rows_note": QT_TRANSLATE_NOOP("Messages", "{count} rows are notes below the table and were skipped: {examples}."),
    "rows_total": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows are totals; they are kept for comparison and never added: {examples}."
    ),
    "rows_cases": QT_TRANSLATE_NOOP("Messages", "One row is one case: {count} rows on {areas} areas."),
    "rows_identical": QT_TRANSLATE_NOOP("Messages", "{count} rows repeat another one in every column; they were kept."),
    "areas_in_several_rows": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} areas stand in more than one row, all of which were kept: {examples}. Check that nothing counts "
        "twice."
    ),
    "areas_without_values": QT_TRANSLATE_NOOP("Messages", "{count} areas have no value at all: {examples}."),
    # importing a table: columns
    "numbers_comma": QT_TRANSLATE_NOOP(
        "Messages", "{count} numbers with a decimal comma were read ({examples}), columns: {fields}."
    ),
    "numbers_grouped": QT_TRANSLATE_NOOP(
        "Messages", "{count} numbers with a mark for the thousands were read ({examples}), columns: {fields}."
    ),
    "numbers_percent": QT_TRANSLATE_NOOP(
        "Messages", "{count} numbers carry a percent sign, which was taken off ({examples}), columns: {fields}."
    ),
    "numbers_whole": QT_TRANSLATE_NOOP(
        "Messages", "{count} whole numbers were written with decimals ({examples}), columns: {fields}."
    ),
    "number_ambiguous": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} numbers can be read in two ways ({examples}), columns: {fields}. They were read with the "
        "{decimal}; choose otherwise with DECIMAL."
    ),
    "decimal_comma": QT_TRANSLATE_NOOP("Messages", "decimal comma"),
    "decimal_point": QT_TRANSLATE_NOOP("Messages", "decimal point"),
    "column_of_codes": QT_TRANSLATE_NOOP(
        "Messages", "{count} values begin with a zero ({examples}); these columns are codes and stay text: {fields}."
    ),
    "column_untyped": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} texts stand among numbers ({examples}); these columns stay text: {fields}. Correct the cells, or "
        "give a sign its meaning in MISSING."
    ),
    "columns_text": QT_TRANSLATE_NOOP("Messages", "{count} columns are text: {fields}."),
    "columns_missing": QT_TRANSLATE_NOOP("Messages", "{count} columns have no value at all: {fields}."),
    "texts_tidied": QT_TRANSLATE_NOOP(
        "Messages", "{count} texts had double blanks or line breaks, which were tidied ({examples}), columns: {fields}."
    ),
    "cells_zero": QT_TRANSLATE_NOOP(
        "Messages", "{count} cells have a sign for nothing and count as zero ({examples}), columns: {fields}."
    ),
    "cells_missing": QT_TRANSLATE_NOOP(
        "Messages", "{count} cells have no value ({examples}) and stay empty, columns: {fields}."
    ),
    "cells_secret": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} cells are hidden by their publisher ({examples}); they stay empty and are marked secret, columns: "
        "{fields}."
    ),
    "sentinel_kept": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} cells hold a number that elsewhere means missing; among values of its size it was taken as a "
        "number: {examples}."
    ),
    "cells_date": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} cells hold a date where numbers should be and are missing (column, row: date): {examples}. Correct"
        " them in the file; a spreadsheet program makes dates of texts like 3-5."
    ),
    "cells_formula": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} formulas without a value are missing (column, row: formula): {examples}. Open the file in a "
        "spreadsheet program, save it, and read it again."
    ),
    "cells_broken": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} cells hold an error and are missing (column, row: error): {examples}. Correct the formulas in the "
        "file."
    ),
    # importing a table: the date
    "date_from_column": QT_TRANSLATE_NOOP("Messages", "Reference date {date}, from the column with {text}."),
    "date_from_title": QT_TRANSLATE_NOOP("Messages", "Reference date {date}, from the title: {text}"),
    "date_from_file": QT_TRANSLATE_NOOP(
        "Messages",
        "Reference date {date}, from the name of the file only ({text}). Correct it with REFERENCE_DATE if it is "
        "another day."
    ),
    "dates_several": QT_TRANSLATE_NOOP(
        "Messages", "The rows belong to {count} dates ({examples}); the table has no common reference date."
    ),
    "date_missing": QT_TRANSLATE_NOOP("Messages", "No reference date was found. Give it with REFERENCE_DATE."),
    # importing actors: what stops it
    "mapping_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "MAPPING cannot be read from {entry}. Write actor.name=Name; site.street=\"Street and number\"; "
        "actor.kind='Verein'."
    ),
    "mapping_field_unknown": QT_TRANSLATE_NOOP("Messages", "MAPPING: there is no field {field}. There are: {fields}."),
    "import_no_layer": QT_TRANSLATE_NOOP(
        "Messages", "{path} is neither a table nor a layer that QGIS can open. Choose another file."
    ),
    "import_no_name_column": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: no column holds the names of actors ({fields}). Choose it yourself: in MAPPING as actor.name=COLUMN."
    ),
    "import_persons_without_purpose": QT_TRANSLATE_NOOP(
        "Messages",
        "{fields} hold data of persons. Give their purpose (PURPOSE) and legal basis (LEGAL_BASIS), or leave these "
        "columns out."
    ),
    "import_code_unknown": QT_TRANSLATE_NOOP(
        "Messages", "{field}: {text} is not in the code list. Choose one of: {codes}."
    ),
    "import_register_busy": QT_TRANSLATE_NOOP(
        "Messages",
        "Others keep writing the register {path}, so that it could not be compared with the list. Nothing was written; "
        "try again in a moment."
    ),
    "step_import_write": QT_TRANSLATE_NOOP("Messages", "Writing {count} records into the register"),
    # importing actors: what becomes of a row
    "import_new_actor": QT_TRANSLATE_NOOP("Messages", "new actor"),
    "import_new_site": QT_TRANSLATE_NOOP("Messages", "new site"),
    "import_new_part": QT_TRANSLATE_NOOP("Messages", "addition"),
    "import_duplicate": QT_TRANSLATE_NOOP("Messages", "duplicate, not taken"),
    "import_similar": QT_TRANSLATE_NOOP("Messages", "probably a duplicate, not taken"),
    "import_no_name": QT_TRANSLATE_NOOP("Messages", "no name, not taken"),
    "import_note_row": QT_TRANSLATE_NOOP("Messages", "heading or note, not taken"),
    "import_blank": QT_TRANSLATE_NOOP("Messages", "blank row"),
    # importing actors: remarks on a row
    "import_name_alone": QT_TRANSLATE_NOOP("Messages", "The row holds nothing but a name."),
    "import_value_noted": QT_TRANSLATE_NOOP("Messages", "{field}: {text} fits nowhere and stands in the inner note."),
    "import_person_without_name": QT_TRANSLATE_NOOP("Messages", "A person without a name was not taken."),
    "import_consent_missing": QT_TRANSLATE_NOOP(
        "Messages", "The contact was not taken: a consent needs the day on which it was given."
    ),
    "import_contact_in_text": QT_TRANSLATE_NOOP("Messages", "{field} holds a telephone number or mail address."),
    "import_personal_mail": QT_TRANSLATE_NOOP(
        "Messages", "The mail address looks like that of a person and was not taken."
    ),
    "import_place_unreadable": QT_TRANSLATE_NOOP("Messages", "The coordinate {text} cannot be read."),
    "import_address_near": QT_TRANSLATE_NOOP(
        "Messages", "No place: the address was not found. Meant perhaps: {address}."
    ),
    "import_address_unknown": QT_TRANSLATE_NOOP("Messages", "No place: the address was not found."),
    "import_outside": QT_TRANSLATE_NOOP("Messages", "The place lies outside the areas of the LOR base."),
    "import_key_differs": QT_TRANSLATE_NOOP("Messages", "The list says {given}, the place lies in {found}."),
    "import_same_as_row": QT_TRANSLATE_NOOP("Messages", "Same name and address as row {row}."),
    "import_same_in_register": QT_TRANSLATE_NOOP("Messages", "Is in the register already."),
    "import_same_archived": QT_TRANSLATE_NOOP("Messages", "Is in the register already, archived."),
    "import_similar_to": QT_TRANSLATE_NOOP("Messages", "Similar to {name}."),
    "import_part_of": QT_TRANSLATE_NOOP("Messages", "An offer or contact was added to {name}."),
    "import_site_of_row": QT_TRANSLATE_NOOP("Messages", "A further site of the actor in row {row}."),
    "import_site_of_register": QT_TRANSLATE_NOOP("Messages", "A further site of an actor of the register."),
    "import_values_left": QT_TRANSLATE_NOOP("Messages", "The register keeps its own values of: {fields}."),
    # importing actors: findings
    "imported_columns": QT_TRANSLATE_NOOP("Messages", "Columns taken: {fields}."),
    "imported_columns_left": QT_TRANSLATE_NOOP(
        "Messages", "Columns left out: {fields}. Give them a field if they are wanted, the inner note for instance."
    ),
    "imported_persons_left": QT_TRANSLATE_NOOP(
        "Messages",
        "These columns hold data of persons and were left out: {fields}. They are taken only with a purpose and a "
        "legal basis."
    ),
    "imported_no_lor": QT_TRANSLATE_NOOP(
        "Messages",
        "Without a LOR base no address was looked up and no Planungsraum was set. Choose one if it is wanted."
    ),
    "imported_crs": QT_TRANSLATE_NOOP("Messages", "By their values the coordinates are in {crs}."),
    "imported_crs_swapped": QT_TRANSLATE_NOOP(
        "Messages", "By their values the coordinates are in {crs}, with x and y in each other's column."
    ),
    "imported_crs_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} coordinates fit no usual reference system and were not taken. Give their reference system (CRS)."
    ),
    "import_points_several": QT_TRANSLATE_NOOP(
        "Messages", "{count} features consist of several points; the first one was taken."
    ),
    "import_no_points": QT_TRANSLATE_NOOP(
        "Messages", "The layer holds no points, so that its features have no place. Choose its centroids instead."
    ),
    "imported_names_alone": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows hold nothing but a name; check that these are actors: {examples}."
    ),
    "imported_values_noted": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} rows have texts that are in no code list or fit no field; they stand in the inner note: {examples}."
    ),
    "imported_persons_nameless": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows have a contact without a name, which was not taken: {examples}."
    ),
    "imported_consents_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} contacts were not taken, because a consent needs the day on which it was given: {examples}. Let a "
        "column go to person.consent_at, or choose another legal basis."
    ),
    "imported_contacts_in_texts": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} rows have a telephone number or mail address in a free text; check that it is nobody's own: "
        "{examples}."
    ),
    "imported_personal_mails": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} rows have a mail address that looks like that of a person; it was not taken: {examples}. Record it as "
        "a contact person if it is needed."
    ),
    "imported_places_unreadable": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows have coordinates that cannot be read: {examples}."
    ),
    "imported_addresses_near": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} addresses were not found exactly and have no place; the report names the nearest: {examples}."
    ),
    "imported_addresses_unknown": QT_TRANSLATE_NOOP(
        "Messages", "{count} addresses were not found and have no place: {examples}."
    ),
    "imported_outside": QT_TRANSLATE_NOOP(
        "Messages", "{count} places lie outside the areas of the LOR base; they were taken: {examples}."
    ),
    "imported_keys_differ": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} rows name another area than the one their place lies in; that of the place was taken: {examples}."
    ),
    "imported_similar": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows are probably actors that are known under a similar name or address: {examples}."
    ),
    "imported_values_left": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} rows say something else of an actor than the register, which was left as it is: {examples}."
    ),
    "imported_same_in_list": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows repeat the name and address of an earlier row: {examples}."
    ),
    "imported_same_in_register": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows are in the register already: {examples}."
    ),
    "imported_same_archived": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} rows are in the register already, but archived: {examples}. Bring them back there if needed."
    ),
    "imported_nameless": QT_TRANSLATE_NOOP("Messages", "{count} rows have no name and were not taken: {examples}."),
    "imported_note_rows": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows are headings or notes and were not taken: {examples}."
    ),
    "imported_sites": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} rows have the name of a known actor and another address: they are further sites of it: {examples}."
    ),
    "imported_without_place": QT_TRANSLATE_NOOP("Messages", "{count} rows were taken without a place: {examples}."),
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
        "The table is of the LOR state {table_state}, the areas of {base_state}. All keys are known, but an equal key "
        "is not always an equal area: check the areas that were cut anew before you compare."
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
        "Messages",
        "{count} rows lie outside the part of the Land that the LOR base holds and were left out: {examples}."
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
    # points
    "points_without_geometry": QT_TRANSLATE_NOOP(
        "Messages", "{count} points have no geometry and are counted nowhere."
    ),
    "points_outside": QT_TRANSLATE_NOOP("Messages", "{count} points lie outside all areas."),
    "points_in_several_areas": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} features have points in several areas; each counts once, in the area of its first point."
    ),
    "points_not_reprojected": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} points have coordinates that do not exist in the coordinate system of their layer and count as "
        "outside. Check the coordinate system in the layer's properties."
    ),
    "points_without_crs": QT_TRANSLATE_NOOP(
        "Messages",
        "The layer has no coordinate system; its coordinates were taken as EPSG:25833. Set the right one in the "
        "layer's properties if points lie in wrong places."
    ),
    "points_without_value": QT_TRANSLATE_NOOP(
        "Messages", "{count} points have no value in {field}; their areas and all above are marked incomplete."
    ),
    "too_many_groups": QT_TRANSLATE_NOOP(
        "Messages",
        "{field} has more than {most} different values, too many for a column each. Choose a field with fewer "
        "values, or group the values first."
    ),
    "step_read": QT_TRANSLATE_NOOP("Messages", "Reading {what}"),
    "step_sum": QT_TRANSLATE_NOOP("Messages", "Adding up"),
    "step_write": QT_TRANSLATE_NOOP("Messages", "Writing the results"),
    "summary_rows": QT_TRANSLATE_NOOP(
        "Messages",
        "Rows: {area} of areas, {rest} rest, {total} given totals (compared, not added), {outside} outside the LOR base"
    ),
    "summary_areas": QT_TRANSLATE_NOOP("Messages", "Areas: {ok} with all values, {missing} without or incomplete"),
    "summary_findings": QT_TRANSLATE_NOOP("Messages", "Findings: {errors} errors, {warnings} warnings, {notes} notes"),
    # maps
    "map_without_areas": QT_TRANSLATE_NOOP(
        "Messages", "There are no areas to draw. Choose a result layer, or a table together with a LOR base."
    ),
    "map_keys_foreign": QT_TRANSLATE_NOOP(
        "Messages",
        "None of the keys in {place} is an area of the LOR base (state {state}). Take the LOR base of the state the "
        "values belong to."
    ),
    "key_field_missing": QT_TRANSLATE_NOOP(
        "Messages", "{place} has no field {field} with LOR keys. Choose a LOR base too, so that the keys can be found."
    ),
    "field_not_numeric": QT_TRANSLATE_NOOP(
        "Messages", "The field {field} of {place} holds no numbers. Choose another."
    ),
    "no_result_field": QT_TRANSLATE_NOOP("Messages", "{place} has no numeric field that could be mapped."),
    "level_without_rows": QT_TRANSLATE_NOOP(
        "Messages", "{place} has no rows of the level {level}. Choose another level or aggregate the table first."
    ),
    "area_repeats": QT_TRANSLATE_NOOP(
        "Messages", "{place} has several rows for {area}, a map needs one. Aggregate the table or filter it first."
    ),
    "district_unknown": QT_TRANSLATE_NOOP("Messages", "There is no Bezirk with the key {key}. There are: {known}."),
    "pages_need_plr": QT_TRANSLATE_NOOP(
        "Messages",
        "Maps of single Bezirksregionen show their Planungsraeume, but the values are those of the level {level}. "
        "Choose values of Planungsraeume or the map of the whole district."
    ),
    "map_without_values": QT_TRANSLATE_NOOP("Messages", "{field} has no value in any area of the maps."),
    "limits_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "The class limits '{text}' cannot be read. Write ascending numbers with a semicolon between them and without "
        "thousands dots: 10; 20,5; 30"
    ),
    "limits_too_many": QT_TRANSLATE_NOOP(
        "Messages", "{count} class limits make more classes than a reader can tell apart. Give at most {most}."
    ),
    "template_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is no layout template ({reason}). Choose a .qpt file that QGIS has written, or leave the field empty."
    ),
    "template_without_map": QT_TRANSLATE_NOOP(
        "Messages", "The template {path} has no map with the item id 'map'. Give its map this id in the layout window."
    ),
    "map_not_written": QT_TRANSLATE_NOOP(
        "Messages", "{path} could not be written. Free space on the disk or choose another folder."
    ),
    # rules of records
    "rule_required": QT_TRANSLATE_NOOP("Messages", "{title} is missing."),
    "rule_no_date": QT_TRANSLATE_NOOP("Messages", "This is no date. Write it as 31.12.2026."),
    "rule_no_number": QT_TRANSLATE_NOOP("Messages", "This is no number. Write it as 1234 or 1234,5."),
    "rule_no_whole_number": QT_TRANSLATE_NOOP("Messages", "This is no whole number. Write it as 1234."),
    "rule_negative": QT_TRANSLATE_NOOP("Messages", "This number cannot be below zero."),
    "rule_no_email": QT_TRANSLATE_NOOP("Messages", "This is no mail address. Write it as info@example.org."),
    "rule_no_page": QT_TRANSLATE_NOOP("Messages", "This is no web address. Write it as www.example.org."),
    "rule_postcode": QT_TRANSLATE_NOOP("Messages", "A postcode has five digits."),
    "rule_personal_email": QT_TRANSLATE_NOOP(
        "Messages", "This looks like the address of a person. It belongs to the contacts; here stands the office's own."
    ),
    "rule_contact_in_text": QT_TRANSLATE_NOOP(
        "Messages", "Does \"{found}\" reach a person? Persons belong to the contacts, where they are deleted in time."
    ),
    "rule_end_before_start": QT_TRANSLATE_NOOP("Messages", "This is before \"{start}\". Correct one of the two dates."),
    "rule_consent_date": QT_TRANSLATE_NOOP("Messages", "A consent needs the day on which it was given."),
    "rule_person_alone": QT_TRANSLATE_NOOP("Messages", "This person belongs to no actor and no network."),
    "rule_withdrawn": QT_TRANSLATE_NOOP(
        "Messages", "The consent was withdrawn: the next deletion run removes the person."
    ),
    "rule_deletion_due": QT_TRANSLATE_NOOP("Messages", "The next deletion run removes this person."),
    "rule_age_order": QT_TRANSLATE_NOOP("Messages", "The age ends before it begins."),
    "rule_own_relation": QT_TRANSLATE_NOOP("Messages", "An actor has no relation with itself. Choose another one."),
    "rule_own_parent": QT_TRANSLATE_NOOP("Messages", "An actor cannot be its own carrier. Choose another one."),
    "rule_future": QT_TRANSLATE_NOOP("Messages", "This day is still to come. Correct the date."),
    "rule_granted_more": QT_TRANSLATE_NOOP("Messages", "More is granted than was planned."),
    "rule_done_without_end": QT_TRANSLATE_NOOP("Messages", "When did the measure end?"),
    "rule_reason": QT_TRANSLATE_NOOP("Messages", "Say why it cannot be done, so that residents get an answer."),
    "rule_which_measure": QT_TRANSLATE_NOOP("Messages", "Choose the measure that the concern became."),
    "rule_answer_date": QT_TRANSLATE_NOOP("Messages", "When was it answered?"),
    "rule_twice": QT_TRANSLATE_NOOP("Messages", "This stands here twice. Remove one of the two."),
    "record_gone": QT_TRANSLATE_NOOP(
        "Messages", "This record is no longer in the register; somebody has deleted it. Choose another one in the list."
    ),
    "step_map": QT_TRANSLATE_NOOP("Messages", "Map: {name}, {field}"),
    # contacts: deleting them, telling them, handing them on
    "persons_due": QT_TRANSLATE_NOOP(
        "Messages", "Contacts to delete on {day}: {count}, of which {withdrawn} have withdrawn their consent."
    ),
    "persons_day_ahead": QT_TRANSLATE_NOOP(
        "Messages", "{day} lies ahead: contacts are among these that may be kept until then."
    ),
    "persons_undated": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} contacts have no readable day of deletion and never fall due. Filter the contacts for an empty day "
        "and enter one."
    ),
    "persons_elsewhere": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} records hold the name, number or address of a contact that is due, or of somebody of the same name. "
        "The deletion leaves them as they are: read them after a dry run, while the contact can still be looked up."
    ),
    "persons_traces": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} names, numbers or addresses of deleted contacts still stand in the bytes of the file, but in no "
        "record that the plugin can read. Look for tables that somebody has added to the file and clear them."
    ),
    "register_copies": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} files beside the register may hold the same contacts and were left as they are ({files}). Delete "
        "those that are no longer needed."
    ),
    "drafts_not_kept": QT_TRANSLATE_NOOP(
        "Messages",
        "Unsaved work cannot be kept in {path} ({reason}). It stays here while QGIS is open; save it, or free space "
        "on the disk."
    ),
    "drafts_hold_persons": QT_TRANSLATE_NOOP(
        "Messages",
        "Unsaved work on {count} records of this register is kept in your profile and holds contacts. Save it in the "
        "dock or throw it away."
    ),
    "purge_dry_run": QT_TRANSLATE_NOOP(
        "Messages", "Nobody was deleted. Read the list, then run again with the dry run switched off."
    ),
    "purge_done": QT_TRANSLATE_NOOP(
        "Messages", "{count} contacts were deleted, and the whole file was written anew."
    ),
    "purge_not_cleaned": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} contacts are deleted, but {path} could not be written anew ({reason}): older traces may still stand "
        "in it. The file is sound. Free space on the disk and run again; that cleans it."
    ),
    "step_clean": QT_TRANSLATE_NOOP("Messages", "Writing the register anew without the deleted contacts"),
    "person_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} has no contact with the key {person}. Copy the key from the attribute table of the contacts; perhaps "
        "the contact was deleted already."
    ),
    "report_suffix": QT_TRANSLATE_NOOP(
        "Messages", "{path}: a report is a workbook or a text. Give the file a name that ends in .xlsx or .txt."
    ),
    "report_mentions": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} texts of other records hold the name, the number or the address and stand in the report. Read them "
        "before you hand it over: they may mean somebody else."
    ),
    "export_purpose_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Contacts and texts that point to persons leave the register only for a purpose. Enter what they are handed on "
        "for; the register notes it."
    ),
    "export_persons_unasked": QT_TRANSLATE_NOOP(
        "Messages",
        "The table of contacts holds personal data. Switch 'With contacts' on and enter the purpose, or leave the "
        "table out."
    ),
    "export_area_unreadable": QT_TRANSLATE_NOOP(
        "Messages", "'{area}' is no LOR key. Enter 2 digits for a Bezirk, 6 for a Bezirksregion, 8 for a Planungsraum."
    ),
    "export_area_unknown": QT_TRANSLATE_NOOP(
        "Messages", "The LOR base {path} has no area {area}. Correct the key or choose the base of its LOR state."
    ),
    "export_suffix": QT_TRANSLATE_NOOP(
        "Messages", "{path} does not fit the format. Give the file a name that ends in {suffix}."
    ),
    "export_onto_register": QT_TRANSLATE_NOOP(
        "Messages", "{path} is the register itself and is never replaced by an export. Choose another name."
    ),
    "export_empty": QT_TRANSLATE_NOOP("Messages", "No record was chosen; the file holds headings only."),
    "export_placeless": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} records lie in no area and stay behind, because neither they nor what belongs to them has a place. "
        "Leave the area empty to export them; drawn areas are also found by a LOR base."
    ),
    "export_persons_due": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} contacts stay behind: their day of deletion has come or they have withdrawn their consent. Run Delete "
        "due contacts."
    ),
    "export_hints": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} texts that name a contact or look like a person's telephone number or mail address leave the "
        "register. Read them before you hand the file on."
    ),
    "export_texts_left_out": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} texts were left out, because they name a contact or look like a person's telephone number or mail "
        "address. To hand them on, switch 'With texts that point to persons' on and enter the purpose."
    ),
    "export_texts_due": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} texts were left out, because they name contacts whose day of deletion has come or who have withdrawn "
        "their consent."
    ),
    # indicators
    "values_infinite": QT_TRANSLATE_NOOP(
        "Messages", "{field}: {count} values are infinite. They count as missing; correct them in the table."
    ),
    "values_huge": QT_TRANSLATE_NOOP(
        "Messages",
        "{field}: {count} values are larger than a million millions. They count as missing; correct them in the table."
    ),
    "columns_twice": QT_TRANSLATE_NOOP(
        "Messages",
        "The columns {fields} stand in an earlier table too; that one was taken. Leave the other one out if it is "
        "right."
    ),
    "denominator_negative": QT_TRANSLATE_NOOP(
        "Messages",
        "The denominator of {codes} is negative in some areas; those have no value. Check the source columns."
    ),
    "date_twice": QT_TRANSLATE_NOOP(
        "Messages", "Two tables belong to the date {date}. Give one table for each reference date."
    ),
    "dates_mixed": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} mixes several reference dates in the column {field} ({examples}). Give one table for each date; "
        "Extract by attribute makes them."
    ),
    "dates_differ": QT_TRANSLATE_NOOP(
        "Messages",
        "{first} belongs to {date} and {second} to {other_date}. Indicators need tables of one date; give the other "
        "one as the table of an earlier date, or overrule the reference date."
    ),
    "date_needed": QT_TRANSLATE_NOOP(
        "Messages", "{place} does not say which date its numbers belong to. Give the reference date, as 2025-12-31."
    ),
    "previous_not_earlier": QT_TRANSLATE_NOOP(
        "Messages", "{place} belongs to {date} and is not earlier than {now}. Exchange the two tables."
    ),
    "previous_kept": QT_TRANSLATE_NOOP("Messages", "Compared with the values of {date} that the data file keeps."),
    "kept_other_formula": QT_TRANSLATE_NOOP(
        "Messages",
        "The data file keeps values of {codes} that were made with other ages or another catalogue; they are not "
        "compared. Run the earlier tables again if you need them."
    ),
    "values_sign": QT_TRANSLATE_NOOP(
        "Messages", "{field}: {count} cells hold {sign}, which stands for no value; they count as missing."
    ),
    "values_twice": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} has several rows for the area {area}, but {fields} cannot be added. Keep one row for each area."
    ),
    "columns_are_text": QT_TRANSLATE_NOOP(
        "Messages",
        "The columns {fields} are there, but as texts. Read the file with Import table, which makes numbers."
    ),
    "date_overruled": QT_TRANSLATE_NOOP(
        "Messages", "The table says {date}; it was taken for {given}, as you wrote. Make sure that this is right."
    ),
    "official_no_number": QT_TRANSLATE_NOOP(
        "Messages", "{place}: the value '{text}' of {indicator} for the area {area} is no number. Correct or empty it."
    ),
    "official_date": QT_TRANSLATE_NOOP(
        "Messages",
        "The official values belong to {date}, the table to {now}. Give the official values of the same date."
    ),
    "previous_without": QT_TRANSLATE_NOOP(
        "Messages", "The earlier table lacks the columns of {codes}; they have no earlier value."
    ),
    "kept_other_state": QT_TRANSLATE_NOOP(
        "Messages",
        "The values of {date} in the data file stand on the areas of {state}, the LOR base is of {base_state}: only "
        "Bezirk and Land are compared. Run the earlier tables again with the LOR base of their state."
    ),
    "kept_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The data file also keeps {codes}, which this catalogue does not know. Choose the catalogue they are from."
    ),
    "target_is_data_file": QT_TRANSLATE_NOOP(
        "Messages",
        "The output {name} would replace areas or kept values of the data file {path}. Choose another file, or "
        "another name for the layer in it."
    ),
    "supply_counted": QT_TRANSLATE_NOOP(
        "Messages",
        "The Richtwert of {indicator} is in {unit}, but without a field of amounts each facility counts as one. Give "
        "the field with places or areas."
    ),
    "state_without_base": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} is counted on the LOR state {state}, the LOR base is of {base_state}. Give the LOR base of {state} "
        "too: then the Bezirksregionen that stayed the same area are compared."
    ),
    "areas_compared": QT_TRANSLATE_NOOP(
        "Messages",
        "{level}: {count} of {total} areas of the LOR state {state} are the same area in {base_state} and are compared."
    ),
    "plr_not_compared": QT_TRANSLATE_NOOP(
        "Messages",
        "Planungsraeume of {state} and {base_state} are different areas: no earlier value and no change is given for "
        "them. Convert the earlier table to the new areas first if you need them."
    ),
    "official_without_codes": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} has no column named like an indicator ({fields}). Name its columns by codes such as D5, or give the "
        "columns lor_id, code and value."
    ),
    "official_twice": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} has two values of {indicator} for the area {area}. Keep one date and one value for each area."
    ),
    "official_differs": QT_TRANSLATE_NOOP(
        "Messages",
        "{indicator}: {count} official values differ from the computed ones, most in {area} ({given} instead of "
        "{value}). The computed ones were kept; cases without an area are a frequent reason."
    ),
    "indicators_none": QT_TRANSLATE_NOOP(
        "Messages", "{place} has the columns of no indicator. {reason} Choose another table or your own catalogue."
    ),
    "indicators_too_many": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} indicators at once are more than the {most} that a table can hold. Name the ones you need under "
        "Indicators."
    ),
    "indicator_absent": QT_TRANSLATE_NOOP("Messages", "Not available: {reason}"),
    "indicators_absent": QT_TRANSLATE_NOOP(
        "Messages", "{count} indicators of the catalogue need columns that the tables do not have: {codes}."
    ),
    "nothing_kept": QT_TRANSLATE_NOOP(
        "Messages",
        "The data file {path} keeps no values of these indicators yet. Give the tables, or run Compute indicators with "
        "Keep in the data file."
    ),
    "status_missing": QT_TRANSLATE_NOOP("Messages", "no value in the table"),
    "status_secret": QT_TRANSLATE_NOOP("Messages", "kept back by the office"),
    "status_zero_denominator": QT_TRANSLATE_NOOP("Messages", "nothing to divide by: the denominator is zero"),
    "status_below_lowest": QT_TRANSLATE_NOOP("Messages", "does not exist for areas this small"),
    "status_not_given": QT_TRANSLATE_NOOP("Messages", "cannot be summed, and there is no official value"),
    "status_not_available": QT_TRANSLATE_NOOP("Messages", "not in the data file for this date"),
    "summary_indicators": QT_TRANSLATE_NOOP("Messages", "{count} indicators for {date}."),
    "summary_values": QT_TRANSLATE_NOOP("Messages", "{level}: {known} values, {empty} empty."),
    # values stored in the data file
    "data_file_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "The data file {path} does not exist or its drive is not connected. Connect the drive, or choose the LOR base "
        "that Import LOR areas has written."
    ),
    "data_file_locked": QT_TRANSLATE_NOOP(
        "Messages",
        "Another program or window is writing the data file {path}. Nothing was written here; finish the work there "
        "and try again."
    ),
    "data_file_read_only": QT_TRANSLATE_NOOP(
        "Messages",
        "The data file {path} cannot be written: the file or its folder is read-only. Nothing was written; ask for the "
        "right to write, or work on a copy."
    ),
    "data_file_full": QT_TRANSLATE_NOOP(
        "Messages", "The disk of the data file {path} is full. Nothing was written; free space and try again."
    ),
    "data_file_drive": QT_TRANSLATE_NOOP(
        "Messages",
        "The drive of the data file {path} failed ({reason}). Nothing was written; check that it is connected and that "
        "you may still fill it, and try again."
    ),
    "data_file_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "The stored values in {path} cannot be read or written ({reason}). Choose a LOR base that Import LOR areas has "
        "written; if it is one, fetch it from your last backup."
    ),
    "values_newer": QT_TRANSLATE_NOOP(
        "Messages",
        "The values stored in {path} have version {found}, this plugin only knows version {version}. Install the newer "
        "version of the plugin; nothing was written."
    ),
    "values_carried": QT_TRANSLATE_NOOP(
        "Messages", "{count} stored values of indicators were taken over from the earlier LOR base."
    ),
    "values_elsewhere": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} holds stored values of indicators of areas that lie elsewhere and would be lost. Choose another file "
        "for the new LOR base."
    ),
    "values_unkept": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is damaged ({reason}), and values of indicators that are stored in it would be lost. Choose another "
        "file for the new LOR base, and fetch this one from your last backup."
    ),
    "period_stored": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} already holds values of {period} ({codes}). Nothing was stored; switch on Replace to put the new ones "
        "in their place."
    ),
    "period_no_date": QT_TRANSLATE_NOOP(
        "Messages",
        "Values can only be stored with their reference date, and \"{period}\" is none. Give it as year-month-day, for "
        "instance 2025-12-31."
    ),
    "value_twice": QT_TRANSLATE_NOOP(
        "Messages",
        "The area {key} has two values of the indicator {indicator} for {period}. Nothing was stored; keep one row per "
        "area in the table."
    ),
    # the assistant
    "algorithm_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The algorithm {algorithm} is not there. Switch the provider Sozialraum on in the settings of Processing."
    ),
    "result_empty": QT_TRANSLATE_NOOP("Messages", "The computation gave no values for these areas and indicators."),
    # the social index
    "step_index": QT_TRANSLATE_NOOP("Messages", "Computing the index"),
    "index_no_key_field": QT_TRANSLATE_NOOP(
        "Messages",
        "No field of {place} holds keys of Planungsraeume. Choose the key field yourself; for areas of a state that "
        "was never published also choose the LOR base. The fields are: {fields}."
    ),
    "index_no_plr": QT_TRANSLATE_NOOP(
        "Messages", "{place} has no row of a Planungsraum. The index exists for Planungsraeume only; take their table."
    ),
    "index_map_without_lor": QT_TRANSLATE_NOOP(
        "Messages", "A map of the Planungsraeume needs their areas. Choose a LOR base, or leave the map out."
    ),
    "index_states_mixed": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} mixes two LOR states: {many_count} Planungsraeume belong to {many}, {few_count} to {few} ({examples})."
        " Remove the rows of one state."
    ),
    "index_dates_mixed": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} mixes {count} dates or states in the field {field} ({examples}). Filter the table to one of them and "
        "run again."
    ),
    "index_area_repeats": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: {count} Planungsraeume stand in several rows ({examples}). Each counts once: leave one row of each, "
        "or filter the table to one date."
    ),
    "index_rows_left_out": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows are no Planungsraeume (upper areas, rests, totals) and were left out: {examples}."
    ),
    "index_keys_unknown": QT_TRANSLATE_NOOP(
        "Messages", "{count} rows have a key that the LOR state {state} does not know and were left out: {examples}."
    ),
    "index_state_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The {count} Planungsraeume of {place} belong to no published LOR state, so nobody can tell whether they are "
        "the whole Land. Choose the LOR base of the whole Land."
    ),
    "index_bezirke_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} has values for {count} of the {total} Planungsraeume of the LOR state {state}, and for none of the "
        "Bezirke {bezirke}. The index compares each Planungsraum with the mean of the whole Land, a part gives wrong "
        "classes: take the table of the whole Land."
    ),
    "index_areas_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} has values for only {count} of the {total} Planungsraeume of the LOR state {state}; among the missing "
        "are {examples}. The index compares each Planungsraum with the mean of the whole Land, a part gives wrong "
        "classes: take the table of the whole Land."
    ),
    "index_partial": QT_TRANSLATE_NOOP(
        "Messages",
        "PART OF THE LAND ONLY: the index was computed from {count} Planungsraeume, because ALLOW_PARTIAL is on, and "
        "is not comparable with the MSS. Without it: {reason}"
    ),
    "index_areas_absent": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} Planungsraeume have no row and could not be compared ({examples}). Areas close to a limit may be in "
        "another class than in the published index."
    ),
    "index_field_twice": QT_TRANSLATE_NOOP(
        "Messages", "The fields {fields} were chosen twice. Choose each one once, for the status or for the dynamics."
    ),
    "index_field_empty": QT_TRANSLATE_NOOP(
        "Messages",
        "The field {field} of {place} has no value at all (in the MSS of 2021, for instance, S2 and D2). Leave it out."
    ),
    "index_field_flat": QT_TRANSLATE_NOOP(
        "Messages",
        "The field {field} of {place} has the same value in all rated areas, so that nothing can be compared. Leave it "
        "out."
    ),
    "index_sum_flat": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: the fields {fields} cancel each other out in every area. Choose fields of which a high value is a "
        "burden."
    ),
    "index_value_huge": QT_TRANSLATE_NOOP(
        "Messages",
        "{place}: the field {field} has values that are no shares, in {count} areas, first in {area}. Correct them or "
        "leave the field out."
    ),
    "index_exclude_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "No Planungsraeume of {place} have the keys to exclude: {examples}. Give keys of 8 digits, separated by commas."
    ),
    "index_none_valid": QT_TRANSLATE_NOOP(
        "Messages",
        "No Planungsraum of {place} can be rated: none has at least {least} in {field} and a value in every field. "
        "Check which fields you chose."
    ),
    "index_sign": QT_TRANSLATE_NOOP("Messages", "{field}: {count} times -9999, which means that there is no value."),
    "index_infinite": QT_TRANSLATE_NOOP(
        "Messages", "{field}: {count} values are infinite and were taken as missing: {examples}."
    ),
    "index_value_far": QT_TRANSLATE_NOOP(
        "Messages",
        "{field}: {count} values lie more than ten standard deviations from the mean ({examples}). Check them: a "
        "single mistake moves the classes of all areas."
    ),
    "index_no_population": QT_TRANSLATE_NOOP(
        "Messages",
        "No field with inhabitants was chosen: areas with few of them were rated too, which the MSS does not do."
    ),
    "index_columns_replaced": QT_TRANSLATE_NOOP("Messages", "Columns of an earlier result were replaced: {fields}."),
    "index_spread": QT_TRANSLATE_NOOP(
        "Messages", "{field}: mean {mean}, standard deviation {deviation} over {count} Planungsraeume."
    ),
    "index_rated": QT_TRANSLATE_NOOP("Messages", "{count} of {total} Planungsraeume were rated."),
    "index_not_rated": QT_TRANSLATE_NOOP("Messages", "{count} Planungsraeume are not rated ({examples}): {reason}."),
    "index_excluded": QT_TRANSLATE_NOOP("Messages", "excluded by hand"),
    "index_population_missing": QT_TRANSLATE_NOOP("Messages", "number of inhabitants unknown"),
    "index_population_small": QT_TRANSLATE_NOOP("Messages", "fewer than {least} inhabitants"),
    "index_value_missing": QT_TRANSLATE_NOOP("Messages", "no value in {fields}"),
    "index_no_row": QT_TRANSLATE_NOOP("Messages", "no row in the table"),
    # catalogue of indicators
    "catalogue_cell": QT_TRANSLATE_NOOP(
        "Messages", "{place}, row {row}, column {column}: {reason} Nothing of this catalogue was taken over."
    ),
    "catalogue_no_heads": QT_TRANSLATE_NOOP(
        "Messages", "{place} holds no catalogue of indicators: no row has the heads of one. Known heads are {heads}."
    ),
    "catalogue_heads_missing": QT_TRANSLATE_NOOP(
        "Messages", "The catalogue {place} lacks the columns {missing}. Known heads are {heads}."
    ),
    "catalogue_head_unknown": QT_TRANSLATE_NOOP(
        "Messages", "The catalogue {place} has a column \"{head}\" that means nothing here. Known heads are {heads}."
    ),
    "catalogue_head_twice": QT_TRANSLATE_NOOP(
        "Messages", "The catalogue {place} has the column \"{head}\" twice. Keep one of them."
    ),
    "catalogue_empty": QT_TRANSLATE_NOOP(
        "Messages", "The catalogue {place} has heads but no indicator below them. Fill in at least one row."
    ),
    "catalogue_cycle": QT_TRANSLATE_NOOP(
        "Messages", "The counts refer to each other in a circle ({way}). Write one of them with columns."
    ),
    "indicator_unknown": QT_TRANSLATE_NOOP(
        "Messages", "The catalogue has no indicator {indicator}. Choose one of its codes."
    ),
    "cell_empty": QT_TRANSLATE_NOOP("Messages", "The cell is empty, but has to be filled in."),
    "cell_not_for_kind": QT_TRANSLATE_NOOP(
        "Messages", "An indicator of the kind {kind} is not divided; clear \"{text}\" or change the kind."
    ),
    "cell_no_number": QT_TRANSLATE_NOOP("Messages", "\"{text}\" is no number. Write it as 1000 or 0,5."),
    "cell_ambiguous": QT_TRANSLATE_NOOP(
        "Messages", "\"{text}\" may be a decimal or thousands. Write 1000 for a thousand and 1,0 for one."
    ),
    "cell_out_of_range": QT_TRANSLATE_NOOP("Messages", "\"{text}\" is larger than {largest}. Choose a smaller number."),
    "cell_not_positive": QT_TRANSLATE_NOOP("Messages", "\"{text}\" is not above zero. A factor is 1, 100 or 1000."),
    "cell_not_between": QT_TRANSLATE_NOOP("Messages", "\"{text}\" is no whole number from {lowest} to {highest}."),
    "word_unknown": QT_TRANSLATE_NOOP("Messages", "\"{text}\" is not known here. Write one of: {words}."),
    "code_form": QT_TRANSLATE_NOOP(
        "Messages",
        "The code \"{indicator}\" names a column of the result. Use up to 40 letters (A to Z), digits and _, a "
        "letter first."
    ),
    "code_reserved": QT_TRANSLATE_NOOP(
        "Messages", "The code \"{indicator}\" is the name of a column that every result has. Choose another."
    ),
    "code_twice": QT_TRANSLATE_NOOP(
        "Messages",
        "The code {indicator} stands in row {row} already; capital letters make no difference. Choose "
        "another."
    ),
    "given_no_column": QT_TRANSLATE_NOOP(
        "Messages",
        "A given value is read from one column and not computed, but \"{text}\" is a sum. Name columns only, "
        "with | between them."
    ),
    "reference_unknown": QT_TRANSLATE_NOOP(
        "Messages", "@{indicator} refers to a code that the catalogue does not have."
    ),
    "reference_no_count": QT_TRANSLATE_NOOP(
        "Messages", "@{indicator} refers to an indicator that is no count. Only counts can be added."
    ),
    "combination_syntax": QT_TRANSLATE_NOOP(
        "Messages", "In \"{text}\" stands \"{found}\" at position {position}, where {expected} belongs."
    ),
    "combination_ends": QT_TRANSLATE_NOOP("Messages", "\"{text}\" ends where {expected} belongs."),
    "combination_constant": QT_TRANSLATE_NOOP(
        "Messages",
        "In \"{text}\" stands a number without a column at position {position}. Numbers only multiply columns, "
        "as in 2 * E_E."
    ),
    "combination_number": QT_TRANSLATE_NOOP(
        "Messages",
        "In \"{text}\" the number {number} at position {position} is too large, too small or has a mark for "
        "thousands."
    ),
    "combination_age_order": QT_TRANSLATE_NOOP(
        "Messages", "In \"{text}\" the ages at position {position} do not go upwards."
    ),
    "combination_huge": QT_TRANSLATE_NOOP(
        "Messages", "With what it refers to, the numbers in it add up to more than {largest}."
    ),
    "combination_zero": QT_TRANSLATE_NOOP(
        "Messages", "The sum is zero whatever the table holds, because its columns cancel each other out."
    ),
    "expected_term": QT_TRANSLATE_NOOP(
        "Messages", "a column, a column's name in quotation marks, @ with a code, or age(...)"
    ),
    "expected_sign": QT_TRANSLATE_NOOP("Messages", "a plus, a minus, | or the end"),
    "expected_times": QT_TRANSLATE_NOOP("Messages", "a * between the number and the column"),
    "expected_comma": QT_TRANSLATE_NOOP("Messages", "a comma"),
    "expected_close": QT_TRANSLATE_NOOP("Messages", "a closing bracket"),
    "expected_age": QT_TRANSLATE_NOOP("Messages", "an age in years, young or old"),
    "expected_prefix": QT_TRANSLATE_NOOP("Messages", "the beginning of the names of the age columns, as E_E"),
    "ages_order": QT_TRANSLATE_NOOP(
        "Messages",
        "The ages {young}, {old} and {top} (youth, old age, mean of the oldest) have to go upwards from zero."
        " Correct them."
    ),
    "age_range_empty": QT_TRANSLATE_NOOP("Messages", "With these ages nobody is left between {start} and {end} years."),
    "age_cut_impossible": QT_TRANSLATE_NOOP(
        "Messages",
        "The age bands {prefix} of the table cannot be cut at {cut} years; the nearest possible cuts are "
        "{near}."
    ),
    "age_bands_gap": QT_TRANSLATE_NOOP(
        "Messages",
        "The age bands {prefix} of the table have a gap: from 0 years on they join up only to {reached} and "
        "not to {end} years."
    ),
    "age_band_wide": QT_TRANSLATE_NOOP(
        "Messages", "The age band {column} is too wide for a mean age. Use a table with single age bands."
    ),
    "age_top_outside": QT_TRANSLATE_NOOP(
        "Messages",
        "The mean age {top} of the oldest does not lie in their age band {column} ({start} to below {end} "
        "years). Choose an age in it."
    ),
    "column_absent": QT_TRANSLATE_NOOP("Messages", "The table lacks these columns: {columns}."),
    # supply and drawn areas
    "step_reach": QT_TRANSLATE_NOOP("Messages", "Looking for facilities near the addresses"),
    "supply_without_denominator": QT_TRANSLATE_NOOP(
        "Messages",
        "It is not said whom the supply is for. Enter a column of the table (E_E), a sum of columns "
        "(age(E_E, 6, 25)), or the code of an indicator that has a denominator."
    ),
    "supply_by_residence": QT_TRANSLATE_NOOP(
        "Messages",
        "{indicator} is meant by the place where people live; here the sites of facilities are counted. For that "
        "indicator take a table by place of living."
    ),
    "supply_without_benchmark": QT_TRANSLATE_NOOP(
        "Messages", "No Richtwert was given: target and surplus stay empty, the ratio stands alone."
    ),
    "supply_left_out": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} areas have facilities and lack inhabitants or amounts ({examples}): what they give, {amount}, enters "
        "no ratio and stands in the column left_out."
    ),
    "facilities_without_amount": QT_TRANSLATE_NOOP(
        "Messages", "{count} facilities have no value in {field}; their areas and all above are marked incomplete."
    ),
    "facilities_outside": QT_TRANSLATE_NOOP(
        "Messages",
        "Facilities lie outside all areas with an amount of {amount}. It is a rest of the Land and in no smaller area; "
        "check their places and the LOR base."
    ),
    "facilities_elsewhere": QT_TRANSLATE_NOOP(
        "Messages",
        "Facilities with an amount of {amount} lie outside the part of the Land that the LOR base holds; they count in "
        "no area, but are near to addresses inside it."
    ),
    "amount_negative": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} values of {field} in {place} are below zero, which no amount can be. Correct them, or choose another "
        "field."
    ),
    "texts_no_numbers": QT_TRANSLATE_NOOP(
        "Messages",
        "The field {field} of {place} holds texts that are no numbers ({examples}). Correct them, or choose another "
        "field."
    ),
    "reach_incomplete": QT_TRANSLATE_NOOP(
        "Messages",
        "The share of addresses in reach needs both a distance and address points. Give both, or leave both empty."
    ),
    "reach_outside": QT_TRANSLATE_NOOP(
        "Messages", "{count} addresses lie outside all areas and count in no share."
    ),
    "polygons_without_crs": QT_TRANSLATE_NOOP(
        "Messages",
        "The layer has no coordinate system; its coordinates were taken as EPSG:25833. Set the right one in the "
        "layer's properties if polygons lie in wrong places."
    ),
    "polygons_repaired": QT_TRANSLATE_NOOP(
        "Messages", "{count} polygons were invalid and were repaired without changing their area (rows {examples})."
    ),
    "polygons_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} polygons were invalid, and the repair changed their area (rows {examples}). Look at the result, and "
        "draw them anew where it is not what was meant."
    ),
    "polygons_without_place": QT_TRANSLATE_NOOP(
        "Messages",
        "{count} rows have no polygon, or one that does not fit the layer's coordinate system (rows {examples}). They "
        "are counted nowhere."
    ),
    "free_without_polygons": QT_TRANSLATE_NOOP("Messages", "{place} has no area. Draw one first."),
    "free_needs_plr": QT_TRANSLATE_NOOP(
        "Messages",
        "{place} has no rows of Planungsraeume, its smallest level is {level}: parts of areas cannot be estimated from "
        "it. Take the table by Planungsraum."
    ),
    "free_signed": QT_TRANSLATE_NOOP(
        "Messages", "{fields}: values below zero occur, therefore neither a least nor a highest value is certain."
    ),
    "free_rests": QT_TRANSLATE_NOOP(
        "Messages", "{count} rest rows belong to no Planungsraum and are not shared out among the areas."
    ),
    "free_by_ground": QT_TRANSLATE_NOOP(
        "Messages",
        "Cut Planungsraeume were shared out by their ground. Where parks, woods or water lie in them, this is badly "
        "wrong; give address points for a better estimate."
    ),
    "free_without_addresses": QT_TRANSLATE_NOOP(
        "Messages", "{count} Planungsraeume have no address ({examples}); they were shared out by their ground."
    ),
    "free_address_without_weight": QT_TRANSLATE_NOOP(
        "Messages", "{count} addresses have no value in {field} and share in nothing."
    ),
    "free_exact": QT_TRANSLATE_NOOP("Messages", "{value}, certain: no Planungsraum is divided"),
    "free_estimated": QT_TRANSLATE_NOOP(
        "Messages",
        "estimated {value}, certain between {lower} and {upper}; {cut} % come from Planungsraeume that the border cuts"
    ),
    "free_at_least": QT_TRANSLATE_NOOP(
        "Messages",
        "estimated {value}, certain at least {lower}, no upper bound (Planungsraeume without a full value: {missing}); "
        "{cut} % come from Planungsraeume that the border cuts"
    ),
    "free_not_bounded": QT_TRANSLATE_NOOP(
        "Messages", "estimated {value}; nothing is certain, because values below zero occur"
    ),
    "free_no_value": QT_TRANSLATE_NOOP("Messages", "no value: the Planungsraeume touched have none"),
    "free_outside": QT_TRANSLATE_NOOP("Messages", "no value: no Planungsraum of the LOR base is touched"),
    "free_partly_outside": QT_TRANSLATE_NOOP(
        "Messages", "{share} % of the area lie outside the LOR base; nothing is known of them"
    ),
}
"""Code → English sentence; the German one stands in resources/i18n."""


def text(code: str, **params: object) -> str:
    """The sentence of ``code`` in QGIS's language with its facts filled in.

    Numbers and days are written the way of planners (12.345,6 and 31.12.2025), sequences as a list that ends
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
    return state_text(date_text(str(value)))


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
