"""The product's own exceptions: a code with its facts; the sentence is made in adapters.messages."""
from __future__ import annotations


class SroError(Exception):
    """Something the user has to know and can act on.

    ``code`` names the sentence in ``adapters.messages``; ``params`` are the facts it prints:
    what, where and the way out. The domain knows no language, therefore it carries no text.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code} {self.params}"


class Cancelled(Exception):  # noqa: N818 - it is no error: the user asked for it
    """The user asked to stop; nothing half-done may be left."""
