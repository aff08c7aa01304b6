"""Strict YAML: plain values, exact numbers, a place for every path, and nothing that grows."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from emr_appraise.criteria.problems import CriteriaError
from emr_appraise.criteria.yamltree import MAX_DEPTH, MAX_PROBLEMS, YamlTree, read_tree

SCALARS = [
    ("text", "text"),
    ("true", True),
    ("false", False),
    ("null", None),
    ("~", None),
    ("", None),
    ("yes", "yes"),
    ("No", "No"),
    ("on", "on"),
    ("True", "True"),
    ("0", 0),
    ("-7", -7),
    ("1.10", Fraction(11, 10)),
    ("0.1", Fraction(1, 10)),
    ("-2.5", Fraction(-5, 2)),
    ("007", "007"),
    ("0o17", "0o17"),
    ("0x1F", "0x1F"),
    ("1_000", "1_000"),
    ("1e3", "1e3"),
    (".5", ".5"),
    ("5.", "5."),
    (".inf", ".inf"),
    ("12:30", "12:30"),
    ("9" * 19, "9" * 19),
    ("1." + "1" * 7, "1." + "1" * 7),
    ("2026-11-22", "2026-11-22"),
    ('"1"', "1"),
    ("'true'", "true"),
    ('"Có\\u0300"', "Có\u0300"),
    (">-\n  a\n  b", "a b"),
    ("|\n  a\n  b", "a\nb\n"),
]


@pytest.mark.parametrize(("written", "value"), SCALARS)
def test_scalar(written: str, value: object) -> None:
    assert read_tree(f"a: {written}\n", "x").value == {"a": value}
    assert type(read_tree(f"a: {written}\n", "x").value["a"]) is type(value)  # type: ignore[index]


TREE = read_tree("a: 1\nb:\n  - x\n  - {c: đ, d: [1.10, 'q']}\n  -\n    e: |\n      f\n", "x.yaml")
PLACES = [
    ((), (1, 1)),
    (("a",), (1, 4)),
    (("b",), (3, 3)),
    (("b", 0), (3, 5)),
    (("b", 1), (4, 5)),
    (("b", 1, "c"), (4, 9)),
    (("b", 1, "d", 1), (4, 22)),
    (("b", 2, "e"), (6, 8)),
    (("b", 9), (3, 3)),
    (("b", 1, "z", 5), (4, 5)),
    (("a", "z"), (1, 4)),
    (("z",), (1, 1)),
]


@pytest.mark.parametrize(("path", "place"), PLACES)
def test_place(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    assert TREE.place(path) == ("x.yaml", *place)


def test_place_of_a_key_and_words_as_written() -> None:
    assert TREE.key_place(("b", 1, "d")) == ("x.yaml", 4, 12)
    assert TREE.written(("b", 1, "d", 0)) == "1.10"


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "--- \n...\n"])
def test_empty_document(text: str) -> None:
    tree = read_tree(text, "x")

    assert tree.value is None
    assert tree.place(("a", 0)) == tree.place(())


def refused(text: str) -> tuple[str, ...]:
    """The codes that a text is refused with."""
    with pytest.raises(CriteriaError) as caught:
        read_tree(text, "x")
    return tuple(found.code for found in caught.value.problems)


def bomb(levels: int) -> str:
    """Ten to the power of so many, if aliases were followed."""
    lines = ["a0: &a0 [lol]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines)


HOSTILE = [
    ("alias bomb", bomb(40), "C004"),
    ("alias of itself", "a: &a [*a]", "C004"),
    ("aliases without end", "a: &a 1\nb: [" + "*a, " * 200_000 + "]", "C004"),
    ("keys twice without end", "a: 1\n" * 200_000, "C003"),
    ("python object", "a: !!python/object/apply:os.system [ls]", "C004"),
    ("brackets", "[" * 100_000, "C005"),
    ("blocks", "".join(f"{' ' * n}a:\n" for n in range(500)), "C005"),
    ("keys of keys", "? " * 5_000 + "a", "C005"),
    ("one letter too much", "a" * 4_000_001, "C005"),
]


@pytest.mark.parametrize(("text", "code"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_hostile_yaml_is_refused_at_once(text: str, code: str) -> None:
    start = time.process_time()
    codes = refused(text)

    assert code in codes
    assert len(codes) <= MAX_PROBLEMS
    assert time.process_time() - start < 5


def test_depth_that_is_allowed() -> None:
    tree = read_tree("[" * MAX_DEPTH + "]" * MAX_DEPTH, "x")

    assert tree.place((0,) * (MAX_DEPTH - 1)) == ("x", 1, MAX_DEPTH)


def test_places_of_a_large_file_are_found_in_one_reading() -> None:
    tree = YamlTree("x", None, "\n".join(f"k{n}: [{n}]" for n in range(20_000)))
    start = time.process_time()
    places = {tree.place((f"k{n}", 0)).line for n in range(0, 20_000, 4)}

    assert len(places) == 5_000
    assert time.process_time() - start < 10
