"""An earlier round: read from its folder, compared by facility code, refused where it is none."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from emr_appraise.errors import InputError
from emr_appraise.roster import previous as module
from emr_appraise.roster.figures import statistics
from emr_appraise.roster.figures_groups import UNCLEAR
from emr_appraise.roster.figures_lines import figure_lines
from emr_appraise.roster.figures_model import Change, Move
from emr_appraise.roster.model import Row, Standing
from emr_appraise.roster.previous import Previous, read_previous
from tests.roster.rosters import VN_EMR, HeldRoster, line, row

HEADS = "file,standing,code,group,pack"


def folder(tmp_path: Path, *lines: str, heads: str = HEADS, run: str = '{"as_of": "2026-05-01"}') -> str:
    """A folder of an earlier round."""
    (tmp_path / "roster.csv").write_bytes(("\ufeff" + "\r\n".join((heads, *lines)) + "\r\n").encode())
    (tmp_path / "run.json").write_text(run)
    return str(tmp_path)


def moved(before: dict[str, int], now: list[Row], min_cell: int = 0) -> Change:
    """What changed between the two rounds."""
    earlier = Previous("2026-05-01", {VN_EMR.id: before})
    found = statistics(HeldRoster(now), min_cell, earlier).packs[0].change
    assert found is not None
    return found


def test_counted_hospitals_are_read_by_pack_and_code(tmp_path: Path) -> None:
    read = read_previous(
        folder(
            tmp_path,
            "a.xlsx,counted,79001,2,vn-emr",
            "b.xlsx,superseded,79001,3,vn-emr",
            '"một, hai.xlsx",counted,79002,1,vn-emr-2018',
            "d.xlsx,unlisted,79003,1,vn-emr",
            "e.xlsx,counted,,1,vn-emr",
            "f.xlsx,counted,'=1,3,vn-emr",
        )
    )

    assert read == Previous("2026-05-01", {"vn-emr": {"79001": 2, "=1": 3}, "vn-emr-2018": {"79002": 1}})


def test_code_that_lost_its_zero_is_whole_again(tmp_path: Path) -> None:
    assert read_previous(folder(tmp_path, "a,counted,1001,2,vn-emr")).groups == {"vn-emr": {"01001": 2}}


def test_code_of_two_hospitals_is_unclear(tmp_path: Path) -> None:
    read = read_previous(folder(tmp_path, "a,counted,79001,2,vn-emr", "b,counted,79001,2,vn-emr"))

    assert read.groups == {"vn-emr": {"79001": UNCLEAR}}


def test_as_of_may_stand_in_the_summary(tmp_path: Path) -> None:
    given = folder(tmp_path, run="{")
    (tmp_path / "summary.json").write_text(json.dumps({"as_of": "2026-06-01", "packs": []}))

    assert read_previous(given).as_of == "2026-06-01"


@pytest.mark.parametrize("run", ["", "[]", "{}", '{"as_of": 3}', '{"as_of": "1/2/2026"}', "[" * 100_000])
def test_folder_without_a_date_is_no_round(tmp_path: Path, run: str) -> None:
    with pytest.raises(InputError) as raised:
        read_previous(folder(tmp_path, run=run))

    assert raised.value.code == "E183"


def test_folder_without_a_roster_is_no_round(tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text('{"as_of": "2026-05-01"}')

    for given in (tmp_path, tmp_path / "none", tmp_path / "run.json"):
        with pytest.raises(InputError) as raised:
            read_previous(str(given))
        assert raised.value.code == "E183"


@pytest.mark.parametrize(
    ("heads", "written", "said"),
    [
        ("file;standing;code;group;pack", "", "code, standing, group, pack"),
        (HEADS, 'a,counted,"79001,2,vn-emr', "CSV"),
        (HEADS, "a,counted,79001,zwei,vn-emr", "zwei"),
        (HEADS, "a,counted,79001,²,vn-emr", "²"),
        (HEADS, "a,counted", "group number"),
        (HEADS, "a,counted," + "7" * 200_000, "CSV"),
    ],
)
def test_roster_that_cannot_be_read_is_refused(tmp_path: Path, heads: str, written: str, said: str) -> None:
    with pytest.raises(InputError) as raised:
        read_previous(folder(tmp_path, written, heads=heads))

    assert raised.value.code == "E184"
    assert said in raised.value.says.en


def test_roster_that_is_no_utf8_is_refused(tmp_path: Path) -> None:
    given = folder(tmp_path)
    (tmp_path / "roster.csv").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(InputError) as raised:
        read_previous(given)

    assert raised.value.code == "E184"


@pytest.mark.parametrize(("limit", "least"), [("MOST_LINES", 2), ("MOST_BYTES", 60), ("LONGEST_LINE", 20)])
def test_roster_over_a_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, least: int
) -> None:
    given = folder(tmp_path, *["a,counted,79001,2,vn-emr"] * 4)
    monkeypatch.setattr(module, limit, least)

    with pytest.raises(InputError) as raised:
        read_previous(given)

    assert raised.value.code == "E184"


def test_moves_are_counted_by_code() -> None:
    now = [row(line(group, code)) for group, code in ((1, "10001"), (3, "10002"), (2, "10003"), (3, "10005"), (3, ""))]

    found = moved({"10001": 2, "10002": 2, "10003": 2, "10004": 3}, now)

    assert found == Change(
        before_as_of="2026-05-01",
        moves=(Move(2, 1, 1), Move(2, 2, 1), Move(2, 3, 1), Move(3, None, 1), Move(None, 3, 1)),
        better=("10001",),
        worse=("10002",),
    )


def test_other_version_of_the_pack_compares() -> None:
    newer = replace(VN_EMR, version="later")
    mark = line().pack._replace(version="later")
    roster = HeldRoster([row(line(1, "10001", pack=mark))], packs={mark: newer})

    change = statistics(roster, previous=Previous("2026-05-01", {VN_EMR.id: {"10001": 3}})).packs[0].change

    assert change is not None
    assert change.better == ("10001",)


def test_hospital_that_did_not_count_has_not_moved() -> None:
    now = [row(line(1, "10001"), Standing.SUPERSEDED)]

    assert moved({"10001": 3}, now).moves == (Move(3, None, 1),)


def test_code_of_two_hospitals_has_not_moved() -> None:
    now = [row(line(group, "10001")) for group in (1, 2)]

    assert moved({"10001": 3}, now).moves == ()
    assert moved({"10002": UNCLEAR}, [row(line(1, "10002"))]).moves == ()


def test_few_who_moved_are_neither_counted_nor_named() -> None:
    now = [row(line(1 if at < 3 else 2, f"1000{at}")) for at in range(8)]

    found = moved({f"1000{at}": 3 for at in range(8)}, now, min_cell=4)

    assert found.moves == (Move(3, 2, 5),)
    assert (found.better, found.worse) == ((), ())


def test_without_an_earlier_round_nothing_changed() -> None:
    assert statistics(HeldRoster([row(line())])).packs[0].change is None


def test_sentence_tells_who_moved() -> None:
    roster = HeldRoster([row(line(1, "10001")), row(line(2, "10002"))])
    earlier = Previous("2026-05-01", {VN_EMR.id: {"10001": 2, "10002": 3}})

    said = [sentence.en for sentence in figure_lines(statistics(roster, previous=earlier), roster)]

    assert said[-1] == "Since the round of 01/05/2026: 2 moved up, 0 moved down."
