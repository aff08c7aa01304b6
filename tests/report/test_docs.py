"""A pack as one document: complete, linked, in both languages, and harmless whatever the pack says."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from emr_appraise.criteria.beyond import beyond, bundled_near
from emr_appraise.criteria.build import condition
from emr_appraise.criteria.load import bundled_packs, load_criteria
from emr_appraise.criteria.model import Criteria, FieldKind, Option, ProfileField, Word
from emr_appraise.report.docs import write_docs
from emr_appraise.report.docs.condition_words import condition_words
from emr_appraise.report.docs.contents import Contents
from emr_appraise.report.docs.tell import tell
from emr_appraise.report.docs.tell_spellings import spelling_blocks
from emr_appraise.submission.layout import NO, NOT_PASSED, PASSED, YES
from emr_appraise.words import Language, Text, same

pytestmark = pytest.mark.slow

AS_OF = date(2026, 11, 22)
BOTH = (Language.VI, Language.EN)
EVERYTHING = Path(__file__).parents[1] / "criteria" / "good" / "everything.yaml"
VOID = {"meta", "input", "link", "br", "img", "hr"}
TONES = set("ăâêôơưĂÂÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")


class Page(HTMLParser):
    """What stands in a web page: its elements, and its text by the language it is marked with."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags = Counter[str]()
        self.attributes: list[tuple[str, str]] = []
        self.headings: list[int] = []
        self.open: list[tuple[str, str | None]] = []
        self.said: dict[str | None, list[str]] = {"vi": [], "en": [], None: []}
        self.within: dict[str, dict[str | None, str]] = {}
        self.blocks: list[tuple[int, str]] = []
        self.nested = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.attributes += given.items()
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            inside = self.language if self.open else None
            self.nested |= tag == "span" and "lang" in given and inside is not None
            self.open.append((tag, given.get("lang") if tag == "span" else inside))
            if "criterion" in given.get("class", "").split():
                self.blocks.append((len(self.open), given["id"]))

    @property
    def language(self) -> str | None:
        return self.open[-1][1]

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open[-1][0] == tag, (self.open[-3:], tag, self.getpos())
        if self.blocks and len(self.open) == self.blocks[-1][0]:
            self.blocks.pop()
        self.open.pop()

    def handle_data(self, data: str) -> None:
        language = self.language if self.open else None
        self.said[language].append(data)
        if self.blocks:
            block = self.within.setdefault(self.blocks[-1][1], {"vi": "", "en": "", None: ""})
            block[language] += data


def written(criteria: Criteria, format: str, languages: tuple[Language, ...], source: str = "-") -> str:
    """The document as text."""
    out = io.StringIO()
    write_docs(tell(criteria, beyond(source, criteria).dormant), format, out, languages)
    return out.getvalue()


@pytest.fixture(scope="module")
def everything() -> Criteria:
    return load_criteria(str(EVERYTHING), AS_OF)


@pytest.fixture(scope="module", params=[*bundled_packs(), "everything", "early"])
def pack(request: pytest.FixtureRequest) -> tuple[str, Criteria]:
    """Every bundled pack, the pack that uses the whole format, and a day on which criteria are missing."""
    if request.param == "everything":
        return str(EVERYTHING), load_criteria(str(EVERYTHING), AS_OF)
    if request.param == "early":
        return "vn-emr", load_criteria("vn-emr", date(2026, 5, 1))
    return request.param, bundled_near(request.param, AS_OF)


# the web page


@pytest.fixture(scope="module")
def page(pack: tuple[str, Criteria]) -> Page:
    return Page(written(pack[1], "html", BOTH, pack[0]))


def test_every_criterion_has_its_place_once(page: Page, pack: tuple[str, Criteria]) -> None:
    codes = [criterion.code for criterion in pack[1].all] + list(pack[1].dormant)

    assert len(page.ids) == len(set(page.ids))
    assert set(codes) <= set(page.ids)


def test_every_link_leads_somewhere_in_the_page(page: Page) -> None:
    assert len(page.links) > 20
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert all(link.startswith("#") for link in page.links)


