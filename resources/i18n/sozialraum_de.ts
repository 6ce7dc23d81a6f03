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
    <name>AggregatePoints</name>
    <message>
        <source>Aggregate points to LOR levels</source>
        <translation>Punkte auf LOR-Ebenen zählen</translation>
    </message>
    <message>
        <source>Counts points (facilities, addresses, cases) in the Planungsraum they lie in, and sums up to Bezirksregion, Prognoseraum, Bezirk and Land. Each point counts once: a point on a border belongs to the area with the lowest key, a group of points (MultiPoint) to the area of its first point. Points outside all areas are a rest of the Land. A point without a value in a summed field makes its area incomplete; points without geometry are reported and counted nowhere.</source>
        <translation>Zählt Punkte (Einrichtungen, Adressen, Fälle) in dem Planungsraum, in dem sie liegen, und summiert auf Bezirksregion, Prognoseraum, Bezirk und Land. Jeder Punkt zählt einmal: Ein Punkt auf einer Grenze gehört zum Raum mit dem kleinsten Schlüssel, eine Punktgruppe (MultiPoint) zum Raum ihres ersten Punkts. Punkte außerhalb aller Räume sind ein Rest des Landes. Ein Punkt ohne Angabe in einem summierten Feld macht seinen Raum unvollständig; Punkte ohne Geometrie werden gemeldet und nirgends gezählt.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>A point layer in any coordinate system.</source>
        <translation>Eine Punktebene in beliebigem Koordinatensystem.</translation>
    </message>
    <message>
        <source>LOR base</source>
        <translation>LOR-Grundlage</translation>
    </message>
    <message>
        <source>The GeoPackage that Import LOR areas has written.</source>
        <translation>Das GeoPackage, das „LOR-Räume einlesen“ geschrieben hat.</translation>
    </message>
    <message>
        <source>Fields to sum</source>
        <translation>Zu summierende Felder</translation>
    </message>
    <message>
        <source>Numbers that add up, for instance places; left empty, points are only counted.</source>
        <translation>Zahlen, die man addieren kann, zum Beispiel Plätze; leer: Punkte werden nur gezählt.</translation>
    </message>
    <message>
        <source>Group field</source>
        <translation>Gruppenfeld</translation>
    </message>
    <message>
        <source>Adds one column with the number of points for each value of this field, 50 values at most.</source>
        <translation>Ergänzt für jeden Wert dieses Felds eine Spalte mit der Zahl der Punkte, höchstens 50 Werte.</translation>
    </message>
    <message>
        <source>Sum fields that look like rates</source>
        <translation>Felder summieren, die wie Anteile aussehen</translation>
    </message>
    <message>
        <source>Only if you know that the field is a count in spite of its name.</source>
        <translation>Nur wenn Sie wissen, dass das Feld trotz seines Namens eine Anzahl ist.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who published the points; left empty, the name of the layer is taken.</source>
        <translation>Wer die Punkte veröffentlicht hat; leer: der Name der Ebene.</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Day the points belong to, as 2025-12-31.</source>
        <translation>Tag, zu dem die Punkte gehören, etwa 2025-12-31.</translation>
    </message>
    <message>
        <source>Points read</source>
        <translation>Gelesene Punkte</translation>
    </message>
    <message>
        <source>Points outside all areas</source>
        <translation>Punkte außerhalb aller Räume</translation>
    </message>
    <message>
        <source>Points without geometry</source>
        <translation>Punkte ohne Geometrie</translation>
    </message>
    <message>
        <source>points counted in the areas they lie in</source>
        <translation>Punkte in dem Raum gezählt, in dem sie liegen</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>recognise</source>
        <translation>erkennen</translation>
    </message>
    <message>
        <source>semicolon ( ; )</source>
        <translation>Semikolon ( ; )</translation>
    </message>
    <message>
        <source>comma ( , )</source>
        <translation>Komma ( , )</translation>
    </message>
    <message>
        <source>point ( . )</source>
        <translation>Punkt ( . )</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>vertical bar ( | )</source>
        <translation>senkrechter Strich ( | )</translation>
    </message>
    <message>
        <source>Bezirksregionen</source>
        <translation>Bezirksregionen</translation>
    </message>
    <message>
        <source>Planungsraeume</source>
        <translation>Planungsräume</translation>
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
    <message>
        <source>equal widths</source>
        <translation>gleiche Klassenbreiten</translation>
    </message>
    <message>
        <source>equal numbers of areas</source>
        <translation>gleich viele Räume</translation>
    </message>
    <message>
        <source>natural breaks (Jenks)</source>
        <translation>natürliche Brüche (Jenks)</translation>
    </message>
    <message>
        <source>standard deviation (as in the MSS)</source>
        <translation>Standardabweichung (wie im MSS)</translation>
    </message>
    <message>
        <source>own limits</source>
        <translation>eigene Grenzen</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 quer</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 hoch</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 quer</translation>
    </message>
    <message>
        <source>[not chosen]</source>
        <translation>[nicht gewählt]</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>LOR key</source>
        <translation>LOR-Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Areas with data inside</source>
        <translation>Räume darin</translation>
    </message>
    <message>
        <source>Areas without value</source>
        <translation>Räume ohne Angabe</translation>
    </message>
    <message>
        <source>Share of areas with value</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>Incomplete fields</source>
        <translation>Unvollständige Felder</translation>
    </message>
    <message>
        <source>Area (m2)</source>
        <translation>Fläche (m²)</translation>
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
        <translation>Methode</translation>
    </message>
    <message>
        <source>Key of the Bezirksregion</source>
        <translation>Schlüssel der Bezirksregion</translation>
    </message>
    <message>
        <source>Key of the Prognoseraum</source>
        <translation>Schlüssel des Prognoseraums</translation>
    </message>
    <message>
        <source>Key of the Bezirk</source>
        <translation>Schlüssel des Bezirks</translation>
    </message>
    <message>
        <source>Part of a complete Land</source>
        <translation>Teil eines vollständigen Landes</translation>
    </message>
