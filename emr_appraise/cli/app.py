"""The tree of commands, in the language spoken."""

import re
from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any

import typer

from emr_appraise import __version__
from emr_appraise.cli import wording
from emr_appraise.cli.failures import INTERRUPTED
from emr_appraise.errors import MisuseError
from emr_appraise.words import Language, Message, Text

_NO_COMMAND = re.compile(r"No such command '([^']*)'")
UsageError: Any = typer.BadParameter.__bases__[0]
COMMANDS = {name: name for name in ("demo", "form", "score", "check", "batch", "explain")}
_CRITERIA = ("list", "show", "lint", "test", "diff", "docs", "schema")
CRITERIA_COMMANDS = {name: f"criteria_{name}" for name in _CRITERIA}
_PLAIN: dict[str, Any] = {
    "context_settings": {"help_option_names": ["--help", "-h"]},
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
}


def build_app(language: Language, arguments: list[str]) -> Callable[[], int]:
    """A function that carries out the command line.

    Only the command asked for is loaded; help and mistakes need them all.
    """
    app = typer.Typer(help=wording.APP.say(language), add_completion=False, **_PLAIN)
    app.callback(invoke_without_command=True)(_root(language))
    criteria = typer.Typer(help=wording.CRITERIA.say(language), **_PLAIN)
    if arguments[:1] != ["criteria"]:
        _add_all(app, COMMANDS, arguments[:1], language)
    if arguments[:1] not in [[name] for name in COMMANDS]:
        _add_all(criteria, CRITERIA_COMMANDS, arguments[1:2], language)
        app.add_typer(criteria, name="criteria")
    command = typer.main.get_command(app)
    return lambda: _invoke(command, arguments)


def _add_all(app: typer.Typer, modules: dict[str, str], asked: list[str], language: Language) -> None:
    names = [name for name in modules if [name] == asked] or list(modules)
    for name in names:
        module: Any = import_module(f"emr_appraise.cli.commands.{modules[name]}")
        app.command(name, help=module.HELP.say(language))(module.command(language))


def _root(language: Language) -> Callable[..., None]:
    def root(
        context: typer.Context,
        version: Annotated[
            bool, typer.Option("--version", help=wording.VERSION_OPTION.say(language))
        ] = False,
    ) -> None:
        if version:
            typer.echo(f"emr-appraise {__version__}")
        elif context.invoked_subcommand is None:
            typer.echo(context.get_help())

    return root


def _invoke(command: Any, arguments: list[str]) -> int:
    """Run the command; the parser's own complaints become ours."""
    try:
        code = command.main(arguments, prog_name="emr-appraise", standalone_mode=False)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except SystemExit as error:  # the parser's way of saying that the reader of the pipe has left
        raise BrokenPipeError from error
    except UsageError as error:
        raise _misuse(error) from error
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0


def _misuse(error: Any) -> MisuseError:
    command = error.ctx.command_path if error.ctx else "emr-appraise"
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return MisuseError(command, wording.UNKNOWN_OPTION, found=error.option_name, command=command)
    if kind == "MissingParameter":
        return _about_parameter(error, command, wording.MISSING_ARGUMENT, {})
    if kind == "BadParameter":
        return _about_parameter(error, command, wording.BAD_VALUE, {"why": _why(error)})
    unknown = _NO_COMMAND.match(error.format_message())
    found = (
        wording.NO_COMMAND.fill(found=unknown[1])
        if unknown
        else Text(error.format_message(), error.format_message())
    )
    return MisuseError(command, wording.UNKNOWN_COMMAND, found=found, command=command)


def _why(error: Any) -> Text:
    """Why a value cannot be used; the parser's own words where it is no choice from a list."""
    choices = getattr(getattr(error.param, "type", None), "choices", None)
    if getattr(getattr(error.param, "type", None), "name", "") in ("int", "integer"):
        return wording.WHOLE_NUMBER
    if not choices:
        return Text(error.message, error.message)
    return wording.CHOICES.fill(allowed=", ".join(str(getattr(each, "value", each)) for each in choices))


def _about_parameter(error: Any, command: str, message: Message, values: dict[str, Text]) -> MisuseError:
    flags = list(error.param.opts) if error.param else []
    is_option = bool(flags) and flags[0].startswith("-")
    shown = flags[0] if is_option else str(getattr(error.param, "human_readable_name", "?")).upper()
    return MisuseError(command, message, found=shown, command=command, **values)
