"""What `batch` says on its way where it is stopped."""

from __future__ import annotations

import pytest

from emr_appraise.cli.progress_batch import BatchProgress
from emr_appraise.words import Language


def stopped(capsys: pytest.CaptureFixture[str], *reports: int) -> str:
    """What is said after Ctrl-C, with the reports on so many of three hospitals done."""
    progress = BatchProgress(Language.VI, quiet=False)
    progress.begin(4)
    for group in (1, 2, 3, None):
        progress.told(group, recalled=False)
    for done in reports:
        progress.reported(3, done)
    with pytest.raises(KeyboardInterrupt), progress:
        raise KeyboardInterrupt
    return capsys.readouterr().err


def test_stop_while_scoring_tells_what_is_scored(capsys: pytest.CaptureFixture[str]) -> None:
    assert "giữ kết quả của 4/4 tệp" in stopped(capsys)


@pytest.mark.parametrize("reports", [(0,), (0, 1, 2)])
def test_stop_while_reporting_tells_how_far_the_reports_are(reports: tuple[int, ...], capsys: pytest.CaptureFixture[str]) -> None:
    said = stopped(capsys, *reports)

    assert f"đã lập báo cáo của {reports[-1]}/3 cơ sở" in said
    assert "chấm tiếp" not in said
