<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActorForm</name>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Topics and target groups</source>
        <translation>Themen und Zielgruppen</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Networks and partners</source>
        <translation>Netzwerke und Partner</translation>
    </message>
    <message>
        <source>Origin and notes</source>
        <translation>Herkunft und Notizen</translation>
    </message>
    <message>
        <source>Takes part in measures</source>
        <translation>Beteiligt an Maßnahmen</translation>
    </message>
</context>
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
        <translation>Reste</translation>
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
    <name>Assistant</name>
    <message>
        <source>Values by area</source>
        <translation>Werte nach Räumen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Choose the earlier table, or another comparison.</source>
        <translation>Wählen Sie die frühere Tabelle oder einen anderen Vergleich.</translation>
    </message>
    <message>
        <source>a table and its areas</source>
        <translation>eine Tabelle und ihre Räume</translation>
    </message>
    <message>
        <source>what was recognised</source>
        <translation>was erkannt wurde</translation>
    </message>
    <message>
        <source>indicators and comparison</source>
        <translation>Kennzahlen und Vergleich</translation>
    </message>
    <message>
        <source>table, chart, map, comment</source>
        <translation>Tabelle, Diagramm, Karte</translation>
    </message>
    <message>
        <source>{level}, {count} areas, {date}</source>
        <translation>{level}, {count} Räume, {date}</translation>
    </message>
    <message>
        <source>first give the reference date</source>
        <translation>erst den Stichtag angeben</translation>
    </message>
    <message>
        <source>{count} indicators</source>
        <translation>{count} Kennzahlen</translation>
    </message>
    <message>
        <source>At work ...</source>
        <translation>In Arbeit …</translation>
    </message>
    <message>
        <source>Choose indicators</source>
        <translation>Kennzahlen auswählen</translation>
    </message>
    <message>
        <source>rows of areas</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>without data</source>
        <translation>ohne Daten</translation>
    </message>
    <message>
        <source>Give the reference date: none was found.</source>
        <translation>Bitte den Stichtag angeben: Es wurde keiner gefunden.</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>selbst gefunden</translation>
    </message>
    <message>
        <source>This is no day: write it as 31.12.2025.</source>
        <translation>Das ist kein Tag: Schreiben Sie ihn wie 31.12.2025.</translation>
    </message>
    <message>
        <source>Not available ({count})</source>
        <translation>Nicht verfügbar ({count})</translation>
    </message>
    <message>
        <source>in {unit}</source>
        <translation>in {unit}</translation>
    </message>
    <message>
        <source>not available: {reason}</source>
        <translation>nicht verfügbar: {reason}</translation>
    </message>
    <message>
        <source>Compute indicators</source>
        <translation>Kennzahlen berechnen</translation>
    </message>
    <message>
        <source>Earlier table</source>
        <translation>Frühere Tabelle</translation>
    </message>
    <message>
        <source>the same table of an earlier date</source>
        <translation>dieselbe Tabelle eines früheren Stichtags</translation>
    </message>
    <message>
        <source>The ages by which youth and old-age quotient are cut; they stand in the label.</source>
        <translation>Die Altersgrenzen von Jugend- und Altenquotient; sie stehen in der Beschriftung.</translation>
    </message>
    <message>
        <source>{date} in the data file</source>
        <translation>{date} aus der Datendatei</translation>
    </message>
    <message>
        <source>nothing: no earlier date is kept</source>
        <translation>nichts: kein früherer Stand</translation>
    </message>
    <message>
        <source>an earlier table ...</source>
        <translation>einer früheren Tabelle …</translation>
    </message>
    <message>
        <source>Open a register to comment on this number.</source>
        <translation>Öffnen Sie ein Register, um diese Zahl zu bewerten.</translation>
    </message>
    <message>
        <source>unsaved change</source>
        <translation>ungespeicherte Änderung</translation>
    </message>
    <message>
        <source>no comment yet</source>
        <translation>noch keine Bewertung</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>gespeichert {time}</translation>
    </message>
    <message>
        <source>Keeping the values ...</source>
        <translation>Werte werden übernommen …</translation>
    </message>
    <message>
        <source>Looking for the rows ...</source>
        <translation>Zeilen werden gesucht …</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>{title} ({patterns});;All files (*)</source>
        <translation>{title} ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Noch keine Datei</translation>
    </message>
    <message>
        <source>Choose {what}; now: {name}</source>
        <translation>{what} wählen; jetzt: {name}</translation>
    </message>
    <message>
        <source>Read table</source>
        <translation>Tabelle einlesen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>drop a file here: csv, xlsx, xls or ods</source>
        <translation>hierher ziehen: csv, xlsx, xls, ods</translation>
    </message>
    <message>
        <source>LOR base</source>
        <translation>LOR-Grundlage</translation>
    </message>
    <message>
        <source>the GeoPackage that Import LOR areas has written</source>
        <translation>aus „LOR-Räume importieren“</translation>
    </message>
    <message>
        <source>Choose a table and a LOR base first.</source>
        <translation>Wählen Sie erst eine Tabelle und eine LOR-Grundlage.</translation>
    </message>
    <message>
        <source>Errors ({count})</source>
        <translation>Fehler ({count})</translation>
    </message>
    <message>
        <source>Warnings ({count})</source>
        <translation>Warnungen ({count})</translation>
    </message>
    <message>
        <source>Notes ({count})</source>
        <translation>Hinweise ({count})</translation>
    </message>
    <message>
        <source>and {count} more, which the log of QGIS has</source>
        <translation>und {count} weitere im Protokoll von QGIS</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Zeige Zeilen</translation>
    </message>
    <message>
        <source>Show the rows of: {text}</source>
        <translation>Zeige die Zeilen zu: {text}</translation>
    </message>
    <message>
        <source>{date} is stored already with {count} of these indicators ({codes}). Replace them?</source>
        <translation>{date} ist schon mit {count} dieser Kennzahlen gespeichert ({codes}). Ersetzen?</translation>
    </message>
    <message>
        <source>{rows} values are kept in the data file.</source>
        <translation>{rows} Werte stehen jetzt in der Datendatei.</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Zeitreihe</translation>
    </message>
    <message>
        <source>No values of this area to draw.</source>
        <translation>Für diesen Raum gibt es keine Werte zu zeichnen.</translation>
    </message>
    <message>
        <source>break</source>
        <translation>Bruch</translation>
    </message>
    <message>
        <source>high = burden</source>
        <translation>hoch = Belastung</translation>
    </message>
    <message>
        <source>high = resource</source>
        <translation>hoch = Ressource</translation>
    </message>
    <message>
        <source>Comment: {area}, {indicator}</source>
        <translation>Bewertung: {area}, {indicator}</translation>
    </message>
    <message>
        <source>The table has no area at this place.</source>
        <translation>An dieser Stelle hat die Tabelle keinen Raum.</translation>
    </message>
    <message>
        <source>Rows of the table that was read</source>
        <translation>Zeilen der eingelesenen Tabelle</translation>
    </message>
    <message>
        <source>the first {shown} of {count} rows</source>
        <translation>die ersten {shown} von {count} Zeilen</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
    </message>
    <message>
        <source>not yet possible</source>
        <translation>noch nicht möglich</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <translation>Schritt {number}: {title}</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>to Bezirk</source>
        <translation>zum Bezirk</translation>
    </message>
    <message>
        <source>to Land</source>
        <translation>zum Land</translation>
    </message>
    <message>
        <source>Name and key of the area</source>
        <translation>Name und Schlüssel des Raums</translation>
    </message>
    <message>
        <source>How many persons or cases the value stands for (the numerator)</source>
        <translation>Für wie viele Personen oder Fälle der Wert steht (der Zähler)</translation>
    </message>
    <message>
        <source>The value of the indicator; the bar compares it with the other areas</source>
        <translation>Der Wert der Kennzahl; der Balken vergleicht ihn mit den anderen Räumen</translation>
    </message>
    <message>
        <source>Change since the earlier date: percentage points of shares, per cent of counts</source>
        <translation>Veränderung gegenüber dem früheren Stichtag: Prozentpunkte bei Anteilen, Prozent bei Anzahlen</translation>
    </message>
    <message>
        <source>Rank among the areas of the same level in the Bezirk; 1 is the highest value</source>
        <translation>Rang unter den Räumen derselben Ebene im Bezirk; 1 ist der höchste Wert</translation>
    </message>
    <message>
        <source>Difference to the Bezirk</source>
        <translation>Abstand zum Bezirk</translation>
    </message>
    <message>
        <source>Difference to the Land</source>
        <translation>Abstand zum Land</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>k. A.</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>PP</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>{numerator} of {denominator}</source>
        <translation>{numerator} von {denominator}</translation>
    </message>
    <message>
        <source>before: {value}</source>
        <translation>vorher: {value}</translation>
    </message>
    <message>
        <source>to the Bezirk: {difference}</source>
        <translation>zum Bezirk: {difference}</translation>
    </message>
    <message>
        <source>to the Land: {difference}</source>
        <translation>zum Land: {difference}</translation>
    </message>
    <message>
        <source>benchmark: {value}</source>
        <translation>Richtwert: {value}</translation>
    </message>
    <message>
        <source>surplus: {number}</source>
        <translation>Überschuss: {number}</translation>
    </message>
    <message>
        <source>deficit: {number}</source>
        <translation>Fehlbedarf: {number}</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>risen by {amount} {unit}</source>
        <translation>gestiegen um {amount} {unit}</translation>
    </message>
    <message>
        <source>fallen by {amount} {unit}</source>
        <translation>gesunken um {amount} {unit}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>{value}, incomplete: {share} % of the parts have data</source>
        <translation>{value}, unvollständig: {share} % der Teile haben Angaben</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim zu halten</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>rank {rank} of {count} in the Bezirk</source>
        <translation>Rang {rank} von {count} im Bezirk</translation>
    </message>
    <message>
        <source>{chosen} of {available} chosen</source>
        <translation>{chosen} von {available} gewählt</translation>
    </message>
    <message>
        <source>{name}: no values</source>
        <translation>{name}: keine Werte</translation>
    </message>
    <message>
        <source>not comparable with the date before: another definition</source>
        <translation>mit dem früheren Stichtag nicht vergleichbar: andere Definition</translation>
    </message>
    <message>
        <source>not comparable with the date before: another LOR state</source>
        <translation>mit dem früheren Stichtag nicht vergleichbar: anderer LOR-Stand</translation>
    </message>
</context>
<context>
    <name>BodyForm</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Topics and work</source>
        <translation>Themen und Arbeitsweise</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>Kontaktpersonen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Chapters</name>
    <message>
        <source>Short portrait</source>
        <translation>Kurzporträt</translation>
    </message>
    <message>
        <source>Demographic structure and development</source>
        <translation>Demografische Struktur und Entwicklung</translation>
    </message>
    <message>
        <source>Social situation</source>
        <translation>Soziale Situation</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Bildung</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Economy and trade</source>
        <translation>Wirtschaft und Gewerbe</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Wohnen</translation>
    </message>
    <message>
        <source>Social infrastructure</source>
        <translation>Soziale Infrastruktur</translation>
    </message>
    <message>
        <source>Green infrastructure and public space</source>
        <translation>Grüne Infrastruktur und öffentlicher Raum</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>Mobilität</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umwelt</translation>
    </message>
    <message>
        <source>Programmes and projects</source>
        <translation>Förderprogramme und Projekte</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Beteiligung</translation>
    </message>
    <message>
        <source>Potentials and challenges</source>
        <translation>Potenziale und Herausforderungen</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Weitere</translation>
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
    <message>
        <source>Status index</source>
        <translation>Status-Index</translation>
    </message>
    <message>
        <source>Status class</source>
        <translation>Statusklasse</translation>
    </message>
    <message>
        <source>Dynamics index</source>
        <translation>Dynamik-Index</translation>
    </message>
    <message>
        <source>Dynamics class</source>
        <translation>Dynamikklasse</translation>
    </message>
    <message>
        <source>Overall index (status and dynamics)</source>
        <translation>Gesamtindex (Status und Dynamik)</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Why not rated</source>
        <translation>Grund, warum nicht bewertet</translation>
    </message>
    <message>
        <source>Computed from a part of the Land</source>
        <translation>Nur aus einem Teil des Landes gerechnet</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Einwohnerinnen und Einwohner</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>z-value {field}</source>
        <translation>z-Wert {field}</translation>
    </message>
    <message>
        <source>Planungsraeume with {name}</source>
        <translation>Planungsräume mit {name}</translation>
    </message>
    <message>
        <source>Inhabitants with {name} in percent</source>
        <translation>Einwohnerinnen und Einwohner mit {name} in Prozent</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Versorgung (Menge)</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Nenner</translation>
    </message>
    <message>
        <source>Richtwert</source>
        <translation>Richtwert</translation>
    </message>
    <message>
        <source>Target by the Richtwert</source>
        <translation>Bedarf nach Richtwert</translation>
    </message>
    <message>
        <source>Surplus (+) or deficit (-)</source>
        <translation>Überschuss (+) oder Defizit (-)</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Einrichtungen</translation>
    </message>
    <message>
        <source>Supply left out of the ratio</source>
        <translation>Menge außerhalb der Quote</translation>
    </message>
    <message>
        <source>Addresses (or people there)</source>
        <translation>Adressen (oder Menschen dort)</translation>
    </message>
    <message>
        <source>of these with a facility near</source>
        <translation>davon mit Einrichtung in der Nähe</translation>
    </message>
    <message>
        <source>Share with a facility near (%)</source>
        <translation>Anteil mit Einrichtung in der Nähe (%)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Reference date of the value</source>
        <translation>Stichtag des Werts</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Value before</source>
        <translation>Wert davor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Unit of the change</source>
        <translation>Einheit der Veränderung</translation>
    </message>
    <message>
        <source>Rank in the Bezirk</source>
        <translation>Rang im Bezirk</translation>
    </message>
    <message>
        <source>Why there is no value</source>
        <translation>Warum kein Wert da ist</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Distance to the Bezirksregion</source>
        <translation>Abstand zur Bezirksregion</translation>
    </message>
    <message>
        <source>Distance to the Bezirk</source>
        <translation>Abstand zum Bezirk</translation>
    </message>
    <message>
        <source>Distance to the Land</source>
        <translation>Abstand zum Land</translation>
    </message>
    <message>
        <source>Above (+) or below (-) the Richtwert</source>
        <translation>über (+) oder unter (−) Richtwert</translation>
    </message>
    <message>
        <source>Break before (1 definition, 2 areas)</source>
        <translation>Bruch davor (1 Definition, 2 Räume)</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Create register ...</source>
        <translation>Register anlegen …</translation>
    </message>
    <message>
        <source>Open register ...</source>
        <translation>Register öffnen …</translation>
    </message>
    <message>
        <source>Choose LOR base ...</source>
        <translation>LOR-Grundlage wählen …</translation>
    </message>
    <message>
        <source>Set up or repair the project</source>
        <translation>Projekt einrichten oder reparieren</translation>
    </message>
    <message>
        <source>Read a list of actors ...</source>
        <translation>Akteursliste einlesen …</translation>
    </message>
    <message>
        <source>Read addresses ...</source>
        <translation>Adressen einlesen …</translation>
    </message>
    <message>
        <source>Hand the register on ...</source>
        <translation>Register weitergeben …</translation>
    </message>
    <message>
        <source>Delete contacts that are due ...</source>
        <translation>Fällige Kontaktpersonen löschen …</translation>
    </message>
    <message>
        <source>Information for a person ...</source>
        <translation>Auskunft über eine Person …</translation>
    </message>
    <message>
        <source>Bring the register up to date ...</source>
        <translation>Register aktualisieren …</translation>
    </message>
    <message>
        <source>Settings ...</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Create register</source>
        <translation>Register anlegen</translation>
    </message>
    <message>
        <source>Open register</source>
        <translation>Register öffnen</translation>
    </message>
    <message>
        <source>The layers of this register are not in the project yet.</source>
        <translation>Die Ebenen dieses Registers sind noch nicht im Projekt.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Choose LOR base</source>
        <translation>LOR-Grundlage wählen</translation>
    </message>
    <message>
        <source>The register holds no contacts.</source>
        <translation>Das Register enthält keine Kontaktpersonen.</translation>
    </message>
    <message>
        <source>Information for a person</source>
        <translation>Auskunft über eine Person</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontaktperson</translation>
    </message>
</context>
<context>
    <name>ConcernForm</name>
    <message>
        <source>Concern</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Topics and mentions</source>
        <translation>Themen und Nennungen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>History and notes</source>
        <translation>Verlauf und Notizen</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Save this choice</source>
        <translation>Auswahl speichern</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihr Stand</translation>
    </message>
    <message>
        <source>The other&apos;s</source>
        <translation>Anderer Stand</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>Whole record</source>
        <translation>Ganzer Eintrag</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>{table}: somebody else has deleted this record meanwhile. Choose whether it stays.</source>
        <translation>{table}: Jemand anderes hat diesen Eintrag inzwischen gelöscht. Wählen Sie, ob er bleibt.</translation>
    </message>
    <message>
        <source>{table}: {who} has made the same change meanwhile. Save to go on from there.</source>
        <translation>{table}: {who} hat inzwischen dasselbe geändert. Speichern Sie, um von dort aus weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>{table}: {who} has changed this record at {time}. Choose for each field which value stays; what only you changed is already yours.</source>
        <translation>{table}: {who} hat diesen Eintrag geändert ({time}). Wählen Sie für jedes Feld, welcher Stand gilt; was nur Sie geändert haben, ist schon übernommen.</translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation>Lage auf der Karte</translation>
    </message>
    <message>
        <source>Keep: yours</source>
        <translation>Es gilt: Ihr Stand</translation>
    </message>
    <message>
        <source>Keep: the other&apos;s</source>
        <translation>Es gilt: anderer Stand</translation>
    </message>
    <message>
        <source>east {east}, north {north}</source>
        <translation>Ost {east}, Nord {north}</translation>
    </message>
</context>
<context>
    <name>CreateRegister</name>
    <message>
        <source>Create register</source>
        <translation>Register anlegen</translation>
    </message>
    <message>
        <source>Makes a new, empty register: one GeoPackage (EPSG:25833) for actors with sites and offers, networks, goals and measures, concerns, resources and residents&apos; areas, with German titles and the code lists to start with, which the office may extend. An existing file is never replaced, because a register holds records.</source>
        <translation>Legt ein neues, leeres Register an: ein GeoPackage (EPSG:25833) für Akteure mit Standorten und Angeboten, Netzwerke, Ziele und Maßnahmen, Anliegen, Ressourcen und Sozialräume der Bewohner, mit deutschen Titeln und den Auswahllisten für den Anfang, die das Amt erweitern kann. Eine vorhandene Datei wird nie ersetzt, denn ein Register enthält Einträge.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>The new GeoPackage; best on a drive that all who work with it can reach.</source>
        <translation>Das neue GeoPackage; am besten auf einem Laufwerk, das alle erreichen, die damit arbeiten.</translation>
    </message>
    <message>
        <source>Version of the schema</source>
        <translation>Schemaversion</translation>
    </message>
</context>
<context>
    <name>DataActions</name>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep what is stored</source>
        <translation>Gespeichertes behalten</translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation>Auf Karte zeigen</translation>
    </message>
    <message>
        <source>Add this indicator as a layer of the level that is chosen</source>
        <translation>Diese Kennzahl als Layer der gewählten Ebene hinzufügen</translation>
    </message>
    <message>
        <source>Maps for planning ...</source>
        <translation>Karte an Fachplanung …</translation>
    </message>
    <message>
        <source>Export map pages of this indicator</source>
        <translation>Kartenseiten dieser Kennzahl ausgeben</translation>
    </message>
    <message>
        <source>Workbook ...</source>
        <translation>Arbeitsmappe …</translation>
    </message>
    <message>
        <source>Export all values as an Excel workbook</source>
        <translation>Alle Werte als Excel-Arbeitsmappe ausgeben</translation>
    </message>
    <message>
        <source>Keep in data file</source>
        <translation>In Datendatei übernehmen</translation>
    </message>
    <message>
        <source>Store all values with their date, so that next year can be compared with them</source>
        <translation>Alle Werte mit ihrem Stichtag speichern, damit das nächste Jahr damit verglichen werden kann</translation>
    </message>
</context>
<context>
    <name>DataAssistant</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>LOR state</source>
        <translation>LOR-Stand</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Read the file once more with the sheet and the date given here</source>
        <translation>Die Datei mit dem hier angegebenen Blatt und Stichtag noch einmal lesen</translation>
    </message>
</context>
<context>
    <name>DataChoose</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Choose all that can be computed</source>
        <translation>Alle wählen, die sich berechnen lassen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleich mit</translation>
    </message>
    <message>
        <source>Young: under</source>
        <translation>Jung: unter</translation>
    </message>
    <message>
        <source> years</source>
        <translation> Jahren</translation>
    </message>
    <message>
        <source>Old: from</source>
        <translation>Alt: ab</translation>
    </message>
</context>
<context>
    <name>DataComment</name>
    <message>
        <source>Save comment</source>
        <translation>Bewertung speichern</translation>
    </message>
    <message>
        <source>Write the comment to the register (Ctrl+S)</source>
        <translation>Die Bewertung ins Register schreiben (Strg+S)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>DataFile</name>
    <message>
        <source>Bring a table of an office here: it is checked, indicators are computed from it for every level, and next year you only read one more table.</source>
        <translation>Bringen Sie die Tabelle eines Amtes hierher: Sie wird geprüft, daraus werden Kennzahlen für alle Ebenen berechnet, und nächstes Jahr lesen Sie nur eine Tabelle mehr ein.</translation>
    </message>
    <message>
        <source>Table of an office</source>
        <translation>Tabelle eines Amtes</translation>
    </message>
    <message>
        <source>Areas and stored values (LOR base)</source>
        <translation>Räume und gespeicherte Werte (LOR-Grundlage)</translation>
    </message>
