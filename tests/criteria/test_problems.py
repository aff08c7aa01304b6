"""Every fault of a criteria file: its code, the exact place, and what it says in both languages.

A file in `good/` loads. A file (or folder) in `bad/` names what must be found in it, all of it, in comments
at its top: `# C009 42:11` is code, line and column.
"""

from __future__ import annotations

import io
import re
import string
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from emr_appraise.criteria import problems as catalogue
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.problems import CriteriaError, Problem
from emr_appraise.criteria.shape import read_schema
from emr_appraise.criteria.yamltree import MAX_BYTES
from emr_appraise.words import Language, Message

HERE = Path(__file__).parent
AS_OF = date(2026, 11, 22)
GOOD = sorted((HERE / "good").iterdir())
BAD = sorted((HERE / "bad").iterdir())
TINY = (HERE / "good" / "smallest.yaml").read_text(encoding="utf-8")
MESSAGES = {entry.code: entry for entry in vars(catalogue).values() if isinstance(entry, Message)}
SAYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "C001": (("không có bộ tiêu chí", "vn-emr", "pack.yaml"), ("no criteria pack", "vn-emr", "pack.yaml")),
    "C002": (("cú pháp", "thụt đầu dòng"), ("cannot be parsed", "indentation")),
    "C003": (("hai lần",), ("twice", "remove or rename")),
    "C004": (("neo, tham chiếu", "viết đầy đủ"), ("anchors, aliases and tags", "in full")),
    "C005": (("giới hạn", "chia"), ("over the limit", "split")),
    "C006": (("cho phép: ", "explain C006", "lược đồ"), ("allowed: ", "explain C006", "schema")),
    "C007": (("thiếu khóa", "thêm"), ("is missing", "add it")),
    "C008": (("không có khóa nào tên", "dùng được"), ("no key named", "allowed")),
    "C009": (("chưa được khai báo", "tên dùng được"), ("not declared", "names declared")),
    "C010": (("khai báo hai lần",), ("declared twice",)),
    "C011": (("tiền tố", "ACC"), ("prefix", "ACC")),
    "C012": (("không có hiệu lực", "22/11/2026", "--as-of"), ("not in force", "22/11/2026", "--criteria")),
    "C013": (("ngày có thật", "2026-11-22"), ("real date", "quotes")),
    "C014": (("backup", "access", "giống nhau"), ("backup", "access", "agree")),
    "C015": (("không nhận giá trị", "giá trị dùng được"), ("does not take", "values allowed")),
    "C016": (("vòng tròn", "needs"), ("circle", "needs")),
    "C017": (("UTF-8",), ("UTF-8",)),
    "C018": (("dựa vào tiêu chí khác",), ("depends on another", "bar of their own")),
    "C019": (("nhóm cuối", "điều kiện"), ("the last group", "clauses")),
}


def problems(source: str | Path, as_of: date = AS_OF) -> tuple[Problem, ...]:
    """What is found in a pack."""
    with pytest.raises(CriteriaError) as caught:
        load_criteria(str(source), as_of)
    return caught.value.problems


def files(path: Path) -> list[Path]:
    """A pack's files."""
    return sorted(path.glob("*.yaml")) if path.is_dir() else [path]


def expected(path: Path) -> list[tuple[str, str, int, int]]:
    """File, code, line and column of each fault that the files say they have."""
    return sorted(
        (file.name, code, int(line), int(column))
        for file in files(path)
        for code, line, column in re.findall(rb"^# (C\d{3}) (\d+):(\d+)$", file.read_bytes(), re.MULTILINE)
        for code in [code.decode()]
    )


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_pack_loads(path: Path) -> None:
    assert load_criteria(str(path), AS_OF).all


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_pack_tells_all_its_faults_at_their_places_in_both_languages(path: Path) -> None:
    all_found = problems(path)
    told = [(Path(found.place.file).name, found.code, *found.place[1:]) for found in all_found]

    assert sorted(told) == expected(path)
    assert path.stem.startswith(("many-", *(code for _, code, _, _ in expected(path))))
    for found in all_found:
        vi, en = SAYS[found.code]

        assert [word for word in vi if word not in f"{found.says.vi} {found.hint.vi}"] == []
        assert [word for word in en if word not in f"{found.says.en} {found.hint.en}"] == []