</context>
<context>
    <name>ExportMaps</name>
    <message>
        <source>Export maps</source>
        <translation>Karten ausgeben</translation>
    </message>
    <message>
        <source>Makes finished map pages: title, map with borders and names, legend with classes and the number of areas in each, scale bar, north arrow, source, reference date, LOR state and method. One file for every field and page, named by key, name and field. All pages of a series have the same classes. Areas without a value are hatched and never coloured as zero.</source>
        <translation>Macht fertige Kartenseiten: Titel, Karte mit Grenzen und Namen, Legende mit Klassen und der Zahl der Räume in jeder, Maßstabsleiste, Nordpfeil, Quelle, Stichtag, LOR-Stand und Methode. Eine Datei je Feld und Seite, benannt nach Schlüssel, Name und Feld. Alle Seiten einer Serie haben dieselben Klassen. Räume ohne Angabe sind schraffiert und nie wie null gefärbt.</translation>
    </message>
    <message>
        <source>Folder of the maps</source>
        <translation>Ordner der Karten</translation>
    </message>
    <message>
        <source>Files of the same name are replaced when all maps are done.</source>
        <translation>Dateien gleichen Namens werden ersetzt, wenn alle Karten fertig sind.</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Geschriebene Dateien</translation>
    </message>
    <message>
        <source>Layer with values</source>
        <translation>Ebene mit Werten</translation>
    </message>
    <message>
        <source>A result layer; or a table with LOR keys, together with the LOR base.</source>
        <translation>Eine Ergebnisebene; oder eine Tabelle mit LOR-Schlüsseln, zusammen mit der LOR-Grundlage.</translation>
    </message>
    <message>
        <source>Fields to map</source>
        <translation>Darzustellende Felder</translation>
    </message>
    <message>
        <source>One map or series of maps for each; left empty: the first numeric field.</source>
        <translation>Je Feld eine Karte oder Kartenserie; leer: das erste Zahlenfeld.</translation>
    </message>
    <message>
        <source>Table with values</source>
        <translation>Tabelle mit Werten</translation>
    </message>
    <message>
        <source>For models and scripts: takes the place of the layer.</source>
        <translation>Für Modelle und Skripte: tritt an die Stelle der Ebene.</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Key of the Bezirk</source>
        <translation>Schlüssel des Bezirks</translation>
    </message>
    <message>
        <source>Two digits, for example 09; left empty: all Bezirke of the areas.</source>
        <translation>Zwei Ziffern, zum Beispiel 09; leer: alle Bezirke der Räume.</translation>
    </message>
    <message>
        <source>Level of the values</source>
        <translation>Ebene der Werte</translation>
    </message>
    <message>
        <source>Left empty: the smallest level that the values have.</source>
        <translation>Leer: die kleinste Ebene, die die Werte haben.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Own class limits</source>
        <translation>Eigene Klassengrenzen</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Own layout template</source>
        <translation>Eigene Layoutvorlage</translation>
    </message>
    <message>
        <source>A copy of one of the templates that come along, changed by the office; takes the place of PAPER.</source>
        <translation>Eine vom Haus geänderte Kopie einer mitgelieferten Vorlage; tritt an die Stelle von „Papier“.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Left empty: the title of the field.</source>
        <translation>Leer: der Titel des Felds.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Left empty: the source that is written in the values.</source>
        <translation>Leer: die bei den Werten genannte Quelle.</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>As 2025-12-31; left empty: the date written in the values.</source>
        <translation>Etwa 2025-12-31; leer: das bei den Werten genannte Datum.</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Dienststelle</translation>
    </message>
    <message>
        <source>Who made the map; printed in the foot.</source>
        <translation>Wer die Karte gemacht hat; steht im Fuß.</translation>
    </message>
    <message>
        <source>The whole district on one page, or a page for every Bezirksregion with its Planungsraeume.</source>
        <translation>Der ganze Bezirk auf einer Seite, oder je Bezirksregion eine Seite mit ihren Planungsräumen.</translation>
    </message>
    <message>
        <source>one map of the whole district</source>
        <translation>eine Karte des ganzen Bezirks</translation>
    </message>
    <message>
        <source>one map for every Bezirksregion</source>
        <translation>je Bezirksregion eine Karte</translation>
    </message>
    <message>
        <source>Equal widths have round limits. The standard deviation makes classes at the mean -1, +1 and +1.5, as the Monitoring Soziale Stadtentwicklung.</source>
        <translation>Gleiche Klassenbreiten haben runde Grenzen. Die Standardabweichung teilt bei Mittel −1, +1 und +1,5, wie das Monitoring Soziale Stadtentwicklung.</translation>
    </message>
    <message>
        <source>Text stays text in PDF and SVG.</source>
        <translation>In PDF und SVG bleibt Text ein Text.</translation>
    </message>
    <message>
        <source>Each has a template of its own.</source>
        <translation>Jedes hat seine eigene Vorlage.</translation>
    </message>
    <message>
        <source>Only for own limits: the numbers between the classes, as 10; 20,5; 30. A limit belongs below.</source>
        <translation>Nur bei eigenen Grenzen: die Zahlen zwischen den Klassen, etwa 10; 20,5; 30. Eine Grenze gehört nach unten.</translation>
    </message>