</context>
<context>
    <name>DataResult</name>
    <message>
        <source>Indicator before (Ctrl+Page up)</source>
        <translation>Vorige Kennzahl (Strg+Bild auf)</translation>
    </message>
    <message>
        <source>Indicator before</source>
        <translation>Vorige Kennzahl</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Next indicator (Ctrl+Page down)</source>
        <translation>Nächste Kennzahl (Strg+Bild ab)</translation>
    </message>
    <message>
        <source>Next indicator</source>
        <translation>Nächste Kennzahl</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Choose an area of the table by a click on the map</source>
        <translation>Einen Raum der Tabelle durch Klick auf die Karte wählen</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The register holds who is active in the district, what residents want and what is being done. Create one, or open the one of your office.</source>
        <translation>Das Register hält fest, wer im Bezirk tätig ist, was die Menschen wünschen und was getan wird. Legen Sie ein Register an, oder öffnen Sie das Ihres Amts.</translation>
    </message>
    <message>
        <source>Create register ...</source>
        <translation>Register anlegen …</translation>
    </message>
    <message>
        <source>Open register ...</source>
        <translation>Register öffnen …</translation>
    </message>
    <message>
        <source>Bring the register up to date ...</source>
        <translation>Register aktualisieren …</translation>
    </message>
    <message>
        <source>The Bezirksregion that lists and map are narrowed to</source>
        <translation>Auf diese Bezirksregion sind Listen und Karte eingegrenzt</translation>
    </message>
    <message>
        <source>Bezirksregion</source>
        <translation>Bezirksregion</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Choose the Bezirksregion by a click on the map</source>
        <translation>Bezirksregion mit einem Klick auf die Karte wählen</translation>
    </message>
    <message>
        <source>Register, import, export, settings</source>
        <translation>Register, Einlesen, Weitergeben, Einstellungen</translation>
    </message>
    <message>
        <source>Search names, topics, notes, addresses</source>
        <translation>Namen, Themen, Notizen, Adressen suchen</translation>
    </message>
    <message>
        <source>Whole district</source>
        <translation>Ganzer Bezirk</translation>
    </message>
    <message>
        <source>{count} records were not saved last time. They are still here and marked so.</source>
        <translation>Beim letzten Mal nicht gespeicherte Einträge: {count}. Sie sind noch da und so gekennzeichnet.</translation>
    </message>
    <message>
        <source>There is no Bezirksregion at this place.</source>
        <translation>An dieser Stelle liegt keine Bezirksregion.</translation>
    </message>
    <message>
        <source>This record has no place on the map.</source>
        <translation>Dieser Eintrag hat keinen Ort auf der Karte.</translation>
    </message>
    <message>
        <source>The project has no layer of this list. Set the project up in the menu above.</source>
        <translation>Im Projekt fehlt die Ebene zu dieser Liste. Wählen Sie oben im Menü „Projekt einrichten oder reparieren“.</translation>
    </message>
    <message>
        <source>Search areas by name or key</source>
        <translation>Räume nach Name oder Schlüssel suchen</translation>
    </message>
    <message>
        <source>{count} places were recorded without a LOR base. It can give them their areas now.</source>
        <translation>{count} Orte wurden ohne LOR-Grundlage aufgenommen. Jetzt kann sie ihnen Planungsraum und Bezirksregion zuordnen.</translation>
    </message>
    <message>
        <source>Give areas</source>
        <translation>Räume zuordnen</translation>
    </message>
    <message>
        <source>{count} places have their Planungsraum and Bezirksregion now.</source>
        <translation>{count} Orte haben jetzt Planungsraum und Bezirksregion.</translation>
    </message>
    <message>
        <source>{layer} is being edited. The map follows the list when you end that.</source>
        <translation>{layer}: Die Ebene wird gerade bearbeitet. Die Karte folgt der Liste, sobald Sie das beenden.</translation>
    </message>
</context>
<context>
    <name>DockPart</name>
    <message>
        <source>Register: actors and measures</source>
        <translation>Register: Akteure und Maßnahmen</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Narrow the list by kind, topic, status and care</source>
        <translation>Liste nach Art, Thema, Status und Pflege eingrenzen</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Auf Karte</translation>
    </message>
    <message>
        <source>Show only these records on the map</source>
        <translation>Auf der Karte nur diese Einträge zeigen</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(neu)</translation>
    </message>
    <message>
        <source>Filter ({count})</source>
        <translation>Filter ({count})</translation>
    </message>
    <message>
        <source>The list is being loaded ...</source>
        <translation>Die Liste wird geladen …</translation>
    </message>
    <message>
        <source>{found} of {all} {what}</source>
        <translation>{what}: {found} von {all}</translation>
    </message>
    <message>
        <source>{all} {what}</source>
        <translation>{all} {what}</translation>
    </message>
    <message>
        <source>Nothing found with this search and these filters.</source>
        <translation>Mit dieser Suche und diesen Filtern wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>Not brought back: somebody has changed meanwhile what belongs to it.</source>
        <translation>Nicht zurückgeholt: Jemand hat inzwischen geändert, was dazugehört.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; was deleted for good.</source>
        <translation>„{name}“ wurde endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Add actor</source>
        <translation>Akteur aufnehmen</translation>
    </message>
    <message>
        <source>Who is active here: facilities, associations, initiatives. Add the first actor, or read an existing list through the menu at the top right.</source>
        <translation>Wer hier tätig ist: Einrichtungen, Vereine, Initiativen. Nehmen Sie den ersten Akteur auf, oder lesen Sie über das Menü oben rechts eine vorhandene Liste ein.</translation>
    </message>
    <message>
        <source>Add measure</source>
        <translation>Maßnahme anlegen</translation>
    </message>
    <message>
        <source>What is being done, by whom, where and with which money. Add the first measure.</source>
        <translation>Was getan wird, von wem, wo und mit welchen Mitteln. Legen Sie die erste Maßnahme an.</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>Ziel anlegen</translation>
    </message>
    <message>
        <source>What shall be reached in a Bezirksregion; measures belong to goals.</source>
        <translation>Was in einer Bezirksregion erreicht werden soll; Maßnahmen gehören zu Zielen.</translation>
    </message>
    <message>
        <source>Note concern</source>
        <translation>Anliegen notieren</translation>
    </message>
    <message>
        <source>What residents wish for, what troubles and what strengthens them. Note the first concern.</source>
        <translation>Was Bewohnerinnen und Bewohner wünschen, stört oder stärkt. Notieren Sie das erste Anliegen.</translation>
    </message>
    <message>
        <source>Draw area</source>
        <translation>Sozialraum zeichnen</translation>
    </message>
    <message>
        <source>Areas as residents see them, drawn with them on the map, whatever the LOR borders say.</source>
        <translation>Räume, wie die Menschen sie sehen: mit ihnen auf der Karte gezeichnet, frei von LOR-Grenzen.</translation>
    </message>
    <message>
        <source>Add network</source>
        <translation>Netzwerk anlegen</translation>
    </message>
    <message>
        <source>Rounds, boards and networks, and who works in them. Add the first one.</source>
        <translation>Runden, Gremien und Netzwerke, und wer darin mitarbeitet. Legen Sie das erste Netzwerk an.</translation>
    </message>
    <message>
        <source>Add resource</source>
        <translation>Ressource eintragen</translation>
    </message>
    <message>
        <source>Rooms, areas, money, knowledge and volunteers that others can use. Add the first one.</source>
        <translation>Räume, Flächen, Geld, Wissen und Ehrenamt, die andere nutzen können. Tragen Sie die erste Ressource ein.</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>check again</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>without ties</source>
        <translation>ohne Verbindung</translation>
    </message>
    <message>
        <source>without place</source>
        <translation>ohne Ort</translation>
    </message>
    <message>
        <source>outside the district</source>
        <translation>außerhalb des Bezirks</translation>
    </message>
    <message>
        <source>past its end</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>unbeantwortet</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
</context>
<context>
    <name>DuePersons</name>
    <message>
        <source>Key of the contact</source>
        <translation>Kennung der Kontaktperson</translation>
    </message>
    <message>
        <source>Contact of</source>
        <translation>Kontaktperson von</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>fällig seit</translation>
    </message>
    <message>
        <source>the day of deletion has come</source>
        <translation>Löschtag ist erreicht</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>Einwilligung widerrufen</translation>
    </message>
</context>
<context>
    <name>DuplicatePanel</name>
    <message>
        <source>Open the existing one</source>
        <translation>Vorhandenen öffnen</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is probably in the register already:</source>
        <translation>„{name}“ steht wahrscheinlich schon im Register:</translation>
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
    <name>ExportRegister</name>
    <message>
        <source>Export register</source>
        <translation>Register weitergeben</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>The GeoPackage that Create register has made.</source>
        <translation>Das GeoPackage, das „Register anlegen“ geschrieben hat.</translation>
    </message>
    <message>
        <source>With contacts</source>
        <translation>Mit Kontaktpersonen</translation>
    </message>
    <message>
        <source>Personal data leave the register; give the purpose.</source>
        <translation>Personenbezogene Daten verlassen das Register; geben Sie den Zweck an.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Excel workbook (xlsx)</source>
        <translation>Excel-Arbeitsmappe (xlsx)</translation>
    </message>
    <message>
        <source>csv files (zip)</source>
        <translation>csv-Dateien (zip)</translation>
    </message>
    <message>
        <source>A workbook or csv files for readers, a GeoPackage for a GIS.</source>
        <translation>Arbeitsmappe oder csv-Dateien zum Lesen, GeoPackage für ein GIS.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>An existing file is replaced once the new one is complete.</source>
        <translation>Eine vorhandene Datei wird erst ersetzt, wenn die neue vollständig ist.</translation>
    </message>
    <message>
        <source>Records written</source>
        <translation>Geschriebene Einträge</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>The LOR key of a Bezirk, Bezirksregion or Planungsraum; empty: everything.</source>
        <translation>LOR-Schlüssel eines Bezirks, einer Bezirksregion oder eines Planungsraums; leer: alles.</translation>
    </message>
    <message>
        <source>LOR base</source>
        <translation>LOR-Grundlage</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>None chosen: all but contacts, code lists and the log of data protection.</source>
        <translation>Keine gewählt: alle außer Kontaktpersonen, Auswahllisten und Protokoll Datenschutz.</translation>
    </message>
    <message>
        <source>With archived records</source>
        <translation>Mit archivierten Einträgen</translation>
    </message>
    <message>
        <source>Also what was put into the archive.</source>
        <translation>Auch, was ins Archiv gelegt wurde.</translation>
    </message>
    <message>
        <source>Hands a register on by a whitelist of fields: never inner notes, names of staff or who recorded what, and no contacts unless they are asked for with a purpose, which the register notes with their number. Contacts that are due to be deleted or have withdrawn their consent never leave. As a workbook or csv files it is for readers, with German titles, titles of codes and names of linked records; as a GeoPackage it is for a GIS, with the codes and their lists. A record lies in an area by its own place, an actor by its sites, and what belongs to a record goes with it. Texts that name a contact or look like telephone numbers or mail addresses of persons are left out and counted, unless they are asked for with a purpose.</source>
        <translation>Gibt ein Register nach einer Liste erlaubter Felder weiter: nie interne Notizen, Namen von Beschäftigten oder wer was erfasst hat, und keine Kontaktpersonen, außer auf Wunsch mit einem Zweck, den das Register mit ihrer Zahl festhält. Fällige Kontaktpersonen und solche mit widerrufener Einwilligung bleiben immer im Register. Arbeitsmappe und csv-Dateien sind zum Lesen, mit deutschen Titeln, ausgeschriebenen Auswahlwerten und Namen verbundener Einträge; das GeoPackage ist für ein GIS, mit den Codes und ihren Auswahllisten. Ein Eintrag liegt durch seinen eigenen Ort in einem Raum, ein Akteur durch seine Standorte; was zu einem Eintrag gehört, geht mit. Texte, die eine Kontaktperson nennen oder nach Telefonnummer oder Mailadresse einer Person aussehen, werden zurückgehalten und gezählt, außer auf Wunsch mit einem Zweck.</translation>
    </message>
    <message>
        <source>With texts that point to persons</source>
        <translation>Mit Texten, die auf Personen deuten</translation>
    </message>
    <message>
        <source>Texts that name a contact, a telephone number or a person&apos;s mail address; give the purpose.</source>
        <translation>Texte, die eine Kontaktperson, eine Telefonnummer oder die Mailadresse einer Person nennen; geben Sie den Zweck an.</translation>
    </message>
    <message>
        <source>What data of persons are handed on for; it is noted in the register. Needed with these only.</source>
        <translation>Wofür personenbezogene Angaben weitergegeben werden; das Register hält es fest. Nur für diese nötig.</translation>
    </message>
    <message>
        <source>Texts left out</source>
        <translation>Zurückgehaltene Texte</translation>
    </message>
    <message>
        <source>For the names of areas, and to find the drawn areas that touch the area.</source>
        <translation>Für die Namen der Räume, und um gezeichnete Gebiete zu finden, die in den Raum reichen.</translation>
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
    <name>FilterBar</name>
    <message>
        <source>nothing to choose here</source>
        <translation>hier gibt es nichts zu wählen</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Pflege</translation>
    </message>
    <message>
        <source>archived too</source>
        <translation>auch archivierte</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Remove the area</source>
        <translation>Fläche entfernen</translation>
    </message>
    <message>
        <source>Draw anew</source>
        <translation>Neu zeichnen</translation>
    </message>
    <message>
        <source>Draw on the map</source>
        <translation>Auf der Karte zeichnen</translation>
    </message>
    <message>
        <source>not drawn yet</source>
        <translation>noch nicht gezeichnet</translation>
    </message>
    <message>
        <source>{size} hectares</source>
        <translation>{size} Hektar</translation>
    </message>
    <message>
        <source>Add: {title}</source>
        <translation>{title} hinzufügen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Remove: {title}</source>
        <translation>{title} entfernen</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(neu)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Choose in the calendar (Alt+Down)</source>
        <translation>Im Kalender wählen (Alt+Pfeil nach unten)</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>kein Tag</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Remove the place</source>
        <translation>Lage entfernen</translation>
    </message>
    <message>
        <source>no change yet</source>
        <translation>noch keine Änderung</translation>
    </message>
    <message>
        <source>type to find</source>
        <translation>tippen, um zu finden</translation>
    </message>
    <message>
        <source>Nothing was chosen for &quot;{text}&quot;. Please take it from the list.</source>
        <translation>Zu „{text}“ ist nichts ausgewählt. Bitte wählen Sie einen Eintrag der Liste.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Set on the map</source>
        <translation>Auf der Karte setzen</translation>
    </message>
    <message>
        <source>Find an address</source>
        <translation>Adresse suchen</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>noch ohne Lage</translation>
    </message>
    <message>
        <source>outside the district</source>
        <translation>außerhalb des Bezirks</translation>
    </message>
    <message>
        <source>Planungsraum {name}</source>
        <translation>Planungsraum {name}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Error: {sentence}</source>
        <translation>Fehler: {sentence}</translation>
    </message>
    <message>
        <source>Note: {sentence}</source>
        <translation>Hinweis: {sentence}</translation>
    </message>
    <message>
        <source>{title} - required</source>
        <translation>{title} – Pflichtangabe</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Set. Without a LOR base its areas are not known.</source>
        <translation>Gesetzt. Ohne LOR-Grundlage sind die Räume dazu nicht bekannt.</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
</context>
<context>
    <name>FreeAreas</name>
    <message>
        <source>Estimate counts for own areas</source>
        <translation>Anzahlen für eigene Gebiete schätzen</translation>
    </message>
    <message>
        <source>Estimates counts of Planungsraeume for areas that residents or planners have drawn; they may cross the borders of the LOR and overlap. Estimate = sum of share x count over the Planungsraeume touched. At least = sum of those wholly inside, at most = sum of all touched, for counts that are not below zero. Without addresses the share is that of the ground (area weighting), which is badly wrong where parks, woods or water carry ground and no people: in Treptow-Koepenick such shares were off by more than 10 % in 13 of 43 Planungsraeume, at worst by 255 %. With address points the share is that of the addresses, or of the people at them; that is the better way. A Planungsraum without a value is missing and never 0. Rates are refused: estimate numerator and denominator, then divide.</source>
        <translation>Schätzt Anzahlen der Planungsräume für Gebiete, die Bewohnerinnen und Bewohner oder Planende gezeichnet haben; sie dürfen LOR-Grenzen kreuzen und sich überlagern. Schätzung = Summe aus Teil × Anzahl über alle berührten Planungsräume. Mindestens = Summe der ganz enthaltenen, höchstens = Summe aller berührten, für Anzahlen nicht unter null. Ohne Adressen ist der Teil der Flächenanteil; das ist grob falsch, wo Parks, Wald oder Wasser Fläche haben und keine Menschen: In Treptow-Köpenick lagen solche Anteile in 13 von 43 Planungsräumen um mehr als 10 % daneben, im schlimmsten Fall um 255 %. Mit Adresspunkten ist der Teil der Anteil der Adressen oder der Menschen dort; das ist der bessere Weg. Ein Planungsraum ohne Wert ist „keine Angabe“ und nie 0. Quoten werden abgelehnt: Schätzen Sie Zähler und Nenner und teilen Sie dann.</translation>
    </message>
    <message>
        <source>Own areas</source>
        <translation>Eigene Gebiete</translation>
    </message>
    <message>
        <source>Polygons in any coordinate system; an invalid one is repaired and reported.</source>
        <translation>Polygone in beliebigem Koordinatensystem; ein ungültiges wird repariert und gemeldet.</translation>
    </message>
    <message>
        <source>Tolerance of the drawn border (m2)</source>
        <translation>Toleranz der gezeichneten Grenze (m²)</translation>
    </message>
    <message>
        <source>Pieces of a Planungsraum up to this size are neither touched nor missing from a whole one.</source>
        <translation>Stücke eines Planungsraums bis zu dieser Größe gelten weder als berührt noch als fehlend an einem ganzen.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who published the counts; left empty, the source written in the table or its name is taken.</source>
        <translation>Wer die Anzahlen veröffentlicht hat; bleibt es leer, gilt die Quelle in der Tabelle oder ihr Name.</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Day the numbers belong to, as 2025-12-31; left empty, the date written in the table is taken.</source>
        <translation>Tag, für den die Zahlen gelten, als 2025-12-31; bleibt er leer, gilt der Stichtag der Tabelle.</translation>
    </message>
    <message>
        <source>Result: own areas with estimates</source>
        <translation>Ergebnis: eigene Gebiete mit Schätzungen</translation>
    </message>
    <message>
        <source>The polygons with estimate, bounds, and a sentence that says how certain it is.</source>
        <translation>Die Polygone mit Schätzung, Grenzen und einem Satz, der sagt, wie sicher sie ist.</translation>
    </message>
    <message>
        <source>Own areas of whole Planungsraeume</source>
        <translation>Eigene Gebiete aus ganzen Planungsräumen</translation>
    </message>
    <message>
        <source>Own areas outside the LOR base</source>
        <translation>Eigene Gebiete außerhalb der LOR-Grundlage</translation>
    </message>
    <message>
        <source>Table with counts</source>
        <translation>Tabelle mit Anzahlen</translation>
    </message>
    <message>
        <source>A table with one row per Planungsraum, as Import table writes it.</source>
        <translation>Eine Tabelle mit einer Zeile je Planungsraum, wie „Tabelle einlesen“ sie schreibt.</translation>
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
        <source>Counts to estimate</source>
        <translation>Zu schätzende Anzahlen</translation>
    </message>
    <message>
        <source>Left empty: all numeric fields that are counts.</source>
        <translation>Bleibt es leer: alle Zahlenfelder, die Anzahlen sind.</translation>
    </message>
    <message>
        <source>Estimate fields that look like rates</source>
        <translation>Auch Felder schätzen, die wie Quoten aussehen</translation>
    </message>
    <message>
        <source>Only if you know that the field is a count in spite of its name or its decimals.</source>
        <translation>Nur wenn Sie wissen, dass das Feld trotz seines Namens oder seiner Nachkommastellen eine Anzahl ist.</translation>
    </message>
    <message>
        <source>Address points</source>
        <translation>Adresspunkte</translation>
    </message>
    <message>
        <source>All addresses of the Planungsraeume touched; counts are then shared out by them, not by ground.</source>
        <translation>Alle Adressen der berührten Planungsräume; die Anzahlen werden dann nach ihnen verteilt und nicht nach Fläche.</translation>
    </message>
    <message>
        <source>People at the address</source>
        <translation>Menschen an der Adresse</translation>
    </message>
    <message>
        <source>Inhabitants or dwellings at each address; left empty, every address counts 1.</source>
        <translation>Einwohner oder Wohnungen je Adresse; bleibt es leer, zählt jede Adresse 1.</translation>
    </message>
    <message>
        <source>counts shared out by addresses</source>
        <translation>Anzahlen nach Adressen verteilt</translation>
    </message>
    <message>
        <source>counts shared out by ground</source>
        <translation>Anzahlen nach Fläche verteilt</translation>
    </message>
