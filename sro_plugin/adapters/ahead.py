"""Reading ahead: while one item is worked on, a thread of its own fetches the next."""
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Generator, TypeVar

Item = TypeVar("Item")
_END = object()


def read_ahead(items: "Generator[Item, None, None]") -> "Generator[Item, None, None]":
    """The same items in the same order; worth it where fetching one lets other threads run, as GDAL does.

    Only the thread ever touches ``items``, one item ahead. Closing this generator waits for the item that is being
    fetched and closes ``items``; what they raise is raised here.
    """
    with ThreadPoolExecutor(max_workers=1) as thread:
        following = thread.submit(next, items, _END)
        try:
            while True:
                item = following.result()
                if item is _END:
                    return
                following = thread.submit(next, items, _END)
                yield item
        finally:
            thread.submit(items.close)
