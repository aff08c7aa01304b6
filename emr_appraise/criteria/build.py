"""Build the frozen criteria from a checked tree; nothing past this module sees a dict of anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from emr_appraise.criteria.condition import AllOf, AnyOf, Condition, FieldIs, FieldWithin, Met, Not
from emr_appraise.criteria.model import (
    ALWAYS,
    PERCENT,
    AnswerKind,
    Area,
    Bar,
    Clause,
    Criteria,
    Criterion,
    DateAnswer,
    Deadline,
    DecisionPassed,
    DecisionProof,
    Document,
    Event,
    Evidence,
    EvidenceFor,
    FacilityLevel,
    FieldKind,
    Floor,
    Force,
    Group,
    LevelAtLeast,
    NaRule,
    NumberAnswer,
    Option,
    Period,
    ProfileField,
    Reference,
    Remedy,
    RequiredMet,
    Rule,
    Scale,
    ScaleAnswer,
    ScalePoints,
    ScoreAtLeast,
    ScoreOf,
    Seen,
    Word,
)
from emr_appraise.words import Text

Tree = Mapping[str, Any]


def build_criteria(pack: Tree, fingerprint: str, as_of: date, *, every_day: bool = False) -> Criteria:
    """The criteria in force on the date, or of every day, from a pack whose shape and names were checked."""
    names = _Declared(pack)
    areas = tuple(_area(area, names) for area in pack["areas"])
    return Criteria(
        id=pack["id"],
        version=pack["version"],
        title=_text(pack["title"]),
        authority=_text(pack["authority"]),
        about=_maybe_text(pack.get("about")),
        in_force=_period(pack["in_force"]),
        as_of=as_of,
        fingerprint=fingerprint,
        not_applicable=_word({"id": "not_applicable", **pack["not_applicable"]}),
        scales=tuple(names.scales.values()),
        units=tuple(names.units.values()),
        profile=tuple(_profile_field(field) for field in pack.get("profile", [])),
        areas=areas if every_day else tuple(_in_force(area, as_of) for area in areas),
        placement=tuple(_group(group) for group in pack["placement"]),
        deadlines=tuple(_deadline(item, names) for item in pack.get("deadlines", [])),
        documents=tuple(names.documents.values()),
        history=tuple(_event(event) for event in pack.get("history", [])),
        dormant=tuple(
            criterion.code
            for area in areas
            for criterion in area.criteria
            if not criterion.in_force.holds(as_of)
        ),
        facility_levels=_facility_levels(pack, names),
        facility_levels_note=_maybe_text(pack.get("facility_levels_note")),
    )


def in_force_of(pack: Tree) -> Period:
    """The days on which a pack is in force, from its frame."""
    return _period(pack["in_force"])


class _Declared:
    """What criteria point to by name."""

    def __init__(self, pack: Tree) -> None:
        self.documents = {item["id"]: _document(item) for item in pack["documents"]}
        self.scales = {item["id"]: _scale(item) for item in pack["scales"]}
        self.units = {item["id"]: _word(item) for item in pack.get("units", [])}
        self.evidence_for = EvidenceFor(pack["evidence"]["required_for"])


def _in_force(area: Area, as_of: date) -> Area:
    kept = tuple(criterion for criterion in area.criteria if criterion.in_force.holds(as_of))
    return replace(area, criteria=kept)


def _area(tree: Tree, names: _Declared) -> Area:
    criteria = tuple(_criterion(item, tree["area"], names) for item in tree["criteria"])
    return Area(
        id=tree["area"],
        prefix=tree["prefix"],
        title=_text(tree["title"]),
        about=_maybe_text(tree.get("about")),
        criteria=criteria,
        level_titles=tuple(_text(title) for title in tree.get("levels", [])),
    )


def _criterion(tree: Tree, area: str, names: _Declared) -> Criterion:
    return Criterion(
        code=tree["code"],
        area=area,
        text=_text(tree["text"]),
        guidance=_text(tree["guidance"]),
        answer=_answer(tree["answer"], names),
        bar_by_pack=tree.get("bar_by") == "pack",
        required=tree["required"],
        force=Force(tree["force"]),
        na=NaRule(tree["na"]),
        applies_if=condition(tree["applies_if"]) if "applies_if" in tree else None,
        level=tree.get("level"),
        weight=tree.get("weight", 1),
        tags=tuple(tree.get("tags", [])),
        evidence=_evidence(tree["evidence"], names.evidence_for, required=tree["required"]),
        references=tuple(_reference(item, names) for item in tree["references"]),
        remedy=_remedy(tree["remedy"]),
        in_force=_period(tree.get("in_force")),
    )


def _answer(tree: Tree, names: _Declared) -> AnswerKind:
    if "scale" in tree:
        scale = names.scales[tree["scale"]]
        return ScaleAnswer(scale, tree.get("met_from", scale.maximum))
    if "date" in tree:
        return DateAnswer(tree["date"].get("max_age_months"))
    if "percent" in tree:
        return NumberAnswer(PERCENT, False, Fraction(100), _bars(tree["percent"]))
    number = tree["number"]
    most = _exact(number.get("max"))
    return NumberAnswer(names.units[number["unit"]], number.get("whole", False), most, _bars(number))


def _bars(tree: Tree) -> tuple[Bar, ...]:
    return (*(_bar(other, condition(other["when"])) for other in tree.get("unless", [])), _bar(tree, None))


def _bar(tree: Tree, when: Condition | None) -> Bar:
    return Bar(
        at_least=_exact(tree.get("at_least")),
        at_most=_exact(tree.get("at_most")),
        partly_at_least=_exact(tree.get("partly_at_least")),
        partly_at_most=_exact(tree.get("partly_at_most")),
        when=when,
    )


def condition(tree: Tree) -> Condition:
    """A condition from its tree; several keys must all hold."""
    parts = tuple(_condition_part(key, value) for key, value in tree.items())
    return parts[0] if len(parts) == 1 else AllOf(parts)


def _condition_part(key: str, value: Any) -> Condition:
    match key, value:
        case "any", _:
            return AnyOf(tuple(condition(part) for part in value))
        case "all", _:
            return AllOf(tuple(condition(part) for part in value))
        case "not", _:
            return Not(condition(value))
        case "met", _:
            return Met(value)
        case _, dict():
            return FieldWithin(key, _exact(value.get("at_least")), _exact(value.get("at_most")))
        case _:
            return FieldIs(key, tuple(value) if isinstance(value, list) else (value,))


def _evidence(tree: Tree, policy: EvidenceFor, *, required: bool) -> Evidence:
    by_policy = policy is EvidenceFor.ALL or (policy is EvidenceFor.REQUIRED and required)
    return Evidence(_text(tree["show"]), tree.get("valid_months"), tree.get("required", by_policy))


def _reference(tree: Tree, names: _Declared) -> Reference:
    document = names.documents[tree["document"]]
    return Reference(document, _text(tree["article"]), Seen(tree["seen"]), _maybe_text(tree.get("note")))


def _remedy(tree: Tree) -> Remedy:
    low, high = tree["cost_vnd"]
    return Remedy(_text(tree["text"]), tree["effort_days"], (low, high), tuple(tree.get("needs", [])))


def _group(tree: Tree) -> Group:
    clauses = tuple(Clause(item["id"], _text(item["title"]), _rule(item)) for item in tree["clauses"])
    return Group(
        tree["group"], _text(tree["title"]), _text(tree["meaning"]), _text(tree["next_step"]), clauses
    )


def _rule(tree: Tree) -> Rule:
    match tree:
        case {"required_met": "all"}:
            return RequiredMet(None, ())
        case {"required_met": dict(scope)}:
            areas = tuple(scope["areas"]) if "areas" in scope else None
            return RequiredMet(areas, tuple(scope.get("except_tags", [])))
        case {"score_at_least": {"of": of, "percent": percent}}:
            return ScoreAtLeast(tuple(of) if isinstance(of, list) else ScoreOf(of), Fraction(percent))
        case {"level_at_least": {"of": of, "level": level}}:
            return LevelAtLeast(tuple(of) if isinstance(of, list) else None, level)
        case {"floor": {"tag": tag, "at_least": at_least}}:
            return Floor(tag, Fraction(at_least))
        case _:
            return DecisionPassed(DecisionProof(tree["decision"]["accept"]))


def _facility_levels(pack: Tree, names: _Declared) -> tuple[FacilityLevel, ...]:
    levels = (_facility_level(item, names) for item in pack.get("facility_levels", []))
    return tuple(sorted(levels, key=lambda each: each.level))


def _facility_level(tree: Tree, names: _Declared) -> FacilityLevel:
    asked = tuple(tree["areas"].items())
    return FacilityLevel(tree["level"], _text(tree["title"]), asked, _reference(tree["reference"], names))


def _deadline(tree: Tree, names: _Declared) -> Deadline:
    return Deadline(
        id=tree["id"],
        title=_text(tree["title"]),
        due=date.fromisoformat(tree["date"]),
        main=tree.get("main", False),
        applies_if=condition(tree["applies_if"]) if "applies_if" in tree else None,
        criteria=tuple(tree.get("criteria", [])),
        reference=_reference(tree["reference"], names),
    )


def _document(tree: Tree) -> Document:
    return Document(
        id=tree["id"],
        number=tree["number"],
        title=_text(tree["title"]),
        force=Force(tree["force"]),
        seen=Seen(tree["seen"]),
        issued=_date(tree.get("issued")),
        in_force=_period(tree.get("in_force")),
        note=_maybe_text(tree.get("note")),
    )


def _scale(tree: Tree) -> Scale:
    options = tuple(
        Option(item["value"], _text(item["label"]), tuple(item.get("also", []))) for item in tree["options"]
    )
    return Scale(tree["id"], _text(tree["title"]), options, ScalePoints(tree.get("points", "to_bar")))


def _profile_field(tree: Tree) -> ProfileField:
    options = tuple(_word(item) for item in tree.get("options", []))
    return ProfileField(
        tree["id"], _text(tree["label"]), _maybe_text(tree.get("hint")), FieldKind(tree["kind"]), options
    )


def _event(tree: Tree) -> Event:
    return Event(
        tree["version"],
        date.fromisoformat(tree["date"]),
        _date(tree.get("in_force_from")),
        _text(tree["change"]),
    )


def _word(tree: Tree) -> Word:
    return Word(tree["id"], _text(tree["label"]), tuple(tree.get("also", [])))


def _text(tree: Tree) -> Text:
    return Text(tree["vi"].strip(), tree["en"].strip())


def _maybe_text(tree: Tree | None) -> Text | None:
    return None if tree is None else _text(tree)


def _period(tree: Tree | None) -> Period:
    return ALWAYS if tree is None else Period(_date(tree.get("from")), _date(tree.get("until")))


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _exact(number: int | Fraction | None) -> Fraction | None:
    return None if number is None else Fraction(number)