</context>
<context>
    <name>GoalForm</name>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Area and time</source>
        <translation>Raum und Zeit</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beschluss</translation>
    </message>
    <message>
        <source>Measures for this goal</source>
        <translation>Maßnahmen zu diesem Ziel</translation>
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
    <name>ImportActors</name>
    <message>
        <source>Import actors</source>
        <translation>Akteursliste einlesen</translation>
    </message>
    <message>
        <source>Reads a list of actors (csv, xlsx, xls, ods) or a layer of facilities and writes actors with sites and offers into the register. Which column goes where is guessed from heads and values and can be overruled. Every row is taken or skipped and stands in the report: rows read = taken + skipped. A row with the name and the address of an actor that is known is a duplicate; rows with the same name and other addresses are one actor with several sites, unless carrier or mail address tell otherwise. Codes are never invented: what is in no code list goes to the inner note. Places come from the geometry, from coordinates or from the address table of the LOR base (exact hits only), LOR keys from the place; a key in the list is compared with it. Columns about persons are left out unless purpose and legal basis are given. The same import again adds nothing. Everything is written in one transaction.</source>
        <translation>Liest eine Liste von Akteuren (csv, xlsx, xls, ods) oder eine Ebene mit Einrichtungen und schreibt Akteure mit Standorten und Angeboten ins Register. Welche Spalte wohin kommt, wird an Köpfen und Werten erkannt; Sie können es ändern. Jede Zeile wird übernommen oder ausgelassen und steht im Bericht: gelesene Zeilen = übernommene + ausgelassene. Eine Zeile mit Name und Adresse eines bekannten Akteurs ist eine Dublette; Zeilen mit gleichem Namen und anderer Adresse sind ein Akteur mit mehreren Standorten, solange Träger oder Mailadresse nicht dagegen sprechen. Auswahlwerte werden nie erfunden: Was in keiner Auswahlliste steht, kommt in die interne Notiz. Orte kommen aus der Geometrie, aus Koordinaten oder aus der Adresstabelle der LOR-Grundlage (nur genaue Treffer), LOR-Schlüssel aus dem Ort; ein Schlüssel in der Liste wird damit verglichen. Spalten über Personen bleiben weg, solange Zweck und Rechtsgrundlage fehlen. Dieselbe Liste ein zweites Mal bringt nichts hinzu. Alles wird auf einmal geschrieben oder gar nicht.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>A file (csv, xlsx, xls, ods, geojson, gpkg ...) or an open layer.</source>
        <translation>Eine Datei (csv, xlsx, xls, ods, geojson, gpkg …) oder eine geöffnete Ebene.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>The GeoPackage that Create register has written.</source>
        <translation>Das GeoPackage, das „Register anlegen“ geschrieben hat.</translation>
    </message>
    <message>
        <source>LOR base</source>
        <translation>LOR-Grundlage</translation>
    </message>
    <message>
        <source>Gives places to addresses and areas to places; without it neither is set.</source>
        <translation>Gibt Adressen einen Ort und Orten ihren Raum; ohne sie bleibt beides leer.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>As actor.name=Name; site.street=Adresse; actor.kind=&apos;Verein&apos; (a text in single quotes holds for all rows); empty: guessed.</source>
        <translation>Etwa actor.name=Name; site.street=Adresse; actor.kind='Verein' (Text in einfachen Anführungszeichen gilt für alle Zeilen); leer: wird erkannt.</translation>
    </message>
    <message>
        <source>Kind of actor</source>
        <translation>Art des Akteurs</translation>
    </message>
    <message>
        <source>For rows that do not say it.</source>
        <translation>Für Zeilen, die keine nennen.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Same: name and address; probable: a similar name or the same address.</source>
        <translation>Gleich: Name und Adresse; wahrscheinlich: ähnlicher Name oder gleiche Adresse.</translation>
    </message>
    <message>
        <source>leave out the same</source>
        <translation>gleiche auslassen</translation>
    </message>
    <message>
        <source>leave out probable ones too</source>
        <translation>auch wahrscheinliche auslassen</translation>
    </message>
    <message>
        <source>take all</source>
        <translation>alle übernehmen</translation>
    </message>
    <message>
        <source>Carriers as actors</source>
        <translation>Träger als Akteure</translation>
    </message>
    <message>
        <source>Carriers that the register does not know become actors of their own; else they go to the note.</source>
        <translation>Träger, die das Register nicht kennt, werden eigene Akteure; sonst kommen sie in die Notiz.</translation>
    </message>
    <message>
        <source>Only report</source>
        <translation>Nur Bericht</translation>
    </message>
    <message>
        <source>Says what would be taken and writes nothing into the register.</source>
        <translation>Sagt, was übernommen würde, und schreibt nichts ins Register.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>One line a row: number, name, what became of it, and what to look at.</source>
        <translation>Je Zeile: Nummer, Name, Ergebnis und Hinweise.</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Rows taken</source>
        <translation>Übernommene Zeilen</translation>
    </message>
    <message>
        <source>Rows skipped</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message>
        <source>New actors</source>
        <translation>Neue Akteure</translation>
    </message>
    <message>
        <source>New sites</source>
        <translation>Neue Standorte</translation>
    </message>
    <message>
        <source>New carriers</source>
        <translation>Neue Träger</translation>
    </message>
    <message>
        <source>Purpose of data of persons</source>
        <translation>Zweck der Personendaten</translation>
    </message>
    <message>
        <source>Without it no column about persons is taken.</source>
        <translation>Ohne ihn wird keine Spalte über Personen übernommen.</translation>
    </message>
    <message>
        <source>Legal basis of data of persons</source>
        <translation>Rechtsgrundlage der Personendaten</translation>
    </message>
    <message>
        <source>consent or public_task; without it no column about persons is taken.</source>
        <translation>consent (Einwilligung) oder public_task (öffentliche Aufgabe); ohne sie wird keine Spalte über Personen übernommen.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Written into every actor; empty: the file&apos;s name.</source>
        <translation>Steht bei jedem Akteur; leer: der Name der Datei.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Name or number; empty: the one most like a list.</source>
        <translation>Name oder Nummer; leer: das Blatt, das am ehesten eine Liste ist.</translation>
    </message>
    <message>
        <source>Row of the head</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>As 3, or 3-4 for several rows; empty: found by itself.</source>
        <translation>Etwa 3, oder 3-4 für mehrere Zeilen; leer: wird gefunden.</translation>
    </message>
    <message>
        <source>Reference system of the coordinates</source>
        <translation>Bezugssystem der Koordinaten</translation>
    </message>
    <message>
        <source>Of coordinates in columns, or of a layer without one; empty: found by their values.</source>
        <translation>Für Koordinaten in Spalten oder eine Ebene ohne Bezugssystem; leer: an den Werten erkannt.</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} neu</translation>
    </message>
    <message>
        <source>{count} as a further site</source>
        <translation>{count} als weiterer Standort</translation>
    </message>
    <message>
        <source>{count} as an addition</source>
        <translation>{count} als Ergänzung</translation>
    </message>
    <message>
        <source>{count} known already</source>
        <translation>{count} schon bekannt</translation>
    </message>
    <message>
        <source>{count} probably known</source>
        <translation>{count} wahrscheinlich bekannt</translation>
    </message>
    <message>
        <source>{count} without a name</source>
        <translation>{count} ohne Namen</translation>
    </message>
    <message>
        <source>{count} blank, heading or note</source>
        <translation>{count} leer, Überschrift oder Anmerkung</translation>
    </message>
    <message>
        <source>besides {count} as a carrier</source>
        <translation>dazu {count} als Träger</translation>
    </message>
    <message>
        <source>{count} rows: {parts}</source>
        <translation>{count} Zeilen: {parts}</translation>
    </message>
    <message>
        <source>leave out the same name and address</source>
        <translation>gleichen Namen mit gleicher Adresse auslassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading the list ...</source>
        <translation>Die Liste wird gelesen …</translation>
    </message>
    <message>
        <source>These columns hold data of persons and are only taken with a purpose and a legal basis: {columns}</source>
        <translation>Diese Spalten enthalten Personendaten und werden nur mit Zweck und Rechtsgrundlage übernommen: {columns}</translation>
    </message>
    <message>
        <source>Choose the column that holds the names: let it go to &quot;Name&quot;.</source>
        <translation>Wählen Sie die Spalte mit den Namen: Ordnen Sie ihr „Name“ zu.</translation>
    </message>
    <message>
        <source>Findings ({count})</source>
        <translation>Befunde ({count})</translation>
    </message>
    <message>
        <source>the first {count} are shown, the saved report has all</source>
        <translation>gezeigt werden die ersten {count}, im gespeicherten Bericht stehen alle</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Lists and layers (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv *.geojson *.json *.gpkg *.shp *.kml);;All files (*)</source>
        <translation>Listen und Ebenen (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv *.geojson *.json *.gpkg *.shp *.kml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>List of actors</source>
        <translation>Akteursliste</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>goes to</source>
        <translation>kommt in</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>{column} goes to</source>
        <translation>{column} kommt in</translation>
    </message>
    <message>
        <source>- not taken -</source>
        <translation>– nicht übernehmen –</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Planungsraum</source>
        <translation>Planungsraum</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>ImportActorsDialog</name>
    <message>
        <source>Import actors</source>
        <translation>Akteursliste einlesen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Choose or drop a list of actors: xlsx, xls, ods, csv, or points as geojson, gpkg, shp</source>
        <translation>Akteursliste wählen oder hierher ziehen: xlsx, xls, ods, csv oder Punkte als geojson, gpkg, shp</translation>
    </message>
    <message>
        <source>&amp;Choose ...</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Blatt</translation>
    </message>
    <message>
        <source>Bring a list of actors or a layer of facilities into the register. Nothing is written before you press Import: first you see which column goes where, what each row becomes, and what is there already.</source>
        <translation>Bringen Sie eine Akteursliste oder eine Ebene mit Einrichtungen ins Register. Bevor Sie „Einlesen“ drücken, wird nichts geschrieben: Erst sehen Sie, welche Spalte wohin kommt, was aus jeder Zeile wird und was schon da ist.</translation>
    </message>
    <message>
        <source>Choose a list ...</source>
        <translation>Liste wählen …</translation>
    </message>
    <message>
        <source>C&amp;olumns of the list, and where they go</source>
        <translation>Spalten der Liste, und w&amp;ohin sie kommen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>&amp;Zweck</translation>
    </message>
    <message>
        <source>for instance: invitation to the local conference</source>
        <translation>zum Beispiel: Einladung zur Ortsteilkonferenz</translation>
    </message>
    <message>
        <source>&amp;Legal basis</source>
        <translation>&amp;Rechtsgrundlage</translation>
    </message>
    <message>
        <source>&amp;Kind where the list says none</source>
        <translation>&amp;Art, wo die Liste keine nennt</translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>D&amp;ubletten</translation>
    </message>
    <message>
        <source>Carriers as &amp;actors of their own</source>
        <translation>&amp;Träger als eigene Akteure</translation>
    </message>
    <message>
        <source>Only rows that were &amp;not taken or have a remark</source>
        <translation>&amp;Nur ausgelassene Zeilen und solche mit Hinweis</translation>
    </message>
    <message>
        <source>Save &amp;report ...</source>
        <translation>Bericht &amp;speichern …</translation>
    </message>
    <message>
        <source>A&amp;nother list ...</source>
        <translation>Andere &amp;Liste …</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Einlesen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>ImportAddresses</name>
    <message>
        <source>Import addresses</source>
        <translation>Adressen einlesen</translation>
    </message>
    <message>
        <source>Brings a list of addresses with coordinates into the LOR base, so that an address can be found while it is typed, without any connection to the internet. The list may be a layer of points, a web service (WFS) or a csv file with columns for x and y, also packed as csv.gz. The columns are found by their names and values. Addresses of an earlier import are replaced as a whole; the areas of the LOR base stay as they are. Rows read = addresses + rows skipped (without street or coordinates, or a second time the same).</source>
        <translation>Bringt eine Liste von Adressen mit Koordinaten in die LOR-Grundlage, damit eine Adresse schon beim Tippen gefunden wird, ohne Verbindung zum Internet. Die Liste kann eine Punktebene, ein Webdienst (WFS) oder eine csv-Datei mit Spalten für x und y sein, auch gepackt als csv.gz. Die Spalten werden an Namen und Werten erkannt. Adressen eines früheren Einlesens werden als Ganzes ersetzt; die Räume der LOR-Grundlage bleiben, wie sie sind. Gelesene Zeilen = Adressen + ausgelassene Zeilen (ohne Straße oder Koordinaten, oder ein zweites Mal dieselbe).</translation>
    </message>
    <message>
        <source>List of addresses</source>
        <translation>Adressliste</translation>
    </message>
    <message>
        <source>A layer of points, a web service (WFS), a table with x and y, or a csv or csv.gz file.</source>
        <translation>Punktebene, Webdienst (WFS), Tabelle mit x und y oder Datei csv oder csv.gz.</translation>
    </message>
    <message>
        <source>LOR base</source>
        <translation>LOR-Grundlage</translation>
    </message>
    <message>
        <source>The GeoPackage that Import LOR areas has written; it gets the table of addresses.</source>
        <translation>Das GeoPackage, das „LOR-Räume einlesen“ geschrieben hat; es bekommt die Adresstabelle.</translation>
    </message>
    <message>
        <source>Left empty, it is found by its name and values.</source>
        <translation>Bleibt das Feld leer, wird sie an Namen und Werten erkannt.</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>May hold the suffix too, as in 12a.</source>
        <translation>Darf auch den Zusatz enthalten, wie in 12a.</translation>
    </message>
    <message>
        <source>Suffix of the house number</source>
        <translation>Hausnummernzusatz</translation>
    </message>
    <message>
        <source>The a of 12a, if apart.</source>
        <translation>Das a von 12a, wenn es getrennt steht.</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>Ortsteil</translation>
    </message>
    <message>
        <source>The Ortsteil or the town, if there is one.</source>
        <translation>Ortsteil oder Ort, falls vorhanden.</translation>
    </message>
    <message>
        <source>x coordinate</source>
        <translation>x-Koordinate</translation>
    </message>
    <message>
        <source>For lists without points.</source>
        <translation>Für Listen ohne Punkte.</translation>
    </message>
    <message>
        <source>y coordinate</source>
        <translation>y-Koordinate</translation>
    </message>
    <message>
        <source>Coordinates of x and y</source>
        <translation>Bezugssystem von x und y</translation>
    </message>
    <message>
        <source>Left empty, they are degrees (EPSG:4326) or EPSG:25833, told by their size.</source>
        <translation>Leer: Grad (EPSG:4326) oder EPSG:25833, an ihrer Größe erkannt.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straßen</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Rows skipped</source>
        <translation>Ausgelassene Zeilen</translation>
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
    <name>IndicatorAlgorithm</name>
    <message>
        <source>Own catalogue</source>
        <translation>Eigener Katalog</translation>
    </message>
    <message>
        <source>Catalogues (*.csv *.xlsx)</source>
        <translation>Kataloge (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>A file of own definitions; left empty, the core indicators are used.</source>
        <translation>Eine Datei mit eigenen Definitionen; leer: die Kernindikatoren.</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Codes as B1, B2, D5; left empty, all that the tables have columns for.</source>
        <translation>Kürzel wie B1, B2, D5; leer: alle, für die Spalten da sind.</translation>
    </message>
    <message>
        <source>Young up to below (years)</source>
        <translation>Jung bis unter (Jahre)</translation>
    </message>
    <message>
        <source>Cut of the youth quotient; refused where no age band ends there.</source>
        <translation>Grenze des Jugendquotienten; abgelehnt, wenn dort kein Altersband endet.</translation>
    </message>
    <message>
        <source>Old from (years)</source>
        <translation>Alt ab (Jahre)</translation>
    </message>
    <message>
        <source>Cut of the old-age quotient; refused where no age band begins there.</source>
        <translation>Grenze des Altenquotienten; abgelehnt, wenn dort kein Altersband beginnt.</translation>
    </message>
    <message>
        <source>Mean age of the open last band (years)</source>
        <translation>Mittleres Alter im offenen letzten Band (Jahre)</translation>
    </message>
    <message>
        <source>For the mean age: the last band has no end that is reached.</source>
        <translation>Für das Durchschnittsalter: Das letzte Altersband hat kein erreichtes Ende.</translation>
    </message>
    <message>
        <source>Keep in the data file</source>
        <translation>In der Datendatei behalten</translation>
    </message>
    <message>
        <source>Adds the values to the table indicator_value of the LOR base, for comparisons and time series.</source>
        <translation>Fügt die Werte der Tabelle indicator_value der LOR-Grundlage hinzu, für Vergleiche und Zeitreihen.</translation>
    </message>
    <message>
        <source>Replace kept values</source>
        <translation>Behaltene Werte ersetzen</translation>
    </message>
    <message>
        <source>Only if this date is kept already and shall be replaced; that is logged.</source>
        <translation>Nur wenn dieser Stichtag schon behalten ist und ersetzt werden soll; das wird protokolliert.</translation>
    </message>
    <message>
        <source>sum of numerators / sum of denominators, catalogue {name}</source>
        <translation>Summe der Zähler / Summe der Nenner, Katalog {name}</translation>
    </message>
    <message>
        <source>of core indicators</source>
        <translation>der Kernindikatoren</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>Compute indicators</source>
        <translation>Kennzahlen berechnen</translation>
    </message>
    <message>
        <source>Computes the indicators of a catalogue from counts for Planungsraum, Bezirksregion, Prognoseraum, Bezirk and Land at once. Value = factor x sum of numerators / sum of denominators of the areas that have both, with the cases that belong to no smaller area; never a mean of rates. Each value is set beside the date before (percentage points for shares, percent for counts), the Bezirksregion, the Bezirk and the Land, its rank in the Bezirk (1 = highest) and its Richtwert. What cannot be summed is taken from the table of official values or stays empty with the reason. The built-in definitions are the core indicators (KID) after the data sheets of the Senate of 2019; all formulas and sources stand in chapter 8 of the handbook.</source>
        <translation>Berechnet die Kennzahlen eines Katalogs aus Anzahlen für Planungsraum, Bezirksregion, Prognoseraum, Bezirk und Land zugleich. Wert = Faktor x Summe der Zähler / Summe der Nenner der Räume, die beides haben, einschließlich der Fälle, die keinem kleineren Raum zugeordnet sind; nie ein Mittel von Anteilen. Neben jedem Wert stehen der Stichtag davor (Prozentpunkte bei Anteilen, Prozent bei Anzahlen), der Abstand zu Bezirksregion, Bezirk und Land, der Rang im Bezirk (1 = höchster) und der Richtwert. Was sich nicht summieren lässt, kommt aus der Tabelle der amtlichen Werte oder bleibt leer, mit Begründung. Die eingebauten Definitionen sind die Kernindikatoren (KID) nach den Indikatorenblättern des Senats von 2019; alle Formeln und Quellen stehen in Kapitel 8 des Handbuchs.</translation>
    </message>
    <message>
        <source>Table with counts</source>
        <translation>Tabelle mit Anzahlen</translation>
    </message>
    <message>
        <source>Counts of one reference date by Planungsraum, as Import table has written it.</source>
        <translation>Anzahlen eines Stichtags je Planungsraum, wie Tabelle einlesen sie geschrieben hat.</translation>
    </message>
    <message>
        <source>Further tables of the same date</source>
        <translation>Weitere Tabellen desselben Stichtags</translation>
    </message>
    <message>
        <source>Columns of other offices for the same areas and the same date.</source>
        <translation>Spalten anderer Ämter für dieselben Räume und denselben Stichtag.</translation>
    </message>
    <message>
        <source>Table of an earlier date</source>
        <translation>Tabelle eines früheren Stichtags</translation>
    </message>
    <message>
        <source>For the change; left empty, the last earlier date that the data file keeps is taken.</source>
        <translation>Für die Veränderung; leer: der letzte frühere Stichtag in der Datendatei.</translation>
    </message>
    <message>
        <source>Official values</source>
        <translation>Amtliche Werte</translation>
    </message>
    <message>
        <source>Values an office has computed for the areas themselves: a column a code, or code and value.</source>
        <translation>Werte, die ein Amt für die Räume selbst berechnet hat: eine Spalte je Kürzel, oder code und value.</translation>
    </message>
    <message>
        <source>Indicators computed</source>
        <translation>Berechnete Kennzahlen</translation>
    </message>
    <message>
        <source>Indicators without their columns</source>
        <translation>Kennzahlen ohne ihre Spalten</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Date before</source>
        <translation>Stichtag davor</translation>
    </message>
    <message>
        <source>LOR base of the earlier date</source>
        <translation>LOR-Grundlage des früheren Stichtags</translation>
    </message>
    <message>
        <source>Only for an earlier date in another LOR state: areas that stayed the same are compared.</source>
        <translation>Nur für einen früheren Stichtag in anderem LOR-Stand: gleich gebliebene Räume werden verglichen.</translation>
    </message>
    <message>
        <source>Key field</source>
        <translation>Schlüsselfeld</translation>
    </message>
    <message>
        <source>Field with the LOR keys; left empty, it is found by its values.</source>
        <translation>Feld mit den LOR-Schlüsseln; leer: an seinen Werten erkannt.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who published the table; left empty, the source written in the table or its name is taken.</source>
        <translation>Wer die Tabelle veröffentlicht hat; leer: die Quelle in der Tabelle oder ihr Name.</translation>
    </message>
    <message>
        <source>Day the numbers belong to, as 2025-12-31; left empty, the date written in the table is taken.</source>
        <translation>Tag, zu dem die Zahlen gehören, als 2025-12-31; leer: der Stichtag in der Tabelle.</translation>
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
    <message>
        <source>Social index - {source}</source>
        <translation>Sozialindex - {source}</translation>
    </message>
    <message>
        <source>PART OF THE LAND: {name}</source>
        <translation>NUR EIN TEIL DES LANDES: {name}</translation>
    </message>
    <message>
        <source>{indicator} - {areas}, {date}</source>
        <translation>{indicator} – {areas}, {date}</translation>
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
    <name>MapLink</name>
    <message>
        <source>Sozialraum: add here</source>
        <translation>Sozialraum: hier aufnehmen</translation>
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
    <name>MeasureActorForm</name>
    <message>
        <source>Participation</source>
        <translation>Beteiligung</translation>
    </message>
</context>
<context>
    <name>MeasureAreaForm</name>
    <message>
        <source>Area of a measure</source>
        <translation>Maßnahmengebiet</translation>
    </message>
</context>
<context>
    <name>MeasureForm</name>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Goal and target groups</source>
        <translation>Ziel und Zielgruppen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Time and money</source>
        <translation>Zeit und Mittel</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Decision, history and notes</source>
        <translation>Beschluss, Verlauf und Notizen</translation>
    </message>
    <message>
        <source>Concerns that led to it</source>
        <translation>Anliegen, die dazu geführt haben</translation>
    </message>
</context>
<context>
    <name>MembershipForm</name>
    <message>
        <source>Membership</source>
        <translation>Mitgliedschaft</translation>
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
    <message>
        <source>The register {path} does not exist or its drive is not connected. Connect the drive, or choose the file that Create register has written.</source>
        <translation>Das Register {path} gibt es nicht, oder sein Laufwerk ist nicht verbunden. Verbinden Sie das Laufwerk, oder wählen Sie die Datei, die „Register anlegen“ geschrieben hat.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a register ({reason}). Choose a file that Create register has written; if it is one, fetch it from your last backup.</source>
        <translation>{path} lässt sich nicht als Register lesen ({reason}). Wählen Sie eine Datei, die „Register anlegen“ geschrieben hat; ist es eine solche, holen Sie sie aus Ihrer letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Another program or window is writing the register {path}. Nothing was written here; finish the editing there and try again.</source>
        <translation>Ein anderes Programm oder Fenster schreibt gerade in das Register {path}. Hier wurde nichts geschrieben; beenden Sie dort die Bearbeitung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The register {path} cannot be written: the file or its folder is read-only. Nothing was written; ask for the right to write, or work on a copy.</source>
        <translation>In das Register {path} kann nicht geschrieben werden: Die Datei oder ihr Ordner ist schreibgeschützt. Es wurde nichts geschrieben; bitten Sie um Schreibrechte, oder arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message>
        <source>The disk of the register {path} is full. Nothing was written; free space and try again.</source>
        <translation>Der Datenträger des Registers {path} ist voll. Es wurde nichts geschrieben; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The drive of the register {path} failed ({reason}). Nothing was written; check that it is connected and that you may still fill it, and try again.</source>
        <translation>Das Laufwerk des Registers {path} meldet einen Fehler ({reason}). Es wurde nichts geschrieben; prüfen Sie, ob es verbunden ist und Sie noch Speicherplatz haben, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The register {path} has schema version {found}, this plugin works with version {version}. Run the algorithm Upgrade register; it makes a backup first.</source>
        <translation>Das Register {path} hat die Schemaversion {found}, dieses Plugin arbeitet mit Version {version}. Starten Sie „Register aktualisieren“; es legt zuerst eine Sicherung an.</translation>
    </message>
    <message>
        <source>The register {path} has schema version {found}, this plugin only knows version {version}. Install the newer version of the plugin; nothing was written.</source>
        <translation>Das Register {path} hat die Schemaversion {found}, dieses Plugin kennt nur Version {version}. Installieren Sie die neuere Fassung des Plugins; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{path} exists already and may hold records, so it was left as it is. Choose another name, or run Upgrade register to bring an older register up to date.</source>
        <translation>{path} gibt es schon und kann Einträge enthalten; die Datei blieb, wie sie ist. Wählen Sie einen anderen Namen, oder bringen Sie ein älteres Register mit „Register aktualisieren“ auf den neuen Stand.</translation>
    </message>
    <message>
        <source>{path}: a register is a GeoPackage. Give the file a name that ends in .gpkg.</source>
        <translation>{path}: Ein Register ist ein GeoPackage. Geben Sie der Datei einen Namen mit der Endung .gpkg.</translation>
    </message>
    <message>
        <source>The step &apos;{step}&apos; of the upgrade of {path} failed ({reason}). The register is as it was before this step, the backup {backup} was kept. Please send this sentence to the maintainers.</source>
        <translation>Der Schritt „{step}“ beim Aktualisieren von {path} ist gescheitert ({reason}). Das Register ist, wie es vor diesem Schritt war, die Sicherung {backup} wurde behalten. Bitte schicken Sie diesen Satz an die Entwickler.</translation>
    </message>
    <message>
        <source>The entry that was chosen under &apos;{kind}&apos; was deleted meanwhile ({record}). Nothing was written; choose another one and save again.</source>
        <translation>Der unter „{kind}“ gewählte Eintrag wurde inzwischen gelöscht ({record}). Es wurde nichts geschrieben; wählen Sie einen anderen und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Schema version {before} became {version}: {steps}. The file as it was: {backup}</source>
        <translation>Aus Schemaversion {before} wurde {version}: {steps}. Die Datei, wie sie war: {backup}</translation>
    </message>
    <message>
        <source>{path} has schema version {version}, the newest: there was nothing to do.</source>
        <translation>{path} hat die neueste Schemaversion {version}: Es war nichts zu tun.</translation>
    </message>
    <message>
        <source>{place}: the service has {total} objects but delivered {count}. Its answer was cut off; raise the page size or the maximum number of features of the connection, or load the file the service offers for download.</source>
        <translation>{place}: Der Dienst hat {total} Objekte, lieferte aber {count}. Seine Antwort wurde abgeschnitten; erhöhen Sie in der Verbindung die Seitengröße oder die Höchstzahl der Objekte, oder laden Sie die Datei, die der Dienst zum Herunterladen anbietet.</translation>
    </message>
    <message>
        <source>The service does not say how many objects it has; check yourself that {count} is all of them.</source>
        <translation>Der Dienst sagt nicht, wie viele Objekte er hat; prüfen Sie selbst, ob {count} alle sind.</translation>
    </message>
    <message>
        <source>The service delivered {count} of {total} objects.</source>
        <translation>Der Dienst lieferte {count} von {total} Objekten.</translation>
    </message>
    <message>
        <source>street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>house number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>suffix of the house number</source>
        <translation>Hausnummernzusatz</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>locality</source>
        <translation>Ortsteil</translation>
    </message>
    <message>
        <source>x coordinate</source>
        <translation>x-Koordinate</translation>
    </message>
    <message>
        <source>y coordinate</source>
        <translation>y-Koordinate</translation>
    </message>
    <message>
        <source>The addresses were read from the columns: street {street}, house number {number}, suffix {suffix}, postcode {postcode}, locality {locality}.</source>
        <translation>Die Adressen wurden aus diesen Spalten gelesen: Straße {street}, Hausnummer {number}, Zusatz {suffix}, Postleitzahl {postcode}, Ortsteil {locality}.</translation>
    </message>
    <message>
        <source>{place}: no column was found for {parts}. It has: {fields}. Choose the columns yourself, or take a list of addresses with coordinates.</source>
        <translation>{place}: Keine Spalte gefunden für {parts}. Vorhanden sind: {fields}. Wählen Sie die Spalten selbst, oder nehmen Sie eine Adressliste mit Koordinaten.</translation>
    </message>
    <message>
        <source>{place} holds lines or areas. Choose a layer with one point per address.</source>
        <translation>{place} enthält Linien oder Flächen. Wählen Sie eine Ebene mit einem Punkt je Adresse.</translation>
    </message>
    <message>
        <source>The coordinates were taken as {crs}, by their size. Choose their coordinate system (CRS) if wrong.</source>
        <translation>Die Koordinaten wurden ihrer Größe nach als {crs} genommen. Stimmt das nicht, wählen Sie das Bezugssystem (CRS).</translation>
    </message>
    <message>
        <source>None of the {count} rows of {place} has a street and coordinates. Choose the columns yourself, or another list.</source>
        <translation>Keine der {count} Zeilen von {place} hat eine Straße und Koordinaten. Wählen Sie die Spalten selbst, oder nehmen Sie eine andere Liste.</translation>
    </message>
    <message>
        <source>None of the {count} addresses of {place} lies among the areas of the LOR base. Check the coordinate system of the list, or choose the LOR base of that land.</source>
        <translation>Keine der {count} Adressen von {place} liegt in den Räumen der LOR-Grundlage. Prüfen Sie das Bezugssystem der Liste, oder wählen Sie die LOR-Grundlage dieses Landes.</translation>
    </message>
    <message>
        <source>{count} rows have no street and were left out.</source>
        <translation>{count} Zeilen haben keine Straße und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{count} rows have no coordinates that can be used and were left out.</source>
        <translation>{count} Zeilen haben keine brauchbaren Koordinaten und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{count} addresses have no house number and are found by their street alone: {examples}.</source>
        <translation>{count} Adressen haben keine Hausnummer und werden nur über ihre Straße gefunden: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows repeat the address of another one; the first was taken.</source>
        <translation>{count} Zeilen wiederholen die Adresse einer anderen; die erste wurde übernommen.</translation>
    </message>
    <message>
        <source>{count} addresses lie outside the LOR base. They were kept and can be found too.</source>
        <translation>{count} Adressen liegen außerhalb der LOR-Grundlage. Sie wurden behalten und werden ebenfalls gefunden.</translation>
    </message>
    <message>
        <source>{count} addresses were taken over from the earlier LOR base.</source>
        <translation>{count} Adressen wurden aus der früheren LOR-Grundlage übernommen.</translation>
    </message>
    <message>
        <source>The addresses of the earlier LOR base lie elsewhere and were not taken over. Run Import addresses with a list of this land.</source>
        <translation>Die Adressen der früheren LOR-Grundlage liegen anderswo und wurden nicht übernommen. Starten Sie „Adressen einlesen“ mit einer Liste dieses Landes.</translation>
    </message>
    <message>
        <source>The addresses in {path} cannot be read now ({reason}). Try again; if it stays so, run Import addresses anew.</source>
        <translation>Die Adressen in {path} lassen sich gerade nicht lesen ({reason}). Versuchen Sie es erneut; bleibt es dabei, starten Sie „Adressen einlesen“ noch einmal.</translation>
    </message>
    <message>
        <source>The address service {url} gave no answer that can be read ({reason}). Check the connection, or search in the addresses of the LOR base only.</source>
        <translation>Der Adressdienst {url} gab keine lesbare Antwort ({reason}). Prüfen Sie die Verbindung, oder suchen Sie nur in den Adressen der LOR-Grundlage.</translation>
    </message>
    <message>
        <source>Only {found} of {count} rows arrived in {path}: the disk is full, or the format cannot hold this table. Free space or choose a GeoPackage; an existing file was left as it was.</source>
        <translation>Nur {found} von {count} Zeilen sind in {path} angekommen: Der Datenträger ist voll, oder das Format kann diese Tabelle nicht aufnehmen. Schaffen Sie Platz oder wählen Sie ein GeoPackage; eine vorhandene Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>{place} has {rows} rows and {columns} columns; a sheet of Excel holds 1,048,576 rows and 16,384 columns. Choose fewer rows or fields, or hand over a GeoPackage or CSV file.</source>
        <translation>{place} hat {rows} Zeilen und {columns} Spalten; ein Excel-Blatt fasst 1.048.576 Zeilen und 16.384 Spalten. Wählen Sie weniger Zeilen oder Felder, oder geben Sie ein GeoPackage oder eine CSV-Datei weiter.</translation>
    </message>
    <message>
        <source>{count} texts are longer than a cell of Excel can hold (32,767 characters) and were cut: {examples}.</source>
        <translation>{count} Texte sind länger, als eine Excel-Zelle fasst (32.767 Zeichen), und wurden gekürzt: {examples}.</translation>
    </message>
    <message>
        <source>The sheet {sheet} was read. These sheets hold such tables too: {others}. Choose one with SHEET.</source>
        <translation>Gelesen wurde das Blatt {sheet}. Solche Tabellen stehen auch auf: {others}. Wählen Sie mit SHEET.</translation>
    </message>
    <message>
        <source>Of {count} sheets only {sheet} holds such a table; it was read.</source>
        <translation>Von {count} Blättern enthält nur {sheet} eine solche Tabelle; es wurde gelesen.</translation>
    </message>
    <message>
        <source>MAPPING cannot be read from {entry}. Write actor.name=Name; site.street=&quot;Street and number&quot;; actor.kind=&apos;Verein&apos;.</source>
        <translation>Die Zuordnung der Spalten (MAPPING) ist ab {entry} nicht lesbar. Schreiben Sie etwa actor.name=Name; site.street=&quot;Straße und Nummer&quot;; actor.kind='Verein'.</translation>
    </message>
    <message>
        <source>MAPPING: there is no field {field}. There are: {fields}.</source>
        <translation>Zuordnung der Spalten (MAPPING): Das Feld {field} gibt es nicht. Vorhanden sind: {fields}.</translation>
    </message>
    <message>
        <source>{path} is neither a table nor a layer that QGIS can open. Choose another file.</source>
        <translation>{path} ist weder eine Tabelle noch eine Ebene, die QGIS öffnen kann. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{place}: no column holds the names of actors ({fields}). Choose it yourself: in MAPPING as actor.name=COLUMN.</source>
        <translation>{place}: Keine Spalte enthält Namen von Akteuren ({fields}). Wählen Sie sie selbst: in der Zuordnung (MAPPING) als actor.name=SPALTE.</translation>
    </message>
    <message>
        <source>{fields} hold data of persons. Give their purpose (PURPOSE) and legal basis (LEGAL_BASIS), or leave these columns out.</source>
        <translation>Personendaten stehen in: {fields}. Geben Sie Zweck (PURPOSE) und Rechtsgrundlage (LEGAL_BASIS) an, oder lassen Sie diese Spalten weg.</translation>
    </message>
    <message>
        <source>{field}: {text} is not in the code list. Choose one of: {codes}.</source>
        <translation>{field}: {text} steht nicht in der Auswahlliste. Wählen Sie eines von: {codes}.</translation>
    </message>
    <message>
        <source>Others keep writing the register {path}, so that it could not be compared with the list. Nothing was written; try again in a moment.</source>
        <translation>Andere schreiben gerade in das Register {path}, deshalb ließ es sich nicht mit der Liste vergleichen. Es wurde nichts geschrieben; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Writing {count} records into the register</source>
        <translation>{count} Einträge werden ins Register geschrieben</translation>
    </message>
    <message>
        <source>new actor</source>
        <translation>neuer Akteur</translation>
    </message>
    <message>
        <source>new site</source>
        <translation>neuer Standort</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>Ergänzung</translation>
    </message>
    <message>
        <source>duplicate, not taken</source>
        <translation>Dublette, nicht übernommen</translation>
    </message>
    <message>
        <source>probably a duplicate, not taken</source>
        <translation>wahrscheinlich Dublette, nicht übernommen</translation>
    </message>
    <message>
        <source>no name, not taken</source>
        <translation>kein Name, nicht übernommen</translation>
    </message>
    <message>
        <source>heading or note, not taken</source>
        <translation>Überschrift oder Anmerkung, nicht übernommen</translation>
    </message>
    <message>
        <source>blank row</source>
        <translation>leere Zeile</translation>
    </message>
    <message>
        <source>The row holds nothing but a name.</source>
        <translation>Die Zeile enthält nur einen Namen.</translation>
    </message>
    <message>
        <source>{field}: {text} fits nowhere and stands in the inner note.</source>
        <translation>{field}: {text} passt nirgends und steht in der internen Notiz.</translation>
    </message>
    <message>
        <source>A person without a name was not taken.</source>
        <translation>Eine Person ohne Namen wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>The contact was not taken: a consent needs the day on which it was given.</source>
        <translation>Die Kontaktperson wurde nicht übernommen: Zu einer Einwilligung gehört der Tag, an dem sie gegeben wurde.</translation>
    </message>
    <message>
        <source>{field} holds a telephone number or mail address.</source>
        <translation>{field} enthält eine Telefonnummer oder Mailadresse.</translation>
    </message>
    <message>
        <source>The mail address looks like that of a person and was not taken.</source>
        <translation>Die Mailadresse sieht nach einer Person aus und wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>The coordinate {text} cannot be read.</source>
        <translation>Die Koordinate {text} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>No place: the address was not found. Meant perhaps: {address}.</source>
        <translation>Kein Ort: Die Adresse wurde nicht gefunden. Gemeint ist vielleicht: {address}.</translation>
    </message>
    <message>
        <source>No place: the address was not found.</source>
        <translation>Kein Ort: Die Adresse wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The place lies outside the areas of the LOR base.</source>
        <translation>Der Ort liegt außerhalb der Räume der LOR-Grundlage.</translation>
    </message>
    <message>
        <source>The list says {given}, the place lies in {found}.</source>
        <translation>Die Liste nennt {given}, der Ort liegt in {found}.</translation>
    </message>
    <message>
        <source>Same name and address as row {row}.</source>
        <translation>Gleicher Name und gleiche Adresse wie Zeile {row}.</translation>
    </message>
    <message>
        <source>Is in the register already.</source>
        <translation>Steht schon im Register.</translation>
    </message>
    <message>
        <source>Is in the register already, archived.</source>
        <translation>Steht schon im Register, archiviert.</translation>
    </message>
    <message>
        <source>Similar to {name}.</source>
        <translation>Ähnlich wie {name}.</translation>
    </message>
    <message>
        <source>An offer or contact was added to {name}.</source>
        <translation>{name} wurde um ein Angebot oder eine Kontaktperson ergänzt.</translation>
    </message>
    <message>
        <source>A further site of the actor in row {row}.</source>
        <translation>Weiterer Standort des Akteurs in Zeile {row}.</translation>
    </message>
    <message>
        <source>A further site of an actor of the register.</source>
        <translation>Weiterer Standort eines Akteurs im Register.</translation>
    </message>
    <message>
        <source>The register keeps its own values of: {fields}.</source>
        <translation>Das Register behält seine Werte bei: {fields}.</translation>
    </message>
    <message>
        <source>Columns taken: {fields}.</source>
        <translation>Übernommene Spalten: {fields}.</translation>
    </message>
    <message>
        <source>Columns left out: {fields}. Give them a field if they are wanted, the inner note for instance.</source>
        <translation>Ausgelassene Spalten: {fields}. Wenn Sie sie brauchen, ordnen Sie ihnen ein Feld zu, zum Beispiel die interne Notiz.</translation>
    </message>
    <message>
        <source>These columns hold data of persons and were left out: {fields}. They are taken only with a purpose and a legal basis.</source>
        <translation>Diese Spalten enthalten Personendaten und wurden ausgelassen: {fields}. Sie werden nur mit Zweck und Rechtsgrundlage übernommen.</translation>
    </message>
    <message>
        <source>Without a LOR base no address was looked up and no Planungsraum was set. Choose one if it is wanted.</source>
        <translation>Ohne LOR-Grundlage wurde keine Adresse gesucht und kein Planungsraum gesetzt. Wählen Sie eine, wenn Sie beides brauchen.</translation>
    </message>
    <message>
        <source>By their values the coordinates are in {crs}.</source>
        <translation>Nach ihren Werten sind die Koordinaten in {crs}.</translation>
    </message>
    <message>
        <source>By their values the coordinates are in {crs}, with x and y in each other&apos;s column.</source>
        <translation>Nach ihren Werten sind die Koordinaten in {crs}, mit vertauschten Spalten für x und y.</translation>
    </message>
    <message>
        <source>{count} coordinates fit no usual reference system and were not taken. Give their reference system (CRS).</source>
        <translation>{count} Koordinaten passen zu keinem üblichen Bezugssystem und wurden nicht übernommen. Geben Sie das Bezugssystem (CRS) an.</translation>
    </message>
    <message>
        <source>{count} features consist of several points; the first one was taken.</source>
        <translation>{count} Objekte bestehen aus mehreren Punkten; der erste wurde genommen.</translation>
    </message>
    <message>
        <source>The layer holds no points, so that its features have no place. Choose its centroids instead.</source>
        <translation>Die Ebene enthält keine Punkte, deshalb haben ihre Objekte keinen Ort. Nehmen Sie stattdessen ihre Mittelpunkte (Zentroide).</translation>
    </message>
    <message>
        <source>{count} rows hold nothing but a name; check that these are actors: {examples}.</source>
        <translation>{count} Zeilen enthalten nur einen Namen; prüfen Sie, ob es Akteure sind: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows have texts that are in no code list or fit no field; they stand in the inner note: {examples}.</source>
        <translation>{count} Zeilen haben Texte, die in keiner Auswahlliste stehen oder zu keinem Feld passen; sie stehen in der internen Notiz: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows have a contact without a name, which was not taken: {examples}.</source>
        <translation>{count} Zeilen haben eine Kontaktperson ohne Namen; sie wurde nicht übernommen: {examples}.</translation>
    </message>
    <message>
        <source>{count} contacts were not taken, because a consent needs the day on which it was given: {examples}. Let a column go to person.consent_at, or choose another legal basis.</source>
        <translation>{count} Kontaktpersonen wurden nicht übernommen, weil zu einer Einwilligung der Tag gehört, an dem sie gegeben wurde: {examples}. Ordnen Sie eine Spalte dem Feld „Einwilligung am“ (person.consent_at) zu, oder wählen Sie eine andere Rechtsgrundlage.</translation>
    </message>
    <message>
        <source>{count} rows have a telephone number or mail address in a free text; check that it is nobody&apos;s own: {examples}.</source>
        <translation>{count} Zeilen haben eine Telefonnummer oder Mailadresse im freien Text; prüfen Sie, dass sie keiner Person gehört: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows have a mail address that looks like that of a person; it was not taken: {examples}. Record it as a contact person if it is needed.</source>
        <translation>{count} Zeilen haben eine Mailadresse, die nach einer Person aussieht; sie wurde nicht übernommen: {examples}. Wird sie gebraucht, erfassen Sie eine Kontaktperson.</translation>
    </message>
    <message>
        <source>{count} rows have coordinates that cannot be read: {examples}.</source>
        <translation>{count} Zeilen haben Koordinaten, die nicht lesbar sind: {examples}.</translation>
    </message>
    <message>
        <source>{count} addresses were not found exactly and have no place; the report names the nearest: {examples}.</source>
        <translation>{count} Adressen wurden nicht genau gefunden und haben keinen Ort; der Bericht nennt die ähnlichste: {examples}.</translation>
    </message>
    <message>
        <source>{count} addresses were not found and have no place: {examples}.</source>
        <translation>{count} Adressen wurden nicht gefunden und haben keinen Ort: {examples}.</translation>
    </message>
    <message>
        <source>{count} places lie outside the areas of the LOR base; they were taken: {examples}.</source>
        <translation>{count} Orte liegen außerhalb der Räume der LOR-Grundlage; sie wurden übernommen: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows name another area than the one their place lies in; that of the place was taken: {examples}.</source>
        <translation>{count} Zeilen nennen einen anderen Raum als den, in dem ihr Ort liegt; es gilt der des Orts: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows are probably actors that are known under a similar name or address: {examples}.</source>
        <translation>{count} Zeilen sind wahrscheinlich Akteure, die mit ähnlichem Namen oder ähnlicher Adresse bekannt sind: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows say something else of an actor than the register, which was left as it is: {examples}.</source>
        <translation>{count} Zeilen sagen über einen Akteur etwas anderes als das Register; dessen Angaben blieben, wie sie sind: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows repeat the name and address of an earlier row: {examples}.</source>
        <translation>{count} Zeilen wiederholen Name und Adresse einer früheren Zeile: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows are in the register already: {examples}.</source>
        <translation>{count} Zeilen stehen schon im Register: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows are in the register already, but archived: {examples}. Bring them back there if needed.</source>
        <translation>{count} Zeilen stehen schon im Register, aber archiviert: {examples}. Holen Sie sie dort zurück, wenn sie gebraucht werden.</translation>
    </message>
    <message>
        <source>{count} rows have no name and were not taken: {examples}.</source>
        <translation>{count} Zeilen haben keinen Namen und wurden nicht übernommen: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows are headings or notes and were not taken: {examples}.</source>
        <translation>{count} Zeilen sind Überschriften oder Anmerkungen und wurden nicht übernommen: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows have the name of a known actor and another address: they are further sites of it: {examples}.</source>
        <translation>{count} Zeilen haben den Namen eines bekannten Akteurs und eine andere Adresse: Sie sind weitere Standorte von ihm: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows were taken without a place: {examples}.</source>
        <translation>{count} Zeilen wurden ohne Ort übernommen: {examples}.</translation>
    </message>
    <message>
        <source>{count} features have points in several areas; each counts once, in the area of its first point.</source>
        <translation>{count} Objekte haben Punkte in mehreren Räumen; jedes zählt einmal, im Raum seines ersten Punkts.</translation>
    </message>
    <message>
        <source>{count} points have coordinates that do not exist in the coordinate system of their layer and count as outside. Check the coordinate system in the layer&apos;s properties.</source>
        <translation>{count} Punkte haben Koordinaten, die es im Koordinatenreferenzsystem ihrer Ebene nicht gibt, und zählen als außerhalb. Prüfen Sie das Koordinatenreferenzsystem in den Layereigenschaften.</translation>
    </message>
    <message>
        <source>The layer has no coordinate system; its coordinates were taken as EPSG:25833. Set the right one in the layer&apos;s properties if points lie in wrong places.</source>
        <translation>Die Ebene hat kein Koordinatenreferenzsystem; ihre Koordinaten wurden als EPSG:25833 genommen. Liegen Punkte falsch, stellen Sie in den Layereigenschaften das richtige ein.</translation>
    </message>
    <message>
        <source>{field} has more than {most} different values, too many for a column each. Choose a field with fewer values, or group the values first.</source>
        <translation>{field} hat mehr als {most} verschiedene Werte, zu viele für je eine Spalte. Wählen Sie ein Feld mit weniger Werten, oder fassen Sie die Werte vorher zusammen.</translation>
    </message>
    <message>
        <source>None of the keys in {place} is an area of the LOR base (state {state}). Take the LOR base of the state the values belong to.</source>
        <translation>Keiner der Schlüssel in {place} ist ein Raum der LOR-Grundlage (Stand {state}). Nehmen Sie die LOR-Grundlage des Stands, zu dem die Werte gehören.</translation>
    </message>
    <message>
        <source>Maps of single Bezirksregionen show their Planungsraeume, but the values are those of the level {level}. Choose values of Planungsraeume or the map of the whole district.</source>
        <translation>Karten einzelner Bezirksregionen zeigen deren Planungsräume, die Werte gehören aber zur Ebene {level}. Wählen Sie Werte von Planungsräumen oder die Karte des ganzen Bezirks.</translation>
    </message>
    <message>
        <source>The class limits &apos;{text}&apos; cannot be read. Write ascending numbers with a semicolon between them and without thousands dots: 10; 20,5; 30</source>
        <translation>Die Klassengrenzen „{text}“ sind nicht lesbar. Schreiben Sie aufsteigende Zahlen mit Semikolon dazwischen und ohne Tausenderpunkte: 10; 20,5; 30</translation>
    </message>
    <message>
        <source>{path} is no layout template ({reason}). Choose a .qpt file that QGIS has written, or leave the field empty.</source>
        <translation>{path} ist keine Layoutvorlage ({reason}). Wählen Sie eine .qpt-Datei, die QGIS geschrieben hat, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>{title} is missing.</source>
        <translation>{title} fehlt.</translation>
    </message>
    <message>
        <source>This is no date. Write it as 31.12.2026.</source>
        <translation>Das ist kein Datum. Schreiben Sie es wie 31.12.2026.</translation>
    </message>
    <message>
        <source>This is no number. Write it as 1234 or 1234,5.</source>
        <translation>Das ist keine Zahl. Schreiben Sie sie wie 1234 oder 1234,5.</translation>
    </message>
    <message>
        <source>This is no whole number. Write it as 1234.</source>
        <translation>Das ist keine ganze Zahl. Schreiben Sie sie wie 1234.</translation>
    </message>
    <message>
        <source>This number cannot be below zero.</source>
        <translation>Diese Zahl kann nicht unter null liegen.</translation>
    </message>
    <message>
        <source>This is no mail address. Write it as info@example.org.</source>
        <translation>Das ist keine Mailadresse. Schreiben Sie sie wie info@example.org.</translation>
    </message>
    <message>
        <source>A postcode has five digits.</source>
        <translation>Eine Postleitzahl hat fünf Ziffern.</translation>
    </message>
    <message>
        <source>This looks like the address of a person. It belongs to the contacts; here stands the office&apos;s own.</source>
        <translation>Das sieht nach der Adresse einer Person aus. Sie gehört zu den Kontaktpersonen; hier steht die allgemeine der Einrichtung.</translation>
    </message>
    <message>
        <source>Does &quot;{found}&quot; reach a person? Persons belong to the contacts, where they are deleted in time.</source>
        <translation>Erreicht man mit „{found}“ eine Person? Personen gehören zu den Kontaktpersonen; dort werden sie rechtzeitig gelöscht.</translation>
    </message>
    <message>
        <source>This is before &quot;{start}&quot;. Correct one of the two dates.</source>
        <translation>Das liegt vor „{start}“. Berichtigen Sie eines der beiden Daten.</translation>
    </message>
    <message>
        <source>A consent needs the day on which it was given.</source>
        <translation>Zu einer Einwilligung gehört der Tag, an dem sie gegeben wurde.</translation>
    </message>
    <message>
        <source>This person belongs to no actor and no network.</source>
        <translation>Diese Person gehört zu keinem Akteur und keinem Netzwerk.</translation>
    </message>
    <message>
        <source>The consent was withdrawn: the next deletion run removes the person.</source>
        <translation>Die Einwilligung wurde widerrufen: Der nächste Löschlauf entfernt die Person.</translation>
    </message>
    <message>
        <source>The next deletion run removes this person.</source>
        <translation>Der nächste Löschlauf entfernt diese Person.</translation>
    </message>
    <message>
        <source>The age ends before it begins.</source>
        <translation>„Alter bis“ liegt unter „Alter von“.</translation>
    </message>
    <message>
        <source>An actor has no relation with itself. Choose another one.</source>
        <translation>Ein Akteur hat keine Beziehung zu sich selbst. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>An actor cannot be its own carrier. Choose another one.</source>
        <translation>Ein Akteur kann nicht sein eigener Träger sein. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This day is still to come. Correct the date.</source>
        <translation>Dieser Tag liegt noch vor uns. Berichtigen Sie das Datum.</translation>
    </message>
    <message>
        <source>More is granted than was planned.</source>
        <translation>Es sind mehr Mittel bewilligt als geplant.</translation>
    </message>
    <message>
        <source>When did the measure end?</source>
        <translation>Wann endete die Maßnahme?</translation>
    </message>
    <message>
        <source>Say why it cannot be done, so that residents get an answer.</source>
        <translation>Schreiben Sie, warum es nicht umsetzbar ist, damit die Menschen eine Antwort bekommen.</translation>
    </message>
    <message>
        <source>Choose the measure that the concern became.</source>
        <translation>Wählen Sie die Maßnahme, die daraus wurde.</translation>
    </message>
    <message>
        <source>When was it answered?</source>
        <translation>Wann wurde es beantwortet?</translation>
    </message>
    <message>
        <source>This stands here twice. Remove one of the two.</source>
        <translation>Das steht hier zweimal. Entfernen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>This record is no longer in the register; somebody has deleted it. Choose another one in the list.</source>
        <translation>Dieser Eintrag steht nicht mehr im Register; jemand hat ihn gelöscht. Wählen Sie in der Liste einen anderen.</translation>
    </message>
    <message>
        <source>Contacts to delete on {day}: {count}, of which {withdrawn} have withdrawn their consent.</source>
        <translation>Am {day} zu löschende Kontaktpersonen: {count}, davon mit widerrufener Einwilligung: {withdrawn}.</translation>
    </message>
    <message>
        <source>{day} lies ahead: contacts are among these that may be kept until then.</source>
        <translation>Der {day} liegt in der Zukunft: Darunter sind Kontaktpersonen, die bis dahin bleiben dürfen.</translation>
    </message>
    <message>
        <source>{count} contacts have no readable day of deletion and never fall due. Filter the contacts for an empty day and enter one.</source>
        <translation>{count} Kontaktpersonen haben keinen lesbaren Löschtag und werden nie fällig. Filtern Sie die Kontaktpersonen nach leerem „löschen am“ und tragen Sie einen Tag ein.</translation>
    </message>
    <message>
        <source>{count} records hold the name, number or address of a contact that is due, or of somebody of the same name. The deletion leaves them as they are: read them after a dry run, while the contact can still be looked up.</source>
        <translation>{count} Einträge enthalten Name, Nummer oder Adresse einer fälligen Kontaktperson oder von jemandem gleichen Namens. Der Löschlauf lässt sie, wie sie sind: Lesen Sie sie nach dem Auflisten, solange sich die Kontaktperson noch nachschlagen lässt.</translation>
    </message>
    <message>
        <source>{count} names, numbers or addresses of deleted contacts still stand in the bytes of the file, but in no record that the plugin can read. Look for tables that somebody has added to the file and clear them.</source>
        <translation>{count} Namen, Nummern oder Adressen gelöschter Kontaktpersonen stehen noch in den Bytes der Datei, aber in keinem Eintrag, den das Plugin lesen kann. Suchen Sie nach Tabellen, die jemand in die Datei eingefügt hat, und bereinigen Sie diese.</translation>
    </message>
    <message>
        <source>{count} files beside the register may hold the same contacts and were left as they are ({files}). Delete those that are no longer needed.</source>
        <translation>{count} Dateien neben dem Register können dieselben Kontaktpersonen enthalten und blieben, wie sie sind ({files}). Löschen Sie, was nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>Unsaved work on {count} records of this register is kept in your profile and holds contacts. Save it in the dock or throw it away.</source>
        <translation>In Ihrem QGIS-Profil liegt ungespeicherte Arbeit an Einträgen dieses Registers (Anzahl: {count}), die Kontaktpersonen enthält. Speichern oder verwerfen Sie sie im Fenster „Sozialraum“.</translation>
    </message>
    <message>
        <source>Nobody was deleted. Read the list, then run again with the dry run switched off.</source>
        <translation>Es wurde niemand gelöscht. Lesen Sie die Liste, dann starten Sie erneut ohne „Nur auflisten“.</translation>
    </message>
    <message>
        <source>{count} contacts were deleted, and the whole file was written anew.</source>
        <translation>{count} Kontaktpersonen wurden gelöscht, und die ganze Datei wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>{count} contacts are deleted, but {path} could not be written anew ({reason}): older traces may still stand in it. The file is sound. Free space on the disk and run again; that cleans it.</source>
        <translation>{count} Kontaktpersonen sind gelöscht, aber {path} ließ sich nicht neu schreiben ({reason}): Ältere Spuren können noch darin stehen. Die Datei ist in Ordnung. Schaffen Sie Platz auf dem Datenträger und starten Sie erneut; das bereinigt sie.</translation>
    </message>
    <message>
        <source>Writing the register anew without the deleted contacts</source>
        <translation>Das Register wird ohne die gelöschten Kontaktpersonen neu geschrieben</translation>
    </message>
    <message>
        <source>{path} has no contact with the key {person}. Copy the key from the attribute table of the contacts; perhaps the contact was deleted already.</source>
        <translation>{path} hat keine Kontaktperson mit der Kennung {person}. Kopieren Sie die Kennung aus der Attributtabelle der Kontaktpersonen; vielleicht wurde die Person schon gelöscht.</translation>
    </message>
    <message>
        <source>{path}: a report is a workbook or a text. Give the file a name that ends in .xlsx or .txt.</source>
        <translation>{path}: Eine Auskunft ist eine Arbeitsmappe oder ein Text. Geben Sie der Datei einen Namen mit der Endung .xlsx oder .txt.</translation>
    </message>
    <message>
        <source>{count} texts of other records hold the name, the number or the address and stand in the report. Read them before you hand it over: they may mean somebody else.</source>
        <translation>{count} Texte anderer Einträge enthalten den Namen, die Nummer oder die Adresse und stehen in der Auskunft. Lesen Sie sie, bevor Sie die Auskunft aushändigen: Sie können jemand anderen meinen.</translation>
    </message>
    <message>
        <source>The table of contacts holds personal data. Switch &apos;With contacts&apos; on and enter the purpose, or leave the table out.</source>
        <translation>Die Tabelle der Kontaktpersonen enthält personenbezogene Daten. Schalten Sie „Mit Kontaktpersonen“ ein und geben Sie den Zweck an, oder lassen Sie die Tabelle weg.</translation>
    </message>
    <message>
        <source>&apos;{area}&apos; is no LOR key. Enter 2 digits for a Bezirk, 6 for a Bezirksregion, 8 for a Planungsraum.</source>
        <translation>„{area}“ ist kein LOR-Schlüssel. Geben Sie 2 Ziffern für einen Bezirk an, 6 für eine Bezirksregion, 8 für einen Planungsraum.</translation>
    </message>
    <message>
        <source>The LOR base {path} has no area {area}. Correct the key or choose the base of its LOR state.</source>
        <translation>Die LOR-Grundlage {path} hat keinen Raum {area}. Berichtigen Sie den Schlüssel, oder wählen Sie die Grundlage seines LOR-Stands.</translation>
    </message>
    <message>
        <source>{path} does not fit the format. Give the file a name that ends in {suffix}.</source>
        <translation>{path} passt nicht zum Format. Geben Sie der Datei einen Namen mit der Endung {suffix}.</translation>
    </message>
    <message>
        <source>{path} is the register itself and is never replaced by an export. Choose another name.</source>
        <translation>{path} ist das Register selbst und wird beim Weitergeben nie ersetzt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>No record was chosen; the file holds headings only.</source>
        <translation>Kein Eintrag gehört zur Auswahl; die Datei enthält nur Überschriften.</translation>
    </message>
    <message>
        <source>{count} contacts stay behind: their day of deletion has come or they have withdrawn their consent. Run Delete due contacts.</source>
        <translation>{count} Kontaktpersonen bleiben zurück: Ihr Löschtag ist erreicht, oder sie haben ihre Einwilligung widerrufen. Starten Sie „Fällige Kontaktpersonen löschen“.</translation>
    </message>
    <message>
        <source>This is no web address. Write it as www.example.org.</source>
        <translation>Das ist keine Webadresse. Schreiben Sie sie wie www.example.org.</translation>
    </message>
    <message>
        <source>The data file {path} does not exist or its drive is not connected. Connect the drive, or choose the LOR base that Import LOR areas has written.</source>
        <translation>Die Datendatei {path} gibt es nicht, oder ihr Laufwerk ist nicht verbunden. Verbinden Sie das Laufwerk, oder wählen Sie die LOR-Grundlage, die „LOR-Räume einlesen“ geschrieben hat.</translation>
    </message>
    <message>
        <source>Another program or window is writing the data file {path}. Nothing was written here; finish the work there and try again.</source>
        <translation>Ein anderes Programm oder Fenster schreibt gerade in die Datendatei {path}. Hier wurde nichts geschrieben; beenden Sie dort die Arbeit und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The data file {path} cannot be written: the file or its folder is read-only. Nothing was written; ask for the right to write, or work on a copy.</source>
        <translation>In die Datendatei {path} kann nicht geschrieben werden: Die Datei oder ihr Ordner ist schreibgeschützt. Es wurde nichts geschrieben; bitten Sie um Schreibrechte, oder arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message>
        <source>The disk of the data file {path} is full. Nothing was written; free space and try again.</source>
        <translation>Der Datenträger der Datendatei {path} ist voll. Es wurde nichts geschrieben; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The drive of the data file {path} failed ({reason}). Nothing was written; check that it is connected and that you may still fill it, and try again.</source>
        <translation>Das Laufwerk der Datendatei {path} meldet einen Fehler ({reason}). Es wurde nichts geschrieben; prüfen Sie, ob es verbunden ist und Sie noch Speicherplatz haben, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The stored values in {path} cannot be read or written ({reason}). Choose a LOR base that Import LOR areas has written; if it is one, fetch it from your last backup.</source>
        <translation>Die gespeicherten Werte in {path} lassen sich nicht lesen oder schreiben ({reason}). Wählen Sie eine LOR-Grundlage, die „LOR-Räume einlesen“ geschrieben hat; ist es eine, holen Sie sie aus Ihrer letzten Sicherung.</translation>
    </message>
    <message>
        <source>The values stored in {path} have version {found}, this plugin only knows version {version}. Install the newer version of the plugin; nothing was written.</source>
        <translation>Die in {path} gespeicherten Werte haben die Version {found}, dieses Plugin kennt nur Version {version}. Installieren Sie die neuere Fassung des Plugins; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{count} stored values of indicators were taken over from the earlier LOR base.</source>
        <translation>{count} gespeicherte Indikatorwerte wurden aus der früheren LOR-Grundlage übernommen.</translation>
    </message>
    <message>
        <source>{path} holds stored values of indicators of areas that lie elsewhere and would be lost. Choose another file for the new LOR base.</source>
        <translation>{path} enthält gespeicherte Indikatorwerte von Räumen, die anderswo liegen; sie gingen verloren. Wählen Sie für die neue LOR-Grundlage eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} already holds values of {period} ({codes}). Nothing was stored; switch on Replace to put the new ones in their place.</source>
        <translation>{path} enthält für {period} schon Werte ({codes}). Es wurde nichts gespeichert; schalten Sie „Ersetzen“ ein, um die neuen an ihre Stelle zu setzen.</translation>
    </message>
    <message>
        <source>Values can only be stored with their reference date, and &quot;{period}&quot; is none. Give it as year-month-day, for instance 2025-12-31.</source>
        <translation>Werte lassen sich nur mit ihrem Stichtag speichern, und „{period}“ ist keiner. Geben Sie ihn als Jahr-Monat-Tag an, zum Beispiel 2025-12-31.</translation>
    </message>
    <message>
        <source>The area {key} has two values of the indicator {indicator} for {period}. Nothing was stored; keep one row per area in the table.</source>
        <translation>Der Raum {key} hat zwei Werte des Indikators {indicator} für {period}. Es wurde nichts gespeichert; lassen Sie in der Tabelle je Raum eine Zeile stehen.</translation>
    </message>
    <message>
        <source>{field}: {count} values are infinite. They count as missing; correct them in the table.</source>
        <translation>{field}: {count} Werte sind unendlich. Sie gelten als fehlend; berichtigen Sie sie in der Tabelle.</translation>
    </message>
    <message>
        <source>{field}: {count} values are larger than a million millions. They count as missing; correct them in the table.</source>
        <translation>{field}: {count} Werte sind größer als eine Billion. Sie gelten als fehlend; berichtigen Sie sie in der Tabelle.</translation>
    </message>
    <message>
        <source>The columns {fields} stand in an earlier table too; that one was taken. Leave the other one out if it is right.</source>
        <translation>Die Spalten {fields} stehen schon in einer der Tabellen davor; jene wurde genommen. Lassen Sie eine der beiden weg, wenn das nicht stimmt.</translation>
    </message>
    <message>
        <source>The denominator of {codes} is negative in some areas; those have no value. Check the source columns.</source>
        <translation>Der Nenner von {codes} ist in manchen Räumen negativ; diese haben keinen Wert. Prüfen Sie die Spalten der Quelle.</translation>
    </message>
    <message>
        <source>Two tables belong to the date {date}. Give one table for each reference date.</source>
        <translation>Zwei Tabellen gehören zum Stichtag {date}. Geben Sie je Stichtag eine Tabelle an.</translation>
    </message>
    <message>
        <source>{place} mixes several reference dates in the column {field} ({examples}). Give one table for each date; Extract by attribute makes them.</source>
        <translation>{place} mischt in der Spalte {field} mehrere Stichtage ({examples}). Geben Sie je Stichtag eine Tabelle an; Nach Attribut extrahieren macht sie daraus.</translation>
    </message>
    <message>
        <source>{first} belongs to {date} and {second} to {other_date}. Indicators need tables of one date; give the other one as the table of an earlier date, or overrule the reference date.</source>
        <translation>{first} gehört zum Stichtag {date} und {second} zum {other_date}. Kennzahlen brauchen Tabellen eines Stichtags; geben Sie die andere als Tabelle eines früheren Stichtags an oder legen Sie den Stichtag selbst fest.</translation>
    </message>
    <message>
        <source>{place} does not say which date its numbers belong to. Give the reference date, as 2025-12-31.</source>
        <translation>{place} sagt nicht, zu welchem Stichtag die Zahlen gehören. Geben Sie den Stichtag an, als 2025-12-31.</translation>
    </message>
    <message>
        <source>{place} belongs to {date} and is not earlier than {now}. Exchange the two tables.</source>
        <translation>{place} gehört zum {date} und ist nicht früher als {now}. Vertauschen Sie die beiden Tabellen.</translation>
    </message>
    <message>
        <source>Compared with the values of {date} that the data file keeps.</source>
        <translation>Verglichen mit den Werten vom {date} aus der Datendatei.</translation>
    </message>
    <message>
        <source>{place} is counted on the LOR state {state}, the LOR base is of {base_state}. Give the LOR base of {state} too: then the Bezirksregionen that stayed the same area are compared.</source>
        <translation>{place} gehört zum LOR-Stand {state}, die LOR-Grundlage zu {base_state}. Geben Sie auch die LOR-Grundlage von {state} an: Dann werden die Bezirksregionen verglichen, die dieselbe Fläche geblieben sind.</translation>
    </message>
    <message>
        <source>{level}: {count} of {total} areas of the LOR state {state} are the same area in {base_state} and are compared.</source>
        <translation>{level}: {count} von {total} Räumen des LOR-Stands {state} sind in {base_state} dieselbe Fläche und werden verglichen.</translation>
    </message>
    <message>
        <source>Planungsraeume of {state} and {base_state} are different areas: no earlier value and no change is given for them. Convert the earlier table to the new areas first if you need them.</source>
        <translation>Planungsräume von {state} und {base_state} sind verschiedene Flächen: Für sie gibt es keinen früheren Wert und keine Veränderung. Rechnen Sie die frühere Tabelle erst auf die neuen Räume um, wenn Sie sie brauchen.</translation>
    </message>
    <message>
        <source>{place} has no column named like an indicator ({fields}). Name its columns by codes such as D5, or give the columns lor_id, code and value.</source>
        <translation>{place} hat keine Spalte, die wie eine Kennzahl heißt ({fields}). Benennen Sie Spalten nach Kürzeln wie D5, oder geben Sie die Spalten lor_id, code und value an.</translation>
    </message>
    <message>
        <source>{place} has the columns of no indicator. {reason} Choose another table or your own catalogue.</source>
        <translation>{place} hat für keine Kennzahl die Spalten. {reason} Wählen Sie eine andere Tabelle oder einen eigenen Katalog.</translation>
    </message>
    <message>
        <source>Not available: {reason}</source>
        <translation>Nicht verfügbar: {reason}</translation>
    </message>
    <message>
        <source>{count} indicators of the catalogue need columns that the tables do not have: {codes}.</source>
        <translation>{count} Kennzahlen des Katalogs brauchen Spalten, die den Tabellen fehlen: {codes}.</translation>
    </message>
    <message>
        <source>The data file {path} keeps no values of these indicators yet. Give the tables, or run Compute indicators with Keep in the data file.</source>
        <translation>In der Datendatei {path} stehen noch keine Werte dieser Kennzahlen. Geben Sie die Tabellen an, oder starten Sie Kennzahlen berechnen mit In der Datendatei behalten.</translation>
    </message>
    <message>
        <source>no value in the table</source>
        <translation>kein Wert in der Tabelle</translation>
    </message>
    <message>
        <source>kept back by the office</source>
        <translation>vom Amt geheim gehalten</translation>
    </message>
    <message>
        <source>nothing to divide by: the denominator is zero</source>
        <translation>nichts zu teilen: Der Nenner ist null</translation>
    </message>
    <message>
        <source>does not exist for areas this small</source>
        <translation>gibt es für so kleine Räume nicht</translation>
    </message>
    <message>
        <source>cannot be summed, and there is no official value</source>
        <translation>lässt sich nicht summieren, und es gibt keinen amtlichen Wert</translation>
    </message>
    <message>
        <source>not in the data file for this date</source>
        <translation>für diesen Stichtag nicht in der Datendatei</translation>
    </message>
    <message>
        <source>{count} indicators for {date}.</source>
        <translation>{count} Kennzahlen zum {date}.</translation>
    </message>
    <message>
        <source>{level}: {known} values, {empty} empty.</source>
        <translation>{level}: {known} Werte, {empty} leer.</translation>
    </message>
    <message>
        <source>Computing the index</source>
        <translation>Index wird gerechnet</translation>
    </message>
    <message>
        <source>No field of {place} holds keys of Planungsraeume. Choose the key field yourself; for areas of a state that was never published also choose the LOR base. The fields are: {fields}.</source>
        <translation>Kein Feld von {place} enthält Schlüssel von Planungsräumen. Wählen Sie das Schlüsselfeld selbst; für Räume, die zu keinem veröffentlichten Stand gehören, wählen Sie auch die LOR-Grundlage. Die Felder sind: {fields}.</translation>
    </message>
    <message>
        <source>{place} has no row of a Planungsraum. The index exists for Planungsraeume only; take their table.</source>
        <translation>{place} enthält keine Zeile eines Planungsraums. Den Index gibt es nur für Planungsräume; nehmen Sie deren Tabelle.</translation>
    </message>
    <message>
        <source>A map of the Planungsraeume needs their areas. Choose a LOR base, or leave the map out.</source>
        <translation>Eine Karte der Planungsräume braucht deren Flächen. Wählen Sie eine LOR-Grundlage, oder lassen Sie die Karte weg.</translation>
    </message>
    <message>
        <source>{place} mixes two LOR states: {many_count} Planungsraeume belong to {many}, {few_count} to {few} ({examples}). Remove the rows of one state.</source>
        <translation>{place} mischt zwei LOR-Stände: {many_count} Planungsräume gehören zu {many}, {few_count} zu {few} ({examples}). Entfernen Sie die Zeilen des einen Stands.</translation>
    </message>
    <message>
        <source>{place} mixes {count} dates or states in the field {field} ({examples}). Filter the table to one of them and run again.</source>
        <translation>{place} mischt {count} Stichtage oder Stände im Feld {field} ({examples}). Filtern Sie die Tabelle auf einen davon und starten Sie erneut.</translation>
    </message>
    <message>
        <source>{place}: {count} Planungsraeume stand in several rows ({examples}). Each counts once: leave one row of each, or filter the table to one date.</source>
        <translation>{place}: {count} Planungsräume stehen in mehreren Zeilen ({examples}). Jeder zählt einmal: Lassen Sie von jedem eine Zeile stehen, oder filtern Sie die Tabelle auf einen Stichtag.</translation>
    </message>
    <message>
        <source>{count} rows are no Planungsraeume (upper areas, rests, totals) and were left out: {examples}.</source>
        <translation>{count} Zeilen sind keine Planungsräume (obere Ebenen, Rest, Summen) und blieben außer Betracht: {examples}.</translation>
    </message>
    <message>
        <source>{count} rows have a key that the LOR state {state} does not know and were left out: {examples}.</source>
        <translation>{count} Zeilen haben einen Schlüssel, den der LOR-Stand {state} nicht kennt, und blieben außer Betracht: {examples}.</translation>
    </message>
    <message>
        <source>The {count} Planungsraeume of {place} belong to no published LOR state, so nobody can tell whether they are the whole Land. Choose the LOR base of the whole Land.</source>
        <translation>Die {count} Planungsräume von {place} gehören zu keinem veröffentlichten LOR-Stand, deshalb lässt sich nicht sagen, ob sie das ganze Land sind. Wählen Sie die LOR-Grundlage des ganzen Landes.</translation>
    </message>
    <message>
        <source>{place} has values for {count} of the {total} Planungsraeume of the LOR state {state}, and for none of the Bezirke {bezirke}. The index compares each Planungsraum with the mean of the whole Land, a part gives wrong classes: take the table of the whole Land.</source>
        <translation>{place} hat Angaben für {count} der {total} Planungsräume des LOR-Stands {state} und für keinen der Bezirke {bezirke}; der Index vergleicht jeden Planungsraum mit dem Mittel des ganzen Landes, aus einem Teil entstehen falsche Klassen: Nehmen Sie die Tabelle des ganzen Landes.</translation>
    </message>
    <message>
        <source>{place} has values for only {count} of the {total} Planungsraeume of the LOR state {state}; among the missing are {examples}. The index compares each Planungsraum with the mean of the whole Land, a part gives wrong classes: take the table of the whole Land.</source>
        <translation>{place} hat nur Angaben für {count} der {total} Planungsräume des LOR-Stands {state}, es fehlen zum Beispiel {examples}; der Index vergleicht jeden Planungsraum mit dem Mittel des ganzen Landes, aus einem Teil entstehen falsche Klassen: Nehmen Sie die Tabelle des ganzen Landes.</translation>
    </message>
    <message>
        <source>PART OF THE LAND ONLY: the index was computed from {count} Planungsraeume, because ALLOW_PARTIAL is on, and is not comparable with the MSS. Without it: {reason}</source>
        <translation>NUR EIN TEIL DES LANDES: Der Index wurde aus {count} Planungsräumen gerechnet, weil ALLOW_PARTIAL eingeschaltet ist, und ist nicht mit dem MSS vergleichbar. Ohne das hieße es: {reason}</translation>
    </message>
    <message>
        <source>{count} Planungsraeume have no row and could not be compared ({examples}). Areas close to a limit may be in another class than in the published index.</source>
        <translation>{count} Planungsräume haben keine Zeile und konnten nicht verglichen werden ({examples}). Räume nahe einer Klassengrenze können in einer anderen Klasse liegen als im veröffentlichten Index.</translation>
    </message>
    <message>
        <source>The fields {fields} were chosen twice. Choose each one once, for the status or for the dynamics.</source>
        <translation>Die Felder {fields} sind doppelt gewählt. Wählen Sie jedes einmal, für den Status oder für die Dynamik.</translation>
    </message>
    <message>
        <source>The field {field} of {place} has no value at all (in the MSS of 2021, for instance, S2 and D2). Leave it out.</source>
        <translation>Das Feld {field} von {place} hat gar keine Angabe (im MSS 2021 zum Beispiel S2 und D2). Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The field {field} of {place} has the same value in all rated areas, so that nothing can be compared. Leave it out.</source>
        <translation>Das Feld {field} von {place} hat in allen bewerteten Räumen denselben Wert, es gibt nichts zu vergleichen. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>{place}: the fields {fields} cancel each other out in every area. Choose fields of which a high value is a burden.</source>
        <translation>{place}: Die Felder {fields} heben einander in jedem Raum auf. Wählen Sie Felder, bei denen ein hoher Wert eine Belastung ist.</translation>
    </message>
    <message>
        <source>{place}: the field {field} has values that are no shares, in {count} areas, first in {area}. Correct them or leave the field out.</source>
        <translation>{place}: Das Feld {field} hat in {count} Räumen Werte, die keine Anteile sein können, zuerst in {area}. Berichtigen Sie diese, oder lassen Sie das Feld weg.</translation>
    </message>
    <message>
        <source>No Planungsraeume of {place} have the keys to exclude: {examples}. Give keys of 8 digits, separated by commas.</source>
        <translation>Keine Planungsräume von {place} haben die Schlüssel, die Sie ausschließen wollen: {examples}. Geben Sie Schlüssel mit 8 Ziffern an, durch Komma getrennt.</translation>
    </message>
    <message>
        <source>No Planungsraum of {place} can be rated: none has at least {least} in {field} and a value in every field. Check which fields you chose.</source>
        <translation>Kein Planungsraum von {place} kann bewertet werden: Keiner hat mindestens {least} in {field} und in jedem Feld eine Angabe. Prüfen Sie, welche Felder Sie gewählt haben.</translation>
    </message>
    <message>
        <source>{field}: {count} times -9999, which means that there is no value.</source>
        <translation>{field}: {count}-mal -9999, das heißt: keine Angabe.</translation>
    </message>
    <message>
        <source>{field}: {count} values are infinite and were taken as missing: {examples}.</source>
        <translation>{field}: {count} Werte sind unendlich und gelten als fehlend: {examples}.</translation>
    </message>
    <message>
        <source>{field}: {count} values lie more than ten standard deviations from the mean ({examples}). Check them: a single mistake moves the classes of all areas.</source>
        <translation>{field}: {count} Werte liegen mehr als zehn Standardabweichungen vom Mittelwert entfernt ({examples}). Prüfen Sie diese: Ein einzelner Fehler verschiebt die Klassen aller Räume.</translation>
    </message>
    <message>
        <source>No field with inhabitants was chosen: areas with few of them were rated too, which the MSS does not do.</source>
        <translation>Es wurde kein Feld mit den Einwohnerinnen und Einwohnern gewählt: Auch Räume mit wenigen wurden bewertet, was das MSS nicht tut.</translation>
    </message>
    <message>
        <source>Columns of an earlier result were replaced: {fields}.</source>
        <translation>Spalten eines früheren Ergebnisses wurden ersetzt: {fields}.</translation>
    </message>
    <message>
        <source>{field}: mean {mean}, standard deviation {deviation} over {count} Planungsraeume.</source>
        <translation>{field}: Mittelwert {mean}, Standardabweichung {deviation} über {count} Planungsräume.</translation>
    </message>
    <message>
        <source>{count} of {total} Planungsraeume were rated.</source>
        <translation>{count} von {total} Planungsräumen wurden bewertet.</translation>
    </message>
    <message>
        <source>{count} Planungsraeume are not rated ({examples}): {reason}.</source>
        <translation>{count} Planungsräume sind nicht bewertet ({examples}): {reason}.</translation>
    </message>
    <message>
        <source>excluded by hand</source>
        <translation>von Hand ausgeschlossen</translation>
    </message>
    <message>
        <source>number of inhabitants unknown</source>
        <translation>Einwohnerzahl unbekannt</translation>
    </message>
    <message>
        <source>fewer than {least} inhabitants</source>
        <translation>weniger als {least} Einwohnerinnen und Einwohner</translation>
    </message>
    <message>
        <source>no value in {fields}</source>
        <translation>keine Angabe bei {fields}</translation>
    </message>
    <message>
        <source>no row in the table</source>
        <translation>keine Zeile in der Tabelle</translation>
    </message>
    <message>
        <source>{place} has two values of {indicator} for the area {area}. Keep one date and one value for each area.</source>
        <translation>{place} hat zwei Werte von {indicator} für den Raum {area}. Lassen Sie einen Stichtag und je Raum einen Wert stehen.</translation>
    </message>
    <message>
        <source>{indicator}: {count} official values differ from the computed ones, most in {area} ({given} instead of {value}). The computed ones were kept; cases without an area are a frequent reason.</source>
        <translation>{indicator}: {count} amtliche Werte weichen von den berechneten ab, am meisten in {area} ({given} statt {value}). Die berechneten blieben stehen; Fälle ohne Raum sind ein häufiger Grund.</translation>
    </message>
    <message>
        <source>{count} indicators at once are more than the {most} that a table can hold. Name the ones you need under Indicators.</source>
        <translation>{count} Kennzahlen auf einmal sind mehr als die {most}, die eine Tabelle fasst. Nennen Sie unter Kennzahlen, welche Sie brauchen.</translation>
    </message>
    <message>
        <source>{place}, row {row}, column {column}: {reason} Nothing of this catalogue was taken over.</source>
        <translation>{place}, Zeile {row}, Spalte {column}: {reason} Von diesem Katalog wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>{place} holds no catalogue of indicators: no row has the heads of one. Known heads are {heads}.</source>
        <translation>{place} enthält keinen Indikatorenkatalog: Keine Zeile hat dessen Spaltenköpfe. Bekannt sind {heads}.</translation>
    </message>
    <message>
        <source>The catalogue {place} lacks the columns {missing}. Known heads are {heads}.</source>
        <translation>Dem Katalog {place} fehlen die Spalten {missing}. Bekannt sind {heads}.</translation>
    </message>
    <message>
        <source>The catalogue {place} has a column &quot;{head}&quot; that means nothing here. Known heads are {heads}.</source>
        <translation>Der Katalog {place} hat eine Spalte „{head}“, die hier nichts bedeutet. Bekannt sind {heads}.</translation>
    </message>
    <message>
        <source>The catalogue {place} has the column &quot;{head}&quot; twice. Keep one of them.</source>
        <translation>Der Katalog {place} hat die Spalte „{head}“ doppelt. Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>The catalogue {place} has heads but no indicator below them. Fill in at least one row.</source>
        <translation>Der Katalog {place} hat Spaltenköpfe, aber keinen Indikator darunter. Füllen Sie mindestens eine Zeile aus.</translation>
    </message>
    <message>
        <source>The counts refer to each other in a circle ({way}). Write one of them with columns.</source>
        <translation>Die Anzahlen verweisen im Kreis aufeinander ({way}). Schreiben Sie eine davon mit Spalten.</translation>
    </message>
    <message>
        <source>The catalogue has no indicator {indicator}. Choose one of its codes.</source>
        <translation>Der Katalog hat keinen Indikator {indicator}. Wählen Sie einen seiner Codes.</translation>
    </message>
    <message>
        <source>The cell is empty, but has to be filled in.</source>
        <translation>Die Zelle ist leer, muss aber ausgefüllt sein.</translation>
    </message>
    <message>
        <source>An indicator of the kind {kind} is not divided; clear &quot;{text}&quot; or change the kind.</source>
        <translation>Ein Indikator der Art {kind} wird nicht geteilt; leeren Sie „{text}“ oder ändern Sie die Art.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no number. Write it as 1000 or 0,5.</source>
        <translation>„{text}“ ist keine Zahl. Schreiben Sie sie wie 1000 oder 0,5.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; may be a decimal or thousands. Write 1000 for a thousand and 1,0 for one.</source>
        <translation>„{text}“ kann eine Dezimalzahl oder ein Tausender sein. Schreiben Sie 1000 für Tausend und 1,0 für Eins.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is larger than {largest}. Choose a smaller number.</source>
        <translation>„{text}“ ist größer als {largest}. Wählen Sie eine kleinere Zahl.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not above zero. A factor is 1, 100 or 1000.</source>
        <translation>„{text}“ ist nicht größer als null. Ein Faktor ist 1, 100 oder 1000.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no whole number from {lowest} to {highest}.</source>
        <translation>„{text}“ ist keine ganze Zahl von {lowest} bis {highest}.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not known here. Write one of: {words}.</source>
        <translation>„{text}“ ist hier nicht bekannt. Möglich sind: {words}.</translation>
    </message>
    <message>
        <source>The code &quot;{indicator}&quot; names a column of the result. Use up to 40 letters (A to Z), digits and _, a letter first.</source>
        <translation>Der Code „{indicator}“ benennt eine Spalte des Ergebnisses. Nehmen Sie bis zu 40 Buchstaben (A bis Z), Ziffern und _, vorn einen Buchstaben.</translation>
    </message>
    <message>
        <source>The code &quot;{indicator}&quot; is the name of a column that every result has. Choose another.</source>
        <translation>Der Code „{indicator}“ ist der Name einer Spalte, die jedes Ergebnis hat. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The code {indicator} stands in row {row} already; capital letters make no difference. Choose another.</source>
        <translation>Der Code {indicator} steht schon in Zeile {row}; Großschreibung macht keinen Unterschied. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>A given value is read from one column and not computed, but &quot;{text}&quot; is a sum. Name columns only, with | between them.</source>
        <translation>Ein vorgegebener Wert wird aus einer Spalte gelesen und nicht berechnet, „{text}“ ist aber eine Summe. Nennen Sie nur Spalten, getrennt durch |.</translation>
    </message>
    <message>
        <source>@{indicator} refers to a code that the catalogue does not have.</source>
        <translation>@{indicator} verweist auf einen Code, den der Katalog nicht hat.</translation>
    </message>
    <message>
        <source>@{indicator} refers to an indicator that is no count. Only counts can be added.</source>
        <translation>@{indicator} verweist auf einen Indikator, der keine Anzahl ist. Nur Anzahlen lassen sich addieren.</translation>
    </message>
    <message>
        <source>In &quot;{text}&quot; stands &quot;{found}&quot; at position {position}, where {expected} belongs.</source>
        <translation>In „{text}“ steht an Position {position} „{found}“; dort gehört hin: {expected}.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; ends where {expected} belongs.</source>
        <translation>„{text}“ endet, wo noch hingehört: {expected}.</translation>
    </message>
    <message>
        <source>In &quot;{text}&quot; stands a number without a column at position {position}. Numbers only multiply columns, as in 2 * E_E.</source>
        <translation>In „{text}“ steht an Position {position} eine Zahl ohne Spalte. Zahlen vervielfachen nur Spalten, wie in 2 * E_E.</translation>
    </message>
    <message>
        <source>In &quot;{text}&quot; the number {number} at position {position} is too large, too small or has a mark for thousands.</source>
        <translation>In „{text}“ ist die Zahl {number} an Position {position} zu groß, zu klein oder mit Tausenderpunkt geschrieben.</translation>
    </message>
    <message>
        <source>In &quot;{text}&quot; the ages at position {position} do not go upwards.</source>
        <translation>In „{text}“ steigen die Altersangaben an Position {position} nicht an.</translation>
    </message>
    <message>
        <source>With what it refers to, the numbers in it add up to more than {largest}.</source>
        <translation>Zusammen mit dem, worauf sie verweist, ergeben ihre Zahlen mehr als {largest}.</translation>
    </message>
    <message>
        <source>The sum is zero whatever the table holds, because its columns cancel each other out.</source>
        <translation>Die Summe ist null, was immer die Tabelle enthält, weil sich ihre Spalten gegenseitig aufheben.</translation>
    </message>
    <message>
        <source>a column, a column&apos;s name in quotation marks, @ with a code, or age(...)</source>
        <translation>eine Spalte, ein Spaltenname in Anführungszeichen, @ mit einem Code oder age(...)</translation>
    </message>
    <message>
        <source>a plus, a minus, | or the end</source>
        <translation>ein Plus, ein Minus, | oder das Ende</translation>
    </message>
    <message>
        <source>a * between the number and the column</source>
        <translation>ein * zwischen Zahl und Spalte</translation>
    </message>
    <message>
        <source>a comma</source>
        <translation>ein Komma</translation>
    </message>
    <message>
        <source>a closing bracket</source>
        <translation>eine schließende Klammer</translation>
    </message>
    <message>
        <source>an age in years, young or old</source>
        <translation>ein Alter in Jahren, young oder old</translation>
    </message>
    <message>
        <source>the beginning of the names of the age columns, as E_E</source>
        <translation>der Anfang der Namen der Altersspalten, wie E_E</translation>
    </message>
    <message>
        <source>The ages {young}, {old} and {top} (youth, old age, mean of the oldest) have to go upwards from zero. Correct them.</source>
        <translation>Die Altersgrenzen {young}, {old} und {top} (Jugend, Alter, Mittel der Ältesten) müssen von null an ansteigen. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>With these ages nobody is left between {start} and {end} years.</source>
        <translation>Mit diesen Altersgrenzen bleibt niemand zwischen {start} und {end} Jahren.</translation>
    </message>
    <message>
        <source>The age bands {prefix} of the table cannot be cut at {cut} years; the nearest possible cuts are {near}.</source>
        <translation>Die Altersgruppen {prefix} der Tabelle lassen sich nicht bei {cut} Jahren trennen; möglich in der Nähe: {near}.</translation>
    </message>
    <message>
        <source>The age bands {prefix} of the table have a gap: from 0 years on they join up only to {reached} and not to {end} years.</source>
        <translation>Die Altersgruppen {prefix} der Tabelle haben eine Lücke: Von 0 Jahren an schließen sie nur bis {reached} und nicht bis {end} Jahre aneinander an.</translation>
    </message>
    <message>
        <source>The age band {column} is too wide for a mean age. Use a table with single age bands.</source>
        <translation>Die Altersgruppe {column} ist für ein Durchschnittsalter zu breit. Nehmen Sie eine Tabelle mit feineren Altersgruppen.</translation>
    </message>
    <message>
        <source>The mean age {top} of the oldest does not lie in their age band {column} ({start} to below {end} years). Choose an age in it.</source>
        <translation>Das mittlere Alter {top} der Ältesten liegt nicht in deren Altersgruppe {column} ({start} bis unter {end} Jahre). Wählen Sie ein Alter darin.</translation>
    </message>
    <message>
        <source>The table lacks these columns: {columns}.</source>
        <translation>Der Tabelle fehlen diese Spalten: {columns}.</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}), and values of indicators that are stored in it would be lost. Choose another file for the new LOR base, and fetch this one from your last backup.</source>
        <translation>{path} ist beschädigt ({reason}), und darin gespeicherte Indikatorwerte gingen verloren. Wählen Sie für die neue LOR-Grundlage eine andere Datei, und holen Sie diese aus Ihrer letzten Sicherung.</translation>
    </message>
    <message>
        <source>Looking for facilities near the addresses</source>
        <translation>Suche Einrichtungen in der Nähe der Adressen</translation>
    </message>
    <message>
        <source>It is not said whom the supply is for. Enter a column of the table (E_E), a sum of columns (age(E_E, 6, 25)), or the code of an indicator that has a denominator.</source>
        <translation>Es ist nicht gesagt, für wen die Versorgung ist. Geben Sie eine Spalte der Tabelle (E_E), eine Summe von Spalten (age(E_E, 6, 25)) oder die Kennung eines Indikators mit Nenner an.</translation>
    </message>
    <message>
        <source>{indicator} is meant by the place where people live; here the sites of facilities are counted. For that indicator take a table by place of living.</source>
        <translation>{indicator} ist nach dem Wohnort gemeint; hier werden die Standorte der Einrichtungen gezählt. Nehmen Sie für diesen Indikator eine Tabelle nach Wohnort.</translation>
    </message>
    <message>
        <source>No Richtwert was given: target and surplus stay empty, the ratio stands alone.</source>
        <translation>Es gibt keinen Richtwert: Bedarf und Überschuss bleiben leer, die Quote steht allein.</translation>
    </message>
    <message>
        <source>{count} areas have facilities and lack inhabitants or amounts ({examples}): what they give, {amount}, enters no ratio and stands in the column left_out.</source>
        <translation>In {count} Räumen gibt es Einrichtungen, aber keine Einwohner- oder Mengenangabe ({examples}): Ihre Menge, {amount}, geht in keine Quote ein und steht in der Spalte left_out.</translation>
    </message>
    <message>
        <source>{count} facilities have no value in {field}; their areas and all above are marked incomplete.</source>
        <translation>{count} Einrichtungen haben keinen Wert in {field}; ihre Räume und alle darüber sind als unvollständig markiert.</translation>
    </message>
    <message>
        <source>Facilities lie outside all areas with an amount of {amount}. It is a rest of the Land and in no smaller area; check their places and the LOR base.</source>
        <translation>Einrichtungen mit einer Menge von {amount} liegen außerhalb aller Räume. Sie ist ein Rest des Landes und in keinem kleineren Raum; prüfen Sie ihre Lage und die LOR-Grundlage.</translation>
    </message>
    <message>
        <source>Facilities with an amount of {amount} lie outside the part of the Land that the LOR base holds; they count in no area, but are near to addresses inside it.</source>
        <translation>Einrichtungen mit einer Menge von {amount} liegen außerhalb des Teils des Landes, den die LOR-Grundlage enthält; sie zählen in keinem Raum, sind für Adressen darin aber in der Nähe.</translation>
    </message>
    <message>
        <source>{count} values of {field} in {place} are below zero, which no amount can be. Correct them, or choose another field.</source>
        <translation>{count} Werte von {field} in {place} liegen unter null; eine Menge kann das nicht. Berichtigen Sie sie oder wählen Sie ein anderes Feld.</translation>
    </message>
    <message>
        <source>The field {field} of {place} holds texts that are no numbers ({examples}). Correct them, or choose another field.</source>
        <translation>Das Feld {field} von {place} enthält Texte, die keine Zahlen sind ({examples}). Berichtigen Sie sie oder wählen Sie ein anderes Feld.</translation>
    </message>
    <message>
        <source>The share of addresses in reach needs both a distance and address points. Give both, or leave both empty.</source>
        <translation>Der Anteil erreichter Adressen braucht eine Entfernung und Adresspunkte. Geben Sie beides an oder lassen Sie beides leer.</translation>
    </message>
    <message>
        <source>{count} addresses lie outside all areas and count in no share.</source>
        <translation>{count} Adressen liegen außerhalb aller Räume und zählen in keinem Anteil.</translation>
    </message>
    <message>
        <source>The layer has no coordinate system; its coordinates were taken as EPSG:25833. Set the right one in the layer&apos;s properties if polygons lie in wrong places.</source>
        <translation>Die Ebene hat kein Koordinatensystem; ihre Koordinaten wurden als EPSG:25833 gelesen. Stellen Sie in den Eigenschaften der Ebene das richtige ein, wenn Polygone falsch liegen.</translation>
    </message>
    <message>
        <source>{count} polygons were invalid and were repaired without changing their area (rows {examples}).</source>
        <translation>{count} Polygone waren ungültig und wurden repariert, ohne dass sich ihre Fläche änderte (Zeilen {examples}).</translation>
    </message>
    <message>
        <source>{count} polygons were invalid, and the repair changed their area (rows {examples}). Look at the result, and draw them anew where it is not what was meant.</source>
        <translation>{count} Polygone waren ungültig, und die Reparatur hat ihre Fläche verändert (Zeilen {examples}). Sehen Sie sich das Ergebnis an und zeichnen Sie neu, was so nicht gemeint war.</translation>
    </message>
    <message>
        <source>{count} rows have no polygon, or one that does not fit the layer&apos;s coordinate system (rows {examples}). They are counted nowhere.</source>
        <translation>{count} Zeilen haben kein Polygon oder eines, das nicht zum Koordinatensystem der Ebene passt (Zeilen {examples}). Sie zählen nirgends.</translation>
    </message>
    <message>
        <source>{place} has no area. Draw one first.</source>
        <translation>{place} enthält kein Gebiet. Zeichnen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>{place} has no rows of Planungsraeume, its smallest level is {level}: parts of areas cannot be estimated from it. Take the table by Planungsraum.</source>
        <translation>{place} hat keine Zeilen von Planungsräumen, die kleinste Ebene ist {level}: Teile von Räumen lassen sich daraus nicht schätzen. Nehmen Sie die Tabelle nach Planungsraum.</translation>
    </message>
    <message>
        <source>{fields}: values below zero occur, therefore neither a least nor a highest value is certain.</source>
        <translation>{fields}: Es gibt Werte unter null, darum ist weder ein Mindest- noch ein Höchstwert sicher.</translation>
    </message>
    <message>
        <source>{count} rest rows belong to no Planungsraum and are not shared out among the areas.</source>
        <translation>{count} Restzeilen gehören zu keinem Planungsraum und werden nicht auf die Gebiete verteilt.</translation>
    </message>
    <message>
        <source>Cut Planungsraeume were shared out by their ground. Where parks, woods or water lie in them, this is badly wrong; give address points for a better estimate.</source>
        <translation>Angeschnittene Planungsräume wurden nach Fläche verteilt. Wo Parks, Wald oder Wasser in ihnen liegen, ist das grob falsch; mit Adresspunkten wird die Schätzung besser.</translation>
    </message>
    <message>
        <source>{count} Planungsraeume have no address ({examples}); they were shared out by their ground.</source>
        <translation>{count} Planungsräume haben keine Adresse ({examples}); sie wurden nach Fläche verteilt.</translation>
    </message>
    <message>
        <source>{count} addresses have no value in {field} and share in nothing.</source>
        <translation>{count} Adressen haben keinen Wert in {field} und erhalten keinen Anteil.</translation>
    </message>
    <message>
        <source>{value}, certain: no Planungsraum is divided</source>
        <translation>{value}, sicher: kein Planungsraum wird geteilt</translation>
    </message>
    <message>
        <source>estimated {value}, certain between {lower} and {upper}; {cut} % come from Planungsraeume that the border cuts</source>
        <translation>geschätzt {value}, sicher zwischen {lower} und {upper}; {cut} % stammen aus angeschnittenen Planungsräumen</translation>
    </message>
    <message>
        <source>estimated {value}, certain at least {lower}, no upper bound (Planungsraeume without a full value: {missing}); {cut} % come from Planungsraeume that the border cuts</source>
        <translation>geschätzt {value}, sicher mindestens {lower}, ohne Obergrenze (Planungsräume ohne vollständige Angabe: {missing}); {cut} % stammen aus angeschnittenen Planungsräumen</translation>
    </message>
    <message>
        <source>estimated {value}; nothing is certain, because values below zero occur</source>
        <translation>geschätzt {value}; sicher ist nichts, weil es Werte unter null gibt</translation>
    </message>
    <message>
        <source>no value: the Planungsraeume touched have none</source>
        <translation>keine Angabe: Für die berührten Planungsräume gibt es keinen Wert</translation>
    </message>
    <message>
        <source>no value: no Planungsraum of the LOR base is touched</source>
        <translation>keine Angabe: Kein Planungsraum der LOR-Grundlage wird berührt</translation>
    </message>
    <message>
        <source>{share} % of the area lie outside the LOR base; nothing is known of them</source>
        <translation>{share} % des Gebiets liegen außerhalb der LOR-Grundlage; darüber ist nichts bekannt</translation>
    </message>
    <message>
        <source>The data file keeps values of {codes} that were made with other ages or another catalogue; they are not compared. Run the earlier tables again if you need them.</source>
        <translation>In der Datendatei stehen Werte von {codes}, die mit anderen Altersgrenzen oder einem anderen Katalog berechnet wurden; sie werden nicht verglichen. Berechnen Sie die früheren Tabellen neu, wenn Sie sie brauchen.</translation>
    </message>
    <message>
        <source>The algorithm {algorithm} is not there. Switch the provider Sozialraum on in the settings of Processing.</source>
        <translation>Der Algorithmus {algorithm} ist nicht da. Schalten Sie den Anbieter Sozialraum in den Einstellungen der Verarbeitung ein.</translation>
    </message>
    <message>
        <source>The computation gave no values for these areas and indicators.</source>
        <translation>Die Berechnung ergab für diese Räume und Kennzahlen keine Werte.</translation>
    </message>
    <message>
        <source>{field}: {count} cells hold {sign}, which stands for no value; they count as missing.</source>
        <translation>{field}: In {count} Feldern steht {sign}; das heißt kein Wert, sie gelten als fehlend.</translation>
    </message>
    <message>
        <source>{place} has several rows for the area {area}, but {fields} cannot be added. Keep one row for each area.</source>
        <translation>{place} hat mehrere Zeilen für den Raum {area}, aber {fields} lässt sich nicht addieren. Lassen Sie je Raum eine Zeile stehen.</translation>
    </message>
    <message>
        <source>The columns {fields} are there, but as texts. Read the file with Import table, which makes numbers.</source>
        <translation>Die Spalten {fields} sind da, aber als Text. Lesen Sie die Datei mit Tabelle einlesen ein, dann werden es Zahlen.</translation>
    </message>
    <message>
        <source>The table says {date}; it was taken for {given}, as you wrote. Make sure that this is right.</source>
        <translation>In der Tabelle steht {date}; sie wurde, wie angegeben, für {given} genommen. Prüfen Sie, ob das stimmt.</translation>
    </message>
    <message>
        <source>{place}: the value &apos;{text}&apos; of {indicator} for the area {area} is no number. Correct or empty it.</source>
        <translation>{place}: Der Wert „{text}“ von {indicator} für den Raum {area} ist keine Zahl. Berichtigen oder leeren Sie ihn.</translation>
    </message>
    <message>
        <source>The official values belong to {date}, the table to {now}. Give the official values of the same date.</source>
        <translation>Die amtlichen Werte gehören zum {date}, die Tabelle zum {now}. Geben Sie die amtlichen Werte desselben Stichtags an.</translation>
    </message>
    <message>
        <source>The earlier table lacks the columns of {codes}; they have no earlier value.</source>
        <translation>Der früheren Tabelle fehlen die Spalten für {codes}; dort gibt es keinen Wert davor.</translation>
    </message>
    <message>
        <source>The values of {date} in the data file stand on the areas of {state}, the LOR base is of {base_state}: only Bezirk and Land are compared. Run the earlier tables again with the LOR base of their state.</source>
        <translation>Die Werte vom {date} in der Datendatei gehören zum LOR-Stand {state}, die LOR-Grundlage zu {base_state}: Verglichen werden nur Bezirk und Land. Berechnen Sie die früheren Tabellen neu und geben Sie die LOR-Grundlage ihres Stands an.</translation>
    </message>
    <message>
        <source>The data file also keeps {codes}, which this catalogue does not know. Choose the catalogue they are from.</source>
        <translation>In der Datendatei steht auch {codes}; dieser Katalog kennt das nicht. Wählen Sie den Katalog, aus dem es stammt.</translation>
    </message>
    <message>
        <source>The output {name} would replace areas or kept values of the data file {path}. Choose another file, or another name for the layer in it.</source>
        <translation>Die Ausgabe {name} würde Räume oder behaltene Werte der Datendatei {path} ersetzen. Wählen Sie eine andere Datei oder einen anderen Namen für die Ebene darin.</translation>
    </message>
    <message>
        <source>The Richtwert of {indicator} is in {unit}, but without a field of amounts each facility counts as one. Give the field with places or areas.</source>
        <translation>Der Richtwert von {indicator} gilt in {unit}, aber ohne Mengenfeld zählt jede Einrichtung als eins. Geben Sie das Feld mit den Plätzen oder Flächen an.</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept in {path} ({reason}). It stays here while QGIS is open; save it, or free space on the disk.</source>
        <translation>Nicht gespeicherte Bearbeitungen lassen sich nicht in {path} aufbewahren ({reason}). Solange QGIS offen ist, bleiben sie hier; speichern Sie sie, oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Contacts and texts that point to persons leave the register only for a purpose. Enter what they are handed on for; the register notes it.</source>
        <translation>Kontaktpersonen und Texte, die auf Personen deuten, verlassen das Register nur für einen Zweck. Geben Sie an, wofür; das Register hält es fest.</translation>
    </message>
    <message>
        <source>{count} records lie in no area and stay behind, because neither they nor what belongs to them has a place. Leave the area empty to export them; drawn areas are also found by a LOR base.</source>
        <translation>{count} Einträge liegen in keinem Raum und bleiben zurück, weil weder sie noch das, was zu ihnen gehört, einen Ort haben. Lassen Sie den Raum leer, um sie weiterzugeben; gezeichnete Gebiete werden auch über eine LOR-Grundlage gefunden.</translation>
    </message>
    <message>
        <source>{count} texts that name a contact or look like a person&apos;s telephone number or mail address leave the register. Read them before you hand the file on.</source>
        <translation>{count} Texte, die eine Kontaktperson nennen oder nach Telefonnummer oder Mailadresse einer Person aussehen, verlassen das Register. Lesen Sie sie, bevor Sie die Datei weitergeben.</translation>
    </message>
    <message>
        <source>{count} texts were left out, because they name a contact or look like a person&apos;s telephone number or mail address. To hand them on, switch &apos;With texts that point to persons&apos; on and enter the purpose.</source>
        <translation>{count} Texte wurden zurückgehalten, weil sie eine Kontaktperson nennen oder nach Telefonnummer oder Mailadresse einer Person aussehen. Um sie weiterzugeben, schalten Sie „Mit Texten, die auf Personen deuten“ ein und geben Sie den Zweck an.</translation>
    </message>
    <message>
        <source>{count} texts were left out, because they name contacts whose day of deletion has come or who have withdrawn their consent.</source>
        <translation>{count} Texte wurden zurückgehalten, weil sie Kontaktpersonen nennen, die zur Löschung fällig sind oder ihre Einwilligung widerrufen haben.</translation>
    </message>
