"""One rule asked about a pack that is written in the test."""

from __future__ import annotations

from datetime import date
from types import ModuleType

from emr_appraise.criteria.lint.subject import Subject, subject_of
from emr_appraise.criteria.load import PackFiles, pack_problems
from emr_appraise.criteria.yamltree import read_tree
from tests.criteria.lint.packs import AS_OF, place_of

Told = tuple[str, int, int]

FRAME = """format: 1
id: small
version: "1"
title: {vi: Bộ, en: Pack}
authority: {vi: Ai, en: Nobody}
in_force: {from: "2025-01-01"}
not_applicable: {label: {vi: Không áp dụng, en: Not applicable}, also: [KAD]}
evidence: {required_for: none}
documents:
  - {id: D, number: "1", title: {vi: Luật, en: Law}, force: law, seen: text}
scales:
  - id: yes_no
    title: {vi: Có hoặc không, en: Yes or no}
    options: [{value: 1, label: {vi: Có, en: "Yes"}}, {value: 0, label: {vi: Không, en: "No"}}]
  - id: maturity
    title: {vi: Trưởng thành, en: Maturity}
    options: [{value: 0, label: {vi: M0, en: M0}}, {value: 3, label: {vi: M3, en: M3}}, {value: 5, label: {vi: M5, en: M5}}]
  - id: rated
    title: {vi: Chấm, en: Rated}
    points: of_maximum
    options: [{value: 1, label: {vi: R1, en: R1}}, {value: 2, label: {vi: R2, en: R2}}, {value: 5, label: {vi: R5, en: R5}}]
units:
  - {id: hours, label: {vi: giờ, en: hours}}
  - {id: items, label: {vi: mục, en: items}}
profile:
  - {id: has_lab, label: {vi: Có xét nghiệm, en: Has a laboratory}, kind: yes_no}
  - {id: cloud, label: {vi: Đám mây, en: Cloud}, kind: yes_no}
  - {id: beds, label: {vi: Giường, en: Beds}, kind: number}
  - {id: province, label: {vi: Tỉnh, en: Province}, kind: text}
  - id: ownership
    label: {vi: Sở hữu, en: Ownership}
    kind: choice
    options: [{id: public, label: {vi: Công, en: Public}}, {id: private, label: {vi: Tư, en: Private}}, {id: other, label: {vi: Khác, en: Other}}]
"""
LADDER = "[{id: all, required_met: all}]"
_TEXT = "{vi: Lời, en: Words}"


def criterion(code: str, said: str = "") -> str:
    """A criterion in one line: a required yes or no, apart from what is said."""
    given = {"answer": "{scale: yes_no}", "required": "true", "na": "forbidden"}
    own = [f"{key}: {value}" for key, value in given.items() if f"{key}: " not in f" {said}".replace("{", "")]
    rest = ", ".join([*own, *([said] if said else [])])
    return (
        f"{{code: {code}, {rest}, text: {_TEXT}, guidance: {_TEXT}, force: law, evidence: {{show: {_TEXT}}}, "
        f"references: [{{document: D, article: {_TEXT}, seen: text}}], "
        f"remedy: {{text: {_TEXT}, effort_days: 1, cost_vnd: [0, 0], basis: estimate}}}}"
    )


def area(name: str, prefix: str, *said: str, levels: str = "") -> str:
    """An area whose criteria differ as said, numbered from 01."""
    rows = "".join(f"      - {criterion(f'{prefix}-{at:02}', each)}\n" for at, each in enumerate(said, 1))
    titles = f"    levels: {levels}\n" if levels else ""
    return f"  - area: {name}\n    prefix: {prefix}\n    title: {_TEXT}\n{titles}    criteria:\n{rows}"


def pack(*areas: str, groups: tuple[str, ...] = (LADDER,), more: str = "", frame: str = FRAME) -> str:
    """A pack of areas with a ladder of groups, each its clauses without titles, and a last group."""
    rows = [
        f"  - {{group: {number}, title: {_TEXT}, meaning: {_TEXT}, next_step: {_TEXT}, clauses: {clauses}}}\n"
        for number, clauses in enumerate((*groups, "[]"), 1)
    ]
    ladder = "".join(rows).replace("{id: ", f"{{title: {_TEXT}, id: ")
    return f"{frame}areas:\n{''.join(areas)}placement:\n{ladder}{more}"


def one(*said: str, groups: tuple[str, ...] = (LADDER,), more: str = "") -> str:
    """A pack of a single area."""
    return pack(area("access", "ACC", *said), groups=groups, more=more)


def subject(text: str, as_of: date = AS_OF) -> Subject:
    """A pack of one file as rules look at it; its shape and names must be sound."""
    files = PackFiles(read_tree(text, "pack.yaml"), ())
    assert [*map(str, pack_problems(files))] == []
    return subject_of(files, as_of)


def told(rule: ModuleType, text: str, as_of: date = AS_OF) -> list[Told]:
    """Code, line and column of all that the rule finds; its sentences are whole in both languages."""
    problems = list(rule.check(subject(text, as_of)))
    sentences = [words for each in problems for words in (*each.says, *each.hint)]
    assert not [words for words in sentences if "{" in words or not words]
    return [(each.code, each.place.line, each.place.column) for each in problems]


def says(rule: ModuleType, text: str) -> str:
    """What the rule says in English, each problem on a line."""
    return "\n".join(each.says.en for each in rule.check(subject(text)))


def at(code: str, text: str, piece: str, inside: str = "") -> list[Told]:
    """One problem, at the place where a piece of text begins, or a piece inside of it."""
    line, column = place_of(text, piece)
    return [(code, line, column + (piece.index(inside) if inside else 0))]
