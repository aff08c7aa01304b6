"""A board's own template: what it may do, what is refused, and that foreign text stays text."""

from __future__ import annotations

import io
import re
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from emr_appraise.errors import InputError
from tests.report.docx.papers import filled, lines, parts, repacked, template

pytestmark = pytest.mark.slow

FIELDS = {
    "title": "Báo cáo",
    "language": "vi",
    "name": "Bệnh viện A",
    "gaps": [{"code": "BKP-01", "late": True}, {"code": "SEC-02", "late": False}],
    "nothing": [],
    "total": {"points": "1/2"},
}
NASTY = (
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{%tr endfor %}",
    "{{ ''.__class__ }}",
    "<w:p><w:r/></w:p>",
    "</w:t></w:r></w:p>",
    "a & b < c > d \" ' ]]>",
    "&lt;b&gt; &#60;",
    "=HYPERLINK(\"http://bad.example\")",
    "{_{ x }_}",
    "👩\u200d⚕️ 病院",
    "W" * 5_000,
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{{ name }}", "Bệnh viện A"),
        ("{{ name|upper }}", "BỆNH VIỆN A"),
        ("{{ total.points }} {{ total['points'] }}", "1/2 1/2"),
        (
            "{% for gap in gaps %}{{ loop.index }}. {{ gap.code }}{% if gap.late %}!{% endif %} {% endfor %}",
            "1. BKP-01! 2. SEC-02 ",
        ),
        ("{% for gap in nothing %}{{ gap.code }}{% else %}không có{% endfor %}", "không có"),
        ("{{ gaps|length }} {{ gaps|map(attribute='code')|join(', ') }}", "2 BKP-01, SEC-02"),
        ("{{ gaps[0].code ~ '/' ~ loop_is }}{% set loop_is = 1 %}", None),
        ("{% set n = 2 %}{{ n + 1 }}", "3"),
        ("{% for group in gaps|groupby('late') %}{{ group.grouper }}{% endfor %}", "FalseTrue"),
        ("{% macro dash(text) %}- {{ text }}{% endmacro %}{{ dash('<i>') }}", "- <i>"),
        ("{% for n in range(3) %}.{% endfor %}", "..."),
        ("{{ missing_note|default('x') if false else name }}", None),
    ],
)
def test_template_may_use(tmp_path: Path, written: str, shown: str | None) -> None:
    path = template(tmp_path, written)
    if shown is None:
        with pytest.raises(InputError):
            filled(path, FIELDS)
        return

    assert lines(filled(path, FIELDS))[0] == shown


def test_rows_and_paragraphs_repeat_without_a_line_left_behind(tmp_path: Path) -> None:
    path = template(
        tmp_path,
        "{%p for gap in gaps %}", "- {{ gap.code }}", "{%p endfor %}",
        rows=[["Mã", "Trễ"], ["{%tr for gap in gaps %}", ""], ["{{ gap.code }}", "{% if gap.late %}x{% endif %}"], ["{%tr endfor %}", ""]],
    )  # fmt: skip

    assert lines(filled(path, FIELDS)) == ["- BKP-01", "- SEC-02", "Mã", "Trễ", "BKP-01", "x", "SEC-02", ""]


def test_table_without_rows_and_cell_without_paragraph_stay_valid(tmp_path: Path) -> None:
    path = template(
        tmp_path, "a", rows=[["{%tr for gap in nothing %}"], ["{{ gap.code }}"], ["{%tr endfor %}"]]
    )
    cell = template(tmp_path / "..", "a", rows=[["{%p if nothing %}"]])
    document = parts(cell.read_bytes())["word/document.xml"].replace(
        b"{%p if nothing %}</w:t></w:r></w:p>",
        b"{%p if nothing %}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p>",
    )

    assert b"<w:tbl>" not in parts(filled(path, FIELDS))["word/document.xml"]
    assert (
        b"</w:tcPr></w:tc>"
        not in parts(filled(repacked(cell, {"word/document.xml": document}), FIELDS))["word/document.xml"]
    )


