"""What results depend on besides the workbook, as marks: the rules of a round, the texts of its packs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path

from emr_appraise import __version__
from emr_appraise.criteria.load import bundled_packs
from emr_appraise.criteria.model import Criteria
from emr_appraise.errors import InputError
from emr_appraise.report.json_report import FORMAT
from emr_appraise.roster import refusals
from emr_appraise.roster.lines import pack_mark
from emr_appraise.roster.model import PackMark
from emr_appraise.roster.task import Appraised, Result, Settings
from emr_appraise.roster.worker import Packs


@dataclass(frozen=True, slots=True)
class Editions:
    """The texts of the packs that a round chooses from, each as a hash; a mended typo changes it as well."""

    packs: Mapping[PackMark, Criteria]
    marks: Mapping[PackMark, str]

    @property
    def together(self) -> str:
        """All of them: a workbook is refused by the whole choice, not by one pack."""
        return _hash(*self.marks.values())

    @property
    def usable(self) -> frozenset[str]:
        """The editions under which a result of an earlier run still holds."""
        return frozenset((*self.marks.values(), self.together))

    def of(self, result: Result) -> str:
        """The edition under which a result is kept. Raises InputError where a pack was changed meanwhile."""
        if not isinstance(result, Appraised):
            return self.together
        if result.pack not in self.marks:
            raise InputError(result.pack.id, refusals.PACK_CHANGED, found=result.pack.version)
        return self.marks[result.pack]


def editions(settings: Settings) -> Editions:
    """The packs of a round with their editions. Raises CriteriaError where one cannot be used."""
    packs = Packs(settings)
    if settings.criteria:
        found = zip(settings.criteria, packs.given, strict=True)
    else:
        found = ((pack.id, pack) for pack in (packs.given[0], *packs.all))  # type: ignore[assignment]
    texts: dict[PackMark, str] = {}
    kept: dict[PackMark, Criteria] = {}
    for source, pack in found:
        mark = pack_mark(pack)
        kept.setdefault(mark, pack)
        texts[mark] = _hash(texts.get(mark, ""), *_texts(source))
    return Editions(kept, texts)


def _texts(source: str) -> Iterator[str]:
    """Everything that could be part of a pack, a file of its folder as well that turns out to be none."""
    path = bundled_packs().get(source, Path(source))
    folder = path if path.is_dir() else path.parent
    for file in sorted({*folder.glob("*.yaml"), *([path] if path.is_file() else [])}):
        yield file.name
        yield hashlib.sha256(file.read_bytes()).hexdigest()


def rules(settings: Settings) -> str:
    """A mark of everything that decides a result besides the workbook and the pack that its stamp names."""
    parts = (
        __version__,
        str(FORMAT),
        settings.as_of.isoformat(),
        settings.basis.value,
        settings.language.value,
        repr(astuple(settings.limits)),
        repr(settings.register),
        repr(len(settings.criteria)),
        "" if settings.criteria else ",".join(bundled_packs()),
    )
    return _hash(*parts)


def _hash(*texts: str) -> str:
    digest = hashlib.sha256()
    for text in texts:
        digest.update(f"{len(text)}:".encode())
        digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
