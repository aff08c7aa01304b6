"""What the cases of packs came to, as plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from emr_appraise.report.safe import one_line
from emr_appraise.report.trials import wording_trials as words
from emr_appraise.report.trials.mutants_said import hint, place, tallies, unnoticed
from emr_appraise.report.trials.said import difference_lines, where
from emr_appraise.report.trials.snippet import snippet
from emr_appraise.trial.mutation import Mutation, Survivor
from emr_appraise.trial.trials import PackTrials, Trial
from emr_appraise.words import Language

_MOST_SNIPPETS = 20


def write(found: Sequence[PackTrials], out: TextIO, language: Language) -> None:
    """Write every failing case with its differences, the counts, and what became of the mutants."""
    for pack in found:
        for trial in pack.failed:
            out.writelines(f"{line}\n" for line in _failed(trial, language))
    for pack in found:
        if pack.mutation is not None:
            out.writelines(f"{line}\n" for line in _mutants(pack.pack, pack.mutation, language))
    failed = sum(len(pack.failed) for pack in found)
    passed = sum(len(pack.trials) for pack in found) - failed
    out.write(words.DONE.of(passed, failed=failed).say(language) + "\n")
    troubles = sum(len(pack.troubles) for pack in found)
    if troubles:
        out.write(words.NOT_READ.of(troubles).say(language) + "\n")


def _failed(trial: Trial, language: Language) -> Iterator[str]:
    yield words.FAILED.fill(where=where(trial), name=one_line(trial.case.name)).say(language)
    for line in difference_lines(trial):
        yield f"  {line.say(language)}"


def _mutants(pack: str, found: Mutation, language: Language) -> Iterator[str]:
    yield words.MUTANTS.fill(pack=one_line(pack), cases=found.cases).say(language)
    yield from _table(found, language)
    grave = [survivor for survivor in found.survivors if survivor.mutant.kind.is_grave]
    others = [survivor for survivor in found.survivors if not survivor.mutant.kind.is_grave]
    if not found.survivors:
        yield words.ALL_NOTICED.say(language)
    for heading, survivors in ((words.GRAVE, grave), (words.OTHERS, others)):
        if survivors:
            yield heading.say(language)
        for index, survivor in enumerate(survivors):
            yield from _survivor(survivor, language, whole=index < _MOST_SNIPPETS)
    yield ""


def _survivor(survivor: Survivor, language: Language, *, whole: bool) -> Iterator[str]:
    yield f"  {place(survivor)}: {unnoticed(survivor).say(language)}"
    if whole:
        yield f"    {hint(survivor).say(language)}"
        if survivor.witness is not None:
            yield from (f"      {line}" for line in snippet(survivor.witness, survivor.mutant))


def _table(found: Mutation, language: Language) -> Iterator[str]:
    """A row a kind and one for all, the figures flush right under their headings."""
    rows = list(tallies(found))
    heads = [head.say(language) for head in words.MUTANT_COLUMNS]
    lines = [(words.KINDS[row.kind].say(language), *map(str, row[1:])) for row in rows]
    total = tuple(str(sum(int(line[at]) for line in lines)) for at in range(1, len(heads)))
    lines.append((words.MUTANT_TOTAL.say(language), *total))
    first = max(len(line[0]) for line in (tuple(heads), *lines))
    for line in (tuple(heads), *lines):
        figures = "".join(f"  {cell:>{len(head)}}" for cell, head in zip(line[1:], heads[1:], strict=True))
        yield f"  {line[0]:<{first}}{figures}"
