"""A long table of indicators as sro:indicators writes it, made up for a small Land: a file that windows can read."""
from __future__ import annotations

import math

from qgis.core import QgsFeature, QgsField, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

TEXT, NUMBER = QVariant.Type.String, QVariant.Type.Double
COLUMNS = {
    "level": TEXT, "lor_id": TEXT, "name": TEXT, "code": TEXT, "period": TEXT, "numerator": NUMBER,
    "denominator": NUMBER, "value": NUMBER, "previous": NUMBER, "change": NUMBER, "rank": NUMBER, "status": TEXT,
    "reason": TEXT, "change_unit": TEXT, "unit": TEXT, "decimals": NUMBER, "direction": TEXT, "diff_bzr": NUMBER,
    "diff_bez": NUMBER, "diff_land": NUMBER, "coverage": NUMBER, "benchmark": NUMBER, "surplus": NUMBER,
    "break_before": NUMBER, "formula": TEXT, "origin_source": TEXT, "origin_date": TEXT, "origin_state": TEXT,
    "origin_method": TEXT,
}  # fmt: skip

AREAS = (
    ("land", "00", "Berlin"),
    ("bez", "09", "Treptow-Köpenick"),
    ("bez", "01", "Mitte"),
    ("pgr", "0910", "Treptow-Köpenick 1"),
    ("bzr", "091001", "Alt-Treptow"),
    ("bzr", "091002", "Plänterwald"),
    ("bzr", "010111", "Tiergarten Süd"),
    ("plr", "09100101", "Am Treptower Park"),
    ("plr", "09100102", "<b>Zebra</b> & Co"),
    ("plr", "09100203", "Plänterwald"),
    ("plr", "01011101", "Stülerstraße"),
)
VALUES = {
    "00": 16.0, "09": 16.5, "01": 15.0, "0910": 15.5, "091001": 20.9, "091002": 12.0, "010111": 15.0,
    "09100101": 25.3, "09100102": math.nan, "09100203": 12.0, "01011101": 15.0,
}  # fmt: skip
DATE = "2025-12-31"


def rows(code="B1", unit="%", direction="burden", change=0.4, period=DATE, **given):
    """The rows of an indicator; ``given`` overrides columns of all rows or, by ``key={column: value}``, of one."""
    by_key = given.pop("by_key", {})
    made = []
    for level, key, name in AREAS:
        value = VALUES[key]
        row = {
            "level": level, "lor_id": key, "name": name, "code": code, "period": period, "numerator": value * 10,
            "denominator": 1000.0, "value": value, "previous": value - change, "change": change,
            "rank": 1.0 if level in ("plr", "bzr") and value == value else math.nan, "status": "ok", "reason": None,
            "change_unit": "pp", "unit": unit, "decimals": 1, "direction": direction, "diff_bzr": math.nan,
            "diff_bez": value - 16.5, "diff_land": value - 16.0, "coverage": 1.0, "benchmark": math.nan,
            "surplus": math.nan, "break_before": 0, "formula": "", "origin_source": "EWR", "origin_date": period,
            "origin_state": "2021", "origin_method": "",
        }  # fmt: skip
        if value != value:
            row.update({"status": "missing", "reason": "Der Wert von E_E fehlt.", "change": math.nan})
        row.update(given)
        row.update(by_key.get(key, {}))
        made.append(row)
    return made


def write(path, *tables):
    """The rows of all tables as a GeoPackage; gives its source."""
    layer = QgsVectorLayer("NoGeometry", "kennzahlen", "memory")
    layer.dataProvider().addAttributes([QgsField(name, kind) for name, kind in COLUMNS.items()])
    layer.updateFields()
    features = []
    for row in (row for table in tables for row in table):
        feature = QgsFeature(layer.fields())
        values = [row[name] for name in COLUMNS]
        feature.setAttributes([None if isinstance(value, float) and value != value else value for value in values])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "kennzahlen"
    written = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), layer.transformContext(), options)
    assert written[0] == QgsVectorFileWriter.WriterError.NoError, written
    return f"{path}|layername=kennzahlen"
