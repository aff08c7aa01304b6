"""The web page of an appraisal: complete, well formed, in both languages, and harmless whatever a workbook holds."""

from __future__ import annotations

import html
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report import html as room
from emr_appraise.report import wording
from emr_appraise.report.html import wording_page
from emr_appraise.report.html.chart import area_rows
from emr_appraise.report.numbers import day
from emr_appraise.report.safe import plain
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Language, Text
from tests.report.cases import HOSTILE
from tests.report.html.pages import EXAMPLE_NAMES, NAMES, Page, found, hostile, page, told, written


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """Every case, every example."""
    return str(request.param)


# the bytes


def test_page_is_the_same_each_time() -> None:
    assert written(found("middling")) == written(found("middling"))


def test_language_only_chooses_what_is_shown_first() -> None:
    vi, en = written(found("middling"), Language.VI), written(found("middling"), Language.EN)
    differing = [(one, other) for one, other in zip(vi.splitlines(), en.splitlines(), strict=True) if one != other]

    assert [re.match(r"<\w+", one).group() for one, _ in differing] == ["<html", "<title", "<input", "<input"]  # type: ignore[union-attr]
    assert ['lang="en"' in other or "checked" not in other for _, other in differing][2:] == [True, True]


@pytest.mark.parametrize("language", Language)
def test_page_opens_in_the_language_asked_for(language: Language) -> None:
    text = written(found("middling"), language)

    assert f'<html lang="{language}">' in text
    assert re.findall(r'id="speak-(\w+)"[^>]* checked>', text) == [language.value]
    assert f"<title>{wording.TITLE.say(language)}: " in text


# the form


def test_page_is_well_formed_and_outlined(name: str) -> None:
    found = page(name)

    assert found.crossed == []
    assert found.open == []
    assert found.headings[0] == 1
    assert found.headings.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(found.headings))
    assert (found.tags["main"], found.tags["nav"], found.tags["footer"]) == (1, 1, 1)


def test_every_link_leads_somewhere_in_the_page(name: str) -> None:
    found = page(name)

    assert len(found.ids) == len(set(found.ids))
    assert all(link.startswith("#") for link in found.links)
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)


def test_every_label_leads_to_an_element(name: str) -> None:
    named = [value for _, name_, value in page(name).attributes if name_ in {"aria-labelledby", "for"}]

    assert named
    assert set(named) <= set(page(name).ids)


def test_page_fetches_nothing_and_runs_nothing(name: str) -> None:
    found = page(name)

    assert not {"script", "link", "img", "iframe", "object", "form", "base", "audio", "video"} & set(found.tags)
    assert not [each for each in found.attributes if each[1].startswith("on") or each[1] in {"src", "style", "srcset"}]
    assert not re.search(r"url\(|@import|https?:", found.style)


def test_policy_allows_only_the_page_s_own_style() -> None:
    found = page("middling")
    policy = next(value for _, name, value in found.attributes if name == "content" and "default-src" in value)
    own = b64encode(sha256(found.style.encode()).digest()).decode()

    assert policy == f"default-src 'none'; style-src 'sha256-{own}'; base-uri 'none'; form-action 'none'"


def test_table_headers_have_their_scope(name: str) -> None:
    found = page(name)
    scopes = [value for tag, name_, value in found.attributes if tag == "th" and name_ == "scope"]

    assert len(scopes) == found.tags["th"]
    assert set(scopes) <= {"col", "row"}
    assert found.tags["thead"] == found.tags["table"]


def test_every_table_is_named_by_its_heading(name: str) -> None:
    text = written(found(name))
    named = re.findall(r'<table class="[^"]*" aria-labelledby="([^"]*)"', text)

    assert len(named) == len(set(named)) == text.count("<table ")
    assert all(re.search(rf'<h[23] id="{id}"', text) for id in named)


def test_switch_says_what_it_chooses() -> None:
    assert re.findall(r'id="speak-\w+" lang="(\w+)" aria-label="([^"]*)"', written(found("middling"))) == [
        ("vi", "Ngôn ngữ: Tiếng Việt"),
        ("en", "Language: English"),
    ]


def test_every_passage_is_said_in_both_languages(name: str) -> None:
    text = written(found(name))
    pairs = re.findall(r'<span lang="vi">(.*?)</span><span lang="en">(.*?)</span>', text, re.S)

    assert len(pairs) == text.count('<span lang="vi">') == text.count('<span lang="en">') > 100
    assert [pair for pair in pairs if not pair[0].strip() or not pair[1].strip()] == []


