"""How the trial of packs is told: one writer for each format, each given an open stream."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TextIO

from emr_appraise.trial.trials import PackTrials
from emr_appraise.words import Language

Writer = Callable[[Sequence[PackTrials], TextIO, Language], None]
_MODULES = {"text": "trials_text", "json": "trials_json", "junit": "trials_junit"}
TRIAL_FORMATS = tuple(_MODULES)


def write_trials(found: Sequence[PackTrials], format: str, out: TextIO, language: Language) -> None:
    """Write what the cases of packs came to in one of TRIAL_FORMATS. Raises KeyError for any other."""
    writer: Writer = import_module(f"{__name__}.{_MODULES[format]}").write
    writer(found, out, language)