def test_page_is_well_formed_and_outlined(page: Page) -> None:
    assert page.open == []
    assert page.headings.count(1) == 1
    assert all(below <= above + 1 for above, below in zip(page.headings, page.headings[1:], strict=False))
    assert (page.tags["main"], page.tags["nav"], page.tags["footer"]) == (1, 1, 1)


def test_page_fetches_nothing_and_runs_nothing(page: Page) -> None:
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in {"src", "style", "srcset"}]
    policy = next(value for name, value in page.attributes if name == "content" and "default-src" in value)
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")


def test_every_criterion_is_told_in_both_languages(page: Page, pack: tuple[str, Criteria]) -> None:
    for criterion in pack[1].all:
        told = page.within[criterion.code]
        for part in (criterion.text, criterion.guidance, criterion.remedy.text, criterion.evidence.show):
            assert part.vi in told["vi"] or part.vi == part.en
            assert part.en in told["en"] or part.vi == part.en


def test_languages_are_marked_right(page: Page) -> None:
    assert not page.nested
    assert not [said for said in page.said["en"] if TONES & set(said)]
    assert sum(bool(TONES & set(said)) for said in page.said["vi"]) > 50
    assert len(page.said["vi"]) == len(page.said["en"])


@pytest.mark.parametrize("language", Language)
def test_page_in_one_language_says_nothing_in_the_other(language: Language, criteria: Criteria) -> None:
    text = written(criteria, "html", (language,))
    page = Page(text)

    assert text.lstrip().startswith(f'<!DOCTYPE html>\n<html lang="{language}">')
    assert page.tags["input"] == 0
    assert page.said["vi"] == page.said["en"] == []
    other = next(each for each in Language if each is not language)
    assert criteria.all[0].guidance.say(language) in text
    assert criteria.all[0].guidance.say(other) not in text


@pytest.mark.parametrize("languages", [BOTH, BOTH[::-1]])
def test_page_in_both_starts_in_the_first(languages: tuple[Language, ...], criteria: Criteria) -> None:
    text = written(criteria, "html", languages)

    assert re.findall(r'id="speak-(\w+)"[^>]* checked>', text) == [languages[0]]
    assert f'<html lang="{languages[0]}">' in text


# what is told


def test_clauses_are_sentences_with_their_criteria(everything: Criteria) -> None:
    clauses = [clause.line for clause in tell(everything).groups[0].clauses]

    assert [line.text.en for line in clauses][:4] == [
        "To be satisfied: the required criterion of the pack (1 criterion).",
        "The total must reach at least 90% of the points that can be had.",
        "Each area must reach at least 80.5% of its points; an area that by its profile does not concern the facility is left out.",
        "Each of these areas must reach at least 85% of its points: Access; an area that by its profile does not concern the facility is left out.",
    ]
    assert [link.anchor for link in clauses[0].links] == ["ACC-01"]
    assert [link.anchor for link in clauses[6].links] == ["ACC-01", "ACC-02"]
    assert "register" in clauses[7].text.en


def test_required_clause_covers_what_the_appraisal_asks(criteria: Criteria) -> None:
    first, second, last = tell(criteria).groups
    technical = [
        each.code
        for each in criteria.all
        if each.required and each.area != "governance" and "dossier" not in each.tags
    ]

    assert [link.anchor for link in first.clauses[0].line.links] == [e.code for e in criteria.all if e.required]
    assert [link.anchor for link in second.clauses[0].line.links] == technical
    assert last.clauses == ()


def part_of(contents: Contents, code: str, label: str) -> str:
    blocks = {block.code: block for area in contents.areas for block in area.criteria}
    part = next(part for part in blocks[code].parts if part.label.en == label)
    return " ".join(
        (line.lead.title.en if line.lead else "") + line.text.en + (f" [{line.note.en}]" if line.note else "")
        for line in part.lines
    )