</context>
<context>
    <name>OfferForm</name>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>When and how</source>
        <translation>Wann und wie</translation>
    </message>
</context>
<context>
    <name>OwnAreas</name>
    <message>
        <source>Planungsraeume wholly inside</source>
        <translation>Planungsräume ganz enthalten</translation>
    </message>
    <message>
        <source>Planungsraeume cut by the border</source>
        <translation>Planungsräume angeschnitten</translation>
    </message>
    <message>
        <source>Planungsraeume without a value</source>
        <translation>Planungsräume ohne Angabe</translation>
    </message>
    <message>
        <source>Share of the area inside the LOR base</source>
        <translation>Anteil des Gebiets in der LOR-Grundlage</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>How certain it is</source>
        <translation>Wie sicher das ist</translation>
    </message>
    <message>
        <source>Area (m2)</source>
        <translation>Fläche (m²)</translation>
    </message>
    <message>
        <source>{field}: at least</source>
        <translation>{field}: mindestens</translation>
    </message>
    <message>
        <source>{field}: at most</source>
        <translation>{field}: höchstens</translation>
    </message>
    <message>
        <source>{field}: share from cut Planungsraeume</source>
        <translation>{field}: Anteil aus angeschnittenen Planungsräumen</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Needed to reach this person for the purpose named here; deleted on the day named here.</source>
        <translation>Wird gebraucht, um die Person zu dem hier genannten Zweck zu erreichen, und am hier genannten Tag gelöscht.</translation>
    </message>
    <message>
        <source>How to reach the person</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>Consent and information</source>
        <translation>Einwilligung und Information</translation>
    </message>