WORDS = [
    ("C006-number-for-text", "version", "“1.10”", "text (in quotes"),
    ("C006-decimal-for-a-whole-number", "effort_days", "“1.50”", "a whole number"),
    ("C006-yes-is-text", "areas[1].criteria[1].required", "“yes”", "true or false"),
    ("C006-short-date", "in_force.from", "“2025-1-1”", "a date such as 2026-11-22"),
    ("C006-nothing-for-a-block", "evidence", "nothing", "a block of keys"),
    ("C006-list-for-a-block", "remedy.text", "a list of 2", "a block of keys"),
    ("C006-not-an-option", "force", "“lawful”", "law, guide, practice"),
    ("C006-answer-misspelt", "answer", "a block (keys: scal)", "one of the keys scale, number, percent, date"),
    ("C006-clause-without-a-rule", "clauses[1]", "a block (keys: id, title)", "required_met, score_at_least, level_at_least, floor, decision"),
    ("C006-number-without-a-bar", "answer.number", "a block (keys: unit)", "keys at_least, at_most"),
    ("C006-clause-with-two-rules", "clauses[1]", "a block (keys: id, title, required_met, floor)", "exactly one of the keys required_met, score"),
    ("C006-answer-of-no-kind", "answer", "“yes_no”", "exactly one of the keys scale, number, percent, date"),
    ("C006-code-of-another-form", "criteria[1].code", "“acc1”", "a code such as BKP-03"),
    ("C006-condition-of-no-kind", "applies_if.beds", "“5”", "true, false, a name such as public, a list of names, or a block {at_least, at_most}"),
    ("C006-area-that-is-a-number", "areas[1]", "“5”", "the name of an area's file"),
    ("C006-clause-of-another-word", "required_met", "“some”", "all, or a block with the keys areas, except_tags"),
    ("C006-score-of-another-word", "score_at_least.of", "“totl”", "total, each_area, or a list of areas"),
    ("C006-empty-list", "references", "an empty list", "a list of 1 or more items"),
    ("C006-empty-text", "guidance.en", "empty text", "text of 1 or more characters"),
    ("C006-tag-twice", "tags", "a list of 2", "a list without repeated items"),
    ("C008-key-misspelt", "areas[1].criteria[1]", '"tag"', 'did you mean "tags"? Keys allowed here: code, text'),
    ("C008-keys-of-another-language", "guidance", '"fr"', "keys allowed here: vi, en."),
    ("C009-document", "document", '"X"', "names declared: D."),
    ("C012-no-longer-in-force", "tiny", "22/11/2026", "tiny (from 01/01/2018 through 05/06/2025)"),
    ("C012-not-yet-in-force", "tiny", "22/11/2026", "tiny (from 01/01/2027)"),
    ("C012-only-an-end", "tiny", "22/11/2026", "tiny (through 21/11/2026)"),
    ("C010-group", "group", '"1"', "rename or remove"),
    ("C015-number", "beds", '"true"', "{at_least: …}"),
    ("C015-choices", "ownership", '"state"', "public, private"),
    ("C016-circle", "ACC-01 → ACC-02", "ACC-03 → ACC-01", "out of needs"),
    ("C019-last-group-has-clauses", "group 2", "has 1 clauses", "put last"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "where", "found", "allowed"), WORDS)
def test_problem_names_what_was_found_and_what_is_allowed(
    name: str, where: str, found: str, allowed: str
) -> None:
    first = problems(HERE / "bad" / f"{name}.yaml")[0]

    assert [word for word in (where, found, allowed) if word not in f"{first.says.en} {first.hint.en}"] == []


def found_in(folder: Path, *swaps: tuple[str, str]) -> tuple[Problem, ...]:
    """What is found in the smallest pack with pieces of its text replaced."""
    text = TINY
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "x.yaml").write_text(text, encoding="utf-8")
    return problems(folder / "x.yaml")


