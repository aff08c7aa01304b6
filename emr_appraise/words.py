"""A sentence said in both languages, and a catalogue entry made of such sentences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """The languages a person can be spoken to in."""

    VI = "vi"
    EN = "en"


class Text(NamedTuple):
    """One sentence, said in both languages."""

    vi: str
    en: str

    def say(self, language: Language) -> str:
        """The sentence in one language."""
        return self.vi if language is Language.VI else self.en

    def fill(self, **values: object) -> Text:
        """The sentence with its `{names}` replaced; a Text among the values speaks its own language."""
        vi, en = values, values
        for name, value in values.items():
            if type(value) is Text:
                vi, en = {**vi, name: value.vi}, {**en, name: value.en}
        return Text(self.vi.format_map(vi), self.en.format_map(en))


def same(words: object) -> Text:
    """A Text that reads alike in both languages: a name, a code, a number."""
    return Text(str(words), str(words))


def join(texts: list[Text], separator: str = ", ") -> Text:
    """Several texts as one, language by language."""
    return Text(separator.join(t.vi for t in texts), separator.join(t.en for t in texts))


class Severity(StrEnum):
    """How much a message matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Message:
    """A catalogue entry: a stable code, what was found and what is allowed, and what to do."""

    code: str
    severity: Severity
    says: Text
    hint: Text