</context>
<context>
    <name>PersonReport</name>
    <message>
        <source>Information for a person</source>
        <translation>Auskunft über eine Person</translation>
    </message>
    <message>
        <source>Writes all that a register holds on one person, as Art. 15 GDPR wants it: every field with its title, for which actor or network, purpose, legal basis, all days, and who recorded it. It adds the texts of other records that hold the name, the number or the address; read these before you hand the file over, because they may mean somebody else. Copies of the register beside it are named. The register notes that a report was made, without a name.</source>
        <translation>Schreibt alles auf, was ein Register über eine Person enthält, wie es Art. 15 DSGVO verlangt: jedes Feld mit Titel, zu welchem Akteur oder Netzwerk, Zweck, Rechtsgrundlage, alle Tage und wer es erfasst hat. Dazu kommen Texte anderer Einträge, in denen der Name, die Nummer oder die Adresse steht; lesen Sie diese, bevor Sie die Datei aushändigen, denn sie können jemand anderen meinen. Kopien des Registers, die daneben liegen, werden genannt. Das Register hält fest, dass eine Auskunft erteilt wurde, ohne Namen.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>The GeoPackage that Create register has made.</source>
        <translation>Das GeoPackage, das „Register anlegen“ geschrieben hat.</translation>
    </message>
    <message>
        <source>Key of the contact</source>
        <translation>Kennung der Kontaktperson</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Auskunft</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>A workbook or a plain text, by the ending of its name.</source>
        <translation>Arbeitsmappe oder einfacher Text, je nach Endung des Namens.</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>Diese Auskunft</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>erstellt am</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>erstellt mit</translation>
    </message>
    <message>
        <source>Texts that hold the name, the number or the address</source>
        <translation>Texte, in denen der Name, die Nummer oder die Adresse steht</translation>
    </message>
    <message>
        <source>Copies that may hold the same</source>
        <translation>Kopien, die dasselbe enthalten können</translation>
    </message>
    <message>
        <source>File beside the register</source>
        <translation>Datei neben dem Register</translation>
    </message>
    <message>
        <source>backups of the drive, exports that were handed over with contacts</source>
        <translation>Sicherungen des Laufwerks, mit Kontaktpersonen weitergegebene Dateien</translation>
    </message>
    <message>
        <source>To be asked for in the office</source>
        <translation>im Amt zu erfragen</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Auskunft</translation>
    </message>
    <message>
        <source>Information about stored personal data (Art. 15 GDPR)</source>
        <translation>Auskunft über gespeicherte personenbezogene Daten (Art. 15 DSGVO)</translation>
    </message>
    <message>
        <source>The key (uuid) as the attribute table of the contacts shows it; the dock&apos;s menu fills it in.</source>
        <translation>Die Kennung (uuid), wie die Attributtabelle der Kontaktpersonen sie zeigt; das Menü des Fensters Sozialraum trägt sie ein.</translation>
    </message>
