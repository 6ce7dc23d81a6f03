"""What the product remembers between two runs, in QGIS's settings."""
from __future__ import annotations

import os
from typing import Sequence

from qgis.core import QgsApplication, QgsSettings

from ..domain.register.care import ANSWER_WEEKS
from ..domain.register.privacy import DELETION_MONTHS, REVIEW_MONTHS

_LOR_BASE = "sozialraum/lor_base"
_ONLINE_ADDRESSES = "sozialraum/online_addresses"
_ADDRESS_SERVICE = "sozialraum/address_service"

BERLIN_ADDRESSES = "https://gdi.berlin.de/services/wfs/adressen_berlin"
"""The address service of the Land Berlin."""


def remembered_lor_base() -> str:
    """The LOR base written or used last, "" where there is none or it is gone."""
    path = QgsSettings().value(_LOR_BASE, "", type=str)
    return path if os.path.exists(path) else ""


def remember_lor_base(path: str) -> None:
    """Propose this LOR base in the next dialog."""
    QgsSettings().setValue(_LOR_BASE, path)


def user_name() -> str:
    """Who works here, as records name it: what the user has set, else the name of the account."""
    name = QgsSettings().value("sozialraum/user_name", "", type=str).strip()
    return name or QgsApplication.userFullName() or QgsApplication.userLoginName()


def set_user_name(name: str) -> None:
    """Name the one who works here; an empty text goes back to the account's name."""
    QgsSettings().setValue("sozialraum/user_name", name.strip())


def answer_weeks() -> int:
    """Weeks after which a concern without an answer is to be seen to."""
    return QgsSettings().value("sozialraum/answer_weeks", ANSWER_WEEKS, type=int)


def set_answer_weeks(weeks: int) -> None:
    """Set the weeks that a concern may wait for an answer."""
    QgsSettings().setValue("sozialraum/answer_weeks", weeks)


def deletion_months() -> int:
    """Months after which a contact is proposed to be deleted."""
    return QgsSettings().value("sozialraum/deletion_months", DELETION_MONTHS, type=int)


def set_deletion_months(months: int) -> None:
    """Set how long contacts are kept."""
    QgsSettings().setValue("sozialraum/deletion_months", months)


def review_months() -> int:
    """Months after which a contact is proposed to be checked."""
    return QgsSettings().value("sozialraum/review_months", REVIEW_MONTHS, type=int)


def set_review_months(months: int) -> None:
    """Set after how long contacts are to be checked."""
    QgsSettings().setValue("sozialraum/review_months", months)


def remembered_register() -> str:
    """The register that was open last, "" where there is none or it is gone."""
    path = QgsSettings().value("sozialraum/register", "", type=str)
    return path if os.path.exists(path) else ""


def remember_register(path: str) -> None:
    """Open this register again next time."""
    QgsSettings().setValue("sozialraum/register", path)


def remembered_door(names: "Sequence[str]") -> str:
    """The door of the dock that was open last, "" where none of ``names`` was."""
    name = QgsSettings().value("sozialraum/door", "", type=str)
    return name if name in names else ""


def remember_door(name: str) -> None:
    """Open the dock at this door next time."""
    QgsSettings().setValue("sozialraum/door", name)


def remembered_table() -> str:
    """The table of an office that was read last, "" where there is none or it is gone."""
    path = QgsSettings().value("sozialraum/table", "", type=str)
    return path if os.path.exists(path) else ""


def remember_table(path: str) -> None:
    """Propose this table next time."""
    QgsSettings().setValue("sozialraum/table", path)


def online_address_search() -> bool:
    """Whether what is typed into an address search may be sent to a service; never without having been asked for."""
    return QgsSettings().value(_ONLINE_ADDRESSES, False, type=bool)


def set_online_address_search(allowed: bool) -> None:
    """Allow or forbid to send typed addresses to the address service."""
    QgsSettings().setValue(_ONLINE_ADDRESSES, allowed)


def address_service() -> str:
    """The address of the WFS that is asked for addresses, that of Berlin where no other is set."""
    return QgsSettings().value(_ADDRESS_SERVICE, "", type=str).strip() or BERLIN_ADDRESSES


def set_address_service(url: str) -> None:
    """Ask another WFS with the same fields; an empty text goes back to that of Berlin."""
    QgsSettings().setValue(_ADDRESS_SERVICE, url.strip())
