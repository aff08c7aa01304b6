"""A pack of a thousand criteria, or of any number, made the same way every time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from textwrap import fill, indent

from emr_appraise.words import Text, same
from tests.packs.thousand_words import (
    ACTIONS,
    AREAS,
    EVIDENCE,
    FRAME,
    GUIDANCE,
    NOTE,
    OBJECTS,
    PEOPLE,
    PLACES,
    REMEDY,
    TIMES,
)

FIRST_CODE, MOST_IN_AN_AREA = 10, 50
"""An area has so many: each of ten objects is asked about in five ways."""
_LADDERS = ("nursing", "servers")
_RUNGS = 5
_ANSWERS = (
    "{scale: yes_partly_no}",
    "{scale: yes_no}",
    "{scale: maturity, met_from: 3}",
    "{percent: {at_least: 95, partly_at_least: 80}}",
    "{number: {unit: hours, at_most: 24, partly_at_most: 48, unless: [{when: {class: I}, at_most: 12, partly_at_most: 24}]}}",
    "{date: {max_age_months: 12}}",
    "{scale: yes_partly_no}",
)
_FORCES = ("law", "law", "guide", "law", "practice", "plan")
_DOCUMENTS = {"law": "T1", "guide": "T2", "practice": "T3", "plan": "T4"}
EXTRA = "T5"
"""Cited beside another document, with a note."""


def thousand(count: int = 1000) -> dict[str, str]:
    """The files of a pack of so many criteria in twenty areas: name to YAML text.

    `count` is at least twenty, and at most twenty times MOST_IN_AN_AREA. From a hundred on, every ladder is whole.
    Raises ValueError for any other count.
    """
    per_area, more = divmod(count, len(AREAS))
    if not per_area or per_area + bool(more) > MOST_IN_AN_AREA:
        raise ValueError(count)
    sizes = [per_area + (at < more) for at in range(len(AREAS))]
    files = {f"{AREAS[at][0]}.yaml": _area(at, size) for at, size in enumerate(sizes)}
    return {"pack.yaml": _frame(), **files}


def _area(at: int, size: int) -> str:
    name, prefix, title = AREAS[at]
    rungs = "".join(
        f"  - {{vi: Bậc {rung} của nhóm, en: Rung {rung} of the area}}\n" for rung in range(1, _RUNGS + 1)
    )
    head = f"area: {name}\nprefix: {prefix}\ntitle: {_flow(title)}\n"
    levels = f"levels:\n{rungs}" if name in _LADDERS else ""
    return head + levels + "criteria:\n" + "\n".join(_criterion(at, number) for number in range(size))


def _criterion(at: int, number: int) -> str:
    lines = indent("".join(_lines(at, number, _told(at, number))), "    ")
    return "  - " + lines.removeprefix("    ")


def _lines(at: int, number: int, told: dict[str, Text]) -> Iterator[str]:
    force = _FORCES[(at + number) % len(_FORCES)]
    is_required = force == "law" and number % 3 != 1
    yield f"code: {_code(at, number)}\n"
    yield _block("text", ACTIONS[number % len(ACTIONS)].fill(**told))
    yield _block("guidance", GUIDANCE[(at + number // 2) % len(GUIDANCE)].fill(**told))
    yield f"answer: {_ANSWERS[(at + number) % len(_ANSWERS)]}\nbar_by: pack\n"
    yield f"required: {str(is_required).lower()}\nforce: {force}\n{_na(number, is_required=is_required)}"
    if AREAS[at][0] in _LADDERS:
        yield f"level: {number % _RUNGS + 1}\n"
    if number % 4 == 3:
        yield f"weight: {2 + number % 3}\n"
    yield f"tags: [kind-{number % 9}, {'papers' if number % 11 == 0 else 'technical'}]\n"
    yield "evidence:\n" + indent(_block("show", EVIDENCE.fill(**told)), "  ") + "  valid_months: 12\n"
    yield "references:\n" + "".join(_reference(at, number, cited, told) for cited in _cited(force, number))
    yield _remedy(at, number, told)


def _told(at: int, number: int) -> dict[str, Text]:
    """What the sentences of a criterion speak of; areas that share an object differ in most of the rest."""
    return {
        "area": Text(*(words.lower() for words in AREAS[at][2])),
        "object": OBJECTS[number // len(ACTIONS) % len(OBJECTS)],
        "who": PEOPLE[(at * 3 + number) % len(PEOPLE)],
        "when": TIMES[(at * 5 + number * 3) % len(TIMES)],
        "where": PLACES[(at + number * 2) % len(PLACES)],
        "count": same(10 + number % 5 * 5),
        "few": same(2 + number % 3),
    }


def _na(number: int, *, is_required: bool) -> str:
    if number % 7 == 6:
        return "na: by_profile\napplies_if: {inpatient: true, beds: {at_least: 20}}\n"
    if number % 7 == 2:
        return "na: by_profile\napplies_if: {any: [{ownership: public}, {has_lab: true}]}\n"
    return f"na: {'forbidden' if is_required or number % 5 else 'allowed'}\n"


def _cited(force: str, number: int) -> tuple[str, ...]:
    own = _DOCUMENTS[force]
    return (own, EXTRA) if number % 3 == 0 else (own,)


def _reference(at: int, number: int, document: str, told: dict[str, Text]) -> str:
    place = Text(f"Điều {at + 1} khoản {number + 1}", f"Art. {at + 1}.{number + 1}")
    head = f"  - document: {document}\n    article: {_flow(place)}\n    seen: text\n"
    return head + (indent(_block("note", NOTE.fill(**told)), "    ") if document == EXTRA else "")


def _remedy(at: int, number: int, told: dict[str, Text]) -> str:
    needs = f"  needs: [{_code(at, number - 1)}]\n" if number % 3 == 2 else ""
    estimate = (
        f"  effort_days: {2 + number % 11}\n  cost_vnd: [{number + 1}000000, {number + at + 5}000000]\n"
    )
    text = indent(_block("text", REMEDY.fill(**told)), "  ")
    return f"remedy:\n{text}{estimate}  basis: estimate\n{needs}"


def _code(at: int, number: int) -> str:
    return f"{AREAS[at][1]}-{FIRST_CODE + number}"


def _block(key: str, text: Text) -> str:
    """A key with both languages, folded as a person's editor would."""
    lines = (
        f"  {language}: >-\n{_folded(words)}\n" for language, words in zip(("vi", "en"), text, strict=True)
    )
    return f"{key}:\n" + "".join(lines)


def _folded(words: str) -> str:
    return fill(words[0].upper() + words[1:], 100, initial_indent="    ", subsequent_indent="    ")


def _flow(text: Text) -> str:
    return f"{{vi: {json.dumps(text.vi, ensure_ascii=False)}, en: {json.dumps(text.en)}}}"


def _frame() -> str:
    areas = "".join(f"  - {name}\n" for name, _, _ in AREAS)
    return FRAME.replace("<areas>\n", areas)
