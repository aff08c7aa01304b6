"""Find out how a text file was encoded, and open it as text."""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TextIO

from emr_appraise.book import refusals
from emr_appraise.book.syllable import is_vietnamese
from emr_appraise.book.wording_delimited import BINARY, CUT_SHORT, NUL_BYTES
from emr_appraise.errors import InputError

_SAMPLE = 65_536
_CHUNK = 1_000_000
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\v\f\r\x1a\x1b"})
_WITHOUT_LETTER = b"\x81\x8d\x8f\x90\x9d"
"""Bytes that stand for nothing in either code page."""
_HIGH_BYTES = bytes([0x00, 0x01, 0x03, 0x1E, 0x20, 0x21, 0x22, 0x25])
"""In UTF-16, of the letters of Europe and Vietnam, and of signs; a mark apart from its letter is 03."""
_LETTERS = re.compile(rb"[A-Za-z\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xa1-\xff]+")
_INITIALS = re.compile("[A-ZĐ]{1,6}|đ")
_MOST_WORDS = 5_000
_LONGEST_WORD = 40
_UNFINISHED = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")
_VIETNAMESE = re.compile("[ÂÊÔâêôÀÁÃÈÉÌÍÒÓÕÙÚÝàáãèéìíòóõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_SAME_CODE = "emr-appraise-same-code"
"""Error handling for code pages: a byte without a letter is the control character of that number."""


def _same_code(error: UnicodeError) -> tuple[str | bytes, int]:
    if isinstance(error, UnicodeDecodeError):
        return error.object[error.start : error.end].decode("latin-1"), error.end
    if isinstance(error, UnicodeEncodeError):
        letters = error.object[error.start : error.end]
        if all("\x80" <= letter <= "\x9f" for letter in letters):
            return letters.encode("latin-1"), error.end
    raise error


codecs.register_error(_SAME_CODE, _same_code)


@dataclass(frozen=True, slots=True)
class EncodedText:
    """The bytes of a text without a byte order mark, and how to read them."""

    data: bytes
    codec: str = "utf-8"
    name: str = "UTF-8"
    """The encoding by the name that people know."""

    def open(self) -> TextIO:
        """The text from its beginning; every line ends in a line feed."""
        errors = "replace" if self.codec == "utf-8" else _SAME_CODE
        return io.TextIOWrapper(io.BytesIO(self.data), encoding=self.codec, errors=errors, newline=None)

    def composed(self, text: str) -> str:
        """A part of the text with letters and marks as one, where the encoding kept them apart."""
        return unicodedata.normalize("NFC", text) if self.codec == "cp1258" else text


def looks_like_text(data: bytes) -> bool:
    """Whether these are the bytes of a text in any encoding, maybe with a little damage."""
    codec = _wide_codec(data)
    if codec:
        body = data[:_SAMPLE].decode(codec, "replace").replace("\ufffd", "\0").encode()
    else:
        body = data.rstrip(b"\0")
    return len(body) > 0 and 100 * _count(_CONTROLS, body) <= len(body)


def encoded_text(data: bytes, where: str) -> EncodedText:
    """The text with its encoding found out. Raises InputError where it is damaged."""
    codec = _wide_codec(data)
    text = _narrowed(data, codec, where) if codec else _told_apart(data, where)
    if b"\0" in text.data:
        raise InputError(where, refusals.DAMAGED, found=NUL_BYTES)
    return text


def _wide_codec(data: bytes) -> str:
    """The codec of a text in UTF-16, by its mark, or by which half of its bytes hardly varies."""
    for mark, codec in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return codec
    first, second = data[:_SAMPLE:2], data[1:_SAMPLE:2]
    for codec, high, low in (("utf-16-le", second, first), ("utf-16-be", first, second)):
        if 50 * low.count(0) < high.count(0) and 10 * _count(_HIGH_BYTES, high) >= 9 * len(high):
            return codec
    return ""


def _count(wanted: bytes, data: bytes) -> int:
    """How many of the bytes are one of those wanted."""
    return len(data) - len(data.translate(None, wanted))


def _narrowed(data: bytes, codec: str, where: str) -> EncodedText:
    """A text in UTF-16 as one in UTF-8, which takes less room to read."""
    if len(data) % 2:
        raise InputError(where, refusals.DAMAGED, found=CUT_SHORT)
    narrow = b"".join(part.encode() for part in _decoded(data, codec, "replace"))
    return EncodedText(narrow.removeprefix(codecs.BOM_UTF8), name="UTF-16")


def _decoded(data: bytes, codec: str, errors: str = "strict") -> Iterator[str]:
    """The text in parts, so that it need not be in memory as a whole."""
    parts = (data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK))
    return codecs.iterdecode(parts, codec, errors)


def _told_apart(data: bytes, where: str) -> EncodedText:
    marked = data.startswith(codecs.BOM_UTF8)
    body = data.removeprefix(codecs.BOM_UTF8)
    if _is_utf8(body):
        return _undone(body) or EncodedText(body)
    if marked or _is_nearly_utf8(body):
        if _UNFINISHED.search(body, max(0, len(body) - 3)):
            raise InputError(where, refusals.DAMAGED, found=CUT_SHORT)
        return EncodedText(body)
    if 10 * _count(_WITHOUT_LETTER, body) > len(body):
        raise InputError(where, refusals.NOT_A_WORKBOOK, found=BINARY)
    if _reads_as_vietnamese(body):
        return EncodedText(body, "cp1258", "Windows-1258")
    return EncodedText(body, "cp1252", "Windows-1252")


def _is_utf8(data: bytes) -> bool:
    try:
        return all(True for _ in _decoded(data, "utf-8"))
    except UnicodeDecodeError:
        return False


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether but a few letters of many are broken; in a code page hardly any would be whole."""
    whole = broken = 0
    for part in _decoded(data, "utf-8", "replace"):
        lost = part.count("\ufffd")
        broken += lost
        whole += len(part) - len(part.encode("ascii", "ignore")) - lost
    return whole >= 10 * broken


def _undone(data: bytes) -> EncodedText | None:
    """The text before UTF-8 was taken for a code page and written as UTF-8 again; None where it never was."""
    if data.isascii():
        return None
    for codec in ("cp1252", "cp1258"):
        try:
            once = b"".join(part.encode(codec, _SAME_CODE) for part in _decoded(data, "utf-8"))
        except UnicodeError:
            continue
        if _is_utf8(once) and any(_VIETNAMESE.search(part) for part in _decoded(once, "utf-8")):
            return EncodedText(once.removeprefix(codecs.BOM_UTF8), name="UTF-8 (×2)")
    return None


def _reads_as_vietnamese(data: bytes) -> bool:
    """Whether the words make sense in Windows-1258, and more of them than in Windows-1252."""
    words = [found[0] for found in islice(_words_with_marks(data), _MOST_WORDS)]
    vietnamese, western = (_syllables(words, codec) for codec in ("cp1258", "cp1252"))
    return vietnamese > western and 10 * vietnamese >= 6 * len(words)


def _words_with_marks(data: bytes) -> Iterator[re.Match[bytes]]:
    return (found for found in _LETTERS.finditer(data) if not found[0].isascii())


def _syllables(words: list[bytes], codec: str) -> int:
    read = (word[:_LONGEST_WORD].decode(codec, _SAME_CODE) for word in words)
    return sum(_makes_sense(unicodedata.normalize("NFC", word)) for word in read)


def _makes_sense(word: str) -> bool:
    return is_vietnamese(word) or _INITIALS.fullmatch(word) is not None
