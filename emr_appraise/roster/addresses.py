"""Files at addresses such as s3://bucket/round or sftp://host/folder: what is there, and its bytes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import IO, Any, NamedTuple
from urllib.request import url2pathname

from emr_appraise.book import refusals as book_refusals
from emr_appraise.errors import AppraiseError, InputError
from emr_appraise.report.safe import one_line
from emr_appraise.roster import refusals_cluster as refusals

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_LOCAL = "file://"
_SECRET = re.compile(r"(?<=://)[^/@]*@")
_SIGNS = re.compile(r"[*?\[]")
_CHANGED = ("mtime", "LastModified", "last_modified", "updated", "modified")
"""Under which names different stores tell when a file was last changed."""
_NOT_THERE = (FileNotFoundError, NotADirectoryError)
_LONGEST = 120


class Entry(NamedTuple):
    """What stands at an address."""

    address: str
    is_folder: bool
    changed: int
    """When it was last changed, in seconds since 1970; 0 where the store does not say."""

    @property
    def name(self) -> str:
        """The last part of the address."""
        return self.address.rstrip("/").rpartition("/")[2]


def is_address(path: str) -> bool:
    """Whether it is an address that fsspec has to open, not a path of this machine."""
    return bool(_SCHEME.match(path)) and not path.lower().startswith(_LOCAL)


def without_scheme(path: str) -> str:
    """A `file://` address as the path that it stands for; anything else as it is."""
    if not path.lower().startswith(_LOCAL):
        return path
    bare = path[len(_LOCAL) :]
    return bare if os.path.exists(bare) else url2pathname(bare)


def without_secret(address: str) -> str:
    """The address without a user's name and password, as it may be shown."""
    return _SECRET.sub("", address)


def look(address: str) -> Entry:
    """What stands at an address. Raises InputError where nothing does, or it cannot be reached."""
    with told(address):
        store, root = _store(address)
        return _entry(address, store.info(root))


def below(address: str) -> list[Entry]:
    """What stands in the folder at an address, by name. Raises InputError as `look`."""
    with told(address):
        store, root = _store(address)
        listed = {_rest(info["name"], root): info for info in store.ls(root, detail=True)}
    start = address.rstrip("/")
    return [_entry(f"{start}/{name}", listed[name]) for name in sorted(listed) if name]


def matching(pattern: str) -> list[str]:
    """The addresses that a pattern with `*`, `?` or `[…]` matches, sorted. Raises InputError as `look`."""
    sign = _SIGNS.search(pattern)
    if not sign:
        return []
    folder = pattern[: sign.start()].rpartition("/")[0]
    with told(pattern):
        store, root = _store(folder)
        found = store.glob(f"{root.rstrip('/')}/{pattern[len(folder) + 1 :]}")
        return sorted(f"{folder}/{_rest(name, root)}" for name in found)


def open_address(address: str) -> IO[bytes]:
    """The file at an address, for reading. Raises InputError as `look`."""
    with told(address):
        store, root = _store(address)
        opened: IO[bytes] = store.open(root, "rb")
        return opened


def read_address(address: str, most: int) -> bytes:
    """The first bytes of the file at an address, so many at most. Raises InputError as `look`."""
    with told(address), open_address(address) as file:
        return file.read(most)


def _store(address: str) -> tuple[Any, str]:
    """The file system that an address is of, and the path in it; fsspec has no types for them."""
    from fsspec.core import url_to_fs  # type: ignore[import-untyped]

    if "::" in address:
        raise InputError(without_secret(address), book_refusals.NO_PERMISSION, found=refusals.CHAINED)
    store, root = url_to_fs(address)
    return store, root


def _entry(address: str, info: Mapping[str, object]) -> Entry:
    is_folder = info.get("type") == "directory"
    said = next((info[name] for name in _CHANGED if info.get(name)), 0)
    return Entry(address, is_folder, _seconds(said))


def _rest(name: str, root: str) -> str:
    """A path below a folder; empty where it is the folder itself, or none below it."""
    start = root.strip("/")
    rest = name.strip("/")
    return rest.removeprefix(start).strip("/") if rest.startswith(start) else ""


def _seconds(said: object) -> int:
    """A time as stores tell it, in seconds since 1970."""
    if isinstance(said, int | float):
        return int(said)
    try:
        time = said if isinstance(said, datetime) else datetime.fromisoformat(str(said))
    except ValueError:
        return 0
    return int((time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp())


@contextmanager
def told(address: str) -> Iterator[None]:
    """Raise whatever a store complains of as an InputError; each kind of store has errors of its own."""
    shown = without_secret(address)
    try:
        yield
    except (AppraiseError, MemoryError):
        raise
    except ImportError as error:
        raise _missing(address, error) from error
    except _NOT_THERE as error:
        raise InputError(shown, book_refusals.NO_SUCH_FILE) from error
    except Exception as error:
        said = one_line(without_secret(f"{type(error).__name__}: {error}"), _LONGEST)
        raise InputError(shown, book_refusals.NO_PERMISSION, found=said) from error


def _missing(address: str, error: ImportError) -> InputError:
    """fsspec itself is not installed, or what it needs for this kind of address."""
    scheme = address.partition("://")[0].lower()
    package = "emr-appraise[cluster]" if (error.name or "").startswith("fsspec") else f"fsspec[{scheme}]"
    said = one_line(str(error), _LONGEST)
    return InputError(without_secret(address), refusals.NOT_INSTALLED, found=said, package=package)