@pytest.mark.parametrize("name", EXAMPLE_NAMES)
def test_only_figures_codes_and_hashes_are_in_no_language(name: str) -> None:
    unmarked = " ".join(page(name).said[""])
    words = set(re.findall(r"\b[A-Za-zÀ-ỹ]{4,}\b", re.sub(r"\w+:\w{20,}|[\w-]+/[\w/Đ-]+", "", unmarked)))

    assert words <= {"Tiếng", "Việt", "English"}  # the switch, marked by itself


# what it tells


def test_page_says_the_group_and_what_it_means(name: str) -> None:
    verdict = told(name).verdict
    head = page(name).within["verdict"]

    assert all(said in head for text in (verdict.title, verdict.meaning, verdict.decision) for said in map(_collapsed, text))


def test_ladder_holds_every_group_and_marks_one() -> None:
    text = written(found("benh-vien-nhom-2"))
    ladder = text[text.index('<ol class="ladder"') : text.index("</ol>")]

    assert re.findall(r'<b class="step">(\d)</b>', ladder) == ["1", "2", "3"]
    assert re.findall(r'<li class="tone-\d here" aria-current="true">\s*<b class="step">(\d)', ladder) == ["2"]
    assert wording_page.HERE.vi in ladder
    assert 'criteria are in the way</span></a>' in ladder


@pytest.mark.parametrize("name", EXAMPLE_NAMES)
def test_ladder_names_every_group_by_its_title(name: str) -> None:
    text = written(found(name))
    ladder = text[text.index('<ol class="ladder"') : text.index("</ol>")]

    assert re.findall(r'<span class="name"><span lang="vi">(.*?)</span>', ladder) == [html.escape(rung.title.vi) for rung in told(name).verdict.ladder]


def test_ladder_counts_the_criteria_behind_a_condition() -> None:
    nearest = told("benh-vien-nhom-3").why_not[0]
    codes = {cited.code for clause in nearest.clauses for cited in clause.cited}

    assert len(nearest.clauses) < len(codes)
    assert f"chưa đạt {len(nearest.clauses)} điều kiện; {len(codes)} tiêu chí cản trở" in page("benh-vien-nhom-3").within["verdict"]


def test_sections_stand_in_their_order() -> None:
    asked = ["verdict", "deadlines", "decision", "contents", "why", "next", "areas", "level", "gaps", "expiring", "remarks", "findings", "profile", "documents"]

    assert [id for id in page("with levels").ids if id in asked] == asked


def test_contents_list_leads_to_every_section(name: str) -> None:
    text = written(found(name))
    nav = text[text.index("<nav") : text.index("</nav>")]
    shown = [f"why-{each.group}" for each in told(name).why_not]
    shown += [id for id in ("next", "areas", "level", "gaps", "expiring", "remarks", "findings", "profile", "documents") if id in page(name).ids]

    assert re.findall(r'href="#([\w-]+)"', nav) == shown


def test_what_proof_would_give_is_told_with_its_criteria() -> None:
    verdict = told("without evidence").verdict

    assert verdict.with_evidence
    assert verdict.with_evidence.vi in page("without evidence").within["verdict"]
    assert {each.code for each in verdict.evidence_needed} <= set(re.findall(r"[A-Z]{3}-\d\d", page("without evidence").within["verdict"]))


def test_failed_clauses_stand_under_their_group_with_their_criteria(name: str) -> None:
    for better in told(name).why_not:
        said = page(name).within[f"why-{better.group}"]
        for clause in better.clauses:
            assert all(_collapsed(words) in said for words in (*clause.title, *clause.failure))
            assert all(each.code in said for each in clause.cited)


def test_deadlines_show_their_days() -> None:
    text = written(found("benh-vien-nhom-3"))
    days = [int(said) for said in re.findall(r'class="left" aria-hidden="true"><b>(\d+)</b>', text)]

    assert days == [abs(each.days_left) for each in told("benh-vien-nhom-3").verdict.deadlines if each.open]
    assert all(each.said.en[:40] in page("benh-vien-nhom-3").within["deadlines"] for each in told("benh-vien-nhom-3").verdict.deadlines)


def test_chart_says_each_share_as_text(name: str) -> None:
    text = written(found(name))
    table = text[text.index('<table class="areas') : text.index("</tfoot>")]
    areas = (*told(name).areas, told(name).total)

    assert table.count("<svg") == sum(area.share is not None for area in areas)
    assert table.count('<td class="bar-cell none">') == sum(area.share is None for area in areas)
    for area in areas:
        row = next(each for each in table.split("<tr>") if html.escape(area.title.vi) in each)
        assert (area.percent.vi if area.share is not None else wording_page.NO_SCORE.vi) in row
        assert ('class="number percent" colspan="2"' in row) is (area.share is None)
        assert area.share is not None or row.rstrip().removesuffix("</tr>").endswith(f"<td>{wording.EMPTY.vi}</td>")