</context>
<context>
    <name>PurgePersons</name>
    <message>
        <source>Delete due contacts</source>
        <translation>Fällige Kontaktpersonen löschen</translation>
    </message>
    <message>
        <source>Finds the contacts of a register whose day of deletion has come or who have withdrawn their consent. The first run lists them and deletes nobody; read the list, extend the day of those that are still needed, and run again without the dry run. Then they are deleted, the whole file is written anew, and its bytes are searched for what was deleted. Traces of contacts that were changed or deleted before go as well. List, log and findings name nobody: the key in the list finds the contact in the register. The register notes when how many were deleted. Backups and copies are not touched; those beside the file are named. Nobody may have the register open for editing meanwhile.</source>
        <translation>Findet die Kontaktpersonen eines Registers, deren Löschtag erreicht ist oder die ihre Einwilligung widerrufen haben. Der erste Löschlauf listet sie nur auf und löscht niemanden; lesen Sie die Liste, verlängern Sie die Frist derer, die noch gebraucht werden, und starten Sie erneut ohne „Nur auflisten“. Dann werden sie gelöscht, die ganze Datei wird neu geschrieben, und ihre Bytes werden nach dem Gelöschten durchsucht. Auch Spuren früher geänderter oder gelöschter Kontaktpersonen verschwinden. Liste, Protokoll und Befunde nennen keine Namen: Über die Kennung in der Liste finden Sie die Kontaktperson im Register. Das Register hält fest, wann wie viele gelöscht wurden. Sicherungen und Kopien bleiben unberührt; die neben der Datei werden genannt. Währenddessen darf niemand das Register zum Bearbeiten geöffnet haben.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>The GeoPackage that Create register has made.</source>
        <translation>Das GeoPackage, das „Register anlegen“ geschrieben hat.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Who is due on this day, as 2026-12-31; empty: today.</source>
        <translation>Wer an diesem Tag fällig ist, etwa 2026-12-31; leer: heute.</translation>
    </message>
    <message>
        <source>Only list (dry run)</source>
        <translation>Nur auflisten (Probelauf)</translation>
    </message>
    <message>
        <source>Switched off, the contacts are deleted for good; there is no way back.</source>
        <translation>Ausgeschaltet werden die Kontaktpersonen endgültig gelöscht; es gibt kein Zurück.</translation>
    </message>
    <message>
        <source>List of due contacts</source>
        <translation>Liste der fälligen Kontaktpersonen</translation>
    </message>
    <message>
        <source>Key, actor or network, function, reason and day of every contact that is due, without a name.</source>
        <translation>Kennung, Akteur oder Netzwerk, Funktion, Grund und Tag jeder fälligen Kontaktperson, ohne Namen.</translation>
    </message>
    <message>
        <source>Contacts that are due</source>
        <translation>Fällige Kontaktpersonen</translation>
    </message>
    <message>
        <source>Contacts that were deleted</source>
        <translation>Gelöschte Kontaktpersonen</translation>
    </message>
