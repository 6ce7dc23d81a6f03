"""What a new LOR base takes over from the one it replaces: its addresses, and the stored values of indicators."""
from __future__ import annotations

from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.progress import SILENT, Progress
from ..storage.address_table import carry_addresses
from ..storage.value_table import carry_values


def carry_over(earlier: str, base: str, findings: Findings, progress: Progress = SILENT) -> None:
    """Take along what the file at ``earlier`` holds besides its areas, before ``base`` replaces it.

    Addresses can be imported again, therefore those that cannot be kept are told and lost; values cannot.

    Raises
    ------
    SroError
        Where stored values cannot be kept, as `storage.value_table.carry_values` does.
    """
    values = carry_values(earlier, base, progress)
    if values is not None:
        findings.info("values_carried", count=values)
    _carry_addresses(earlier, base, findings, progress)


def _carry_addresses(earlier: str, base: str, findings: Findings, progress: Progress) -> None:
    try:
        carried = carry_addresses(earlier, base, progress)
    except SroError as problem:
        if problem.code != "addresses_unreadable":
            raise
        findings.warning(problem.code, **problem.params)
        return
    if carried:
        findings.info("addresses_carried", count=carried)
    elif carried is not None:
        findings.warning("addresses_lost")