def test_field_split_by_word_into_several_runs_is_found(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ name }}")
    document = parts(path.read_bytes())["word/document.xml"].replace(
        b"{{ name }}",
        b'{</w:t></w:r><w:r><w:t>{ na</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>me }}',
    )

    assert lines(filled(repacked(path, {"word/document.xml": document}), FIELDS)) == ["Bệnh viện A"]


def test_page_header_is_filled_too(tmp_path: Path) -> None:
    made = parts(filled(template(tmp_path, "x", header="{{ name }}"), FIELDS))

    assert any("Bệnh viện A".encode() in part for name, part in made.items() if "header" in name)


@pytest.mark.parametrize("text", NASTY, ids=lambda text: text[:20])
def test_foreign_text_stays_text(tmp_path: Path, text: str) -> None:
    path = template(tmp_path, "{{ name }}|{{ name|upper|lower }}", rows=[["{{ name }}"]], header="{{ name }}")
    made = filled(path, {**FIELDS, "name": text, "title": text})

    assert lines(made) == [f"{text}|{text.upper().lower()}", text]
    for name, part in parts(made).items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(part)


def test_control_signs_are_dropped_and_lines_kept(tmp_path: Path) -> None:
    made = filled(template(tmp_path, "{{ name }}"), {**FIELDS, "name": "a\x1b[31m\x00\u202e\ud800b\r\nc\td"})

    assert lines(made) == ["a[31mb\nc\td"]


@pytest.mark.parametrize(
    ("written", "said", "hint"),
    [
        ("{{ nmae }}", "there is no field \"nmae\"", "Fields allowed: gaps, language, name"),
        ("{% for gap in gaps %}{{ gap.cod }}{% endfor %}", "there is no field \"cod\"", "Fields of this row: code, late"),
        ("{{ total.poins }}", "there is no field \"poins\"", "Fields of this row: points"),
        ("{{ gaps }}", "this is a list or a row", "Fields allowed"),
        ("{{ name", 'the sign "{{" is not closed', "A template may use"),
        ("{% if name %}", "Unexpected end of template", "A template may use"),
        ("{% endfor %}", "unknown tag 'endfor'", "A template may use"),
        ("{{ name|safe }}", "No filter named 'safe'", "default, dictsort"),
        ("{{r name }}", '"{{r" cannot be used', "A template may use"),
        ("{{ 1/0 }}", "division by zero", "A template may use"),
    ],
)  # fmt: skip
def test_mistake_of_a_template_is_one_clear_error(tmp_path: Path, written: str, said: str, hint: str) -> None:
    with pytest.raises(InputError) as caught:
        filled(template(tmp_path, "Đoạn đầu", f"Chỗ sai: {written}"), FIELDS)

    assert caught.value.code == "E124"
    assert caught.value.where.endswith("mau.docx")
    assert said in caught.value.says.en
    assert "Chỗ sai" in caught.value.says.vi or "Unexpected" in said
    assert hint in caught.value.hint.en


