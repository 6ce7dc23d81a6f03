"""A web service's own count of its areas: a service that pages or caps may cut an answer without a word."""
from __future__ import annotations

import re
from typing import Dict, Optional

from qgis.core import (
    QgsBlockingNetworkRequest,
    QgsDataSourceUri,
    QgsProcessingFeedback,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QUrl, QUrlQuery
from qgis.PyQt.QtNetwork import QNetworkRequest

from ..domain.errors import SroError
from ..domain.findings import Findings

_COUNT = re.compile(rb'\b(?:numberMatched|numberOfFeatures)"?\s*[=:]\s*"?(\d+)')
"""WFS 2.0 says ``numberMatched="542"``, WFS 1.1 ``numberOfFeatures="542"``, an OGC API ``"numberMatched": 542``."""


def is_service(layer: QgsVectorLayer) -> bool:
    """Whether a layer's areas come from a WFS or an OGC API, through QGIS's own providers or GDAL's."""
    provider = layer.dataProvider()
    return provider.name() in ("WFS", "OAPIF") or provider.storageType() in ("WFS", "OAPIF")


def check_complete(
    layer: QgsVectorLayer, rows_read: int, findings: Findings, feedback: Optional[QgsProcessingFeedback] = None
) -> None:
    """Compare the rows read from a service with the number it says it has.

    Raises
    ------
    SroError
        ``wfs_truncated`` when the service has more.
    """
    matched = matched_by_service(layer, feedback)
    if matched is None:
        findings.warning("wfs_unchecked", layer.name(), count=rows_read)
    elif rows_read < matched:
        raise SroError("wfs_truncated", place=layer.name(), count=rows_read, total=matched)
    else:
        findings.info("wfs_complete", layer.name(), count=rows_read, total=matched)


def matched_by_service(layer: QgsVectorLayer, feedback: Optional[QgsProcessingFeedback] = None) -> Optional[int]:
    """How many areas the service has of the layer's type; None where it does not say or the layer is filtered."""
    parts = _address(layer)
    if not parts.get("url") or parts.get("filter") or layer.subsetString():
        return None
    request = QgsBlockingNetworkRequest()
    request.setAuthCfg(parts.get("authcfg", ""))
    asked = QNetworkRequest(_count_url(parts))
    asked.setRawHeader(b"Accept", b"application/geo+json, application/json, application/xml, text/xml")
    if request.get(asked, False, feedback) != QgsBlockingNetworkRequest.ErrorCode.NoError:
        return None
    said = _COUNT.search(bytes(request.reply().content()))
    return int(said.group(1)) if said else None


def _address(layer: QgsVectorLayer) -> "Dict[str, str]":
    """``service, url, typename, authcfg, filter`` of a service's layer."""
    provider = layer.dataProvider()
    if provider.name() == "ogr":
        decoded = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
        service, _, url = str(decoded.get("path", "")).partition(":")
        return {"service": service, "url": url, "typename": str(decoded.get("layerName") or "")}
    uri = QgsDataSourceUri(layer.source())
    return {
        "service": provider.name(),
        "url": uri.param("url"),
        "typename": uri.param("typename"),
        "authcfg": uri.authConfigId(),
        "filter": uri.param("filter") or uri.sql(),
    }


def _count_url(parts: "Dict[str, str]") -> QUrl:
    """Where the service tells the number alone: a GetFeature for hits, or a page with one item."""
    url = QUrl(parts["url"])
    query = QUrlQuery(url)
    if parts["service"] == "OAPIF":
        url.setPath(f"{url.path().rstrip('/')}/collections/{parts['typename']}/items")
        query.addQueryItem("limit", "1")
    else:
        stated = {"service", "version", "request", "typename", "typenames", "resulttype", "outputformat"}
        for name, _ in query.queryItems():
            if name.lower() in stated:
                query.removeAllQueryItems(name)
        asked = {"SERVICE": "WFS", "VERSION": "2.0.0", "REQUEST": "GetFeature", "RESULTTYPE": "hits"}
        # 2.0 calls it TYPENAMES, older services TYPENAME; each ignores the other
        for name, value in {**asked, "TYPENAMES": parts["typename"], "TYPENAME": parts["typename"]}.items():
            query.addQueryItem(name, value)
    url.setQuery(query)
    return url
