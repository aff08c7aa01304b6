"""The styles of the minutes' template: Times New Roman 13, justified, and what deviates from it."""

from __future__ import annotations

_FACE = "Times New Roman"
_FONT = f'<w:rFonts w:ascii="{_FACE}" w:hAnsi="{_FACE}" w:eastAsia="{_FACE}" w:cs="{_FACE}"/>'


def _style(
    name: str,
    *,
    paragraph: str = "",
    run: str = "",
    based_on: str = "Normal",
    title: str = "",
) -> str:
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = "" if based_on else ' w:default="1"'
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{name}"><w:name w:val="{title or name}"/>{parent}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _spacing(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _size(points: float) -> str:
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _inset(width: int) -> str:
    return f'<w:ind w:left="{width}" w:right="{width}" w:firstLine="0"/>'


_FLUSH = '<w:ind w:firstLine="0"/>'
_CENTRE, _LEFT, _RIGHT = (f'<w:jc w:val="{side}"/>' for side in ("center", "left", "right"))
_KEEP = "<w:keepNext/>"
_BOLD, _ITALIC = "<w:b/>", "<w:i/>"
_BOX = "".join(
    f'<w:{side} w:val="single" w:sz="6" w:space="2" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right")
)
_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)

STYLES = "".join(
    (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_FONT}{_size(13)}<w:lang w:val="vi-VN"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
        _style(
            "Normal",
            based_on="",
            paragraph=f'{_spacing(0, 120)}<w:ind w:firstLine="567"/><w:jc w:val="both"/>',
        ),
        _style("HeadLine", paragraph=_spacing(0, 0) + _FLUSH + _CENTRE, run=_size(13)),
        _style("Nation", based_on="HeadLine", run=_BOLD),
        _style("Motto", based_on="HeadLine", run=_BOLD + _size(14)),
        _style(
            "Boxed",
            based_on="HeadLine",
            paragraph=f"<w:pBdr>{_BOX}</w:pBdr>{_spacing(80, 0)}{_inset(900)}",
            run=_BOLD,
        ),
        _style(
            "Rule",
            paragraph='<w:spacing w:before="20" w:after="0" w:line="120" w:lineRule="exact"/>' + _FLUSH,
            run=_size(4),
        ),
        _style("Title", paragraph=_KEEP + _spacing(240, 0) + _FLUSH + _CENTRE, run=_BOLD + _size(14)),
        _style("Subtitle", paragraph=_KEEP + _spacing(0, 60) + _FLUSH + _CENTRE, run=_BOLD + _size(14)),
        _style(
            "Heading1",
            title="heading 1",
            paragraph=_KEEP + _spacing(120, 120) + '<w:outlineLvl w:val="0"/>',
            run=_BOLD,
        ),
        _style(
            "Heading2",
            title="heading 2",
            paragraph=_KEEP + _spacing(120, 80) + '<w:outlineLvl w:val="1"/>',
            run=_BOLD,
        ),
        _style("Lead", paragraph=_KEEP),
        _style("AfterTable", paragraph=_spacing(120, 120)),
        _style("Closing", based_on="AfterTable", paragraph=_KEEP),
        _style("Filled", paragraph=_LEFT),
        _style("Code", paragraph=_LEFT, run=_size(11)),
        _style(
            "Dots",
            paragraph='<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs>'
            + _spacing(0, 60)
            + _FLUSH
            + _LEFT,
        ),
        _style(
            "Boxes",
            paragraph='<w:tabs><w:tab w:val="left" w:pos="3402"/><w:tab w:val="left" w:pos="6237"/></w:tabs>',
        ),
        _style("Cell", paragraph=_spacing(30, 30) + _FLUSH + _LEFT, run=_size(11)),
        _style("CellCentre", based_on="Cell", paragraph=_CENTRE),
        _style("CellHead", based_on="Cell", paragraph=_KEEP + _CENTRE, run=_BOLD),
        _style("CellBand", based_on="Cell", paragraph=_KEEP, run=_BOLD),
        _style("CellNote", based_on="Cell", run=_ITALIC + _size(10)),
        _style("Signing", paragraph=_KEEP + _spacing(0, 40) + _FLUSH + _CENTRE),
        _style("SignedName", paragraph=_spacing(1300, 200) + _FLUSH + _CENTRE, run=_BOLD),
        _style(
            "CopiesTo", paragraph=_KEEP + _spacing(240, 0) + _FLUSH + _LEFT, run=_BOLD + _ITALIC + _size(12)
        ),
        _style("Copies", paragraph=_spacing(0, 0) + _FLUSH + _LEFT, run=_size(11)),
        _style(
            "Annex",
            paragraph=_KEEP + _spacing(0, 0) + _FLUSH + _CENTRE + '<w:outlineLvl w:val="0"/>',
            run=_BOLD + _size(14),
        ),
        _style("AnnexNote", paragraph=_KEEP + _spacing(0, 160) + _FLUSH + _CENTRE, run=_ITALIC),
        _style("Header", title="header", paragraph=_spacing(0, 0) + _FLUSH + _CENTRE),
        _style("Footer", title="footer", paragraph=_spacing(0, 0) + _FLUSH + _RIGHT, run=_ITALIC + _size(10)),
        '<w:style w:type="table" w:default="1" w:styleId="Plain"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/>'
        '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="table" w:styleId="Ruled"><w:name w:val="Ruled"/><w:basedOn w:val="Plain"/>'
        f"<w:tblPr><w:tblBorders>{_LINES}</w:tblBorders></w:tblPr></w:style>",
    )
)
