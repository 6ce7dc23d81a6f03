"""Many short texts compared with one at once: how many typing errors lie between it and each of them.

The edit distance (insertion, deletion, replacement, swap of neighbours) is computed by Hyyrö's bit vectors, one machine
word a text, and a step of the algorithm is a few operations on whole arrays. So nobody has to guess beforehand which
texts are worth a look.
"""
from __future__ import annotations

from typing import Sequence, Tuple

import numpy as np

MAX_LENGTH = 64
"""Characters of a text that can be compared with the others: the bits of the longest machine word."""

_WORDS = ((16, np.uint16), (32, np.uint32), (64, np.uint64))
"""Bits and type of a machine word; shorter ones are quicker."""


class Spellings:
    """ASCII texts in an order of their own, the longest first: ``order`` gives the number of each as it was given."""

    def __init__(self, texts: "Sequence[str]") -> None:
        lengths = np.array([len(text) for text in texts], dtype=np.int32)
        self.order = np.argsort(-lengths, kind="stable")
        self.lengths = lengths[self.order]
        longest = int(lengths.max()) if len(texts) else 0
        signs = "".join(texts[position].ljust(longest) for position in self.order)
        codes = np.frombuffer(signs.encode("ascii"), dtype=np.uint8).reshape(len(texts), longest)
        # characters by position: what one step of the algorithm reads lies together
        self._codes = np.ascontiguousarray(codes.T)
        # longest first, so that those with a character at a position are the first of them
        self._reaching = np.searchsorted(-self.lengths, -np.arange(longest), side="left")

    def distances(self, text: str, reach: int) -> "Tuple[np.ndarray, np.ndarray]":
        """The distance of ``text`` (1 to `MAX_LENGTH` characters) from the best beginning of each, and from the whole.

        Only the first ``reach`` characters are looked at; the whole distance of longer texts is too small then and
        replaced by the number of characters that are left.
        """
        word = next(word for bits, word in _WORDS if len(text) <= bits)
        masks = np.zeros(256, dtype=word)
        for position, character in enumerate(text.encode("ascii")):
            masks[character] |= word(1 << position)
        count = len(self.lengths)
        one, last = word(1), word(len(text) - 1)
        positive, negative = np.full(count, ~word(0)), np.zeros(count, dtype=word)
        diagonal, before = np.zeros(count, dtype=word), np.zeros(count, dtype=word)
        score = np.full(count, len(text), dtype=np.int16)
        best = score.copy()
        for position in range(min(reach, len(self._codes))):
            n = int(self._reaching[position])
            vp, vn = positive[:n], negative[:n]
            equal = masks[self._codes[position, :n]]
            swapped = ((~diagonal[:n] & equal) << one) & before[:n]
            d = (((equal & vp) + vp) ^ vp) | equal | vn | swapped
            hp = vn | ~(d | vp)
            hn = d & vp
            score[:n] += ((hp >> last) & one).astype(np.int16)
            score[:n] -= ((hn >> last) & one).astype(np.int16)
            np.minimum(best[:n], score[:n], out=best[:n])
            hp = (hp << one) | one
            hn <<= one
            positive[:n] = hn | ~(d | hp)
            negative[:n] = hp & d
            diagonal[:n], before[:n] = d, equal
        cut = self.lengths > reach
        return best, np.where(cut, self.lengths - len(text), score)
