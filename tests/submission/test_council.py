"""A council file: what it may say, and each way to get it wrong with its place."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.yamltree import read_tree
from emr_appraise.errors import InputError
from emr_appraise.submission import refusals_council
from emr_appraise.submission.council import (
    MAX_BYTES,
    Council,
    Meeting,
    Member,
    OpenPoint,
    Person,
    Role,
    SetUp,
    Votes,
    read_council,
)
from emr_appraise.submission.council_shape import read_council_schema, without_blanks
from emr_appraise.words import Message

EXAMPLE = Path(__file__).parents[2] / "examples" / "council.yaml"
CHAIR = "members:\n- {name: A, role: chair}\n"
ALIKE = "members:\n- {name: A, position: X, role: chair}\n- {name: A, position: Y, role: member}\n"

SHAPE_FAULTS = [
    # what is written, where the fault stands, what is said of it
    ("- a\n", "1:1", "the whole file: found a list of 1"),
    ("", "1:1", "the whole file: found nothing"),
    ("title: 12\n", "1:8", "title: found “12”"),
    ("title: [a]\n", "1:8", "title: found a list of 1"),
    ("title: true\n", "1:8", "title: found “true”"),
    ("titel: a\n", "1:1", 'the whole file: found an unknown key, "titel"'),
    ("meeting:\n  plaec: x\n", "2:3", 'meeting: found an unknown key, "plaec"'),
    ("meeting: tomorrow\n", "1:10", "meeting: found “tomorrow”"),
    ("meeting: {date: 20.11.2026}\n", "1:17", "meeting.date: found “20.11.2026”"),
    ("meeting: {from: half past eight}\n", "1:17", "meeting.from: found “half past eight”"),
    ("members:\n- name: A\n", "2:3", 'members[1]: found no key "role"'),
    ("members:\n- {name: '', role: chair}\n", "2:3", 'members[1]: found no key "name"'),
    ("members:\n- {name: A, role: boss}\n", "2:19", "members[1].role: found “boss”"),
    ("members:\n- A\n", "2:3", "members[1]: found “A”"),
    ("votes: {for: many}\n", "1:14", "votes.for: found “many”"),
    ("votes: {for: -1}\n", "1:14", "votes.for: found “-1”"),
    ("votes: {for: 2.5}\n", "1:14", "votes.for: found “2.5”"),
    ("votes: {for: 1001}\n", "1:14", "votes.for: found “1001”"),
    ("open_points:\n- {deadline: 2026-12-01}\n", "2:3", 'open_points[1]: found no key "criterion"'),
    (f"title: {'x' * 301}\n", "1:8", "title: found text of 301 characters"),
    (f"conclusion: {'x' * 4001}\n", "1:13", "conclusion: found text of 4001 characters"),
    ("members:\n" + "- {name: A, role: member}\n" * 61, "2:1", "members: found a list of 61"),
]
IMPOSSIBLE = [
    ("meeting: {date: 2026-02-30}\n", "1:17", 'no calendar has the day "2026-02-30"'),
    ("decision: {date: 31/11/2026}\n", "1:18", 'no calendar has the day "31/11/2026"'),
    ("open_points:\n- {criterion: BKP-03, deadline: 0000-01-01}\n", "2:33", 'no calendar has the day "0000-01-01"'),
    ("meeting: {from: 25:00}\n", "1:17", 'no day has the time "25:00"'),
    ("meeting: {to: 8h75}\n", "1:15", 'no day has the time "8h75"'),
    ("meeting: {from: '11:15', to: 08:30}\n", "1:30", "the meeting ends at 08:30, not after it began at 11:15"),
    ("meeting: {from: 8h, to: 8h00}\n", "1:25", "the meeting ends at 08:00, not after it began at 08:00"),
    (
        "decision: {date: 2026-11-24}\nmeeting: {date: 2026-11-23}\n",
        "1:18",
        "the council was set up on 24/11/2026, after its meeting of 23/11/2026",
    ),
    (CHAIR + "- {name: B, role: chair}\n", "3:19", '"B" is a second chair'),
    (CHAIR + "- {name: A, role: member}\n", "3:10", 'the member "A" stands here twice, with the same position'),
    (CHAIR + "absent:\n- name: Z\n", "4:9", 'the absent "Z" is no member'),
    (CHAIR + "absent:\n- name: A\n- name: A\n", "5:3", '"A" is absent twice'),
    (CHAIR + "votes: {for: 1, against: 1}\n", "3:8", "the votes come to 2, the members present to 1"),
    (CHAIR + "absent:\n- name: A\nvotes: {for: 1}\n", "5:8", "the votes come to 1, the members present to 0"),
    ("meeting: {date: 2026-11-21}\n", "1:17", "the meeting of 21/11/2026 lies before the as-of date 22/11/2026"),
    ("votes: {for: 0}\n", "1:8", "there are votes, but no members are named"),
    (CHAIR + "absent:\n- {name: A, position: Z}\n", "4:10", 'the absent "A" is no member'),
    (ALIKE + "absent:\n- name: A\n", "5:9", '"A" is the name of 2 members, and it is not said which is absent'),
    (ALIKE + "absent:\n- {name: A, position: X}\n- {name: A, position: X}\n", "6:3", '"A" is absent twice'),
    ("open_points:\n- criterion: BKP-99\n", "2:14", 'the pack vn-emr has no criterion "BKP-99" as of 22/11/2026'),
    ("open_points:\n- criterion: BKP-03\n- criterion: bkp-03\n", "3:14", "the criterion BKP-03 stands here twice"),
    (
        "meeting: {date: 2026-11-23}\nopen_points:\n- {criterion: BKP-03, deadline: 22/11/2026}\n",
        "3:33",
        "the deadline 22/11/2026 of the criterion BKP-03 lies before the meeting of 23/11/2026",
    ),
]
UNREADABLE = [
    (b"title: \xff\n", "1:8", "the file is not UTF-8 text"),
    (b"title: [a\n", "2:1", "a comma or"),
    (b"title: a\ntitle: b\n", "2:1", 'the key "title" stands here twice'),
    (b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "1:4", "it has YAML anchors, aliases or tags"),
    (b"title: !!python/object:os.system x\n", "1:8", "it has YAML anchors, aliases or tags"),
    (b"title: a\x00b\n", "1:9", "a control character"),
    (b"[" * 5000, "1:42", "the file is over the limit"),
    (b"#" * (MAX_BYTES + 1), "1:1", "the file is too large"),
]


def refused(data: str | bytes, folder: Path, criteria: Criteria) -> InputError:
    """Why a council file is refused."""
    path = folder / "council.yaml"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    with pytest.raises(InputError) as caught:
        read_council(str(path), criteria)
    assert caught.value.exit_code == 3
    return caught.value


def council(text: str, folder: Path, criteria: Criteria) -> Council:
    """What a council file says."""
    path = folder / "council.yaml"
    path.write_text(text, encoding="utf-8")
    return read_council(str(path), criteria)


@pytest.mark.parametrize(("text", "place", "said"), SHAPE_FAULTS)
def test_value_of_another_shape_is_refused_at_its_place(
    text: str, place: str, said: str, tmp_path: Path, criteria: Criteria
) -> None:
    error = refused(text, tmp_path, criteria)

    assert (error.code, error.where) == ("E126", f"{tmp_path / 'council.yaml'}:{place}")
    assert said in error.says.en
    assert error.says.vi != error.says.en
    assert "{" not in error.says.vi + error.hint.vi + error.hint.en


@pytest.mark.parametrize(("text", "place", "said"), IMPOSSIBLE)
def test_what_cannot_be_is_refused_at_its_place(
    text: str, place: str, said: str, tmp_path: Path, criteria: Criteria
) -> None:
    error = refused(text, tmp_path, criteria)

    assert (error.code, error.where) == ("E127", f"{tmp_path / 'council.yaml'}:{place}")
    assert said in error.says.en
    assert error.says.vi != error.says.en


@pytest.mark.parametrize(("data", "place", "said"), UNREADABLE)
def test_file_that_is_no_plain_yaml_is_refused(
    data: bytes, place: str, said: str, tmp_path: Path, criteria: Criteria
) -> None:
    error = refused(data, tmp_path, criteria)

    assert (error.code, error.where) == ("E125", f"{tmp_path / 'council.yaml'}:{place}")
    assert said in error.says.en
    assert "256 KB" in error.hint.en


@pytest.mark.parametrize(("name", "said"), [("nowhere.yaml", "there is no such file"), ("", "the system does not open it"), ("-", "not read from standard input")])
def test_path_that_leads_to_no_file_is_refused(name: str, said: str, tmp_path: Path, criteria: Criteria) -> None:
    with pytest.raises(InputError) as caught:
        read_council(name if name == "-" else str(tmp_path / name), criteria)

    assert caught.value.code == "E125"
    assert said in caught.value.says.en


def test_hint_names_the_key_that_was_meant(tmp_path: Path, criteria: Criteria) -> None:
    assert 'did you mean "title"?' in refused("titel: a\n", tmp_path, criteria).hint.en


def test_hint_names_criteria_that_are_near(tmp_path: Path, criteria: Criteria) -> None:
    assert "BKP-0" in refused("open_points:\n- criterion: BKP-99\n", tmp_path, criteria).hint.en


def test_first_fault_of_a_file_is_told(tmp_path: Path, criteria: Criteria) -> None:
    error = refused("votes: {for: many}\ntitle: 1\nmembers: 2\n", tmp_path, criteria)

    assert error.where.endswith(":1:14")


def test_foreign_braces_are_told_as_they_are(tmp_path: Path, criteria: Criteria) -> None:
    assert '"{x}{0}"' in refused("'{x}{0}': a\n", tmp_path, criteria).says.en


def test_everything_is_read(tmp_path: Path, criteria: Criteria) -> None:
    text = """
