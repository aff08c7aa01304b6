"""A case as YAML, ready to be put into a pack's case file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from emr_appraise.criteria.cases import Case, CaseAnswer, Expected
from emr_appraise.report.trials.mutants_said import bare_change
from emr_appraise.trial.mutants import Mutant

_PLAIN = re.compile(r"(?!(true|false|null)$)[^\W\d_][\w ./-]*\w|[0-9][0-9./]*")


def snippet(case: Case, mutant: Mutant) -> tuple[str, ...]:
    """The lines of a case that would notice a mutant, its name saying so in both languages."""
    changed = bare_change(mutant)
    return (
        f"- name: {_quoted(f'{mutant.name}: {changed.vi} / {changed.en}')}",
        f'  as_of: "{case.as_of.isoformat()}"',
        "  otherwise: met",
        *_block("profile", ((name, _scalar(value)) for name, value in case.profile)),
        *_block("decision", ((name, _scalar(value)) for name, value in case.decision)),
        *_block("answers", ((code, _answer(answer)) for code, answer in case.answers)),
        "  expect:",
        *(f"    {line}" for line in _expected(case.expect)),
    )


def _block(key: str, pairs: Iterator[tuple[str, str]]) -> Iterator[str]:
    inside = ", ".join(f"{name}: {value}" for name, value in pairs)
    if inside:
        yield f"  {key}: {{{inside}}}"


def _expected(expect: Expected) -> Iterator[str]:
    yield f"group: {expect.group}"
    yield f"gaps: [{', '.join(expect.gaps or ())}]"
    for key, pairs in (("outcomes", expect.outcomes), ("levels", expect.levels)):
        if pairs:
            yield f"{key}: {{{', '.join(f'{name}: {value}' for name, value in pairs)}}}"


def _answer(answer: CaseAnswer) -> str:
    given = {
        "answer": answer.answer,
        "value": answer.value,
        "evidence": answer.evidence,
        "evidence_date": answer.evidence_date,
    }
    written = {key: _scalar(value) for key, value in given.items() if value}
    if set(written) <= {"answer"}:
        return written.get("answer", '""')
    return f"{{{', '.join(f'{key}: {value}' for key, value in written.items())}}}"


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
