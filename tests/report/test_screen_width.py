"""How wide texts are on a screen."""

from __future__ import annotations

import pytest

from emr_appraise.report.screen_width import columns


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("Điều", 4), ("Die\u0302\u0300u", 4), ("病院", 4), ("ｱ", 1), ("Ａ", 2)]
)
def test_columns_of_wide_and_combining_letters(text: str, width: int) -> None:
    assert columns(text) == width