@pytest.mark.parametrize(
    ("code", "label", "told"),
    [
        ("ACC-01", "Answer", 'Choose one answer: "Yes", "No". Met with "Yes".'),
        ("ACC-02", "Answer", 'Choose one answer: "None", "Fair", "Good". Met with "Fair" or higher.'),
        ("ACC-03", "Answer", "Give a whole number, in: hours. The number cannot exceed 720 hours. Met when: at most 24 hours (partly met: at most 48 hours)."),
        ("ACC-04", "Answer", 'Give a number, in: hours. The bar depends on the case, taken in this order: Where criterion ACC-01 is met: at most 48 hours (partly met: at most 72 hours). Where the figure for "Beds" is at least 500: at most 4 hours. In every other case: at most 24 hours.'),
        ("ACC-05", "Answer", "Give a percentage. Met when: at least 99.5% (partly met: at least 90%)."),
        ("ACC-06", "Answer", "Give the most recent date. Met when it lies no more than 12 months before the as-of date."),
        ("ACC-01", "Applies to", 'Every facility. "Not applicable" may not be chosen.'),
        ("ACC-02", "Applies to", 'Only where the facility has a laboratory, and the ownership is "Public" or "Private". "Not applicable" is not for the facility to choose; it follows from its profile.'),
        ("ACC-04", "Applies to", 'Every facility. "Not applicable" may be chosen where it is true of the facility.'),
        ("ACC-01", "Evidence", "Picture It counts for 12 months from its date. Advised; the answer counts without it."),
        ("ACC-01", "References", "1/2025, Art. 1 (original text read) [Inferred] 2, Section 1 (unverified)"),
        ("ACC-01", "Deadlines", "31/12/2026: Main deadline"),
        ("ACC-01", "In force", "from 01/01/2025"),
        ("ACC-01", "Weight", "Counts 2 points."),
    ],
)  # fmt: skip
def test_part_of_a_criterion(code: str, label: str, told: str, everything: Criteria) -> None:
    assert part_of(tell(everything), code, label) == told


def test_own_bar_is_said(criteria: Criteria) -> None:
    contents = tell(criteria)

    for criterion in criteria.all:
        assert ("pack's own" in part_of(contents, criterion.code, "Answer")) is criterion.bar_by_pack


def test_criteria_out_of_force_are_told_with_their_days() -> None:
    early = load_criteria("vn-emr", date(2026, 5, 1))
    blocks = {each.code: each.line for each in tell(early, beyond("vn-emr", early).dormant).dormant}

    assert list(blocks) == list(early.dormant)
    assert blocks["BKP-09"].note == Text("Chưa có hiệu lực; từ 19/08/2026.", "Not in force yet; from 19/08/2026.")


def test_criterion_repealed_is_told_by_its_last_day(everything: Criteria) -> None:
    told = tell(everything, beyond(str(EVERYTHING), everything).dormant).dormant[0]

    assert (told.code, told.line.note) == (
        "ACC-07",
        Text("Không còn hiệu lực; đến hết ngày 31/12/2025.", "No longer in force; through 31/12/2025."),
    )


def test_criteria_out_of_force_are_named_where_they_cannot_be_loaded(everything: Criteria) -> None:
    assert [each.code for each in tell(everything).dormant] == ["ACC-07"]


def test_field_names_all_that_depends_on_it(everything: Criteria) -> None:
    fields = {field.label.en: field.use for field in tell(everything).profile}

    assert [link.anchor for link in fields["Beds"].links] == ["ACC-03", "ACC-04"]
    assert [link.anchor for link in fields["Has a laboratory"].links] == ["ACC-02", "ACC-03", "due-hospital"]
    assert fields["Province"].links == ()


# what may be typed


def test_every_spelling_is_listed_in_every_format(pack: tuple[str, Criteria]) -> None:
    criteria = pack[1]
    page = re.sub(r"&(#34|quot);", '"', written(criteria, "html", (Language.VI,), pack[0]))
    text = written(criteria, "markdown", (Language.EN,), pack[0]).replace("\\", "")
    words: list[Word | Option] = [criteria.not_applicable, *criteria.units, YES, NO, PASSED, NOT_PASSED]
    words += [option for scale in criteria.scales for option in scale.options]
    words += [option for field in criteria.profile for option in field.options]

    for word in words:
        for way in filter(str.isprintable, (word.label.vi, word.label.en, *word.also)):
            assert f"<li>{way}</li>" in page
            assert f" {way}" in text


