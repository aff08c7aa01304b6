"""The tree of commands, in the language spoken."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from emr_appraise import __version__
from emr_appraise.cli import wording
from emr_appraise.cli.commands import (
    criteria_lint,
    criteria_list,
    criteria_schema,
    criteria_show,
    criteria_test,
    demo,
    form,
    score,
)
from emr_appraise.cli.failures import INTERRUPTED
from emr_appraise.errors import MisuseError
from emr_appraise.words import Language, Message, Text

UsageError: Any = typer.BadParameter.__bases__[0]
_CONTEXT = {"help_option_names": ["--help", "-h"]}


def build_app(language: Language) -> Callable[[list[str]], int]:
    """A function that carries out a command line."""
    app = typer.Typer(
        help=wording.APP.say(language),
        no_args_is_help=False,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings=_CONTEXT,
        rich_markup_mode=None,
    )
    app.callback(invoke_without_command=True)(_root(language))
    criteria = typer.Typer(
        help=wording.CRITERIA.say(language), context_settings=_CONTEXT, rich_markup_mode=None
    )
    for module in (demo, form, score):
        _add(app, module, language)
    for module in (criteria_list, criteria_show, criteria_lint, criteria_test, criteria_schema):
        _add(criteria, module, language)
    app.add_typer(criteria, name="criteria")
    command = typer.main.get_command(app)
    return lambda arguments: _invoke(command, arguments)


def _add(app: typer.Typer, module: Any, language: Language) -> None:
    app.command(module.NAME, help=module.HELP.say(language))(module.command(language))


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
        return _about_parameter(error, command, wording.BAD_VALUE, {"why": error.message})
    found = Text(error.format_message(), error.format_message())
    return MisuseError(command, wording.UNKNOWN_COMMAND, found=found, command=command)


def _about_parameter(error: Any, command: str, message: Message, values: dict[str, str]) -> MisuseError:
    flags = list(error.param.opts) if error.param else []
    shown = flags[0] if flags and flags[0].startswith("-") else getattr(error.param, "name", "?")
    return MisuseError(command, message, found=shown, command=command, **values)