authority: Sở Y tế
title: Hội đồng
number: "01/BB"
decision: {number: 9/QĐ, date: 1/10/2026, by: Giám đốc}
meeting: {place: Phòng họp, date: 2026-11-22, from: 8h30, to: "11:15"}
scope: mọi khoa
members:
- {name: " A ", position: Phó Giám đốc, role: chair}
- {name: B, role: secretary}
- {name: C, role: member}
absent: [{name: C, reason: ốm}]
attendees: [{name: D, position: Điều dưỡng}]
open_points: [{criterion: bkp-03, deadline: 2026-12-01, who: Tổ CNTT}, {criterion: SEC-01}]
votes: {for: 2, abstain: 0}
conclusion: đạt
"""

    assert council(text, tmp_path, criteria) == Council(
        authority="Sở Y tế",
        title="Hội đồng",
        number="01/BB",
        decision=SetUp("9/QĐ", date(2026, 10, 1), "Giám đốc"),
        meeting=Meeting("Phòng họp", date(2026, 11, 22), time(8, 30), time(11, 15)),
        scope="mọi khoa",
        members=(
            Member(Person("A", "Phó Giám đốc"), Role.CHAIR),
            Member(Person("B"), Role.SECRETARY),
            Member(Person("C"), Role.MEMBER, absent=True, reason="ốm"),
        ),
        absent_told=True,
        attendees=(Person("D", "Điều dưỡng"),),
        open_points=(OpenPoint("BKP-03", date(2026, 12, 1), "Tổ CNTT"), OpenPoint("SEC-01")),
        votes=Votes(pro=2, abstain=0),
        conclusion="đạt",
    )


def test_blank_keys_say_nothing(tmp_path: Path, criteria: Criteria) -> None:
    text = "title:\nnumber: ''\nmeeting: {place: , date: ~}\nmembers:\nvotes: {for: }\nconclusion: '  '\n"

    assert council(text, tmp_path, criteria) == Council()


def test_nobody_absent_is_not_the_same_as_not_said(tmp_path: Path, criteria: Criteria) -> None:
    said = council(CHAIR + "absent: []\n", tmp_path, criteria)

    assert said == replace(council(CHAIR, tmp_path, criteria), absent_told=True)


def test_two_of_one_name_are_told_apart_by_position(tmp_path: Path, criteria: Criteria) -> None:
    found = council(CHAIR + "- {name: A, position: Trưởng phòng, role: member}\n", tmp_path, criteria)

    assert len(found.present) == 2


def test_absent_of_one_name_are_told_apart_by_position(tmp_path: Path, criteria: Criteria) -> None:
    found = council(ALIKE + "absent: [{name: A, position: Y, reason: ốm}]\nvotes: {for: 1}\n", tmp_path, criteria)

    assert [(each.absent, each.reason) for each in found.members] == [(False, ""), (True, "ốm")]


def test_hint_names_the_as_of_date_for_an_earlier_meeting(tmp_path: Path, criteria: Criteria) -> None:
    error = refused("meeting: {date: 20/11/2026}\n", tmp_path, criteria)

    assert "--as-of 2026-11-20," in error.hint.vi
    assert council("meeting: {date: 2026-12-20}\n", tmp_path, criteria).meeting.day == date(2026, 12, 20)


@pytest.mark.parametrize("line", ["- role: chair", "- {name: '', role: chair}"])
def test_member_without_a_name_is_told_in_plain_vietnamese(line: str, tmp_path: Path, criteria: Criteria) -> None:
    error = refused(f"members:\n{line}\n", tmp_path, criteria)

    assert "thiếu khóa “name”" in error.says.vi
    assert "có không có" not in error.says.vi


def test_byte_order_mark_is_passed_over(tmp_path: Path, criteria: Criteria) -> None:
    assert council("\ufefftitle: a\n", tmp_path, criteria).title == "a"


def test_example_is_read(criteria: Criteria) -> None:
    found = read_council(str(EXAMPLE), criteria)

    assert [member.role for member in found.members].count(Role.CHAIR) == 1
    assert found.votes.cast == len(found.present) == 6
    assert set(found.points) <= set(criteria.by_code)


@pytest.mark.parametrize("text", [case[0] for case in SHAPE_FAULTS + IMPOSSIBLE])
def test_shape_is_judged_as_json_schema_does(text: str, tmp_path: Path) -> None:
    value = without_blanks(read_tree(text, "council.yaml").value)

    by_schema = Draft202012Validator(read_council_schema()).is_valid(value)

    assert by_schema == (text in [case[0] for case in IMPOSSIBLE])


def test_schema_is_one_and_the_example_fits_it() -> None:
    Draft202012Validator.check_schema(read_council_schema())
    value = without_blanks(read_tree(EXAMPLE.read_text(encoding="utf-8"), "council.yaml").value)

    assert Draft202012Validator(read_council_schema()).is_valid(value)


def test_messages_have_the_codes_of_council_files() -> None:
    found = [entry for entry in vars(refusals_council).values() if isinstance(entry, Message)]

    assert [message.code for message in found] == ["E125", "E126", "E127"]
    assert all(re.search(r"\{\w+\}", message.says.vi) for message in found)