def test_spellings_stand_once_beside_their_word(criteria: Criteria) -> None:
    for block in tell(criteria).spellings:
        for spelt in block.words:
            assert len(spelt.ways) == len(set(spelt.ways))
    spelt = tell(criteria).spellings[0].words[0]
    assert spelt.term == Text("Có", "Yes")
    assert [way.en for way in spelt.ways][:3] == ["Có", "Yes", "đã có"]


def test_sign_that_has_no_shape_is_named(criteria: Criteria) -> None:
    ways = [way for spelt in tell(criteria).spellings[0].words for way in spelt.ways]

    assert Text("ký tự U+F0FC của phông ký hiệu", "the character U+F0FC of a symbol font") in ways
    assert all(way.vi.isprintable() for way in ways)


def test_percent_is_a_unit_only_where_it_is_asked(criteria: Criteria, everything: Criteria) -> None:
    def units(asked: Criteria) -> list[str]:
        return next([word.term.en for word in block.words] for block in tell(asked).spellings if block.title.en == "Units behind a number")

    assert units(criteria)[-1] == "%"
    assert units(everything) == ["hours", "%"]


def test_pack_without_units_or_facts_lists_neither(everything: Criteria) -> None:
    bare = replace(everything, units=(), profile=(), areas=())

    assert [block.title.en for block in spelling_blocks(bare)][-2:] == [
        "Not applicable, for every criterion",
        "Outcome on the decision sheet and in the register",
    ]


# conditions

PROFILE = (
    ProfileField("has_lab", Text("Có phòng xét nghiệm", "Has a laboratory"), None, FieldKind.YES_NO, ()),
    ProfileField("cloud", Text("Thuê đám mây", "Rents a cloud"), None, FieldKind.YES_NO, ()),
    ProfileField("bhyt", Text("BHYT", "Insurance contract"), None, FieldKind.YES_NO, ()),
    ProfileField("beds", Text("Số giường", "Beds"), None, FieldKind.NUMBER, ()),
    ProfileField("province", Text("Tỉnh", "Province"), None, FieldKind.TEXT, ()),
    ProfileField(
        "owner", Text("Sở hữu", "Ownership"), None, FieldKind.CHOICE,
        (Word("public", Text("Công lập", "Public")), Word("private", Text("Tư nhân", "Private")), Word("army", Text("Quân đội", "Army"))),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        ("has_lab: true", "cơ sở có phòng xét nghiệm", "the facility has a laboratory"),
        ("has_lab: false", "cơ sở không có phòng xét nghiệm", "the facility does not have a laboratory"),
        ("not: {has_lab: true}", "cơ sở không có phòng xét nghiệm", "the facility does not have a laboratory"),
        ("not: {has_lab: false}", "cơ sở có phòng xét nghiệm", "the facility has a laboratory"),
        ("not: {not: {has_lab: true}}", "cơ sở có phòng xét nghiệm", "the facility has a laboratory"),
        ("bhyt: true", "“BHYT” là “Có”", 'the answer to "Insurance contract" is "Yes"'),
        ("bhyt: false", "“BHYT” là “Không”", 'the answer to "Insurance contract" is "No"'),
        ("owner: public", "sở hữu là “Công lập”", 'the ownership is "Public"'),
        ("owner: [public, army]", "sở hữu là “Công lập” hoặc “Quân đội”", 'the ownership is "Public" or "Army"'),
        ("owner: [public, private, army]", "sở hữu là “Công lập”, “Tư nhân” hoặc “Quân đội”", 'the ownership is "Public", "Private" or "Army"'),
        ("not: {owner: [public, army]}", "sở hữu không phải là “Công lập” hay “Quân đội”", 'the ownership is not "Public" or "Army"'),
        ("province: Hue", "tỉnh là “Hue”", 'the province is "Hue"'),
        ("unheard: x", "unheard là “x”", 'the unheard is "x"'),
        ("beds: {at_least: 500}", "“Số giường” từ 500 trở lên", 'the figure for "Beds" is at least 500'),
        ("beds: {at_most: 10000}", "“Số giường” không quá 10.000", 'the figure for "Beds" is at most 10,000'),
        ("beds: {at_least: 0, at_most: 50}", "“Số giường” từ 0 đến 50", 'the figure for "Beds" is from 0 to 50'),
        ("not: {beds: {at_least: 500}}", "“Số giường” dưới 500", 'the figure for "Beds" is below 500'),
        ("not: {beds: {at_most: 50}}", "“Số giường” trên 50", 'the figure for "Beds" is above 50'),
        ("not: {beds: {at_least: 5, at_most: 50}}", "“Số giường” dưới 5 hoặc trên 50", 'the figure for "Beds" is below 5 or above 50'),
        ("met: ACC-01", "tiêu chí ACC-01 đạt", "criterion ACC-01 is met"),
        ("not: {met: ACC-01}", "tiêu chí ACC-01 không đạt", "criterion ACC-01 is not met"),
        ("{has_lab: true, cloud: true}", "cơ sở có phòng xét nghiệm, và cơ sở thuê đám mây", "the facility has a laboratory, and the facility rents a cloud"),
        ("any: [{has_lab: true}, {cloud: false}]", "cơ sở có phòng xét nghiệm, hoặc cơ sở không thuê đám mây", "the facility has a laboratory, or the facility does not rent a cloud"),
        ("any: [{has_lab: true}]", "cơ sở có phòng xét nghiệm", "the facility has a laboratory"),
        ("any: [{has_lab: true}, {owner: public, not: {cloud: true}}]", "cơ sở có phòng xét nghiệm, hoặc (sở hữu là “Công lập”, và cơ sở không thuê đám mây)", 'the facility has a laboratory, or (the ownership is "Public", and the facility does not rent a cloud)'),
        ("{has_lab: true, any: [{cloud: true}, {all: [{met: A-01}]}]}", "cơ sở có phòng xét nghiệm, và (cơ sở thuê đám mây, hoặc tiêu chí A-01 đạt)", "the facility has a laboratory, and (the facility rents a cloud, or criterion A-01 is met)"),
        ("not: {any: [{has_lab: true}, {cloud: true}]}", "không thuộc trường hợp (cơ sở có phòng xét nghiệm, hoặc cơ sở thuê đám mây)", "it is not the case that (the facility has a laboratory, or the facility rents a cloud)"),
        ("not: {all: [{has_lab: true}]}", "cơ sở không có phòng xét nghiệm", "the facility does not have a laboratory"),
    ],
)  # fmt: skip
def test_condition_in_words(written: str, vi: str, en: str) -> None:
    assert condition_words(condition(yaml.safe_load(written)), PROFILE) == Text(vi, en)


