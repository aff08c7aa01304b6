"""The few sentences that sum up a roster, for the end of a run."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from emr_appraise.criteria.model import Criteria
from emr_appraise.report.numbers import day, percent
from emr_appraise.roster import wording_figures as words
from emr_appraise.roster.figures_labels import share_words
from emr_appraise.roster.figures_model import Change, Common, Counts, Figures, PackFigures, Statistics
from emr_appraise.roster.model import Roster
from emr_appraise.words import Text

_GAPS_NAMED = 5


def figure_lines(statistics: Statistics, roster: Roster) -> tuple[Text, ...]:
    """Files, who is missing, and for each pack the groups with shares, the scores, the commonest gaps."""
    lines = list(_files(statistics.counts))
    for figures in statistics.packs:
        lines += _pack(figures, roster.packs[figures.pack])
    return tuple(lines)


def _files(counts: Counts) -> Iterable[Text]:
    yield words.FOUND.of(counts.found, appraised=counts.appraised, rejected=counts.rejected)
    told = ((words.SUPERSEDED, counts.superseded), (words.UNLISTED, counts.unlisted))
    for sentence, number in (*told, (words.ABSENT, counts.absent or 0)):
        if number:
            yield sentence.of(number)


def _pack(figures: PackFigures, criteria: Criteria) -> Iterable[Text]:
    yield words.PACK.fill(pack=criteria.title, version=figures.pack.version)
    yield _counted(figures.whole)
    if not figures.whole.submitted:
        return
    titles = {group.number: group.title for group in criteria.placement}
    for each in figures.whole.groups:
        yield words.GROUP.fill(
            group=each.group,
            title=titles[each.group],
            hospitals=each.hospitals,
            of=figures.whole.submitted,
            share=share_words(each.share),
        )
    yield from _scores(figures.whole)
    if figures.whole.blocking:
        yield words.COMMONEST
        yield from (_gap(each, criteria) for each in figures.whole.blocking[:_GAPS_NAMED])
    if figures.change:
        yield _moved(figures.change, criteria)


def _counted(whole: Figures) -> Text:
    if whole.registered is None:
        return words.COUNTED.of(whole.submitted)
    return words.COUNTED_OF.of(whole.submitted, listed=whole.registered)


def _scores(whole: Figures) -> Iterable[Text]:
    if whole.scores:
        lowest, median, highest = (
            percent(each) for each in (whole.scores.lowest, whole.scores.median, whole.scores.highest)
        )
        yield words.SCORES.fill(lowest=lowest, median=median, highest=highest)


def _gap(common: Common, criteria: Criteria) -> Text:
    text = criteria.by_code[common.criterion].text
    return words.GAP.fill(criterion=common.criterion, hospitals=common.hospitals, text=text)


def _moved(change: Change, criteria: Criteria) -> Text:
    """From the moves, not the names: these may be left out."""
    ladder = [group.number for group in criteria.placement]
    better = worse = 0
    for before, after, hospitals in change.moves:
        if before in ladder and after in ladder:
            up = ladder.index(before) - ladder.index(after)
            better, worse = better + hospitals * (up > 0), worse + hospitals * (up < 0)
    before_as_of = day(date.fromisoformat(change.before_as_of))
    return words.MOVED.fill(day=before_as_of, better=better, worse=worse)
