<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Aggregate</name>
    <message>
        <source>Aggregate counts to LOR levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums counts from Planungsraum (or Bezirksregion) to Bezirksregion, Prognoseraum, Bezirk and Land. Value of an area = sum of its parts + rest that cannot be placed in a part. Missing parts are never taken as zero: the area is marked incomplete. Totals in the table are compared and not added. Rates, averages, ranks and classes are refused, because they cannot be summed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table with one row per area, or one row per case with the key of its area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOR base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GeoPackage that Import LOR areas has written, in the LOR state of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the LOR keys; left empty, it is found by its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts to sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty: all numeric fields that are counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the rows (one row is one case)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the field count with the number of rows of each area; areas without a row count zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum fields that look like rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if you know that the field is a count in spite of its name or its decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who published the table; left empty, the source written in the table or its name is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day the numbers belong to, as 2025-12-31; left empty, the date written in the table is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with given totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows outside the LOR base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of counts, rests included, missing areas marked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planungsraum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bezirksregion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prognoseraum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bezirk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LOR base {path} does not exist. Choose the file that Import LOR areas has written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another folder or free the existing file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} has no field {field}. It has: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} has no numeric field that can be summed. Choose the fields to sum, or count rows instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} was summed as you asked, although {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} was left out: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} numbers or dates the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is named like a rate ({word})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} has decimals in {count} of {total} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the values of {field} do not add up to the total given for {area}: {given} given, {sum} summed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows belong to no area and were counted as rest of the area above: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows lie outside the part of the Land that the LOR base holds and were left out: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} given totals were compared and agree with the sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas have no value; the areas above them are marked incomplete: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas stand in several rows, which were added up: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} keys had lost their leading zero: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} keys were written as decimal numbers: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} keys were written in parts: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} keys had a text before them: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LOR base holds a part of the Land only, therefore no result for the Land is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not assignable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas: {ok} with all values, {missing} without or incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings: {errors} errors, {warnings} warnings, {notes} notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SroAlgorithm</name>
    <message>
        <source>Result: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The areas of this level with their values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: table of all levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All levels below each other, with rest rows, without geometry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was noticed and repaired, one row each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Aggregation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Handing over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