def test_conditions_that_differ_read_differently(criteria: Criteria) -> None:
    told = {each.applies_if: condition_words(each.applies_if, criteria.profile) for each in criteria.all if each.applies_if}

    assert len(set(told)) == len({text.vi for text in told.values()}) == len({text.en for text in told.values()})


# hostile packs

HOSTILE = "<script>alert(1)</script> ]]> a|b `c` **d** [x](javascript:1) {{ 7*7 }} {% raw %} \u202egnp.exe\u202c \" ' &lt;"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Criteria:
    """The pack that uses the whole format, every sentence of it hostile."""
    tree = yaml.safe_load(EVERYTHING.read_text(encoding="utf-8"))
    for text in texts(tree):
        text |= {"vi": f"{text['vi']} {HOSTILE}", "en": f"{text['en']} {HOSTILE}"}
    tree["documents"][0]["number"] += HOSTILE
    path = tmp_path_factory.mktemp("hostile") / "hostile.yaml"
    path.write_text(yaml.safe_dump(tree, allow_unicode=False, sort_keys=False), encoding="utf-8")
    return load_criteria(str(path), AS_OF)


def texts(tree: object) -> Iterator[dict[str, str]]:
    """Every bilingual sentence of a tree."""
    if isinstance(tree, dict) and set(tree) == {"vi", "en"}:
        yield tree
    elif isinstance(tree, (dict, list)):
        for inner in tree.values() if isinstance(tree, dict) else tree:
            yield from texts(inner)


