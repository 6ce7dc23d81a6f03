<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Aggregate</name>
    <message>
        <source>Aggregate counts to LOR levels</source>
        <translation>Anzahlen auf LOR-Ebenen summieren</translation>
    </message>
    <message>
        <source>Sums counts from Planungsraum (or Bezirksregion) to Bezirksregion, Prognoseraum, Bezirk and Land. Value of an area = sum of its parts + rest that cannot be placed in a part. Missing parts are never taken as zero: the area is marked incomplete. Totals in the table are compared and not added. Rates, averages, ranks and classes are refused, because they cannot be summed.</source>
        <translation>Summiert Anzahlen vom Planungsraum (oder von der Bezirksregion) auf Bezirksregion, Prognoseraum, Bezirk und Land. Wert eines Raums = Summe seiner Teile + Rest, der keinem Teil zugeordnet werden kann. Fehlende Teile gelten nie als null: Der Raum wird als unvollständig gekennzeichnet. Summen in der Tabelle werden verglichen und nicht addiert. Anteile, Mittelwerte, Ränge und Klassen werden abgelehnt, weil man sie nicht summieren kann.</translation>
    </message>
    <message>
        <source>Table with counts</source>
        <translation>Tabelle mit Anzahlen</translation>
    </message>
    <message>
        <source>A table with one row per area, or one row per case with the key of its area.</source>
        <translation>Eine Tabelle mit einer Zeile je Raum, oder mit einer Zeile je Fall und dem Schlüssel seines Raums.</translation>
    </message>
    <message>
        <source>LOR base</source>
        <translation>LOR-Grundlage</translation>
    </message>
    <message>
        <source>The GeoPackage that Import LOR areas has written, in the LOR state of the table.</source>
        <translation>Das GeoPackage, das „LOR-Räume einlesen“ geschrieben hat, im LOR-Stand der Tabelle.</translation>
    </message>
    <message>
        <source>Key field</source>
        <translation>Schlüsselfeld</translation>
    </message>
    <message>
        <source>Field with the LOR keys; left empty, it is found by its values.</source>
        <translation>Feld mit den LOR-Schlüsseln; bleibt es leer, wird es an seinen Werten erkannt.</translation>
    </message>
    <message>
        <source>Counts to sum</source>
        <translation>Zu summierende Anzahlen</translation>
    </message>
    <message>
        <source>Left empty: all numeric fields that are counts.</source>
        <translation>Leer: alle Zahlenfelder, die Anzahlen sind.</translation>
    </message>
    <message>
        <source>Count the rows (one row is one case)</source>
        <translation>Zeilen zählen (eine Zeile ist ein Fall)</translation>
    </message>
    <message>
        <source>Adds the field count with the number of rows of each area; areas without a row count zero.</source>
        <translation>Ergänzt das Feld „count“ mit der Zahl der Zeilen je Raum; Räume ohne Zeile zählen null.</translation>
    </message>
    <message>
        <source>Sum fields that look like rates</source>
        <translation>Felder summieren, die wie Anteile aussehen</translation>
    </message>
    <message>
        <source>Only if you know that the field is a count in spite of its name or its decimals.</source>
        <translation>Nur wenn Sie wissen, dass das Feld trotz Name oder Nachkommastellen eine Anzahl ist.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who published the table; left empty, the source written in the table or its name is taken.</source>
        <translation>Wer die Tabelle veröffentlicht hat; leer: die in der Tabelle genannte Quelle oder ihr Name.</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Day the numbers belong to, as 2025-12-31; left empty, the date written in the table is taken.</source>
        <translation>Tag, zu dem die Zahlen gehören, etwa 2025-12-31; leer: das in der Tabelle genannte Datum.</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Rows of areas</source>
        <translation>Zeilen von Räumen</translation>
    </message>
    <message>
        <source>Rows of the rest</source>
        <translation>Restzeilen</translation>
    </message>
    <message>
        <source>Rows with given totals</source>
        <translation>Zeilen mit angegebenen Summen</translation>
    </message>
    <message>
        <source>Rows outside the LOR base</source>
        <translation>Zeilen außerhalb der LOR-Grundlage</translation>
    </message>
    <message>
        <source>sum of counts, rests included, missing areas marked</source>
        <translation>Summe der Anzahlen einschließlich Rest, fehlende Räume gekennzeichnet</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOR key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas with data inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas without value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of areas with value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area (m2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>LOR state</source>
        <translation>LOR-Stand</translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handbook</name>
    <message>
        <source>Sozialraum: Handbook</source>
        <translation>Sozialraum: Handbuch</translation>
    </message>
</context>
<context>
    <name>ImportLor</name>
    <message>
        <source>Import LOR areas</source>
        <translation>LOR-Räume einlesen</translation>
    </message>
    <message>
        <source>Makes the LOR base that all other algorithms need from the polygons of the Planungsraeume. The key field is found by its values, the areas above follow from the key (BB PP RR LL) and are dissolved from the Planungsraeume, and the published LOR state is recognised by its keys and areas. Everything is brought to EPSG:25833; areas are plane areas there in square metres. Only what makes the result wrong stops the import: a key at two areas, a missing polygon, keys of two states, a truncated web service.</source>
        <translation>Macht aus den Flächen der Planungsräume die LOR-Grundlage, die alle anderen Schritte brauchen. Das Schlüsselfeld wird an seinen Werten erkannt, die oberen Räume folgen aus dem Schlüssel (BB PP RR LL) und werden aus den Planungsräumen zusammengefügt, der veröffentlichte LOR-Stand wird an Schlüsseln und Flächen erkannt. Alles wird nach EPSG:25833 gebracht; Flächen sind ebene Flächen darin in Quadratmetern. Nur was das Ergebnis falsch macht, hält an: ein Schlüssel an zwei Räumen, eine fehlende Fläche, Schlüssel zweier Stände, ein abgeschnittener Webdienst.</translation>
    </message>
    <message>
        <source>LOR base</source>
        <translation>LOR-Grundlage</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>The GeoPackage with the layers plr, bzr, pgr and bez.</source>
        <translation>Das GeoPackage mit den Ebenen plr, bzr, pgr und bez.</translation>
    </message>
    <message>
        <source>Planungsraeume</source>
        <translation>Planungsräume</translation>
    </message>
    <message>
        <source>Bezirksregionen</source>
        <translation>Bezirksregionen</translation>
    </message>
    <message>
        <source>Prognoseraeume</source>
        <translation>Prognoseräume</translation>
    </message>
    <message>
        <source>Bezirke</source>
        <translation>Bezirke</translation>
    </message>
    <message>
        <source>LOR state</source>
        <translation>LOR-Stand</translation>
    </message>
    <message>
        <source>Polygons of the Planungsraeume</source>
        <translation>Flächen der Planungsräume</translation>
    </message>
    <message>
        <source>A file, a layer or a web service (WFS) with one polygon per Planungsraum, in any coordinates.</source>
        <translation>Datei, Ebene oder Webdienst (WFS) mit einer Fläche je Planungsraum, in beliebigen Koordinaten.</translation>
    </message>
    <message>
        <source>Only this Bezirk</source>
        <translation>Nur dieser Bezirk</translation>
    </message>
    <message>
        <source>Two digits or the name; left empty, all Bezirke are taken.</source>
        <translation>Zwei Ziffern oder der Name; leer: alle Bezirke.</translation>
    </message>
    <message>
        <source>Table of names</source>
        <translation>Namenstabelle</translation>
    </message>
    <message>
        <source>Keys of any level with their names, for files that do not name the upper areas.</source>
        <translation>Schlüssel beliebiger Ebenen mit ihren Namen, für Dateien, die die oberen Räume nicht benennen.</translation>
    </message>
    <message>
        <source>Key field</source>
        <translation>Schlüsselfeld</translation>
    </message>
    <message>
        <source>Left empty, it is found by its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name field</source>
        <translation>Namensfeld</translation>
    </message>
    <message>
        <source>Names of the Planungsraeume; found if empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the layers into the project</source>
        <translation>Ebenen ins Projekt laden</translation>
    </message>
    <message>
        <source>The four layers are added, grouped and styled.</source>
        <translation>Die vier Ebenen werden hinzugefügt, gruppiert und gestaltet.</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Sozialraum - {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{areas} - {source}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>below the mean</source>
        <translation>unter dem Mittel</translation>
    </message>
    <message>
        <source>around the mean</source>
        <translation>um das Mittel</translation>
    </message>
    <message>
        <source>above the mean</source>
        <translation>über dem Mittel</translation>
    </message>
    <message>
        <source>far above the mean</source>
        <translation>weit über dem Mittel</translation>
    </message>
    <message>
        <source>up to {upper}</source>
        <translation>bis {upper}</translation>
    </message>
    <message>
        <source>{lower} and more</source>
        <translation>{lower} und mehr</translation>
    </message>
    <message>
        <source>over {lower}</source>
        <translation>über {lower}</translation>
    </message>
    <message>
        <source>{lower} to {upper}</source>
        <translation>{lower} bis {upper}</translation>
    </message>
    <message>
        <source>over {lower} to {upper}</source>
        <translation>über {lower} bis {upper}</translation>
    </message>
    <message>
        <source>of these incomplete</source>
        <translation>davon unvollständig</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation>{title} ({count})</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Planungsraeume</source>
        <translation>Planungsräume</translation>
    </message>
    <message>
        <source>Bezirksregionen</source>
        <translation>Bezirksregionen</translation>
    </message>
    <message>
        <source>Prognoseraeume</source>
        <translation>Prognoseräume</translation>
    </message>
    <message>
        <source>Bezirke</source>
        <translation>Bezirke</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Planungsraum</source>
        <translation>Planungsraum</translation>
    </message>
    <message>
        <source>Bezirksregion</source>
        <translation>Bezirksregion</translation>
    </message>
    <message>
        <source>Prognoseraum</source>
        <translation>Prognoseraum</translation>
    </message>
    <message>
        <source>Bezirk</source>
        <translation>Bezirk</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The LOR base {path} does not exist. Choose the file that Import LOR areas has written.</source>
        <translation>Die LOR-Grundlage {path} gibt es nicht. Wählen Sie die Datei, die „LOR-Räume einlesen“ geschrieben hat.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another folder or free the existing file.</source>
        <translation>{path} lässt sich nicht schreiben: {reason}. Wählen Sie einen anderen Ordner oder geben Sie die vorhandene Datei frei.</translation>
    </message>
    <message>
        <source>{place} has no field {field}. It has: {fields}.</source>
        <translation>{place} hat kein Feld {field}. Vorhanden sind: {fields}.</translation>
    </message>
    <message>
        <source>{place} has no numeric field that can be summed. Choose the fields to sum, or count rows instead.</source>
        <translation>{place} hat kein Zahlenfeld, das man summieren kann. Wählen Sie die zu summierenden Felder, oder zählen Sie die Zeilen.</translation>
    </message>
    <message>
        <source>{field} was summed as you asked, although {reason}.</source>
        <translation>{field} wurde auf Ihren Wunsch summiert, obwohl gilt: {reason}.</translation>
    </message>
    <message>
        <source>{field} was left out: {reason}.</source>
        <translation>{field} wurde weggelassen: {reason}.</translation>
    </message>
    <message>
        <source>{field} numbers or dates the rows</source>
        <translation>{field} nummeriert oder datiert die Zeilen</translation>
    </message>
    <message>
        <source>{field} is named like a rate ({word})</source>
        <translation>{field} heißt wie ein Anteil ({word})</translation>
    </message>
    <message>
        <source>{field} has decimals in {count} of {total} values</source>
        <translation>{field} hat bei {count} von {total} Werten Nachkommastellen</translation>
    </message>
    <message>
        <source>the values of {field} do not add up to the total given for {area}: {given} given, {sum} summed</source>
        <translation>die Werte von {field} ergeben nicht die für {area} angegebene Summe: {given} angegeben, {sum} summiert</translation>
    </message>
    <message>
        <source>{count} rows belong to no area and were counted as rest of the area above: {examples}.</source>
        <translation>{count} Zeilen gehören zu keinem Raum und zählen als Rest des Raums darüber: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows lie outside the part of the Land that the LOR base holds and were left out: {examples}.</source>
        <translation>{count} Zeilen liegen außerhalb des Teils, den die LOR-Grundlage enthält, und wurden weggelassen: {examples}.</translation>
    </message>
    <message>
        <source>{count} given totals were compared and agree with the sums.</source>
        <translation>{count} angegebene Summen wurden verglichen und stimmen.</translation>
    </message>
    <message>
        <source>{count} areas have no value; the areas above them are marked incomplete: {examples}.</source>
        <translation>{count} Räume haben keine Angabe; die Räume darüber sind als unvollständig gekennzeichnet: {examples}.</translation>
    </message>
    <message>
        <source>{count} areas stand in several rows, which were added up: {examples}.</source>
        <translation>{count} Räume stehen in mehreren Zeilen, die zusammengezählt wurden: {examples}.</translation>
    </message>
    <message>
        <source>{count} keys had lost their leading zero: {examples}.</source>
        <translation>{count} Schlüssel hatten ihre führende Null verloren: {examples}.</translation>
    </message>
    <message>
        <source>{count} keys were written as decimal numbers: {examples}.</source>
        <translation>{count} Schlüssel waren als Dezimalzahl geschrieben: {examples}.</translation>
    </message>
    <message>
        <source>{count} keys were written in parts: {examples}.</source>
        <translation>{count} Schlüssel waren in Teilen geschrieben: {examples}.</translation>
    </message>
    <message>
        <source>{count} keys had a text before them: {examples}.</source>
        <translation>{count} Schlüssel hatten einen Text davor: {examples}.</translation>
    </message>
    <message>
        <source>The LOR base holds a part of the Land only, therefore no result for the Land is given.</source>
        <translation>Die LOR-Grundlage enthält nur einen Teil des Landes, deshalb gibt es kein Ergebnis für das Land.</translation>
    </message>
    <message>
        <source>not assignable</source>
        <translation>nicht zuordenbar</translation>
    </message>
    <message>
        <source>Reading {what}</source>
        <translation>{what} wird gelesen</translation>
    </message>
    <message>
        <source>Adding up</source>
        <translation>Summieren</translation>
    </message>
    <message>
        <source>Writing the results</source>
        <translation>Ergebnisse schreiben</translation>
    </message>
    <message>
        <source>Areas: {ok} with all values, {missing} without or incomplete</source>
        <translation>Räume: {ok} mit allen Werten, {missing} ohne oder unvollständig</translation>
    </message>
    <message>
        <source>Findings: {errors} errors, {warnings} warnings, {notes} notes</source>
        <translation>Befunde: {errors} Fehler, {warnings} Warnungen, {notes} Hinweise</translation>
    </message>
    <message>
        <source>{algorithm} stopped at an unexpected point ({kind}). The details are in the log panel under Sozialraum; please send them to the maintainers together with the input file.</source>
        <translation>{algorithm} ist an einer unerwarteten Stelle stehen geblieben ({kind}). Einzelheiten stehen im Protokollfenster unter Sozialraum; bitte schicken Sie sie zusammen mit der Eingabedatei an die Entwickler.</translation>
    </message>
    <message>
        <source>This QGIS has no pandas, which the statistics need. Use a QGIS that brings it along (the Windows installer does) or install the package python3-pandas of your system.</source>
        <translation>Diesem QGIS fehlt pandas, das die Statistik braucht. Verwenden Sie ein QGIS, das es mitbringt (das Windows-Installationspaket tut es), oder lassen Sie das Paket python3-pandas Ihres Systems installieren.</translation>
    </message>
    <message>
        <source>{path} is no LOR base: the layer {layer} is missing. Make one with the algorithm Import LOR areas.</source>
        <translation>{path} ist keine LOR-Grundlage: Die Ebene {layer} fehlt. Erzeugen Sie eine mit „LOR-Räume einlesen“.</translation>
    </message>
    <message>
        <source>{place} holds no polygons. Choose the layer with the areas of the Planungsraeume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} does not say which coordinates it is in. Set its coordinate reference system (in Berlin mostly EPSG:25833) in the layer properties and run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}, row {row}: the coordinates do not fit {crs}. Correct the layer&apos;s coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: no field holds the 8 digits of Planungsraum keys ({fields}). Choose the key field yourself, or take the layer of the Planungsraeume instead of one of the levels above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of names has no field with keys of these areas ({fields}). Choose a table of the same LOR state or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Bezirk {bezirk} in these areas. Give one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The areas belong to two LOR states: {many_count} to {many}, {few_count} to {few} ({examples}). Remove the areas of one state from the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: the key {key} stands at different areas: {areas}. Correct the key of all but one in the file, or cut out another Bezirk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: the key {key} stands at different areas: {areas}. In the LOR state {state} there also is {missing}, which is missing here: probably one of the areas should have it. Correct the key in the file, or cut out another Bezirk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {key} stands at different areas outside the Bezirk you cut out: {areas}. It does not touch the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: these rows have no Planungsraum key: {areas}. The LOR state {state} also has {missing}, which is missing here. Write the key into the rows or remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: {count} Planungsraeume have no polygon: {examples}. Take a complete file or remove the empty rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The border of {area} is broken ({reason}), and repairing it changes the area from {before} to {after} square metres. Correct the polygon in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The areas could not be joined to the level above ({reason}). Check the polygons for broken borders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{area}&quot; (row {row})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys were read from the field {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Bezirk &quot;{bezirk}&quot; was read as {key} {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} Planungsraeume lay in several rows, which were joined: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows have no Planungsraum key and were left out: {areas}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level} from {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas have no name and are called by their key: {examples}. A table of names would name them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas carry another name of their upper area than their neighbours, their key may be wrong: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level} {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys belong to no published LOR state; the areas are taken as they are: {plr} Planungsraeume, {bzr} Bezirksregionen, {pgr} Prognoseraeume, {bez} Bezirke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published LOR state {state}: {plr} of {plr_all} Planungsraeume, {bzr} of {bzr_all} Bezirksregionen, {pgr} of {pgr_all} Prognoseraeume, {bez} of {bez_all} Bezirke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LOR states {states} are the same in these areas; either may be meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} Planungsraeume of the LOR state {state} are missing: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} keys do not exist in the LOR state {state}: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LOR base holds a part of the Land (Bezirk {bezirke}); results for the Land cannot be made with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} polygons had a broken border and were repaired: {examples}. The area changed by {change} square metres at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}: {area} square metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pairs of areas overlap; what lies there counts in both: {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: the service has {total} areas but delivered {count}. Its answer was cut off; raise the page size or the maximum number of features of the connection, or load the file the service offers for download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not say how many areas it has; check yourself that {count} is all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service delivered {count} of {total} areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for overlaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining the areas to the levels above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is being written by another program. Close it there or choose another file name; the existing file was left as it was.</source>
        <translation>{path} wird gerade von einem anderen Programm beschrieben. Schließen Sie die Datei dort oder wählen Sie einen anderen Namen; die vorhandene Datei blieb unverändert.</translation>
    </message>
    <message>
        <source>{path} could not be written completely ({reason}). Free space on the disk or choose another folder; an existing file was left as it was.</source>
        <translation>{path} konnte nicht vollständig geschrieben werden ({reason}). Schaffen Sie Platz auf dem Datenträger oder wählen Sie einen anderen Ordner; eine vorhandene Datei blieb unverändert.</translation>
    </message>
    <message>
        <source>No field of {place} holds keys of the LOR base (state {state}). Choose the key field yourself, or take the LOR base of the state the table belongs to.</source>
        <translation>Kein Feld von {place} enthält Schlüssel der LOR-Grundlage (Stand {state}). Wählen Sie das Schlüsselfeld selbst, oder nehmen Sie die LOR-Grundlage des Stands, zu dem die Tabelle gehört.</translation>
    </message>
    <message>
        <source>{place} belongs to the LOR state {table_state}, the LOR base to {base_state}: only {count} of {total} keys are in it. Take the LOR base of that state or convert the table first.</source>
        <translation>{place} gehört zum LOR-Stand {table_state}, die LOR-Grundlage zum Stand {base_state}: Nur {count} von {total} Schlüsseln stehen darin. Nehmen Sie die LOR-Grundlage jenes Stands, oder rechnen Sie die Tabelle erst um.</translation>
    </message>
    <message>
        <source>The table is of the LOR state {table_state}, the areas of {base_state}. All keys are known, but an equal key is not always an equal area: check the areas that were cut anew before you compare.</source>
        <translation>Die Tabelle hat den LOR-Stand {table_state}, die Flächen haben den Stand {base_state}. Alle Schlüssel sind bekannt, aber ein gleicher Schlüssel ist nicht immer eine gleiche Fläche: Prüfen Sie neu geschnittene Räume, bevor Sie vergleichen.</translation>
    </message>
    <message>
        <source>{fields} cannot be summed: {reasons}. Sum the numerator and the denominator instead and divide afterwards; if they are counts after all, switch on FORCE.</source>
        <translation>{fields} kann man nicht summieren: {reasons}. Summieren Sie stattdessen Zähler und Nenner und teilen Sie danach; sind es doch Anzahlen, schalten Sie FORCE ein.</translation>
    </message>
    <message>
        <source>{count} rows have a key that the LOR base does not know; they count as rest of the area above: {examples}.</source>
        <translation>{count} Zeilen haben einen Schlüssel, den die LOR-Grundlage nicht kennt; sie zählen als Rest des Raums darüber: {examples}.</translation>
    </message>
    <message>
        <source>{field}: {count} given totals differ from the sum of their parts, first {area}: {given} given, {sum} summed.</source>
        <translation>{field}: {count} angegebene Summen weichen von der Summe ihrer Teile ab, zuerst {area}: {given} angegeben, {sum} summiert.</translation>
    </message>
    <message>
        <source>Rows: {area} of areas, {rest} rest, {total} given totals (compared, not added), {outside} outside the LOR base</source>
        <translation>Zeilen: {area} von Räumen, {rest} Rest, {total} angegebene Summen (verglichen, nicht addiert), {outside} außerhalb der LOR-Grundlage</translation>
    </message>
</context>
<context>
    <name>SroAlgorithm</name>
    <message>
        <source>Result: {level}</source>
        <translation>Ergebnis: {level}</translation>
    </message>
    <message>
        <source>The areas of this level with their values.</source>
        <translation>Die Räume dieser Ebene mit ihren Werten.</translation>
    </message>
    <message>
        <source>Result: table of all levels</source>
        <translation>Ergebnis: Tabelle aller Ebenen</translation>
    </message>
    <message>
        <source>All levels below each other, with rest rows, without geometry.</source>
        <translation>Alle Ebenen untereinander, mit Restzeilen, ohne Geometrie.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What was noticed and repaired, one row each.</source>
        <translation>Was bemerkt und repariert wurde, je eine Zeile.</translation>
    </message>
    <message>
        <source>1 Areas</source>
        <translation>1 Räume</translation>
    </message>
    <message>
        <source>2 Tables</source>
        <translation>2 Tabellen</translation>
    </message>
    <message>
        <source>3 Aggregation</source>
        <translation>3 Zusammenfassen</translation>
    </message>
    <message>
        <source>4 Handing over</source>
        <translation>4 Weitergeben</translation>
    </message>
</context>
<context>
    <name>Styles</name>
    <message>
        <source>Equal classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
