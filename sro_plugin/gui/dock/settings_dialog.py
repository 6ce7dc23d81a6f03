"""The few things an office sets once for its register."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QDialog, QWidget
from qgis.PyQt.uic import loadUi

from ...adapters import settings
from ...adapters.paths import FORMS


class SettingsDialog(QDialog):
    """Shows what is set and writes it back on OK."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "register_settings.ui"), self)
        self.user_name.setText(settings.user_name())
        self.answer_weeks.setValue(settings.answer_weeks())
        self.deletion_months.setValue(settings.deletion_months())
        self.review_months.setValue(settings.review_months())
        self.online.setChecked(settings.online_address_search())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        settings.set_user_name(self.user_name.text())
        settings.set_answer_weeks(self.answer_weeks.value())
        settings.set_deletion_months(self.deletion_months.value())
        settings.set_review_months(self.review_months.value())
        settings.set_online_address_search(self.online.isChecked())
        super().accept()