def test_hostile_pack_is_only_text_in_the_page(hostile: Criteria) -> None:
    text = written(hostile, "html", BOTH)
    page = Page(text)
    told = page.within["ACC-02"]["en"]

    assert page.open == []
    assert "script" not in page.tags
    assert "<script" not in text
    assert "\u202e" not in text
    assert "<script>alert(1)</script> ]]> a|b `c`" in told
    assert "{{ 7*7 }} {% raw %}" in told
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


@pytest.mark.parametrize("languages", [(Language.VI,), BOTH])
def test_hostile_pack_is_only_text_in_markdown(languages: tuple[Language, ...], hostile: Criteria) -> None:
    text = written(hostile, "markdown", languages)
    bare = re.sub(r'<a id="[\w-]+"></a>', "", text)
    rows = [re.sub(r"\\.", "", line) for line in bare.splitlines() if line.startswith("| ")]

    assert not re.search(r"(?<!\\)[<`]", bare)
    assert "\u202e" not in text
    assert "](javascript" not in re.sub(r"\\.", "", bare)
    assert {row.count("|") for row in rows} == {6}
    assert "[x]" not in re.sub(r"\\.", "\\\\", bare)


def test_hostile_pack_is_only_text_on_the_terminal(hostile: Criteria) -> None:
    from emr_appraise.report.docs.lines import criterion_text
    from emr_appraise.report.docs.tell_criterion import criterion_block

    block = criterion_block(hostile.by_code["ACC-02"], hostile)

    assert all(line.isprintable() for line in criterion_text(block, Language.VI, 80))


# markdown


@pytest.mark.parametrize("languages", [(Language.EN,), BOTH])
def test_markdown_links_lead_to_places_that_stand_once(
    languages: tuple[Language, ...], pack: tuple[str, Criteria]
) -> None:
    text = written(pack[1], "markdown", languages, pack[0])
    places = re.findall(r'<a id="([^"]+)">', text)

    assert len(places) == len(set(places))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(places)
    assert {criterion.code for criterion in pack[1].all} | set(pack[1].dormant) <= set(places)
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == len(languages)


def test_markdown_tells_what_the_page_tells(criteria: Criteria) -> None:
    text = written(criteria, "markdown", (Language.VI,)).replace("\\", "")

    for criterion in criteria.all:
        for part in (criterion.text, criterion.guidance, criterion.remedy.text, criterion.evidence.show):
            assert part.vi in text


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_same_pack_gives_the_same_bytes(format: str, criteria: Criteria) -> None:
    again = load_criteria(str(bundled_packs()["vn-emr"]), AS_OF)

    assert again is not criteria
    assert written(criteria, format, BOTH) == written(again, format, BOTH)


# in a browser

MEASURE = """<script>
const far = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1);
parent.document.body.dataset.measured = [innerWidth, document.documentElement.scrollWidth, far.length].join(' ');
</script>"""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [360, 1280])
def test_page_fits_its_window(width: int, language: Language, criteria: Criteria, tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("Chromium is not installed, so the page cannot be laid out")
    languages = BOTH if language is Language.VI else BOTH[::-1]
    page = re.sub(r"<meta http-equiv[^>]*>", "", written(criteria, "html", languages))
    inside = escape(page.replace("</body>", f"{MEASURE}</body>"))
    frame = f'<body><iframe style="border: 0; width: {width}px; height: 900px" srcdoc="{inside}"></iframe></body>'
    (tmp_path / "page.html").write_text(f"<!DOCTYPE html>{frame}", encoding="utf-8")  # a window is never that narrow

    done = subprocess.run(
        [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            f"--user-data-dir={tmp_path / 'profile'}",
            "--window-size=1400,1000", "--dump-dom", (tmp_path / "page.html").as_uri(),
        ],
        capture_output=True, text=True, encoding="utf-8", timeout=120, check=True,
    )  # fmt: skip

    assert re.findall(r'data-measured="([^"]*)"', done.stdout) == [f"{width} {width} 0"]


def test_same_is_said_once_in_a_page_of_two_languages(everything: Criteria) -> None:
    assert same(everything.id) in [fact.meaning for fact in tell(everything).facts]
    assert f"<dd>{everything.id}</dd>" in written(everything, "html", BOTH)
