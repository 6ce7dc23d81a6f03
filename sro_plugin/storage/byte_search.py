"""Finding many pieces of text in the bytes of a large file at once, wherever they stand."""
from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from typing import Dict, Iterable, List, Set

import numpy as np

FEWEST_BYTES = 4
"""Shorter pieces stand in every file by chance, and a piece is looked up by so many of its bytes."""

_CHUNK = 1 << 24


class ByteSearch:
    """Looks for pieces of at least `FEWEST_BYTES` bytes: numpy finds where one may begin, Python compares there.

    A file is read once, whatever the number of pieces.
    """

    def __init__(self, pieces: "Iterable[bytes]") -> None:
        self._by_head: "Dict[bytes, List[bytes]]" = defaultdict(list)
        self._first, self._second = np.zeros(1 << 16, bool), np.zeros(1 << 16, bool)
        self._longest = FEWEST_BYTES
        for piece in pieces:
            head = piece[:FEWEST_BYTES]
            self._by_head[head].append(piece)
            self._first[int.from_bytes(head[:2], "little")] = True
            self._second[int.from_bytes(head[2:], "little")] = True
            self._longest = max(self._longest, len(piece))

    def found_in(self, file: Path) -> "Set[bytes]":
        """The pieces that stand in a file; none where there is no file."""
        found: "Set[bytes]" = set()
        with suppress(FileNotFoundError), open(file, "rb") as stream:
            data = stream.read(_CHUNK)
            while self._by_head and len(data) >= FEWEST_BYTES:
                found |= self._found_at(data)
                more = stream.read(_CHUNK)
                data = data[1 - self._longest :] + more if more else b""
        return found

    def _found_at(self, data: bytes) -> "Set[bytes]":
        single = np.frombuffer(data, np.uint8).astype(np.uint16)
        pairs = single[:-1] | (single[1:] << 8)
        starts = np.flatnonzero(self._first[pairs[:-2]] & self._second[pairs[2:]])
        return {
            piece
            for start in starts.tolist()
            for piece in self._by_head.get(data[start : start + FEWEST_BYTES], ())
            if data.startswith(piece, start)
        }
