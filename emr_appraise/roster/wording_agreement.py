"""How far the hospital and its board agree, in short sentences, Vietnamese and English side by side."""

from __future__ import annotations

from fractions import Fraction

from emr_appraise.report.numbers import cut, figure, percent
from emr_appraise.roster.agreement import Agreement
from emr_appraise.words import Text

TITLE = Text("Mức thống nhất giữa cơ sở và hội đồng", "Agreement between facilities and the board")
SHARE = Text("Trả lời giống nhau", "Same answers")
KAPPA = Text("Hệ số kappa", "Kappa")
OWN_HIGHER = Text("Cơ sở tự đánh giá cao hơn", "Rated higher by the facility")
BOARD_HIGHER = Text("Hội đồng đánh giá cao hơn", "Rated higher by the board")
OTHERWISE = Text("Chỉ một bên ghi “không áp dụng”", 'Only one side says "not applicable"')
COMPARED = Text("Số câu trả lời so sánh", "Answers compared")

PERCENT = Text(
    "Cơ sở và hội đồng trả lời giống nhau {agreeing}/{compared} lần ({percent}).",
    "The facility and the board answered alike {agreeing} of {compared} times ({percent}).",
)
PERCENT_OF_MANY = Text(
    "Ở {hospitals} cơ sở, cơ sở và hội đồng trả lời giống nhau {agreeing}/{compared} lần ({percent}).",
    "At {hospitals} facilities, the facility and the board answered alike {agreeing} of {compared} times ({percent}).",
)
STRENGTH = Text(
    "Hệ số kappa (trọng số tuyến tính) là {kappa}: mức thống nhất {strength}, theo thang quy ước của Landis và Koch.",
    "Kappa (linear weights) is {kappa}: {strength} agreement, on the conventional scale of Landis and Koch.",
)
NO_KAPPA = Text(
    "Không tính được hệ số kappa: mọi câu trả lời đem so sánh đều như nhau, nên không so được với ngẫu nhiên.",
    "There is no kappa: all answers that can be compared are the same, which leaves nothing to set against chance.",
)
KAPPA_ABOUT = Text(
    "Kappa so mức thống nhất với mức có được do ngẫu nhiên: 1 là giống nhau hoàn toàn, 0 là không hơn ngẫu nhiên. "
    "Hai câu trả lời lệch càng xa thì tính càng nặng. Câu trả lời mà chỉ một bên ghi “không áp dụng” không tính vào kappa.",
    "Kappa sets agreement against what chance alone would give: 1 is complete, 0 no better than chance. "
    'The further two answers are apart, the more it weighs. Answers of which one side alone says "not applicable" are left out of it.',
)
STRENGTHS = (
    (Fraction(1, 5), Text("rất thấp", "slight")),
    (Fraction(2, 5), Text("thấp", "fair")),
    (Fraction(3, 5), Text("trung bình", "moderate")),
    (Fraction(4, 5), Text("cao", "substantial")),
    (Fraction(1), Text("gần như hoàn toàn", "almost perfect")),
)
"""The convention's steps, each up to and with its figure of two decimals."""
WORSE_THAN_CHANCE = Text("kém hơn ngẫu nhiên", "poorer than chance")

BIAS_OWN = Text(
    "Khi khác nhau, cơ sở thường tự đánh giá cao hơn hội đồng: {own} lần cao hơn, {board} lần thấp hơn.",
    "Where they differ, the facility's own answer is more often the higher one: {own} times higher, {board} times lower.",
)
BIAS_BOARD = Text(
    "Khi khác nhau, cơ sở thường tự đánh giá thấp hơn hội đồng: {board} lần thấp hơn, {own} lần cao hơn.",
    "Where they differ, the facility's own answer is more often the lower one: {board} times lower, {own} times higher.",
)
NO_BIAS = Text(
    "Khi khác nhau, cơ sở không nghiêng về phía nào: {own} lần cao hơn, {board} lần thấp hơn.",
    "Where they differ, the facility leans neither way: {own} times higher, {board} times lower.",
)
NOT_APPLICABLE = Text(
    "{otherwise} lần chỉ một bên ghi “không áp dụng”.",
    'One side alone said "not applicable" {otherwise} times.',
)


def sentences(agreement: Agreement) -> tuple[Text, ...]:
    """Everything worth saying of a comparison: the share, kappa, the direction of bias."""
    return (percent_said(agreement), kappa_said(agreement), *bias_said(agreement))


def percent_said(agreement: Agreement) -> Text:
    """How often the two sides answered alike."""
    values = {
        "agreeing": figure(agreement.agreeing),
        "compared": figure(agreement.compared),
        "percent": percent(agreement.percent),
    }
    if agreement.hospitals > 1:
        return PERCENT_OF_MANY.fill(hospitals=figure(agreement.hospitals), **values)
    return PERCENT.fill(**values)


def kappa_said(agreement: Agreement) -> Text:
    """Kappa with its strength in plain words."""
    if agreement.kappa is None:
        return NO_KAPPA
    return STRENGTH.fill(kappa=kappa_shown(agreement.kappa), strength=strength(agreement.kappa))


def kappa_shown(kappa: Fraction) -> Text:
    """Kappa with two decimals, cut downwards: 1 only where it is exactly that."""
    return figure(cut(kappa, 2))


def strength(kappa: Fraction) -> Text:
    """How strong an agreement is called by the convention of Landis and Koch (1977), as kappa is shown."""
    shown = cut(kappa, 2)
    if shown < 0:
        return WORSE_THAN_CHANCE
    return next(word for most, word in STRENGTHS if shown <= most)


def bias_said(agreement: Agreement) -> tuple[Text, ...]:
    """Which side answers higher, and how often one alone said that a criterion does not apply."""
    own, board = agreement.own_higher, agreement.board_higher
    otherwise = agreement.compared - agreement.agreeing - own - board
    template = NO_BIAS if own == board else BIAS_OWN if own > board else BIAS_BOARD
    said = [template.fill(own=figure(own), board=figure(board))] if own or board else []
    if otherwise:
        said.append(NOT_APPLICABLE.fill(otherwise=figure(otherwise)))
    return tuple(said)