def test_mistake_in_a_header_names_the_header(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        filled(template(tmp_path, "x", header="{{ nmae }}"), FIELDS)

    assert caught.value.says.vi.startswith("mẫu văn bản, phần đầu trang, đoạn “{{ nmae }}”: không có trường")


def test_instructions_crossing_tags_are_refused(tmp_path: Path) -> None:
    rows = [["{% if nothing %}"], ["{% endif %}"]]
    with pytest.raises(InputError) as caught:
        filled(template(tmp_path, "{% if nothing %}", rows=[["{% endif %}", "x"]]), FIELDS)

    assert caught.value.code == "E124"
    assert "no valid Word file" in caught.value.says.en
    assert filled(template(tmp_path, rows=rows), FIELDS)


@pytest.mark.parametrize(
    "written",
    [
        "{{ name.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ name.upper() }}",
        "{{ '{0.__class__}'.format(name) }}",
        "{{ name|attr('__class__') }}",
        "{{ gaps|map(attribute='__class__')|list }}",
        "{{ self._TemplateReference__context }}",
        "{{ loop }}",
        "{% for g in gaps %}{{ loop._iterable }}{% endfor %}",
        "{% for g in gaps %}{{ loop.__init__.__globals__ }}{% endfor %}",
        "{{ range.__self__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum() }}",
        "{{ namespace() }}",
        "{{ gaps.append(1) }}",
        "{{ gaps[0].update({'a': 1}) }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% extends 'x' %}",
        "{% macro m() %}{% endmacro %}{{ m.__class__ }}",
        "{{ config }}",
        "{{ name|format(1) }}",
    ],
)
def test_template_reaches_nothing_of_python(tmp_path: Path, written: str) -> None:
    with pytest.raises(InputError) as caught:
        filled(template(tmp_path, written), FIELDS)

    assert caught.value.code == "E124"


@pytest.mark.parametrize(
    "written",
    [
        "{% for a in range(10**9) %}x{% endfor %}",
        "{% for a in range(1001) %}x{% endfor %}",
        "{% for a in range(999) %}{% for b in range(999) %}{% endfor %}{% endfor %}",
        "{% for a in range(999) %}{% for b in range(99) %}" + "w" * 500 + "{% endfor %}{% endfor %}",
        "{{ 'x' * 1000000000 }}",
        "{{ [1] * 1000000000 }}",
        "{{ 9**9**9 }}",
        "{{ '%1000000000d' % 1 }}",
        "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 40,
        "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a + a %}" * 40,
        "{% set a = 'xxxxxxxxxx' %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40,
        "{% set a = 'xxxxxxxxxx' %}" + "{% set a = [a, a]|join %}" * 40,
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "{% for a in gaps %}" * 30 + "{% endfor %}" * 30,
        "{{ name }}" * 6000,
    ],
    ids=lambda text: text[:45],
)
def test_template_that_asks_for_too_much_is_refused(tmp_path: Path, written: str) -> None:
    with pytest.raises(InputError) as caught:
        filled(template(tmp_path, written), FIELDS)

    assert caught.value.code == "E124"


def test_file_that_is_no_template_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    for data in (b"", b"PK\x03\x04", b"%PDF-1.7", locked, b"\0" * 21_000_000):
        path.write_bytes(data)
        with pytest.raises(InputError) as caught:
            filled(path, FIELDS)
        assert caught.value.code == "E123"
        assert ".docx" in caught.value.hint.vi

    for missing, said in (
        (tmp_path, "it cannot be opened"),
        (tmp_path / "none.docx", "there is no such file"),
    ):
        with pytest.raises(InputError, match=f"E123 .*{said}"):
            filled(missing, FIELDS)


def test_workbook_and_macro_document_are_no_templates(tmp_path: Path) -> None:
    macros = template(tmp_path, "x")
    types = parts(macros.read_bytes())["[Content_Types].xml"].replace(
        b"openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"ms-word.document.macroEnabled.main+xml",
    )
    sheet = Path(__file__).parents[3] / "examples" / "benh-vien-nhom-1.xlsx"

    for path in (repacked(macros, {"[Content_Types].xml": types}), sheet):
        with pytest.raises(InputError, match="E123"):
            filled(path, FIELDS)


def test_zip_bomb_is_refused_before_it_is_inflated(tmp_path: Path) -> None:
    path = repacked(template(tmp_path, "x"), {"word/media/a.bin": bytes(60_000_000)})

    with pytest.raises(InputError, match="E123"):
        filled(path, FIELDS)


def test_member_larger_than_it_claims_is_refused(tmp_path: Path) -> None:
    path = repacked(template(tmp_path, "x"), {"word/zzz.xml": b"<a>" + b" " * 400_000 + b"</a>"})
    data = bytearray(path.read_bytes())
    entry = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, entry + 24, 10)
    path.write_bytes(bytes(data))

    with pytest.raises(InputError, match="E123"):
        filled(path, FIELDS)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("word/document.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        ("word/document.xml", b"<a><b></a>"),
        ("word/document.xml", b"\xff\xfe<\x00a\x00/\x00>\x00"),
        ("word/document.xml", None),
        ("[Content_Types].xml", None),
        ("word/styles.xml", b"<a>" + bytes(5_100_000) + b"</a>"),
    ],
)
def test_damaged_part_is_refused(tmp_path: Path, name: str, part: bytes | None) -> None:
    with pytest.raises(InputError, match="E123"):
        filled(repacked(template(tmp_path, "x"), {name: part}), FIELDS)


