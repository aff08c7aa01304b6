"""Which bundled pack is picked on a date, and what is said where none is in force."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from emr_appraise.criteria import load
from emr_appraise.criteria.bundled import bundled_periods, load_bundled
from emr_appraise.criteria.model import Period
from emr_appraise.criteria.period_words import period_words
from emr_appraise.criteria.problems import CriteriaError

SMALLEST = (Path(__file__).parent / "good" / "smallest.yaml").read_text(encoding="utf-8")


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the program takes for the packs that ship with it."""
    monkeypatch.setattr(load, "data_folder", lambda name: tmp_path / name)
    return tmp_path / "criteria"


def ship(folder: Path, pack: str, period: str) -> None:
    """Put a pack among those that ship."""
    (folder / pack).mkdir(parents=True)
    text = SMALLEST.replace("id: tiny", f"id: {pack}").replace(
        'in_force: {from: "2025-01-01"}', f"in_force: {{{period}}}"
    )
    assert period in text
    (folder / pack / "pack.yaml").write_text(text, encoding="utf-8")


def four(folder: Path) -> None:
    """The default pack and three older ones, two of which overlap; one begins before all memory."""
    ship(folder, "vn-emr", 'from: "2025-07-21"')
    ship(folder, "first", 'until: "2018-03-01"')
    ship(folder, "older", 'from: "2018-01-01", until: "2022-01-01"')
    ship(folder, "old", 'from: "2019-03-01", until: "2025-06-07"')


PICKED = [
    ("1990-01-01", "first"),
    ("2017-12-31", "first"),
    ("2018-01-01", "older"),
    ("2019-02-28", "older"),
    ("2019-03-01", "old"),
    ("2025-06-06", "old"),
    ("2025-07-21", "vn-emr"),
    ("2090-01-01", "vn-emr"),
]


@pytest.mark.parametrize(("day", "pack"), PICKED)
def test_pack_in_force_is_picked(day: str, pack: str, shipped: Path) -> None:
    four(shipped)
    found = load_bundled(date.fromisoformat(day))

    assert (found.id, found.as_of.isoformat()) == (pack, day)


def test_default_pack_is_picked_wherever_it_is_in_force(shipped: Path) -> None:
    ship(shipped, "vn-emr", 'from: "2020-01-01"')
    ship(shipped, "aa-newer", 'from: "2025-01-01"')

    assert load_bundled(date(2026, 1, 1)).id == "vn-emr"


def test_packs_that_began_on_one_day_are_told_apart_by_their_ids(shipped: Path) -> None:
    ship(shipped, "vn-emr", 'from: "2025-07-21"')
    for pack in ("bb", "cc", "aa"):
        ship(shipped, pack, 'from: "2020-01-01"')

    assert load_bundled(date(2021, 1, 1)).id == "cc"


def test_no_pack_in_force_is_one_problem_that_names_them_all(shipped: Path) -> None:
    four(shipped)
    with pytest.raises(CriteriaError) as caught:
        load_bundled(date(2025, 6, 10))
    (found,) = caught.value.problems

    assert (found.code, Path(found.place.file).parent.name) == ("C012", "vn-emr")
    assert found.says.en == (
        "not in force on 10/06/2025: first (through 28/02/2018); old (from 01/03/2019 through 06/06/2025); "
        "older (from 01/01/2018 through 31/12/2021); vn-emr (from 21/07/2025)"
    )
    assert found.says.vi.startswith(
        "bộ tiêu chí không có hiệu lực vào ngày 10/06/2025: first (đến hết ngày 28/02/2018)"
    )
    assert "--as-of" in found.hint.vi
    assert "--as-of" in found.hint.en


def test_faults_of_the_default_pack_are_not_hidden_by_another(shipped: Path) -> None:
    four(shipped)
    (shipped / "vn-emr" / "pack.yaml").write_text("format: [1", encoding="utf-8")

    with pytest.raises(CriteriaError, match="C002"):
        load_bundled(date(2020, 1, 1))


def test_packs_that_ship() -> None:
    periods = bundled_periods()

    assert periods["vn-emr"].holds(date(2026, 11, 22))
    assert load_bundled(date(2026, 11, 22)).id == "vn-emr"
    assert load_bundled(date(2025, 4, 10)).id == "vn-emr-2018"


@pytest.mark.parametrize("day", ["2018-12-31", "2025-06-10", "2025-07-20"])
def test_days_without_any_pack(day: str) -> None:
    with pytest.raises(CriteriaError, match=r"C012.*vn-emr-2018 \(from 01/03/2019 .*\)"):
        load_bundled(date.fromisoformat(day))


YEAR = Period(date(2020, 1, 1), date(2021, 1, 1))
NEAREST = [
    (YEAR, "2020-06-01", "2020-06-01"),
    (YEAR, "2019-06-01", "2020-01-01"),
    (YEAR, "2021-01-01", "2020-12-31"),
    (YEAR, "2030-01-01", "2020-12-31"),
    (Period(), "2030-01-01", "2030-01-01"),
    (Period(date(2020, 1, 1)), "2030-01-01", "2030-01-01"),
    (Period(None, date(2020, 1, 1)), "2010-01-01", "2010-01-01"),
]


@pytest.mark.parametrize(("period", "day", "nearest"), NEAREST)
def test_nearest_day(period: Period, day: str, nearest: str) -> None:
    found = period.nearest(date.fromisoformat(day))

    assert found.isoformat() == nearest
    assert period.holds(found)


WORDS = [
    (YEAR, "từ 01/01/2020 đến hết ngày 31/12/2020", "from 01/01/2020 through 31/12/2020"),
    (Period(date(2020, 1, 1)), "từ 01/01/2020", "from 01/01/2020"),
    (Period(None, date(2020, 1, 1)), "đến hết ngày 31/12/2019", "through 31/12/2019"),
    (Period(), "", ""),
]


@pytest.mark.parametrize(("period", "vi", "en"), WORDS)
def test_period_in_words(period: Period, vi: str, en: str) -> None:
    assert period_words(period) == (vi, en)