VALUES = [
    ("answer: {scale: yes_no}", "answer: {scale: yes_no, percent: {at_least: 90}}", "một khối (khóa: scale, percent); cho phép: một khối có đúng một trong các khóa scale, number, percent, date"),
    ('{from: "2025-01-01"}', '{from: "1/2025"}', "có “1/2025”; cho phép: một ngày dạng 2026-11-22"),
    ('{from: "2025-01-01"}', "{from: 2025}", "có “2025”; cho phép: một ngày dạng 2026-11-22"),
    ('{from: "2025-01-01"}', "{from: }", "có giá trị trống; cho phép: một ngày dạng 2026-11-22"),
    ("id: tiny", "id: bộ nhỏ", "có “bộ nhỏ”; cho phép: một tên không dấu như has_lab"),
    ("{id: D,", "{id: Đ,", "có “Đ”; cho phép: một mã văn bản không dấu như TT13"),
    ("tags: [dossier]", "tags: [hồ sơ]", "có “hồ sơ”; cho phép: một nhãn không dấu như dossier"),
    ("prefix: ACC", "prefix: acc", "có “acc”; cho phép: từ 2 đến 4 chữ in hoa không dấu như BKP"),
    ("effort_days: 1", "effort_days: -1", "có “-1”; cho phép: từ 0 trở lên"),
    ("na: forbidden", "na: allowed\n        applies_if: {has_lab: có}", "có “có”; cho phép: true, false, một tên như public, một danh sách tên, hoặc một khối {at_least, at_most}"),
    ("na: forbidden", "na: allowed\n        applies_if: {has_lab: []}", "có một danh sách trống; cho phép: một danh sách có từ 1 mục trở lên"),
    ("evidence: {required_for: none}", "evidence: {}", "thiếu khóa “required_for”"),
    ("id: tiny", "id: {}", "có một khối trống; cho phép: một tên không dấu như has_lab"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "says"), VALUES, ids=[row[1].split("{")[-1] for row in VALUES])
def test_value_of_another_form_is_told_in_words(old: str, new: str, says: str, tmp_path: Path) -> None:
    [found] = found_in(tmp_path, (old, new))

    assert found.says.vi.endswith(says)
    assert not set("^$[") & set(found.says.en.partition("allowed: ")[2])


def test_long_block_is_told_in_short(tmp_path: Path) -> None:
    [found] = found_in(tmp_path, ("id: tiny", f"id: {{{'x' * 50}: 1, {'y' * 50}: 2}}"))

    assert (
        found.says.en == f"id: found a block (keys: {'x' * 50}, {'y' * 8}…); allowed: a name such as has_lab"
    )


def patterned(schema: object) -> Iterator[dict[str, object]]:
    """Every part of a schema that asks for a pattern."""
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema
        for inner in schema.values():
            yield from patterned(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from patterned(inner)


def test_every_pattern_is_said_in_both_languages() -> None:
    said = [part.get("x-says") for part in patterned(read_schema())]

    assert len(said) == 8
    assert [words for words in said if not isinstance(words, dict) or set(words) != {"vi", "en"}] == []


def test_misspelt_key_leads_to_the_one_that_is_missing(tmp_path: Path) -> None:
    missing, unknown = found_in(tmp_path, ("required: true", "requird: true"))

    assert (missing.code, unknown.code) == ("C007", "C008")
    assert unknown.hint.vi.startswith("có phải “required”, khóa đang thiếu ở đây? Các khóa dùng được: code, ")
    assert unknown.hint.en.startswith(
        'did you mean "required", which is missing here? Keys allowed here: code, '
    )


@pytest.mark.parametrize(
    ("key", "hint"),
    [("Weight", 'did you mean "weight"? '), ("Requiredd", "keys allowed"), ("owner", "keys allowed")],
)
def test_key_already_there_is_not_offered(key: str, hint: str, tmp_path: Path) -> None:
    [found] = found_in(tmp_path, ("required: true", f"required: true\n        {key}: 2"))

    assert found.hint.en.startswith(hint)


def test_some_of_many_names_are_told_as_such(tmp_path: Path) -> None:
    many = "".join(
        f"  - {{id: D{number}, number: '{number}', title: {{vi: L, en: L}}, force: law, seen: text}}\n"
        for number in range(20)
    )
    [found] = found_in(tmp_path, ("scales:\n", many + "scales:\n"), ("{document: D,", "{document: X,"))

    assert found.hint.vi == "chẳng hạn: D, D0, D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, …"
    assert found.hint.en == "such as: D, D0, D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, …"


def no_pack(folder: Path) -> Path:
    """A folder without pack.yaml."""
    (folder / "access.yaml").write_text("area: access", encoding="utf-8")
    return folder


def too_large(folder: Path) -> Path:
    """A file of more bytes than any pack has."""
    path = folder / "large.yaml"
    path.write_text("#" + "x" * MAX_BYTES, encoding="utf-8")
    return path


ELSEWHERE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "folder without pack.yaml": (no_pack, "C001"),
    "no such file": (lambda folder: folder / "x.yaml", "C001"),
    "no bundled pack": (lambda _: Path("vn-emr-1999"), "C001"),
    "too long a name": (lambda _: Path("x" * 5_000), "C001"),
    "too large": (too_large, "C005"),
}


