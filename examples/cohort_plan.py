"""Which hospitals a cohort has: invented names and codes, their facts, and the group each is meant for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice, product
from pathlib import Path
from random import Random

from make import AS_OF, Source

WORDS = Path(__file__).parent / "cohorts.yaml"
MANY = "many"
OUTPATIENT = ("polyclinic", "clinic")
_ABBREVIATED = {"centre": "TTYT", "polyclinic": "PKĐK", "clinic": "PK", "army": "BVQY"}


@dataclass(frozen=True, slots=True)
class Hospital:
    """A hospital of a cohort, before it has answered anything."""

    code: str
    name: str
    group: int
    """The group that its answers are to come to."""
    facility: Source
    """What it writes into the facility sheet, by field."""
    writer: Source
    """Its own words for who signs, and how it numbers its papers."""
    seed: str
    """Its own random numbers begin here, so that it stays the same among more or fewer others."""


@dataclass(frozen=True, slots=True)
class Place:
    """A hospital's place in a cohort: which stratum and group, the code, and its number from 0."""

    number: int
    stratum: Source
    group: int
    code: str


def cohorts(words: Source) -> tuple[str, ...]:
    """The names of the cohorts: those with published counts, and `many`."""
    return (*words["cohorts"], MANY)


def plan(name: str, words: Source, seed: int = 0, count: int = 0) -> Iterator[Hospital]:
    """The hospitals of a cohort in the order of their codes; `count` of them where the name is `many`.

    Raises KeyError for an unknown name, ValueError where there are not codes enough.
    """
    begin = f"{seed} {name}"
    places = drawn(words, begin, count) if name == MANY else counted(words["cohorts"][name], begin)
    pairs = [" ".join(pair) for pair in product(words["places"]["first"], words["places"]["second"])]
    Random(f"{begin} places").shuffle(pairs)
    return (hospital(place, pairs, words, f"{begin} {place.number}") for place in places)


def counted(strata: list[Source], begin: str) -> Iterator[Place]:
    """So many hospitals of each group as a stratum says, in random order."""
    number = 0
    for at, stratum in enumerate(strata):
        groups = [group for group, count in enumerate(stratum["groups"], 1) for _ in range(count)]
        Random(f"{begin} groups {at}").shuffle(groups)
        for group, code in zip(groups, codes(stratum["codes"]), strict=False):
            yield Place(number, stratum, group, code)
            number += 1


def drawn(words: Source, begin: str, count: int) -> Iterator[Place]:
    """Any number of hospitals, each drawn by weight."""
    spare = words["spare_codes"]
    others = [f"{prefix:02}" for prefix in range(1, 97) if f"{prefix:02}" not in spare]
    if count > len(spare + others) * 999:
        raise ValueError(f"there are codes for {len(spare + others) * 999} hospitals, not for {count}")
    for number, code in enumerate(islice(codes(spare + others), count)):
        draw = Random(f"{begin} stratum {number}")
        (stratum,) = draw.choices(words["many"], [each["weight"] for each in words["many"]])
        (group,) = draw.choices((1, 2, 3), stratum["groups"])
        yield Place(number, stratum, group, code)


def codes(prefixes: list[str]) -> Iterator[str]:
    """Facility codes: the prefix and three digits from 001."""
    return (f"{prefix}{number:03}" for prefix in prefixes for number in range(1, 1000))


def hospital(place: Place, pairs: list[str], words: Source, seed: str) -> Hospital:
    """Draw what kind of hospital stands at a place, and its facts."""
    draw, kind = Random(seed), place.stratum["kinds"]
    facts: Source = {"facility_type": "Bệnh viện", "province": draw.choice(words["provinces"])}
    facts |= place.stratum["facts"]
    facts |= size(kind, one_of(draw, place.stratum["class"]), draw, words) | yes_and_no(kind, draw, words)
    again, where = divmod(place.number, len(pairs))
    located = f"{pairs[where]} {again + 1}" if again else pairs[where]
    name = f"{one_of(draw, words['kinds'][kind])} {located} (ví dụ)"
    writer = writer_of(kind, pairs[where], facts, draw, words)
    known = {"code": place.code, "name": name} | signed(kind, draw, words) | facts
    known |= {field: None for field in words["left_open"] if draw.random() < 0.02}
    return Hospital(place.code, name, place.group, known, writer, f"{seed} answers")


def one_of(draw: Random, weights: Mapping[str, int]) -> str:
    """One of the words, by weight."""
    (found,) = draw.choices(list(weights), list(weights.values()))
    return found


def size(kind: str, hospital_class: str, draw: Random, words: Source) -> Source:
    """Its class, technical level and beds."""
    if kind in OUTPATIENT:
        return {"class": hospital_class, "technical_level": "Ban đầu", "beds": 0, "inpatient": "Không"}
    low, high = words["class_beds"][hospital_class]
    beds = draw.randrange(low, high + 10, 10)
    level = one_of(draw, words["levels"][hospital_class])
    return {"class": hospital_class, "technical_level": level, "beds": beds, "inpatient": "Có"}


def yes_and_no(kind: str, draw: Random, words: Source) -> Source:
    """What it has and has not."""
    shares = words["yes_in_hundred"][kind]
    facts: Source = {
        field: "Có" if draw.random() * 100 < share else "Không" for field, share in shares.items()
    }
    subjects = draw.randrange(1500, 90000, 100)
    facts["online_subjects"] = subjects if facts["online_portal"] == "Có" else 0
    return facts | {"data_abroad": "Không"}


def signed(kind: str, draw: Random, words: Source) -> Source:
    """Who filled in the form and when; an office writes on weekdays."""
    contact = f"{draw.choice(words['contacts'])}, máy lẻ {draw.randrange(101, 400)}"
    day = AS_OF - timedelta(draw.randrange(2, 9))
    day -= timedelta(max(0, day.weekday() - 4))
    return {"contact": "Quản lý phòng khám" if kind in OUTPATIENT else contact, "submitted_on": day}


def writer_of(kind: str, located: str, facts: Source, draw: Random, words: Source) -> Source:
    """How its papers are numbered, and its words for who signs them."""
    beds = facts["beds"]
    size_of_it = "large" if beds >= 400 else "middle" if beds >= 150 else "small"
    private = facts["ownership"] == "Tư nhân" and draw.random() < 0.4
    return {
        "abbr": _ABBREVIATED.get(kind, "BV") + "".join(word[0].upper() for word in located.split()),
        "head": "Giám đốc phòng khám" if kind in OUTPATIENT else "Tổng giám đốc" if private else "Giám đốc",
        "it": words["it_units"][size_of_it],
        "planning": "bác sĩ phụ trách chuyên môn" if kind in OUTPATIENT else "phòng Kế hoạch tổng hợp",
        "region": "thành phố" if facts["province"].startswith("Thành phố") else "tỉnh",
        "papers_a_day": round(max(0.12, beds / 230 * draw.uniform(0.7, 1.3)), 2),
        "days_earlier": draw.randrange(6),
    }


def earlier(hospital: Hospital) -> Hospital:
    """The same hospital some months before, when it was not ready; all its papers are older."""
    days = Random(f"{hospital.seed} earlier").randrange(60, 200)
    day = hospital.facility["submitted_on"] - timedelta(days)
    writer = hospital.writer | {"days_earlier": hospital.writer["days_earlier"] + days}
    facility = hospital.facility | {"submitted_on": day}
    return replace(hospital, group=3, facility=facility, writer=writer, seed=f"{hospital.seed} before")