</context>
<context>
    <name>Readable</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write the record to the register (Ctrl+S)</source>
        <translation>Eintrag ins Register schreiben (Strg+S)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Discard what is not saved, or take the last save back</source>
        <translation>Ungespeichertes verwerfen oder das letzte Speichern zurücknehmen</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>Geprüft heute</translation>
    </message>
    <message>
        <source>The entry is right as of today</source>
        <translation>Der Eintrag stimmt, Stand heute</translation>
    </message>
    <message>
        <source>Archive or delete</source>
        <translation>Archivieren oder löschen</translation>
    </message>
    <message>
        <source>not saved: something is missing or wrong above</source>
        <translation>nicht gespeichert: oben fehlt etwas oder stimmt nicht</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>not saved: somebody else has changed this record</source>
        <translation>nicht gespeichert: Jemand anderes hat den Eintrag geändert</translation>
    </message>
    <message>
        <source>The last save was taken back.</source>
        <translation>Das letzte Speichern wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Delete &quot;{name}&quot; for good? {count} records that belong to it go as well.</source>
        <translation>„{name}“ endgültig löschen? Damit verschwinden auch die zugehörigen Einträge (Anzahl: {count}).</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>unsaved change</source>
        <translation>ungespeicherte Änderung</translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation>neu, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>gespeichert {time}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Aus dem Archiv zurückholen</translation>
    </message>
    <message>
        <source>Delete for good ...</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>{time}, {who}</source>
        <translation>{time}, {who}</translation>
    </message>
</context>
<context>
    <name>RegisterExport</name>
    <message>
        <source>{area} (name)</source>
        <translation>{area} (Name)</translation>
    </message>
    <message>
        <source>Easting (EPSG:25833)</source>
        <translation>Rechtswert (EPSG:25833)</translation>
    </message>
    <message>
        <source>Northing (EPSG:25833)</source>
        <translation>Hochwert (EPSG:25833)</translation>
    </message>
    <message>
        <source>without archived ones</source>
        <translation>ohne archivierte</translation>
    </message>
    <message>
        <source>with archived ones</source>
        <translation>mit archivierten</translation>
    </message>
    <message>
        <source>none; inner notes and names of staff stay in the register as well</source>
        <translation>keine; auch interne Notizen und Namen von Beschäftigten bleiben im Register</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>weitergegeben am</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>erstellt mit</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>the whole register</source>
        <translation>das ganze Register</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>stands before texts that a spreadsheet would take for a formula</source>
        <translation>steht vor Texten, die eine Tabellenkalkulation für eine Formel hielte</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>Apostroph</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Use data of persons for this purpose only and delete them afterwards.</source>
        <translation>Personenbezogene Angaben nur für diesen Zweck verwenden und danach löschen.</translation>
    </message>
    <message>
        <source>Texts left out because they point to persons</source>
        <translation>Zurückgehaltene Texte, die auf Personen deuten</translation>
    </message>
</context>
<context>
    <name>RegisterProject</name>
    <message>
        <source>{title} is required.</source>
        <translation>{title} ist eine Pflichtangabe.</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflichtangaben</translation>
    </message>
    <message>
        <source>Further details</source>
        <translation>Weitere Angaben</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Kooperationen</translation>
    </message>
    <message>
        <source>Added: {layers}.</source>
        <translation>Hinzugefügt: {layers}.</translation>
    </message>
    <message>
        <source>Connected to the file again: {layers}.</source>
        <translation>Wieder mit der Datei verbunden: {layers}.</translation>
    </message>
    <message>
        <source>Repaired: {layers}.</source>
        <translation>Repariert: {layers}.</translation>
    </message>
    <message>
        <source>{layers} and {count} more</source>
        <translation>{layers} und {count} weitere</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>LOR areas</source>
        <translation>LOR-Räume</translation>
    </message>
    <message>
        <source>other or not known</source>
        <translation>andere oder unbekannt</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
