"""The roster as one self-contained web page, for the director of a health department."""

from __future__ import annotations

from emr_appraise.roster.dashboard.write import write_dashboard

__all__ = ["write_dashboard"]