@pytest.mark.parametrize(("make", "code"), ELSEWHERE.values(), ids=list(ELSEWHERE))
def test_source_that_is_no_pack(make: Callable[[Path], Path], code: str, tmp_path: Path) -> None:
    source = make(tmp_path)
    [found] = problems(source)

    assert (found.code, found.place) == (code, (str(source), 1, 1))
    assert [word for word in SAYS[code][0] if word not in f"{found.says.vi} {found.hint.vi}"] == []
    assert [word for word in SAYS[code][1] if word not in f"{found.says.en} {found.hint.en}"] == []


def test_every_code_has_a_bad_file() -> None:
    provoked = {code for path in BAD for _, code, _, _ in expected(path)} | {
        code for _, code in ELSEWHERE.values()
    }

    assert provoked == set(MESSAGES) == set(SAYS)


def fields(template: str) -> set[str | None]:
    """The names that a template leaves open."""
    return {name for _, name, _, _ in string.Formatter().parse(template)} - {None}


@pytest.mark.parametrize("entry", MESSAGES.values(), ids=list(MESSAGES))
def test_message_says_the_same_in_both_languages(entry: Message) -> None:
    said = [fields(entry.says.say(language) + entry.hint.say(language)) for language in Language]

    assert said[0] == said[1]
    assert entry.says.vi != entry.says.en


def test_problems_come_in_the_order_of_their_places() -> None:
    found = problems(HERE / "bad" / "many-faults-in-many-files")

    assert [each.place for each in found] == sorted(each.place for each in found)
    assert len({each.place.file for each in found}) == 3


def test_the_error_speaks_for_the_first_problem() -> None:
    with pytest.raises(
        CriteriaError, match=r"C006-number-for-text\.yaml:4:10: C006 version: found"
    ) as caught:
        load_criteria(str(HERE / "bad" / "C006-number-for-text.yaml"), AS_OF)

    assert caught.value.exit_code == 3


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let standard input hold these bytes."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


def test_pack_on_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, b"\xef\xbb\xbf" + TINY.replace("\n", "\r\n").encode())

    assert load_criteria("-", AS_OF).title.vi == "Bộ rất nhỏ"


STDIN = [
    (b"id: [", "C002", 2, 1),
    (b"id: \xff", "C017", 1, 5),
    (b"", "C006", 1, 1),
    (b"x" * (MAX_BYTES + 1), "C005", 1, 1),
]


@pytest.mark.parametrize(("data", "code", "line", "column"), STDIN, ids=[row[1] for row in STDIN])
def test_bad_pack_on_stdin(
    data: bytes, code: str, line: int, column: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin(monkeypatch, data)
    [found] = problems("-")

    assert (found.code, found.place) == (code, ("-", line, column))


def test_area_files_are_not_sought_for_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, (HERE / "good" / "area-in-its-own-file" / "pack.yaml").read_bytes())

    assert {found.code for found in problems("-")}