RELATION = b'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s" TargetMode="External"/></Relationships>'


def with_relation(path: Path, rels: str, kind: bytes, target: bytes) -> Path:
    """The template with a relation to something outside."""
    known = (
        parts(path.read_bytes()).get(rels)
        or b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    )
    return repacked(path, {rels: known.replace(b"</Relationships>", RELATION % (kind, target))})


@pytest.mark.parametrize("kind", [b"image", b"oleObject", b"frame", b"subDocument"])
def test_content_from_outside_is_refused(tmp_path: Path, kind: bytes) -> None:
    path = with_relation(
        template(tmp_path, "x"), "word/_rels/document.xml.rels", kind, b"http://bad.example/a.png"
    )

    with pytest.raises(InputError) as caught:
        filled(path, FIELDS)

    assert caught.value.code == "E123"
    assert "http://bad.example/a.png" in caught.value.says.vi


def test_link_stays_and_attached_template_goes(tmp_path: Path) -> None:
    link = with_relation(
        template(tmp_path, "x"), "word/_rels/document.xml.rels", b"hyperlink", b"https://moh.gov.vn"
    )
    both = with_relation(
        link, "word/_rels/settings.xml.rels", b"attachedTemplate", b"http://bad.example/a.dotm"
    )

    made = parts(filled(both, FIELDS))

    assert b"moh.gov.vn" in made["word/_rels/document.xml.rels"]
    assert not any(b"bad.example" in part for part in made.values())


RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
VML = "urn:schemas-microsoft-com:vml"
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def pieces(*cut: str) -> str:
    """Runs that tell a Word field what to do."""
    return "".join(f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in cut)


def field(*cut: str, shown: str = "y") -> str:
    """A Word field whose instruction is cut into runs."""
    return f"{BEGIN}{pieces(*cut)}{SEPARATE}<w:r><w:t>{shown}</w:t></w:r>{END}"


FETCHING = {
    "plain": field(' INCLUDETEXT "\\\\bad\\x.docx" '),
    "cut": field(" INCLUDE", 'PICTURE "http://bad.example/a.png" '),
    "simple": '<w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://bad.example/a.png&quot;"/>',
    "reference": '<w:fldSimple w:instr=" I&#78;CLUDETEXT x"/>',
    "prefix": f'<q:r xmlns:q="{SPACE}"><q:instrText>INCLUDETEXT "file:///c:/secret.docx"</q:instrText></q:r>',
    "lower case": field(" dde", "auto excel x"),
    "link": field(" ", "LI", "NK Excel.Sheet x"),
    "database": field(" DATABASE x "),
    "nested": BEGIN + field('QUOTE "LINK"', shown="LINK") + pieces(" Excel x") + END,
    "never ended": BEGIN + pieces("LIN", "K x"),
    "text amid": BEGIN + "<w:r><w:t>LIN</w:t></w:r>" + pieces("K x") + END,
    "worked out": "<w:fldSimple w:instr=\"{{ 'INCL' ~ 'UDETEXT' }} x\"/>",
    "left out": field("INCL", "{% if false %}", "Z", "{% endif %}", "UDETEXT x"),
    "drawing": f'<w:r><w:drawing><a:blip xmlns:a="urn:a" xmlns:z="{RELATED}" z:link="rId3"/></w:drawing></w:r>',
    "old drawing": f'<w:r><w:pict><v:imagedata xmlns:v="{VML}" src="http://bad.example/a.png"/></w:pict></w:r>',
}


def with_text(path: Path, xml: str, old: bytes = b"<w:r><w:t>x</w:t></w:r>", part: str = "word/document.xml") -> Path:
    """The template with XML in place of its text."""
    known = parts(path.read_bytes())[part]
    assert old in known
    return repacked(path, {part: known.replace(old, xml.encode())})


