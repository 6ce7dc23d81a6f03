"""The tree of areas narrowed to a Bezirksregion and a search text, and sorted inside each parent."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from ...domain.keys import LAND_KEY
from .area_model import KEY_ROLE, SORT_ROLE


class AreaFilter(QSortFilterProxyModel):
    """Keeps what fits with the areas above and below it; what has no value stands last, however it is sorted."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._text, self._area = "", ""
        self.setRecursiveFilteringEnabled(True)
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)

    @property
    def direction(self) -> str:
        """Whether a high value is a burden, a resource, or neither."""
        return self.sourceModel().facts.direction

    def narrow(self, text: str, area: str) -> None:
        """Keep the areas whose name or key holds ``text``, inside the area with the key ``area``."""
        if (text, area) != (self._text, self._area):
            self._text, self._area = text.strip().casefold(), area
            self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # noqa: N802 - Qt
        index = self.sourceModel().index(row, 0, parent)
        key = index.data(KEY_ROLE)
        if self._area and not (key.startswith(self._area) or self._area.startswith(key) or key == LAND_KEY):
            return False
        if not self._text:
            return True
        while index.isValid():
            if self._text in index.data().casefold() or index.data(KEY_ROLE).startswith(self._text):
                return True
            index = index.parent()
        return False

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:  # noqa: N802 - Qt
        one, other = left.data(SORT_ROLE), right.data(SORT_ROLE)
        if one != one or other != other:  # NaN is not equal to itself
            ascending = self.sortOrder() == Qt.SortOrder.AscendingOrder
            return (one == one) if ascending else (other == other)
        return one < other
