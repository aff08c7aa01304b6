"""The one family of failures that a person is told about; each knows its words and its exit code."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text


class AppraiseError(Exception):
    """Something a person can put right: where, what was found, what to do."""

    exit_code = 3

    def __init__(self, where: str, message: Message, /, **values: object) -> None:
        self.where = where
        self.code = message.code
        self.says: Text = message.says.fill(**values)
        self.hint: Text = message.hint.fill(**values)
        super().__init__(f"{where}: {self.code} {self.says.en}")


class InputError(AppraiseError):
    """An input (a workbook, a register, a folder) that cannot be read."""

    @classmethod
    def retold(cls, where: str, code: str, says: Text, hint: Text) -> InputError:
        """One that another process has put into words."""
        told = Message(code, Severity.ERROR, Text("{says}", "{says}"), Text("{hint}", "{hint}"))
        return cls(where, told, says=says, hint=hint)


class OutputError(AppraiseError):
    """A place that cannot be written to."""


class MisuseError(AppraiseError):
    """A command line that cannot be carried out as given."""

    exit_code = 2