@pytest.mark.parametrize("xml", FETCHING.values(), ids=FETCHING)
def test_field_that_fetches_is_refused_however_it_is_written(tmp_path: Path, xml: str) -> None:
    path = with_text(template(tmp_path, "x"), xml)

    with pytest.raises(InputError, match="E123"):
        filled(path, FIELDS)


def test_field_that_fetches_is_refused_in_a_header_too(tmp_path: Path) -> None:
    path = template(tmp_path, "x", header="h")
    part = next(name for name, data in parts(path.read_bytes()).items() if b"<w:hdr" in data)

    with pytest.raises(InputError, match="E123"):
        filled(with_text(path, FETCHING["cut"], b"<w:r><w:t>h</w:t></w:r>", part), FIELDS)


@pytest.mark.parametrize(
    "instruction", [" PAGE ", ' HYPERLINK "https://moh.gov.vn/link" ', ' TOC \\o "1-3" ', " IF {{ total.points|length }} = 3 a b "]
)
def test_field_that_stays_within_the_file_is_kept(tmp_path: Path, instruction: str) -> None:
    path = with_text(template(tmp_path, "x"), field(instruction[:4], instruction[4:]))

    assert lines(filled(path, FIELDS)) == ["y"]


def related(folder: Path, kind: bytes, old: bytes, new: bytes) -> Path:
    """A template whose settings have a relation that is written oddly."""
    told = (RELATION % (kind, b"http://bad.example/t.dotm")).replace(old, new)
    rels = RELATIONS.replace(b"</Relationships>", told)
    return repacked(template(folder, "x"), {"word/_rels/settings.xml.rels": rels})


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (b"image", b"External", b"Exter&#110;al"),
        (b"image", b"External", b" external "),
        (b"image", b' TargetMode="External"', b""),
        (b"aFChunk", b'Target="http://bad.example/t.dotm" TargetMode="External"', b'Target="part.htm"'),
    ],
)
def test_relation_to_the_outside_is_refused_however_it_is_written(
    tmp_path: Path, kind: bytes, old: bytes, new: bytes
) -> None:
    with pytest.raises(InputError, match="E123"):
        filled(related(tmp_path, kind, old, new), FIELDS)


def test_attached_template_goes_however_it_is_written(tmp_path: Path) -> None:
    path = related(tmp_path, b"attachedTemplate", b"External", b"Exter&#110;al")

    assert not any(b"bad.example" in part for part in parts(filled(path, FIELDS)).values())


@pytest.mark.parametrize(
    "name",
    ["../../evil", "word/../../evil", "/etc/evil", "word\\evil", "C:/evil", "word//evil", "word/./evil", "word/ev\nil"],
)
def test_member_whose_name_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="E123") as caught:
        filled(repacked(template(tmp_path, "x"), {name: b"x"}), FIELDS)

    assert "mang tên dẫn ra ngoài tệp" in caught.value.says.vi


def test_member_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = template(tmp_path, "x")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("WORD/document.xml", b"<a/>")

    with pytest.raises(InputError, match="E123"):
        filled(path, FIELDS)


def test_same_bytes_without_clock_or_host(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ name }}")
    made = filled(path, FIELDS)
    core = parts(made)["docProps/core.xml"].decode()

    assert made == filled(path, FIELDS)
    assert re.findall(r">(\d{4}-.*?)<", core) == ["2026-11-22T00:00:00Z"] * 2
    assert "<dc:title>Báo cáo</dc:title><dc:creator>emr-appraise<" in core
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.infolist()[0].filename == "[Content_Types].xml"
    assert b'w:val="vi-VN"' in parts(made)["word/styles.xml"]


def test_missing_library_is_told(tmp_path: Path) -> None:
    path = template(tmp_path, "x")
    code = (
        "import sys; sys.modules['docxtpl'] = None\n"
        "from datetime import date; from io import BytesIO; from pathlib import Path\n"
        "from emr_appraise.report.docx.fill import fill\n"
        "from emr_appraise.errors import MisuseError\n"
        f"try: fill(Path({str(path)!r}), {{}}, BytesIO(), date(2026, 11, 22))\n"
        "except MisuseError as error: print(error.code, error.hint.en)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == 'E145 run: pip install "emr-appraise[docx]"'