def test_area_without_points_is_not_told_to_lack_nothing() -> None:
    contents = told("benh-vien-nhom-1")
    bare = [area._replace(share=None, short=0, blocking=0) for area in contents.areas]
    rows = area_rows(replace(contents, areas=tuple(bare)))

    assert rows.count('<td class="number percent" colspan="2">') == len(bare)
    assert rows.count(f"<td>{wording.EMPTY.vi}</td></tr>") == len(bare)
    assert wording_page.NO_GAP.vi not in rows


def test_bar_is_never_longer_than_its_share() -> None:
    widths = re.findall(r'class="part" width="([\d.]+)"', written(found("benh-vien-nhom-3")))
    shares = [area.share for area in (*told("benh-vien-nhom-3").areas, told("benh-vien-nhom-3").total) if area.share is not None]

    assert [round(float(share) - float(width), 2) for width, share in zip(widths, shares, strict=True) if not 0 <= share - float(width) < 0.011] == []


def test_gaps_stand_by_what_they_block(name: str) -> None:
    groups = {id: re.findall(r'<article class="[^"]*" id="gap-([\w-]+)"', part) for id, part in _gap_groups(name)}

    assert groups == {f"gaps-{each.group or 'other'}": [gap.code for gap in each.gaps] for each in told(name).gap_groups}


def _gap_groups(name: str) -> list[tuple[str, str]]:
    text = written(found(name))
    section = text[text.index('<section id="gaps"') : text.index('<section id="expiring"')]
    parts = re.split(r'<(?:div|details) class="gap-group" id="([\w-]+)">', section)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def test_only_gaps_without_effect_are_folded() -> None:
    text = written(found("benh-vien-nhom-3"))

    assert re.findall(r'<(\w+) class="gap-group" id="([\w-]+)"', text) == [("div", "gaps-2"), ("div", "gaps-1"), ("details", "gaps-other")]


def test_gap_is_told_whole(name: str) -> None:
    findings = {finding.code: finding for area in told(name).findings for finding in area.findings}
    for gap in told(name).gaps:
        card, finding = _collapsed(page(name).within[f"gap-{gap.code}"]), findings[gap.code]
        sources = [text for source in gap.sources for text in (source.whole, source.note) if text]
        for text in (gap.text, gap.standing, gap.to_do, gap.effort, gap.cost, gap.force, gap.area_title, *sources):
            assert all(_collapsed(said) in card for said in text), (gap.code, text)
        assert all(code in card for code in gap.needs)
        assert _collapsed(gap.board_note) in card
        assert not gap.cell or all(_collapsed(words) in card for words in (gap.cell, finding.answer, finding.evidence))
        assert (wording_page.PROOF_ONLY.vi in card) is gap.proof_only
        assert (wording_page.PLANNING.en in card) is (gap.effort_days is not None)
        assert not gap.due or day(gap.due) in card


def test_no_advice_is_marked_as_a_breach() -> None:
    """The strong red is for what is required; what is only advised never has it."""
    strong = set(re.findall(r'<article class="gap must" id="gap-([\w-]+)"', written(found("benh-vien-nhom-3"))))
    gaps = told("benh-vien-nhom-3").gaps

    assert strong == {gap.code for gap in gaps if gap.required}
    assert 0 < len(strong) < len(gaps)


def test_a_better_group_that_no_criterion_blocks_is_told() -> None:
    assert wording.NONE_BLOCKS.fill(number=1).vi in page("good but undecided").within["gaps"]


def test_what_soon_runs_out_is_told(name: str) -> None:
    said = page(name).within["expiring"]

    for each in told(name).expiring:
        assert all(_collapsed(part) in said for part in (*each.said, day(each.last_day), *each.left, each.cell))


def test_remarks_are_told_by_cell(name: str) -> None:
    said = _collapsed(page(name).within["remarks"])

    for kind in told(name).remarks:
        for remark in kind.all:
            assert all(_collapsed(part) in said for part in (remark.code, *remark.cell, *remark.says))
        assert all(_collapsed(part) in said for part in kind.first.hint)


def test_remark_made_once_is_not_counted() -> None:
    text = written(found("middling"))
    section = text[text.index('<section id="remarks"') : text.index('<section id="findings"')]
    counts = re.findall(r'</td><td class="number">(?:<span class="head">.*?</span></span> (\d+))?</td>', section)

    assert [int(count or 1) for count in counts] == [kind.times for kind in told("middling").remarks]
    assert "1" not in counts
    assert f"<li>{wording.EMPTY.vi}:" not in section


def test_counts_of_an_area_stand_in_the_order_of_the_outcomes(name: str) -> None:
    text = written(found(name))
    known = [OUTCOMES[outcome].vi for outcome in Outcome]
    for summary in re.findall(r'</h3> <span class="note"><span lang="vi">(.*?)</span>', text):
        told_of = [each.split("\u00a0", 1)[1] for each in summary.split(", ")]
        assert told_of == sorted(told_of, key=known.index)


