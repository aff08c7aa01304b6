"""How often a property is tried: in full by CI, which says so with EMR_APPRAISE_TRIED=full; half as often elsewhere."""

from __future__ import annotations

import os

from hypothesis import settings

IN_FULL = os.environ.get("EMR_APPRAISE_TRIED") == "full"
_USUALLY = 100


def tried(times: int) -> int:
    """So many examples in CI, half of them elsewhere."""
    return times if IN_FULL else (times + 1) // 2


def take_quick_profile() -> None:
    """The same for the properties that name no number."""
    settings.register_profile("emr-appraise", max_examples=tried(_USUALLY))
    settings.load_profile("emr-appraise")
