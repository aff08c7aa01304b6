"""`demo`: the whole road on the bundled examples."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.cli import wording
from emr_appraise.cli.commands.shared import chosen_criteria
from emr_appraise.cli.output import write_whole
from emr_appraise.criteria.load import data_folder
from emr_appraise.criteria.model import Criteria
from emr_appraise.errors import OutputError
from emr_appraise.report import write_report
from emr_appraise.report.numbers import percent
from emr_appraise.report.safe import plain
from emr_appraise.submission.layout import FormLanguage
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language

HELP = wording.DEMO
FOLDER = Path("emr-appraise-demo")
AS_OF = "2026-11-22"
"""The examples' evidence is dated for this day, so that the demo tells the same tale on any other."""
SHOWN = "benh-vien-nhom-3.xlsx"


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def demo(
        output: Annotated[
            Path, typer.Option("-o", "--output", help=wording.DEMO_OUTPUT_OPTION.say(language))
        ] = FOLDER,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
    ) -> int:
        spoken, pack = lang or language, chosen_criteria(None, AS_OF)
        examples = sorted(data_folder("examples").glob("*.xlsx"))
        appraisals = [appraise(pack, read_workbook(str(path), pack)) for path in examples]
        lay_out(output, pack, examples, spoken)
        shown = next(each for each in appraisals if each.submission.file == SHOWN)
        write_report(shown, "terminal", sys.stdout, spoken)
        print_table(appraisals, spoken)
        tell_next(output, len(examples), spoken)
        return 0

    return demo


def lay_out(folder: Path, pack: Criteria, examples: list[Path], language: Language) -> None:
    """Put a blank form and the examples into the folder; what is there already stays as it is."""
    from emr_appraise.submission.form import write_form

    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(str(folder), wording.CANNOT_WRITE, found=error.strerror or "") from error
    form = folder / "bieu-mau.xlsx"
    if not form.exists():
        write_whole(form, lambda stream: write_form(pack, stream, FormLanguage(language.value)))
    for path in examples:
        if not (folder / path.name).exists():
            copy(path, folder / path.name)


def copy(source: Path, target: Path) -> None:
    """Copy a file whole or not at all."""
    write_whole(target, lambda stream: stream.write(source.read_bytes()))


def print_table(appraisals: list[Appraisal], language: Language) -> None:
    """All examples as one table, plain enough for 80 columns and a pipe."""
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text as Styled

    table = Table(title=wording.DEMO_TABLE.say(language), box=SIMPLE, title_justify="left", pad_edge=False)
    for index, head in enumerate(wording.DEMO_HEADS):
        table.add_column(head.say(language), justify="left" if index < 2 else "right", no_wrap=index == 0)
    for each in appraisals:
        table.add_row(*(Styled(cell) for cell in row(each, language)))
    Console(width=None if sys.stdout.isatty() else 80, highlight=False).print(table)


def row(each: Appraisal, language: Language) -> list[str]:
    """An example's cells of the table."""
    return [
        each.submission.file,
        plain(each.submission.facility.name),
        str(each.placement.group.number),
        percent(each.total.percent).say(language),
        str(sum(1 for gap in each.gaps if gap.blocks)),
        str(len(each.remarks)),
    ]


def tell_next(folder: Path, count: int, language: Language) -> None:
    """Where the files are, and what to try."""
    typer.echo(wording.DEMO_WROTE.fill(count=count, path=folder).say(language))
    typer.echo(f"\n{wording.DEMO_NEXT.say(language)}")
    for words, line in wording.DEMO_COMMANDS:
        typer.echo(f"  # {words.say(language)}")
        typer.echo(f"  {line.format(program=program(), example=folder / SHOWN)}")


def program() -> str:
    """How this program can be called again from here."""
    if shutil.which("emr-appraise"):
        return "emr-appraise"
    start = Path(sys.argv[0])
    if start.name == "__main__.py":
        return f"{Path(sys.executable).name} -m emr_appraise"
    return str(start.relative_to(Path.cwd())) if start.is_relative_to(Path.cwd()) else str(start)