def test_level_of_the_facility_is_told() -> None:
    level = told("with levels").level

    assert level
    for text in (level.reached, *level.about, level.next_up, *level.short, *level.about_next):
        assert all(said in page("with levels").within["level"] for said in text)


def test_every_finding_is_told_once_and_whole(name: str) -> None:
    for area in told(name).findings:
        for finding in area.findings:
            row = page(name).within[f"finding-{finding.code}"]
            parts = (*finding.text, *finding.outcome_words, *finding.points, finding.cell, finding.note, finding.board, *finding.reason)
            assert all(_collapsed(part) in _collapsed(row) for part in parts), finding.code
            assert not finding.cell or (_collapsed(finding.answer) in _collapsed(row) and _collapsed(finding.evidence) in _collapsed(row))


def test_rest_of_the_report_is_told(name: str) -> None:
    contents = told(name)
    facts = [fact.meaning for fact in contents.profile]
    documents = [text for each in contents.documents for text in (each.title, each.force, each.in_force, each.seen, each.note)]
    everything = _collapsed(page(name).within["top"])

    for text in (contents.facility, contents.read_from, contents.accounting, *facts, *documents, *contents.colophon):
        assert all(_collapsed(said) in everything for said in text)


def test_that_it_is_not_official_is_told(name: str) -> None:
    assert "không phải kết luận chính thức" in page(name).text("vi")
    assert "not an official conclusion" in page(name).text("en")


def _collapsed(text: str) -> str:
    return " ".join(text.split())


# hostile text

MARKS = {"bdi", "span", "p", "small", "i", "div", "dt", "dd"}
"""What comes and goes with foreign words: a text of control signs alone is empty."""


@pytest.mark.parametrize("text", [*HOSTILE, "</style></title><img src=x onerror=alert(1)>", "<!--<script>", "<!--findings-->", "{{ 7*7 }}{% raw %}", "&lt;b&gt;", "' onclick='x"], ids=range(len(HOSTILE) + 6))
def test_hostile_text_adds_no_markup(text: str) -> None:
    bad, good = Page(written(hostile(text))), Page(written(hostile("x")))

    assert {tag: n for tag, n in bad.tags.items() if tag not in MARKS} == {tag: n for tag, n in good.tags.items() if tag not in MARKS}
    assert set(bad.attributes_of) <= set(good.attributes_of)
    assert bad.crossed == []
    assert bad.open == []
    assert _collapsed(plain(text))[:40].strip() in _collapsed(bad.text("own"))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_hides_nothing(text: str) -> None:
    said = written(hostile(text))

    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", said)


def test_hospital_s_words_are_set_apart_and_marked_vietnamese() -> None:
    text = written(hostile("<b>Biên bản</b>"))

    assert '<bdi lang="vi">&lt;b&gt;Biên bản&lt;/b&gt;</bdi>' in text


@pytest.mark.parametrize("name", EXAMPLE_NAMES)
def test_hospital_s_words_are_never_marked_english(name: str) -> None:
    contents = told(name)
    rows = [finding for area in contents.findings for finding in area.findings]
    foreign = {contents.name, contents.sheet, *(finding.evidence for finding in rows), *(finding.note for finding in rows)} - {""}
    english = "\n".join(page(name).said["en"])

    assert len(foreign) > 10
    assert [words for words in foreign if words in english] == []


def test_quotations_within_a_sentence_are_set_apart() -> None:
    text = written(found("loi-thuong-gap"))

    assert re.search(r'The cell holds &quot;<bdi lang="vi">[^<]+</bdi>&quot;', text)
    assert re.search(r'<span lang="vi">Ô ghi “<bdi>[^<]+</bdi>”', text)
    assert f"<h1><span lang=\"vi\"><bdi>{html.escape(told('loi-thuong-gap').name)}</bdi> (mã " in text


@pytest.mark.parametrize("quoted", ['a" b', '"', "a” b “c", "“", "x”", '""x""', "a“b“c”d”e"])
def test_quotation_marks_in_foreign_words_cross_no_marks(quoted: str) -> None:
    bad = Page(written(hostile(quoted)))

    assert bad.crossed == []
    assert bad.open == []


def test_texts_of_the_room_are_used() -> None:
    files = [path for path in Path(room.__file__).parent.iterdir() if path.suffix in {".py", ".j2"}]
    used = "".join(path.read_text(encoding="utf-8") for path in files if "wording" not in path.name)
    names = [name for name, value in vars(wording_page).items() if name.isupper() and isinstance(value, Text | Counted)]

    assert [name for name in names if not re.search(rf"\b{name}\b", used)] == []