</context>
<context>
    <name>ExportWorkbook</name>
    <message>
        <source>Export workbook</source>
        <translation>Arbeitsmappe ausgeben</translation>
    </message>
    <message>
        <source>Writes results into an Excel workbook: one sheet a level, from Planungsraum to Land, then the cases that belong to no area, a sheet with sources and method, and a sheet with the findings. It opens on the Bezirksregionen. Keys stay text, a missing value stays an empty cell, and an incomplete number is coloured and said so in words.</source>
        <translation>Schreibt Ergebnisse in eine Excel-Arbeitsmappe: ein Blatt je Ebene vom Planungsraum bis zum Land, dann die nicht zuordenbaren Fälle, ein Blatt mit Quellen und Methode und ein Blatt mit den Befunden. Sie öffnet sich bei den Bezirksregionen. Schlüssel bleiben Text, eine fehlende Angabe bleibt eine leere Zelle, und eine unvollständige Zahl ist gefärbt und in Worten gekennzeichnet.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Level layers or the table of all levels; the same numbers given twice are written once.</source>
        <translation>Ebenen-Layer oder die Tabelle aller Ebenen; doppelt Gegebenes wird einmal geschrieben.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>The table Findings of the calculation, for a sheet of its own.</source>
        <translation>Die Tabelle „Befunde“ der Berechnung, für ein eigenes Blatt.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Stands on the sheet with sources and method.</source>
        <translation>Steht auf dem Blatt mit Quellen und Methode.</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Dienststelle</translation>
    </message>
    <message>
        <source>Who hands the workbook over.</source>
        <translation>Wer die Arbeitsmappe weitergibt.</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>An existing workbook is replaced once the new one is complete.</source>
        <translation>Eine vorhandene Arbeitsmappe wird erst ersetzt, wenn die neue vollständig ist.</translation>
    </message>
    <message>
        <source>Sheets with data</source>
        <translation>Blätter mit Daten</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschriebene Zeilen</translation>
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
        <translation>Bleibt es leer, wird es an seinen Werten erkannt.</translation>
    </message>
    <message>
        <source>Name field</source>
        <translation>Namensfeld</translation>
    </message>
    <message>
        <source>Names of the Planungsraeume; found if empty.</source>
        <translation>Namen der Planungsräume; werden gefunden, wenn es leer bleibt.</translation>
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
    <name>ImportTable</name>
    <message>
        <source>Import table</source>
        <translation>Tabelle einlesen</translation>
    </message>
    <message>
        <source>Reads a table of an office (csv, xlsx, xls, ods or an open layer) and brings it into order: encoding, separator, decimal and thousands marks, head in one or several rows, LOR keys with their lost zeros or in several columns, totals, rests, headings, notes, and the signs for zero, missing and secret. The key and the LOR state are recognised by the known areas. Every repair is a finding with its number and examples, and every guess can be overruled. No row disappears: rows read = rows of areas + other rows + skipped rows. Missing and secret cells stay empty and never become zero.</source>
        <translation>Liest die Tabelle eines Amts (csv, xlsx, xls, ods oder eine offene Ebene) und bringt sie in Ordnung: Zeichensatz, Trennzeichen, Dezimal- und Tausenderzeichen, Kopf in einer oder mehreren Zeilen, LOR-Schlüssel mit verlorenen Nullen oder in mehreren Spalten, Summen, Reste, Überschriften, Anmerkungen und die Zeichen für null, fehlend und geheim. Schlüssel und LOR-Stand werden an den bekannten Räumen erkannt. Jede Reparatur ist ein Befund mit Anzahl und Beispielen, jede Vermutung lässt sich überstimmen. Keine Zeile verschwindet: gelesen = Räume + andere Zeilen + übersprungene. Fehlende und geheime Zellen bleiben leer und werden nie null.</translation>
    </message>
    <message>
        <source>Imported table</source>
        <translation>Eingelesene Tabelle</translation>
    </message>
    <message>
        <source>The table with lor_id, level and kind (area, rest, total) in front of its columns.</source>
        <translation>Die Tabelle mit lor_id, level und kind (area = Raum, rest, total = Summe) vor ihren Spalten.</translation>
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
        <source>Other rows (rests and totals)</source>
        <translation>Andere Zeilen (Reste und Summen)</translation>
    </message>
    <message>
        <source>Skipped rows (headings, notes, blank rows)</source>
        <translation>Übersprungene Zeilen (Überschriften, Anmerkungen, Leerzeilen)</translation>
    </message>
    <message>
        <source>LOR state</source>
        <translation>LOR-Stand</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>A file (csv, xlsx, xls, ods) or an open table. A file is read by this algorithm and not by QGIS.</source>
        <translation>Eine Datei (csv, xlsx, xls, ods) oder eine offene Tabelle. Die Datei wird von diesem Schritt gelesen, nicht von QGIS.</translation>
    </message>
    <message>
        <source>LOR base</source>
        <translation>LOR-Grundlage</translation>
    </message>
    <message>
        <source>If given, a table of another LOR state is refused. Needed for areas of no published state.</source>
        <translation>Ist sie angegeben, wird eine Tabelle eines anderen LOR-Stands abgelehnt. Nötig für Räume, die zu keinem veröffentlichten Stand gehören.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Name or number; empty: the first with keys and numbers.</source>
        <translation>Name oder Nummer; leer: das erste mit Schlüsseln und Zahlen.</translation>
    </message>
    <message>
        <source>Key field</source>
        <translation>Schlüsselfeld</translation>
    </message>
    <message>
        <source>Row of the head</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>As 3, or 3-6 for several rows; empty: found by itself.</source>
        <translation>Etwa 3, oder 3-6 für mehrere Zeilen; leer: wird gefunden.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>As utf-8 or cp1252; empty: found by the content. csv only.</source>
        <translation>Etwa utf-8 oder cp1252; leer: am Inhalt erkannt. Nur für csv.</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Between the columns; csv only.</source>
        <translation>Zwischen den Spalten; nur für csv.</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Signs in place of numbers</source>
        <translation>Zeichen anstelle von Zahlen</translation>
    </message>
    <message>
        <source>Each sign with its meaning: zero, missing or secret. Empty cells are always missing.</source>
        <translation>Jedes Zeichen mit seiner Bedeutung: zero (null), missing (keine Angabe) oder secret (geheim). Leere Zellen sind immer „keine Angabe“.</translation>
    </message>
    <message>
        <source>Columns that stay text</source>
        <translation>Spalten, die Text bleiben</translation>
    </message>
    <message>
        <source>Names separated by commas, for codes that look like numbers.</source>
        <translation>Namen durch Komma getrennt, für Kennziffern, die wie Zahlen aussehen.</translation>
    </message>
    <message>
        <source>As 2025-12-31; empty: found in a column, in the title or in the name of the file.</source>
        <translation>Etwa 2025-12-31; leer: aus einer Spalte, dem Titel oder dem Dateinamen.</translation>
    </message>
    <message>
        <source>Column of the keys, or the columns of their parts separated by commas; empty: found by values.</source>
        <translation>Spalte der Schlüssel, oder die Spalten ihrer Teile durch Komma getrennt; leer: an den Werten erkannt.</translation>
    </message>
    <message>
        <source>Recognised for each column by all of its numbers, or the same for all.</source>
        <translation>Für jede Spalte an allen ihren Zahlen erkannt, oder für alle dasselbe.</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Sozialraum - {source}</source>
        <translation>Sozialraum – {source}</translation>
    </message>
    <message>
        <source>{areas} - {source}</source>
        <translation>{areas} – {source}</translation>
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
    <name>Maps</name>
    <message>
        <source>in brackets: {areas} in the class</source>
        <translation>in Klammern: {areas} in der Klasse</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Source: {text}</source>
        <translation>Quelle: {text}</translation>
    </message>
    <message>
        <source>Reference date: {text}</source>
        <translation>Stichtag: {text}</translation>
    </message>
    <message>
        <source>LOR state: {text}</source>
        <translation>LOR-Stand: {text}</translation>
    </message>
    <message>
        <source>Method: {text}</source>
        <translation>Methode: {text}</translation>
    </message>
    <message>
        <source>Map: {text}</source>
        <translation>Karte: {text}</translation>
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
        <translation>{place} enthält keine Flächen. Wählen Sie die Ebene mit den Flächen der Planungsräume.</translation>
    </message>
    <message>
        <source>{place} does not say which coordinates it is in. Set its coordinate reference system (in Berlin mostly EPSG:25833) in the layer properties and run again.</source>
        <translation>{place} sagt nicht, in welchen Koordinaten es vorliegt. Stellen Sie das Koordinatenreferenzsystem (in Berlin meist EPSG:25833) in den Layereigenschaften ein und starten Sie erneut.</translation>
    </message>
    <message>
        <source>{place}, row {row}: the coordinates do not fit {crs}. Correct the layer&apos;s coordinate reference system.</source>
        <translation>{place}, Zeile {row}: Die Koordinaten passen nicht zu {crs}. Berichtigen Sie das Koordinatenreferenzsystem der Ebene.</translation>
    </message>
    <message>
        <source>{place}: no field holds the 8 digits of Planungsraum keys ({fields}). Choose the key field yourself, or take the layer of the Planungsraeume instead of one of the levels above.</source>
        <translation>{place}: Kein Feld enthält die 8 Ziffern der Planungsraum-Schlüssel ({fields}). Wählen Sie das Schlüsselfeld selbst, oder nehmen Sie die Ebene der Planungsräume statt einer darüber.</translation>
    </message>
    <message>
        <source>The table of names has no field with keys of these areas ({fields}). Choose a table of the same LOR state or leave it out.</source>
        <translation>Die Namenstabelle hat kein Feld mit Schlüsseln dieser Räume ({fields}). Wählen Sie eine Tabelle desselben LOR-Stands oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>There is no Bezirk {bezirk} in these areas. Give one of: {known}.</source>
        <translation>In diesen Räumen gibt es keinen Bezirk {bezirk}. Möglich sind: {known}.</translation>
    </message>
    <message>
        <source>The areas belong to two LOR states: {many_count} to {many}, {few_count} to {few} ({examples}). Remove the areas of one state from the file.</source>
        <translation>Die Räume gehören zu zwei LOR-Ständen: {many_count} zu {many}, {few_count} zu {few} ({examples}). Entfernen Sie die Räume eines Stands aus der Datei.</translation>
    </message>
    <message>
        <source>{place}: the key {key} stands at different areas: {areas}. Correct the key of all but one in the file, or cut out another Bezirk.</source>
        <translation>{place}: Der Schlüssel {key} steht an verschiedenen Räumen: {areas}. Berichtigen Sie ihn in der Datei bei allen bis auf einen, oder schneiden Sie einen anderen Bezirk aus.</translation>
    </message>
    <message>
        <source>{place}: the key {key} stands at different areas: {areas}. In the LOR state {state} there also is {missing}, which is missing here: probably one of the areas should have it. Correct the key in the file, or cut out another Bezirk.</source>
        <translation>{place}: Der Schlüssel {key} steht an verschiedenen Räumen: {areas}. Im LOR-Stand {state} gibt es auch {missing}, der hier fehlt: Wahrscheinlich gehört er zu einem dieser Räume. Berichtigen Sie den Schlüssel in der Datei, oder schneiden Sie einen anderen Bezirk aus.</translation>
    </message>
    <message>
        <source>The key {key} stands at different areas outside the Bezirk you cut out: {areas}. It does not touch the result.</source>
        <translation>Der Schlüssel {key} steht an verschiedenen Räumen außerhalb des ausgeschnittenen Bezirks: {areas}. Das Ergebnis ist davon nicht berührt.</translation>
    </message>
    <message>
        <source>{place}: these rows have no Planungsraum key: {areas}. The LOR state {state} also has {missing}, which is missing here. Write the key into the rows or remove them.</source>
        <translation>{place}: Diese Zeilen haben keinen Planungsraum-Schlüssel: {areas}. Der LOR-Stand {state} hat auch {missing}, der hier fehlt. Tragen Sie den Schlüssel ein oder entfernen Sie die Zeilen.</translation>
    </message>
    <message>
        <source>{place}: {count} Planungsraeume have no polygon: {examples}. Take a complete file or remove the empty rows.</source>
        <translation>{place}: {count} Planungsräume haben keine Fläche: {examples}. Nehmen Sie eine vollständige Datei oder entfernen Sie die leeren Zeilen.</translation>
    </message>
    <message>
        <source>The areas could not be joined to the level above ({reason}). Check the polygons for broken borders.</source>
        <translation>Die Räume ließen sich nicht zur oberen Ebene zusammenfügen ({reason}). Prüfen Sie die Flächen auf fehlerhafte Grenzen.</translation>
    </message>
    <message>
        <source>&quot;{area}&quot; (row {row})</source>
        <translation>„{area}“ (Zeile {row})</translation>
    </message>
    <message>
        <source>The keys were read from the field {field}.</source>
        <translation>Die Schlüssel wurden aus dem Feld {field} gelesen.</translation>
    </message>
    <message>
        <source>The Bezirk &quot;{bezirk}&quot; was read as {key} {name}.</source>
        <translation>Der Bezirk „{bezirk}“ wurde als {key} {name} gelesen.</translation>
    </message>
    <message>
        <source>{count} Planungsraeume lay in several rows, which were joined: {examples}.</source>
        <translation>{count} Planungsräume lagen in mehreren Zeilen, die zusammengefügt wurden: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows have no Planungsraum key and were left out: {areas}.</source>
        <translation>{count} Zeilen haben keinen Planungsraum-Schlüssel und wurden weggelassen: {areas}.</translation>
    </message>
    <message>
        <source>{level} from {column}</source>
        <translation>{level} aus {column}</translation>
    </message>
    <message>
        <source>Names: {columns}.</source>
        <translation>Namen: {columns}.</translation>
    </message>
    <message>
        <source>{count} areas have no name and are called by their key: {examples}. A table of names would name them.</source>
        <translation>{count} Räume haben keinen Namen und heißen nach ihrem Schlüssel: {examples}. Eine Namenstabelle würde sie benennen.</translation>
    </message>
    <message>
        <source>{level} {key}</source>
        <translation>{level} {key}</translation>
    </message>
    <message>
        <source>The keys belong to no published LOR state; the areas are taken as they are: {plr} Planungsraeume, {bzr} Bezirksregionen, {pgr} Prognoseraeume, {bez} Bezirke.</source>
        <translation>Die Schlüssel gehören zu keinem veröffentlichten LOR-Stand; die Räume werden genommen, wie sie sind: {plr} Planungsräume, {bzr} Bezirksregionen, {pgr} Prognoseräume, {bez} Bezirke.</translation>
    </message>
    <message>
        <source>Published LOR state {state}: {plr} of {plr_all} Planungsraeume, {bzr} of {bzr_all} Bezirksregionen, {pgr} of {pgr_all} Prognoseraeume, {bez} of {bez_all} Bezirke.</source>
        <translation>Veröffentlichter LOR-Stand {state}: {plr} von {plr_all} Planungsräumen, {bzr} von {bzr_all} Bezirksregionen, {pgr} von {pgr_all} Prognoseräumen, {bez} von {bez_all} Bezirken.</translation>
    </message>
    <message>
        <source>The LOR states {states} are the same in these areas; either may be meant.</source>
        <translation>Die LOR-Stände {states} sind in diesen Räumen gleich; beide können gemeint sein.</translation>
    </message>
    <message>
        <source>{count} Planungsraeume of the LOR state {state} are missing: {examples}.</source>
        <translation>{count} Planungsräume des LOR-Stands {state} fehlen: {examples}.</translation>
    </message>
    <message>
        <source>{count} keys do not exist in the LOR state {state}: {examples}.</source>
        <translation>{count} Schlüssel gibt es im LOR-Stand {state} nicht: {examples}.</translation>
    </message>
    <message>
        <source>{count} pairs of areas overlap; what lies there counts in both: {examples}.</source>
        <translation>{count} Paare von Räumen überlappen sich; was dort liegt, zählt in beiden: {examples}.</translation>
    </message>
    <message>
        <source>{place}: the service has {total} areas but delivered {count}. Its answer was cut off; raise the page size or the maximum number of features of the connection, or load the file the service offers for download.</source>
        <translation>{place}: Der Dienst hat {total} Räume, lieferte aber {count}. Seine Antwort wurde abgeschnitten; erhöhen Sie in der Verbindung die Seitengröße oder die Höchstzahl der Objekte, oder laden Sie die Datei, die der Dienst zum Herunterladen anbietet.</translation>
    </message>
    <message>
        <source>The service does not say how many areas it has; check yourself that {count} is all of them.</source>
        <translation>Der Dienst sagt nicht, wie viele Räume er hat; prüfen Sie selbst, ob {count} alle sind.</translation>
    </message>
    <message>
        <source>The service delivered {count} of {total} areas.</source>
        <translation>Der Dienst lieferte {count} von {total} Räumen.</translation>
    </message>
    <message>
        <source>Looking for overlaps</source>
        <translation>Überlappungen suchen</translation>
    </message>
    <message>
        <source>Joining the areas to the levels above</source>
        <translation>Räume zu den oberen Ebenen zusammenfügen</translation>
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
    <message>
        <source>None of the given tables has a row. Choose the results of an aggregation.</source>
        <translation>Keine der angegebenen Tabellen hat eine Zeile. Wählen Sie die Ergebnisse einer Zusammenfassung.</translation>
    </message>
    <message>
        <source>{count} tables hold the same numbers as another one and were written once.</source>
        <translation>{count} Tabellen enthalten dieselben Zahlen wie eine andere und wurden einmal geschrieben.</translation>
    </message>
    <message>
        <source>{count} texts held characters that no workbook can hold; a sign stands in their place: {examples}.</source>
        <translation>{count} Texte enthielten Zeichen, die keine Arbeitsmappe fassen kann; an ihrer Stelle steht ein Ersatzzeichen: {examples}.</translation>
    </message>
    <message>
        <source>Recognising columns and rows</source>
        <translation>Spalten und Zeilen erkennen</translation>
    </message>
    <message>
        <source>The table {path} does not exist. Choose a csv, xlsx, xls or ods file, or an open layer.</source>
        <translation>Die Tabelle {path} gibt es nicht. Wählen Sie eine csv-, xlsx-, xls- oder ods-Datei oder eine offene Ebene.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Check that the file is not open elsewhere and that you may read it.</source>
        <translation>{path} lässt sich nicht lesen: {reason}. Prüfen Sie, ob die Datei anderswo geöffnet ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>{place} is empty. Choose a file or sheet with a table.</source>
        <translation>{place} ist leer. Wählen Sie eine Datei oder ein Blatt mit einer Tabelle.</translation>
    </message>
    <message>
        <source>{place} is no table file: its content is neither text nor a workbook. Choose the csv, xlsx, xls or ods file, or export the table anew.</source>
        <translation>{place} ist keine Tabellendatei: Der Inhalt ist weder Text noch eine Arbeitsmappe. Wählen Sie die csv-, xlsx-, xls- oder ods-Datei, oder geben Sie die Tabelle neu aus.</translation>
    </message>
    <message>
        <source>{place} is a web page or XML file with the name of a table. Open it in a spreadsheet program and save it as xlsx.</source>
        <translation>{place} ist eine Webseite oder XML-Datei mit dem Namen einer Tabelle. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als xlsx.</translation>
    </message>
    <message>
        <source>{place}: row {row} has {count} columns, {limit} are possible. Choose another separator or remove the columns that are not needed.</source>
        <translation>{place}: Zeile {row} hat {count} Spalten, möglich sind {limit}. Wählen Sie ein anderes Trennzeichen, oder entfernen Sie nicht benötigte Spalten.</translation>
    </message>
    <message>
        <source>{place} has no rows below its head. Choose another sheet, or give the row of the head (HEAD_ROW).</source>
        <translation>{place} hat keine Zeilen unter dem Kopf. Wählen Sie ein anderes Blatt, oder geben Sie die Kopfzeile an (HEAD_ROW).</translation>
    </message>
    <message>
        <source>There is no encoding {encoding}. Usual ones are utf-8 and cp1252; left empty, it is found.</source>
        <translation>Einen Zeichensatz {encoding} gibt es nicht. Üblich sind utf-8 und cp1252; leer wird er erkannt.</translation>
    </message>
    <message>
        <source>{place} is not written in the encoding {encoding}. Leave the encoding empty, or give another one (utf-8, cp1252).</source>
        <translation>{place} ist nicht im Zeichensatz {encoding} geschrieben. Lassen Sie den Zeichensatz leer, oder geben Sie einen anderen an (utf-8, cp1252).</translation>
    </message>
    <message>
        <source>{place}: a text that begins in row {row} does not end, because a quotation mark is missing. Close it there and read the file again.</source>
        <translation>{place}: Ein Text, der in Zeile {row} beginnt, endet nicht, weil ein Anführungszeichen fehlt. Ergänzen Sie es dort und lesen Sie die Datei erneut ein.</translation>
    </message>
    <message>
        <source>{place} is protected by a password. Open it in a spreadsheet program, remove the password and save it again.</source>
        <translation>{place} ist durch ein Kennwort geschützt. Öffnen Sie die Datei in einer Tabellenkalkulation, entfernen Sie das Kennwort und speichern Sie sie erneut.</translation>
    </message>
    <message>
        <source>{place} is damaged or incomplete (a broken download, for instance). Fetch the file again, or open it in a spreadsheet program and save it as a new file.</source>
        <translation>{place} ist beschädigt oder unvollständig (zum Beispiel ein abgebrochener Download). Holen Sie die Datei erneut, oder öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>{place} would need {size} MB unpacked, more than the {limit} MB allowed. Save the sheet that is needed as a csv file.</source>
        <translation>{place} bräuchte entpackt {size} MB, erlaubt sind {limit} MB. Speichern Sie das benötigte Blatt als csv-Datei.</translation>
    </message>
    <message>
        <source>{place} cannot be read by this QGIS. Open it in a spreadsheet program and save it as xlsx.</source>
        <translation>{place} kann dieses QGIS nicht lesen. Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie als xlsx.</translation>
    </message>
    <message>
        <source>Excel files need the package openpyxl, which is neither installed nor in {folder}. Install the plugin anew from its ZIP, or save the table as csv.</source>
        <translation>Excel-Dateien brauchen das Paket openpyxl, das weder installiert ist noch in {folder} liegt. Installieren Sie die Erweiterung neu aus ihrem ZIP, oder speichern Sie die Tabelle als csv.</translation>
    </message>
    <message>
        <source>{place} has no sheet {sheet}. It has: {sheets}.</source>
        <translation>{place} hat kein Blatt {sheet}. Vorhanden sind: {sheets}.</translation>
    </message>
    <message>
        <source>No sheet of {place} holds keys of LOR areas ({sheets}). Choose the sheet (SHEET) and the key field, or give the LOR base the table belongs to.</source>
        <translation>Kein Blatt von {place} enthält LOR-Schlüssel ({sheets}). Wählen Sie Blatt (SHEET) und Schlüsselfeld, oder geben Sie die LOR-Grundlage an, zu der die Tabelle gehört.</translation>
    </message>
    <message>
        <source>The sheet {sheet} was read. These sheets hold tables of areas too: {others}. Choose one with SHEET.</source>
        <translation>Gelesen wurde das Blatt {sheet}. Tabellen mit Räumen stehen auch auf: {others}. Wählen Sie mit SHEET.</translation>
    </message>
    <message>
        <source>Of {count} sheets only {sheet} holds a table of areas; it was read.</source>
        <translation>Von {count} Blättern enthält nur {sheet} eine Tabelle mit Räumen; es wurde gelesen.</translation>
    </message>
    <message>
        <source>{count} hidden sheets were not looked at: {sheets}.</source>
        <translation>Ausgeblendete Blätter, die nicht angesehen wurden: {count} ({sheets}).</translation>
    </message>
    <message>
        <source>{count} formulas have no stored value and are missing: {examples}. Open the file in a spreadsheet program, save it, and read it again.</source>
        <translation>{count} Formeln haben keinen gespeicherten Wert und fehlen: {examples}. Öffnen Sie die Datei in einer Tabellenkalkulation, speichern Sie sie und lesen Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>The text was read as {encoding}, with {separator} between the columns.</source>
        <translation>Der Text wurde als {encoding} gelesen, zwischen den Spalten: {separator}.</translation>
    </message>
    <message>
        <source>The lines end in the old Macintosh way; they were read all the same.</source>
        <translation>Die Zeilen enden auf alte Macintosh-Art; sie wurden trotzdem gelesen.</translation>
    </message>
    <message>
        <source>{count} rows were quoted as a whole and were taken apart: {examples}.</source>
        <translation>{count} Zeilen standen als Ganzes in Anführungszeichen und wurden zerlegt: {examples}.</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>vertical bars</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>{place}: no column holds keys of known LOR areas ({fields}). Choose the key field (KEY_FIELD), or give the LOR base the table belongs to.</source>
        <translation>{place}: Keine Spalte enthält Schlüssel bekannter LOR-Räume ({fields}). Wählen Sie das Schlüsselfeld (KEY_FIELD), oder geben Sie die LOR-Grundlage an, zu der die Tabelle gehört.</translation>
    </message>
    <message>
        <source>{place} belongs to the LOR state {table_state}, the LOR base to {base_state}. An equal key is not an equal area: convert the table to the state of the LOR base first, or take the LOR base of its own state.</source>
        <translation>{place} gehört zum LOR-Stand {table_state}, die LOR-Grundlage zum Stand {base_state}. Ein gleicher Schlüssel ist keine gleiche Fläche: Rechnen Sie die Tabelle erst auf den Stand der LOR-Grundlage um, oder nehmen Sie die LOR-Grundlage ihres eigenen Stands.</translation>
    </message>
    <message>
        <source>HEAD_ROW is {text}, but must be a row as 3, or rows as 3-6, within the {count} rows of the table.</source>
        <translation>HEAD_ROW ist {text}, muss aber eine Zeile wie 3 oder Zeilen wie 3-6 sein, innerhalb der {count} Zeilen der Tabelle.</translation>
    </message>
    <message>
        <source>MISSING: {entry} cannot be read. Write each sign with its meaning (zero, missing or secret), as in: NA=missing; x=secret</source>
        <translation>MISSING: {entry} ist nicht lesbar. Schreiben Sie jedes Zeichen mit seiner Bedeutung (zero, missing oder secret), etwa: NA=missing; x=secret</translation>
    </message>
    <message>
        <source>{text} is no date. Write it as 2025-12-31 or 31.12.2025.</source>
        <translation>{text} ist kein Datum. Schreiben Sie es als 2025-12-31 oder 31.12.2025.</translation>
    </message>
    <message>
        <source>The table has no head; its columns were numbered. If it has one, give its row (HEAD_ROW).</source>
        <translation>Die Tabelle hat keinen Kopf; ihre Spalten wurden nummeriert. Hat sie doch einen, geben Sie seine Zeile an (HEAD_ROW).</translation>
    </message>
    <message>
        <source>The head stands in row {first} to {last}.</source>
        <translation>Der Kopf steht in Zeile {first} bis {last}.</translation>
    </message>
    <message>
        <source>Row {row} only numbers the columns and was passed over.</source>
        <translation>Zeile {row} nummeriert nur die Spalten und wurde übergangen.</translation>
    </message>
    <message>
        <source>{count} column names stood twice or were too long or taken and were changed: {examples}.</source>
        <translation>{count} Spaltennamen waren doppelt, zu lang oder vergeben und wurden geändert: {examples}.</translation>
    </message>
    <message>
        <source>{count} columns have no name and were numbered: {fields}.</source>
        <translation>{count} Spalten haben keinen Namen und wurden nummeriert: {fields}.</translation>
    </message>
    <message>
        <source>The keys were read from the column {fields}.</source>
        <translation>Die Schlüssel wurden aus der Spalte {fields} gelesen.</translation>
    </message>
    <message>
        <source>The keys were put together from the parts in: {fields}.</source>
        <translation>Die Schlüssel wurden aus ihren Teilen zusammengesetzt: {fields}.</translation>
    </message>
    <message>
        <source>{fields} holds keys too; {field} was taken. Choose the other one with KEY_FIELD.</source>
        <translation>{fields} enthält auch Schlüssel; genommen wurde {field}. Die andere Spalte wählen Sie mit KEY_FIELD.</translation>
    </message>
    <message>
        <source>{count} keys had parts without their leading zero: {examples}.</source>
        <translation>{count} Schlüssel hatten Teile ohne führende Null: {examples}.</translation>
    </message>
    <message>
        <source>{count} columns hold parts of the key and were left out: {fields}.</source>
        <translation>{count} Spalten enthalten Teile des Schlüssels und wurden weggelassen: {fields}.</translation>
    </message>
    <message>
        <source>The table belongs to the LOR state {state}: {count} areas, {level}.</source>
        <translation>Die Tabelle gehört zum LOR-Stand {state}: {count} Räume, Ebene {level}.</translation>
    </message>
    <message>
        <source>The {count} keys belong to no published LOR state.</source>
        <translation>Die {count} Schlüssel gehören zu keinem veröffentlichten LOR-Stand.</translation>
    </message>
    <message>
        <source>{count} keys belong to another LOR state than {state} and count as rest: {examples}. The table mixes two states.</source>
        <translation>{count} Schlüssel gehören zu einem anderen LOR-Stand als {state} und zählen als Rest: {examples}. Die Tabelle mischt zwei Stände.</translation>
    </message>
    <message>
        <source>{count} areas of these Bezirke have no row: {examples}.</source>
        <translation>{count} Räume dieser Bezirke haben keine Zeile: {examples}.</translation>
    </message>
    <message>
        <source>{count} blank rows were skipped: {examples}.</source>
        <translation>Übersprungene Leerzeilen: {count} (Zeile {examples}).</translation>
    </message>
    <message>
        <source>{count} rows are headings between the areas and were skipped: {examples}.</source>
        <translation>Übersprungene Zwischenüberschriften: {count} (Zeile {examples}).</translation>
    </message>
    <message>
        <source>{count} rows are notes below the table and were skipped: {examples}.</source>
        <translation>Übersprungene Anmerkungen unter der Tabelle: {count} (Zeile {examples}).</translation>
    </message>
    <message>
        <source>{count} rows are totals; they are kept for comparison and never added: {examples}.</source>
        <translation>{count} Zeilen sind Summen; sie dienen dem Vergleich und werden nie addiert: {examples}.</translation>
    </message>
    <message>
        <source>One row is one case: {count} rows on {areas} areas.</source>
        <translation>Eine Zeile ist ein Fall: {count} Zeilen auf {areas} Räumen.</translation>
    </message>
    <message>
        <source>{count} rows repeat another one in every column; they were kept.</source>
        <translation>{count} Zeilen gleichen einer anderen in jeder Spalte; sie wurden behalten.</translation>
    </message>
    <message>
        <source>{count} areas stand in more than one row, all of which were kept: {examples}. Check that nothing counts twice.</source>
        <translation>{count} Räume stehen in mehr als einer Zeile, alle wurden behalten: {examples}. Prüfen Sie, dass nichts doppelt zählt.</translation>
    </message>
    <message>
        <source>{count} areas have no value at all: {examples}.</source>
        <translation>{count} Räume haben gar keine Angabe: {examples}.</translation>
    </message>
    <message>
        <source>{count} numbers with a decimal comma were read ({examples}), columns: {fields}.</source>
        <translation>{count} Zahlen mit Dezimalkomma gelesen ({examples}), Spalten: {fields}.</translation>
    </message>
    <message>
        <source>{count} numbers with a mark for the thousands were read ({examples}), columns: {fields}.</source>
        <translation>{count} Zahlen mit Tausenderzeichen gelesen ({examples}), Spalten: {fields}.</translation>
    </message>
    <message>
        <source>{count} numbers carry a percent sign, which was taken off ({examples}), columns: {fields}.</source>
        <translation>{count} Zahlen tragen ein Prozentzeichen, das entfernt wurde ({examples}), Spalten: {fields}.</translation>
    </message>
    <message>
        <source>{count} whole numbers were written with decimals ({examples}), columns: {fields}.</source>
        <translation>{count} ganze Zahlen waren mit Nachkommastellen geschrieben ({examples}), Spalten: {fields}.</translation>
    </message>
    <message>
        <source>{count} numbers can be read in two ways ({examples}), columns: {fields}. They were read with the {decimal}; choose otherwise with DECIMAL.</source>
        <translation>{count} Zahlen lassen sich auf zwei Arten lesen ({examples}), Spalten: {fields}. Gelesen wurde mit {decimal}; anders wählen Sie mit DECIMAL.</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>Dezimalpunkt</translation>
    </message>
    <message>
        <source>{count} values begin with a zero ({examples}); these columns are codes and stay text: {fields}.</source>
        <translation>{count} Werte beginnen mit einer Null ({examples}); diese Spalten sind Kennziffern und bleiben Text: {fields}.</translation>
    </message>
    <message>
        <source>{count} texts stand among numbers ({examples}); these columns stay text: {fields}. Correct the cells, or give a sign its meaning in MISSING.</source>
        <translation>{count} Texte stehen zwischen Zahlen ({examples}); diese Spalten bleiben Text: {fields}. Berichtigen Sie die Zellen, oder geben Sie einem Zeichen in MISSING seine Bedeutung.</translation>
    </message>
    <message>
        <source>{count} columns are text: {fields}.</source>
        <translation>Spalten mit Text: {count} ({fields}).</translation>
    </message>
    <message>
        <source>{count} columns have no value at all: {fields}.</source>
        <translation>Spalten ganz ohne Angabe: {count} ({fields}).</translation>
    </message>
    <message>
        <source>{count} texts had double blanks or line breaks, which were tidied ({examples}), columns: {fields}.</source>
        <translation>{count} Texte hatten doppelte Leerzeichen oder Umbrüche, die bereinigt wurden ({examples}), Spalten: {fields}.</translation>
    </message>
    <message>
        <source>{count} cells have a sign for nothing and count as zero ({examples}), columns: {fields}.</source>
        <translation>{count} Zellen haben ein Zeichen für „nichts vorhanden“ und zählen als null ({examples}), Spalten: {fields}.</translation>
    </message>
    <message>
        <source>{count} cells have no value ({examples}) and stay empty, columns: {fields}.</source>
        <translation>{count} Zellen haben keine Angabe ({examples}) und bleiben leer, Spalten: {fields}.</translation>
    </message>
    <message>
        <source>{count} cells are hidden by their publisher ({examples}); they stay empty and are marked secret, columns: {fields}.</source>
        <translation>{count} Zellen hält der Herausgeber geheim ({examples}); sie bleiben leer und sind als geheim gekennzeichnet, Spalten: {fields}.</translation>
    </message>
    <message>
        <source>{count} cells hold a number that elsewhere means missing; among values of its size it was taken as a number: {examples}.</source>
        <translation>{count} Zellen enthalten eine Zahl, die anderswo „keine Angabe“ heißt; zwischen Werten ihrer Größe gilt sie als Zahl: {examples}.</translation>
    </message>
    <message>
        <source>{count} cells hold a date where numbers should be and are missing (column, row: date): {examples}. Correct them in the file; a spreadsheet program makes dates of texts like 3-5.</source>
        <translation>{count} Zellen enthalten ein Datum, wo Zahlen stehen sollten, und fehlen (Spalte, Zeile: Datum): {examples}. Berichtigen Sie sie in der Datei; Tabellenkalkulationen machen aus Texten wie 3-5 ein Datum.</translation>
    </message>
    <message>
        <source>{count} formulas without a value are missing (column, row: formula): {examples}. Open the file in a spreadsheet program, save it, and read it again.</source>
        <translation>{count} Formeln ohne Wert fehlen (Spalte, Zeile: Formel): {examples}. Öffnen Sie die Datei in einer Tabellenkalkulation, speichern Sie sie und lesen Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>{count} cells hold an error and are missing (column, row: error): {examples}. Correct the formulas in the file.</source>
        <translation>{count} Zellen enthalten einen Fehler und fehlen (Spalte, Zeile: Fehler): {examples}. Berichtigen Sie die Formeln in der Datei.</translation>
    </message>
    <message>
        <source>Reference date {date}, from the column with {text}.</source>
        <translation>Stichtag {date}, aus der Spalte mit {text}.</translation>
    </message>
    <message>
        <source>Reference date {date}, from the title: {text}</source>
        <translation>Stichtag {date}, aus dem Titel: {text}</translation>
    </message>
    <message>
        <source>Reference date {date}, from the name of the file only ({text}). Correct it with REFERENCE_DATE if it is another day.</source>
        <translation>Stichtag {date}, nur aus dem Dateinamen ({text}). Ist es ein anderer Tag, berichtigen Sie ihn mit REFERENCE_DATE.</translation>
    </message>
    <message>
        <source>The rows belong to {count} dates ({examples}); the table has no common reference date.</source>
        <translation>Die Zeilen gehören zu {count} Tagen ({examples}); die Tabelle hat keinen gemeinsamen Stichtag.</translation>
    </message>
    <message>
        <source>No reference date was found. Give it with REFERENCE_DATE.</source>
        <translation>Es wurde kein Stichtag gefunden. Geben Sie ihn mit REFERENCE_DATE an.</translation>
    </message>
    <message>
        <source>{count} points have no geometry and are counted nowhere.</source>
        <translation>{count} Punkte haben keine Geometrie und werden nirgends gezählt.</translation>
    </message>
    <message>
        <source>{count} points lie outside all areas.</source>
        <translation>{count} Punkte liegen außerhalb aller Räume.</translation>
    </message>
    <message>
        <source>{count} points have no value in {field}; their areas and all above are marked incomplete.</source>
        <translation>{count} Punkte haben keine Angabe in {field}; ihre Räume und alle darüber sind als unvollständig gekennzeichnet.</translation>
    </message>
    <message>
        <source>{path}: a LOR base is a GeoPackage. Give the file a name that ends in .gpkg.</source>
        <translation>{path}: Eine LOR-Grundlage ist ein GeoPackage. Geben Sie der Datei einen Namen, der auf .gpkg endet.</translation>
    </message>
    <message>
        <source>The border of {area} is broken ({reason}), and repairing it changes the area from {before} to {after} m2. Correct the polygon in the file.</source>
        <translation>Die Grenze von {area} ist fehlerhaft ({reason}), und die Reparatur ändert die Fläche von {before} auf {after} m². Berichtigen Sie die Fläche in der Datei.</translation>
    </message>
    <message>
        <source>{count} areas name another area above them than their neighbours do, their key may be wrong: {examples}.</source>
        <translation>{count} Räume nennen einen anderen oberen Raum als ihre Nachbarn, ihr Schlüssel könnte falsch sein: {examples}.</translation>
    </message>
    <message>
        <source>LOR {state}</source>
        <translation>LOR {state}</translation>
    </message>
    <message>
        <source>The LOR base holds a part of the Land (Bezirk {bezirke}); it gives no results for the Land.</source>
        <translation>Die LOR-Grundlage enthält einen Teil des Landes (Bezirk {bezirke}); Ergebnisse für das Land gibt sie nicht.</translation>
    </message>
    <message>
        <source>{count} polygons had a broken border and were repaired: {examples}. The area changed by {change} m2 at most.</source>
        <translation>{count} Flächen hatten eine fehlerhafte Grenze und wurden repariert: {examples}. Die Fläche änderte sich um höchstens {change} m².</translation>
    </message>
    <message>
        <source>{first} and {second}: {area} m2</source>
        <translation>{first} und {second}: {area} m²</translation>
    </message>
    <message>
        <source>The table has {count} areas of the LOR base, {level}.</source>
        <translation>Die Tabelle hat {count} Räume der LOR-Grundlage, Ebene {level}.</translation>
    </message>
    <message>
        <source>There are no areas to draw. Choose a result layer, or a table together with a LOR base.</source>
        <translation>Es gibt keine Räume zum Zeichnen. Wählen Sie eine Ergebnisebene, oder eine Tabelle zusammen mit einer LOR-Grundlage.</translation>
    </message>
    <message>
        <source>{place} has no field {field} with LOR keys. Choose a LOR base too, so that the keys can be found.</source>
        <translation>{place} hat kein Feld {field} mit LOR-Schlüsseln. Wählen Sie auch eine LOR-Grundlage, damit die Schlüssel gefunden werden.</translation>
    </message>
    <message>
        <source>The field {field} of {place} holds no numbers. Choose another.</source>
        <translation>Das Feld {field} von {place} enthält keine Zahlen. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>{place} has no numeric field that could be mapped.</source>
        <translation>{place} hat kein Zahlenfeld, das sich darstellen ließe.</translation>
    </message>
    <message>
        <source>{place} has no rows of the level {level}. Choose another level or aggregate the table first.</source>
        <translation>{place} hat keine Zeilen der Ebene {level}. Wählen Sie eine andere Ebene, oder fassen Sie die Tabelle erst zusammen.</translation>
    </message>
    <message>
        <source>{place} has several rows for {area}, a map needs one. Aggregate the table or filter it first.</source>
        <translation>{place} hat mehrere Zeilen für {area}, eine Karte braucht eine. Fassen Sie die Tabelle erst zusammen oder filtern Sie sie.</translation>
    </message>
    <message>
        <source>There is no Bezirk with the key {key}. There are: {known}.</source>
        <translation>Es gibt keinen Bezirk mit dem Schlüssel {key}. Es gibt: {known}.</translation>
    </message>
    <message>
        <source>{field} has no value in any area of the maps.</source>
        <translation>{field} hat in keinem Raum der Karten eine Angabe.</translation>
    </message>
    <message>
        <source>{count} class limits make more classes than a reader can tell apart. Give at most {most}.</source>
        <translation>{count} Klassengrenzen ergeben mehr Klassen, als man unterscheiden kann. Geben Sie höchstens {most} an.</translation>
    </message>
    <message>
        <source>The template {path} has no map with the item id &apos;map&apos;. Give its map this id in the layout window.</source>
        <translation>Die Vorlage {path} hat keine Karte mit der Element-ID „map“. Geben Sie ihrer Karte im Layoutfenster diese ID.</translation>
    </message>
    <message>
        <source>{path} could not be written. Free space on the disk or choose another folder.</source>
        <translation>{path} konnte nicht geschrieben werden. Schaffen Sie Platz auf dem Datenträger, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Map: {name}, {field}</source>
        <translation>Karte: {name}, {field}</translation>
    </message>
    <message>
        <source>{place} has been imported already. Use it as it is, for instance in Aggregate counts.</source>
        <translation>{place} ist bereits eingelesen. Verwenden Sie sie so, wie sie ist, zum Beispiel in „Anzahlen auf LOR-Ebenen summieren“.</translation>
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
    <message>
        <source>LOR base</source>
        <translation>LOR-Grundlage</translation>
    </message>
    <message>
        <source>The GeoPackage that Import LOR areas has written, in the LOR state of the table.</source>
        <translation>Das GeoPackage, das „LOR-Räume einlesen“ geschrieben hat, im LOR-Stand der Tabelle.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>not a published one</source>
        <translation>kein veröffentlichter</translation>
    </message>