</context>
<context>
    <name>RegisterSettings</name>
    <message>
        <source>Sozialraum: Settings of the register</source>
        <translation>Sozialraum: Einstellungen des Registers</translation>
    </message>
    <message>
        <source>Your name in records</source>
        <translation>Ihr Name in den Einträgen</translation>
    </message>
    <message>
        <source>A concern should be answered within (weeks)</source>
        <translation>Anliegen beantworten innerhalb von (Wochen)</translation>
    </message>
    <message>
        <source>Contacts are deleted after (months)</source>
        <translation>Kontaktpersonen löschen nach (Monaten)</translation>
    </message>
    <message>
        <source>Contacts are reviewed after (months)</source>
        <translation>Kontaktpersonen prüfen nach (Monaten)</translation>
    </message>
    <message>
        <source>Search addresses online too</source>
        <translation>Adressen auch im Internet suchen</translation>
    </message>
    <message>
        <source>Off: what you type stays on this computer. On: addresses that the local table does not have are asked from the State of Berlin&apos;s address service.</source>
        <translation>Aus: Was Sie tippen, bleibt auf diesem Rechner. Ein: Adressen, die in der eigenen Tabelle fehlen, werden beim Adressdienst des Landes Berlin erfragt.</translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
</context>
<context>
    <name>ResidentAreaForm</name>
    <message>
        <source>Residents&apos; own area</source>
        <translation>Sozialraum der Bewohner</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>ResourceForm</name>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
</context>
<context>
    <name>SiteForm</name>
    <message>
        <source>Place and address</source>
        <translation>Lage und Adresse</translation>
    </message>
    <message>
        <source>More about the site</source>
        <translation>Mehr zum Standort</translation>
    </message>
</context>
<context>
    <name>SocialIndex</name>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>very low</source>
        <translation>sehr niedrig</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positiv</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>status {status}, dynamics {dynamics}</source>
        <translation>Status {status}, Dynamik {dynamics}</translation>
    </message>
    <message>
        <source>status {name}</source>
        <translation>Status {name}</translation>
    </message>
    <message>
        <source>dynamics {name}</source>
        <translation>Dynamik {name}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>dynamics</source>
        <translation>Dynamik</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>Computed from a part of the Land only, therefore not comparable with the MSS.</source>
        <translation>Nur aus einem Teil des Landes gerechnet, deshalb nicht mit dem MSS vergleichbar.</translation>
    </message>
    <message>
        <source>{count} of {areas} Planungsraeume ({share} % of the inhabitants)</source>
        <translation>{count} von {areas} Planungsräumen ({share} % der Einwohnerinnen und Einwohner)</translation>
    </message>
    <message>
        <source>{count} of {areas} Planungsraeume</source>
        <translation>{count} von {areas} Planungsräumen</translation>
    </message>
    <message>
        <source>{count} of {areas} ({share} %)</source>
        <translation>{count} von {areas} ({share} %)</translation>
    </message>
    <message>
        <source>{count} of {areas}</source>
        <translation>{count} von {areas}</translation>
    </message>
    <message>
        <source>PART OF THE LAND ONLY: not comparable with the MSS</source>
        <translation>NUR EIN TEIL DES LANDES: nicht mit dem MSS vergleichbar</translation>
    </message>
    <message>
        <source>not rated: {reason}</source>
        <translation>nicht bewertet: {reason}</translation>
    </message>
    <message>
        <source>other reasons</source>
        <translation>andere Gründe</translation>
    </message>
</context>
<context>
    <name>SocialIndexAlgorithm</name>
    <message>
        <source>Compute social index (MSS)</source>
        <translation>Sozialindex rechnen (MSS)</translation>
    </message>
    <message>
        <source>Computes status, dynamics and overall index as the report Monitoring Soziale Stadtentwicklung (MSS) of the Senate Department for Urban Development (SenSBW) does. Over all valid Planungsraeume of Berlin, each counted once: z = (value - mean) / standard deviation of the population; index = sum of the z of all fields / standard deviation of these sums. High means worse. Status: below -1 high, -1 to +1 medium, above +1 to +1.5 low, above +1.5 very low. Dynamics: below -1 positive, -1 to +1 stable, above +1 negative. Planungsraeume with few inhabitants take no part. A part of the Land is refused, because its own mean gives wrong classes: from Bezirk 09 alone, 9 of its 43 Planungsraeume were wrong in 2021. Upper areas get no class: it is told in how many of their Planungsraeume, and with which share of the inhabitants, each class occurs.</source>
        <translation>Rechnet Status, Dynamik und Gesamtindex so wie der Bericht Monitoring Soziale Stadtentwicklung (MSS) der Senatsverwaltung für Stadtentwicklung (SenSBW). Über alle gültigen Planungsräume Berlins, jeder einmal gezählt: z = (Wert - Mittelwert) / Standardabweichung der Grundgesamtheit; Index = Summe der z aller Felder / Standardabweichung dieser Summen. Hoch heißt ungünstiger. Status: unter -1 hoch, -1 bis +1 mittel, über +1 bis +1,5 niedrig, über +1,5 sehr niedrig. Dynamik: unter -1 positiv, -1 bis +1 stabil, über +1 negativ. Planungsräume mit wenigen Einwohnerinnen und Einwohnern bleiben außer Betracht. Ein Teil des Landes wird abgelehnt, weil sein eigenes Mittel falsche Klassen ergibt: Aus dem Bezirk 09 allein waren 2021 von 43 Planungsräumen 9 falsch. Obere Ebenen bekommen keine Klasse: Es wird gesagt, in wie vielen ihrer Planungsräume und mit welchem Anteil der Einwohnerinnen und Einwohner jede Klasse vorkommt.</translation>
    </message>
    <message>
        <source>Table of all Planungsraeume of Berlin</source>
        <translation>Tabelle aller Planungsräume Berlins</translation>
    </message>
    <message>
        <source>One row per Planungsraum, one date, one LOR state; best as Import table has written it.</source>
        <translation>Eine Zeile je Planungsraum, ein Stichtag, ein LOR-Stand; am besten so, wie Tabelle einlesen sie geschrieben hat.</translation>
    </message>
    <message>
        <source>Fields of the status</source>
        <translation>Felder des Status</translation>
    </message>
    <message>
        <source>Shares of which a high value is a burden, in the MSS of 2021 S1, S3 and S4.</source>
        <translation>Anteile, bei denen ein hoher Wert eine Belastung ist, im MSS 2021 S1, S3 und S4.</translation>
    </message>
    <message>
        <source>Fields of the dynamics</source>
        <translation>Felder der Dynamik</translation>
    </message>
    <message>
        <source>Their changes in percentage points, in the MSS of 2021 D1, D3, D4; left empty, the status only.</source>
        <translation>Deren Veränderungen in Prozentpunkten, im MSS 2021 D1, D3 und D4; leer: nur der Status.</translation>
    </message>
    <message>
        <source>Field with the inhabitants</source>
        <translation>Feld mit den Einwohnerinnen und Einwohnern</translation>
    </message>
    <message>
        <source>Tells which areas are too small, and the shares of inhabitants of upper areas.</source>
        <translation>Sagt, welche Räume zu klein sind, und ergibt die Einwohneranteile der oberen Ebenen.</translation>
    </message>
    <message>
        <source>Fewest inhabitants</source>
        <translation>Mindestzahl der Einwohnerinnen und Einwohner</translation>
    </message>
    <message>
        <source>Areas with fewer inhabitants take no part, because chance decides about their shares.</source>
        <translation>Räume mit weniger Einwohnerinnen und Einwohnern bleiben außer Betracht, weil dort der Zufall die Anteile bestimmt.</translation>
    </message>
    <message>
        <source>Exclude these areas</source>
        <translation>Diese Räume ausschließen</translation>
    </message>
    <message>
        <source>Keys of outliers, separated by commas; the MSS of 2021 left out 10100205.</source>
        <translation>Schlüssel von Ausreißern, durch Komma getrennt; das MSS 2021 ließ 10100205 weg.</translation>
    </message>
    <message>
        <source>LOR base</source>
        <translation>LOR-Grundlage</translation>
    </message>
    <message>
        <source>Needed for the map and the names of upper areas, and where the areas are of no published state.</source>
        <translation>Nötig für die Karte und die Namen der oberen Ebenen und dort, wo die Räume zu keinem veröffentlichten Stand gehören.</translation>
    </message>
    <message>
        <source>Key field</source>
        <translation>Schlüsselfeld</translation>
    </message>
    <message>
        <source>Field with the LOR keys; left empty, it is found by its values.</source>
        <translation>Feld mit den LOR-Schlüsseln; leer: Es wird an seinen Werten erkannt.</translation>
    </message>
    <message>
        <source>Allow a part of the Land</source>
        <translation>Einen Teil des Landes zulassen</translation>
    </message>
    <message>
        <source>Only for trying out: the classes are not those of the MSS, and every result says so.</source>
        <translation>Nur zum Ausprobieren: Die Klassen sind nicht die des MSS, und jedes Ergebnis sagt das.</translation>
    </message>
    <message>
        <source>Result: table of the Planungsraeume</source>
        <translation>Ergebnis: Tabelle der Planungsräume</translation>
    </message>
    <message>
        <source>The columns of the table with z-values, indexes, classes, and why an area is not rated.</source>
        <translation>Die Spalten der Tabelle mit z-Werten, Indizes, Klassen und dem Grund, warum ein Raum nicht bewertet ist.</translation>
    </message>
    <message>
        <source>Result: map of the Planungsraeume</source>
        <translation>Ergebnis: Karte der Planungsräume</translation>
    </message>
    <message>
        <source>The areas of the LOR base in the twelve classes of the overall index.</source>
        <translation>Die Räume der LOR-Grundlage in den zwölf Klassen des Gesamtindex.</translation>
    </message>
    <message>
        <source>Result: classes in upper areas</source>
        <translation>Ergebnis: Klassen in oberen Ebenen</translation>
    </message>
    <message>
        <source>Bezirksregionen, Prognoseraeume, Bezirke: Planungsraeume and inhabitants by class, and in words.</source>
        <translation>Bezirksregionen, Prognoseräume, Bezirke: Planungsräume und Einwohneranteile je Klasse, auch in Worten.</translation>
    </message>
    <message>
        <source>Planungsraeume that are rated</source>
        <translation>Bewertete Planungsräume</translation>
    </message>
    <message>
        <source>Planungsraeume that are not rated</source>
        <translation>Nicht bewertete Planungsräume</translation>
    </message>
    <message>
        <source>Computed from a part of the Land</source>
        <translation>Nur aus einem Teil des Landes gerechnet</translation>
    </message>
    <message>
        <source>PART OF THE LAND ONLY, not comparable with the MSS: social index of {fields} over {valid} of {total} Planungsraeume</source>
        <translation>NUR EIN TEIL DES LANDES, nicht mit dem MSS vergleichbar: Sozialindex aus {fields} über {valid} von {total} Planungsräumen</translation>
    </message>
    <message>
        <source>social index after the MSS: z-values of {fields} over {valid} of {total} Planungsraeume</source>
        <translation>Sozialindex nach dem MSS: z-Werte von {fields} über {valid} von {total} Planungsräumen</translation>
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
    <message>
        <source>5 Register</source>
        <translation>5 Register</translation>
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
    <message>
        <source>Overall social index</source>
        <translation>Gesamtindex</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>Dynamik</translation>
    </message>
</context>
<context>
    <name>Supply</name>
    <message>
        <source>Compare supply with a Richtwert</source>
        <translation>Versorgung mit einem Richtwert vergleichen</translation>
    </message>
    <message>
        <source>Supply by the site of facilities: value = factor x supply / denominator, target = Richtwert x denominator / factor, surplus = supply - target (a deficit is below zero), all in sums before division. Supply is the number of facilities, their places, or their ground, which is shared out among the areas it lies in. Sums as everywhere: rests enter their parent, a part without a value is left out of both sums, stands in left_out and makes the area incomplete. Richtwerte of the Kernindikatoren (Indikatorenblaetter of the Senate, 2019): A5 playgrounds 1.0 m2 net per inhabitant (Kinderspielplatzgesetz, paragraph 4), A7 youth centres 11.4 places per 100 inhabitants aged 6 to under 25. Supply by the borders of areas levels real access; the share of addresses with a facility within a distance in a straight line (no paths, no roads or water in between) shows more. Facilities outside the LOR base are near to addresses inside it too.</source>
        <translation>Versorgung nach dem Standort der Einrichtungen: Wert = Faktor × Menge / Nenner, Bedarf = Richtwert × Nenner / Faktor, Überschuss = Menge − Bedarf (ein Defizit liegt unter null), immer erst summiert und dann geteilt. Die Menge ist die Zahl der Einrichtungen, ihrer Plätze oder ihre Fläche, die auf die Räume verteilt wird, in denen sie liegt. Summen wie überall: Reste gehen in den oberen Raum ein; ein Teil ohne Wert fehlt in beiden Summen, steht in left_out und macht den Raum unvollständig. Richtwerte der Kernindikatoren (Indikatorenblätter der Senatsverwaltung, 2019): A5 Spielplätze 1,0 m² Nettospielfläche je Einwohner (§ 4 Kinderspielplatzgesetz), A7 Jugendfreizeiteinrichtungen 11,4 Plätze je 100 Einwohner von 6 bis unter 25 Jahren. Versorgung nach Raumgrenzen ebnet die tatsächliche Erreichbarkeit ein; mehr zeigt der Anteil der Adressen, die eine Einrichtung in einer Entfernung in Luftlinie haben (ohne Wege, ohne Straßen oder Wasser dazwischen). Auch Einrichtungen außerhalb der LOR-Grundlage sind für Adressen darin in der Nähe.</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Einrichtungen</translation>
    </message>
    <message>
        <source>Points or polygons in any coordinate system.</source>
        <translation>Punkte oder Polygone in beliebigem Koordinatensystem.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Places, or net square metres, of each facility. Left empty, each point counts 1, and a polygon its square metres.</source>
        <translation>Plätze oder Netto-Quadratmeter jeder Einrichtung. Bleibt es leer, zählt jeder Punkt 1 und ein Polygon seine Quadratmeter.</translation>
    </message>
    <message>
        <source>Facilities read</source>
        <translation>Gelesene Einrichtungen</translation>
    </message>
    <message>
        <source>Facilities outside all areas</source>
        <translation>Einrichtungen außerhalb aller Räume</translation>
    </message>
    <message>
        <source>Facilities without geometry</source>
        <translation>Einrichtungen ohne Geometrie</translation>
    </message>
    <message>
        <source>Supply in the areas</source>
        <translation>Menge in den Räumen</translation>
    </message>
    <message>
        <source>Share in reach (%)</source>
        <translation>Erreichter Anteil (%)</translation>
    </message>
    <message>
        <source>Table with inhabitants</source>
        <translation>Tabelle mit Einwohnern</translation>
    </message>
    <message>
        <source>A table with one row per area, as Import table writes it.</source>
        <translation>Eine Tabelle mit einer Zeile je Raum, wie „Tabelle einlesen“ sie schreibt.</translation>
    </message>
    <message>
        <source>Those it is for</source>
        <translation>Für wen (Nenner)</translation>
    </message>
    <message>
        <source>A column of the table or a sum: E_E, or age(E_E, 6, 25) for those aged 6 to under 25. Left empty, the denominator of the indicator.</source>
        <translation>Eine Spalte der Tabelle oder eine Summe: E_E, oder age(E_E, 6, 25) für Menschen von 6 bis unter 25 Jahren. Bleibt es leer, gilt der Nenner des Indikators.</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Code of an indicator of the catalogue (A7), which gives denominator, factor and Richtwert.</source>
        <translation>Kennung eines Indikators aus dem Katalog (A7), der Nenner, Faktor und Richtwert gibt.</translation>
    </message>
    <message>
        <source>Richtwert</source>
        <translation>Richtwert</translation>
    </message>
    <message>
        <source>Units per factor of the denominator; left empty, that of the indicator, or none.</source>
        <translation>Einheiten je Faktor des Nenners; bleibt er leer, gilt der des Indikators oder keiner.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>The ratio is per so many: 100 for places per 100, 1 for square metres per person.</source>
        <translation>Die Quote gilt je so viele: 100 für Plätze je 100, 1 für Quadratmeter je Person.</translation>
    </message>
    <message>
        <source>Distance (m, straight line)</source>
        <translation>Entfernung (m, Luftlinie)</translation>
    </message>
    <message>
        <source>With address points: the share of them that have a facility at most so far away.</source>
        <translation>Mit Adresspunkten: der Anteil derer, die eine Einrichtung höchstens so weit entfernt haben.</translation>
    </message>
    <message>
        <source>Address points</source>
        <translation>Adresspunkte</translation>
    </message>
    <message>
        <source>Addresses in any coordinate system, for instance the table address of the LOR base.</source>
        <translation>Adressen in beliebigem Koordinatensystem, zum Beispiel die Tabelle address der LOR-Grundlage.</translation>
    </message>
    <message>
        <source>People at the address</source>
        <translation>Menschen an der Adresse</translation>
    </message>
    <message>
        <source>Inhabitants at each address; left empty, every address counts 1.</source>
        <translation>Einwohner je Adresse; bleibt es leer, zählt jede Adresse 1.</translation>
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
        <source>Indicator catalogue</source>
        <translation>Indikatorenkatalog</translation>
    </message>
    <message>
        <source>A catalogue of your own (csv, xlsx); left empty, the built-in Kernindikatoren.</source>
        <translation>Ein eigener Katalog (csv, xlsx); bleibt er leer, die eingebauten Kernindikatoren.</translation>
    </message>
    <message>
        <source>Use fields that look like rates</source>
        <translation>Auch Felder nutzen, die wie Quoten aussehen</translation>
    </message>
    <message>
        <source>Only if you know that the field is a count in spite of its name or its decimals.</source>
        <translation>Nur wenn Sie wissen, dass das Feld trotz seines Namens oder seiner Nachkommastellen eine Anzahl ist.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who published facilities and inhabitants; left empty, the names of both.</source>
        <translation>Wer Einrichtungen und Einwohner veröffentlicht hat; bleibt es leer, die Namen beider.</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Day the numbers belong to, as 2025-12-31; left empty, the date written in the table is taken.</source>
        <translation>Tag, für den die Zahlen gelten, als 2025-12-31; bleibt er leer, gilt der Stichtag der Tabelle.</translation>
    </message>
    <message>
        <source>supply by site, factor {factor} x supply / {denominator}</source>
        <translation>Versorgung nach Standort, Faktor {factor} × Menge / {denominator}</translation>
    </message>
    <message>
        <source>reach {metres} m in a straight line</source>
        <translation>Erreichbarkeit {metres} m Luftlinie</translation>
    </message>
</context>
<context>
    <name>TimeSeries</name>
    <message>
        <source>Time series of indicators</source>
        <translation>Zeitreihe von Kennzahlen</translation>
    </message>
    <message>
        <source>Computes indicators for several reference dates and sets each beside the one before: a table with one row for every area, indicator and date. Without tables the values kept in the data file are taken. Where a definition changed in between (break_before = 1), no change is told. A table of another LOR state needs the LOR base of that state: Bezirksregionen that are the same area are compared (break_before = 2), Planungsraeume are not. Value = factor x sum of numerators / sum of denominators, as in Compute indicators.</source>
        <translation>Berechnet Kennzahlen für mehrere Stichtage und stellt jeden neben den davor: eine Tabelle mit einer Zeile je Raum, Kennzahl und Stichtag. Ohne Tabellen werden die Werte aus der Datendatei genommen. Wo sich die Definition dazwischen geändert hat (break_before = 1), wird keine Veränderung genannt. Eine Tabelle in anderem LOR-Stand braucht die LOR-Grundlage dieses Stands: Bezirksregionen, die dieselbe Fläche geblieben sind, werden verglichen (break_before = 2), Planungsräume nicht. Wert = Faktor x Summe der Zähler / Summe der Nenner, wie in Kennzahlen berechnen.</translation>
    </message>
    <message>
        <source>Tables with counts</source>
        <translation>Tabellen mit Anzahlen</translation>
    </message>
    <message>
        <source>LOR bases of older states</source>
        <translation>LOR-Grundlagen älterer Stände</translation>
    </message>
    <message>
        <source>For tables of another LOR state.</source>
        <translation>Für Tabellen in anderem LOR-Stand.</translation>
    </message>
    <message>
        <source>Reference dates</source>
        <translation>Stichtage</translation>
    </message>
    <message>
        <source>Indicators computed</source>
        <translation>Berechnete Kennzahlen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>One or several tables for each date; left empty, the dates that the data file keeps.</source>
        <translation>Je Stichtag eine oder mehrere Tabellen; leer: die Stichtage in der Datendatei.</translation>
    </message>
</context>
<context>
    <name>UpgradeRegister</name>
    <message>
        <source>Upgrade register</source>
        <translation>Register aktualisieren</translation>
    </message>
    <message>
        <source>Brings a register that an older version of the plugin has made to the schema of this one. First a backup is written beside the file, named by version and date; then every step is done as a whole or not at all. A register of a newer plugin is refused, one that is up to date is left alone. The backup holds the same personal data as the register: delete it when it is no longer needed.</source>
        <translation>Bringt ein Register, das eine ältere Fassung des Plugins angelegt hat, auf die Schemaversion dieser Fassung. Zuerst wird eine Sicherung neben die Datei geschrieben, benannt nach Version und Datum; dann wird jeder Schritt ganz ausgeführt oder gar nicht. Ein Register eines neueren Plugins wird abgelehnt, ein aktuelles bleibt unberührt. Die Sicherung enthält dieselben personenbezogenen Daten wie das Register: Löschen Sie sie, sobald sie nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>The GeoPackage that Create register has made. Nobody may be editing it meanwhile.</source>
        <translation>Das GeoPackage, das „Register anlegen“ geschrieben hat. Niemand darf es währenddessen bearbeiten.</translation>
    </message>
    <message>
        <source>Version of the schema</source>
        <translation>Schemaversion</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Ausgeführte Schritte</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
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
    <message>
        <source>At least one part of the area has no value: the coloured number is a sum without that part.</source>
        <translation>Mindestens ein Teil des Raums hat keine Angabe: Die gefärbte Zahl ist eine Summe ohne diesen Teil.</translation>
    </message>
    <message>
        <source>Cases of the named area that belong to none of its parts; they are contained in its number.</source>
        <translation>Fälle des genannten Raums, die zu keinem seiner Teile gehören; in seiner Anzahl sind sie enthalten.</translation>
    </message>
</context>
</TS>
