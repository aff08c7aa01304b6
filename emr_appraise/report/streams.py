"""Let what writes text write into a file of bytes, the same on every system."""

from __future__ import annotations

from collections.abc import Callable
from io import TextIOWrapper
from typing import BinaryIO, TextIO


def into_bytes(write: Callable[[TextIO], object]) -> Callable[[BinaryIO], object]:
    """The same as a writer of UTF-8 with plain line ends; the stream stays open."""

    def into(out: BinaryIO) -> None:
        text = TextIOWrapper(out, encoding="utf-8", newline="\n", write_through=True)
        write(text)
        text.detach()

    return into