</context>
<context>
    <name>Styles</name>
    <message>
        <source>Equal classes</source>
        <translation>Gleiche Klassenbreiten</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>Not assignable</source>
        <translation>Nicht zuordenbar</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Areas with all values</source>
        <translation>Räume mit allen Werten</translation>
    </message>
    <message>
        <source>Results by LOR areas</source>
        <translation>Ergebnisse nach LOR-Räumen</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Sources and method</source>
        <translation>Quellen und Methode</translation>
    </message>
    <message>
        <source>Signs and words</source>
        <translation>Zeichen und Wörter</translation>
    </message>
    <message>
        <source>empty cell</source>
        <translation>leere Zelle</translation>
    </message>
    <message>
        <source>No value is known. This is not zero.</source>
        <translation>Es ist keine Angabe bekannt. Das ist nicht null.</translation>
    </message>
    <message>
        <source>Zero was counted.</source>
        <translation>Es wurde null gezählt.</translation>
    </message>
    <message>
        <source>Every part of the area has a value.</source>
        <translation>Jeder Teil des Raums hat eine Angabe.</translation>
    </message>
    <message>
        <source>No part of the area has a value.</source>
        <translation>Kein Teil des Raums hat eine Angabe.</translation>
    </message>
    <message>
        <source>Share of the smallest areas inside that have all values.</source>
        <translation>Anteil der kleinsten Räume darin, die alle Angaben haben.</translation>
    </message>
    <message>
        <source>The findings of the calculation were not handed over.</source>
        <translation>Die Befunde der Berechnung wurden nicht übergeben.</translation>
    </message>
    <message>
        <source>Nothing was noticed.</source>
        <translation>Es gab nichts zu bemerken.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>LOR state {state}</source>
        <translation>LOR-Stand {state}</translation>
    </message>
</context>
</TS>
