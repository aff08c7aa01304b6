"""Where Word templates are filled: fields can be reached, and nothing of Python, files or the network."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from emr_appraise.report.docx.budget import counted, spend
from emr_appraise.report.safe import plain

FILTERS = (
    "capitalize", "d", "default", "dictsort", "first", "groupby", "items", "join", "last", "length", "list",
    "lower", "map", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "trim", "truncate",
    "unique", "upper",
)  # fmt: skip
_MOST_TURNS_OF_RANGE = 1000
_SHORT = 1000
_LINE_END = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


class UnknownFieldError(Exception):
    """A row that lacks the field a template names."""

    def __init__(self, name: str, allowed: tuple[str, ...]) -> None:
        self.name, self.allowed = name, allowed
        super().__init__(name)


class ListShownError(Exception):
    """A list or row where a template should show one of its fields."""


class DocumentSandbox(SandboxedEnvironment):
    """Jinja for Word: rows are plain mappings, values have no methods, and what is shown is text."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "**", "%"})

    def __init__(self) -> None:
        super().__init__(
            autoescape=True, undefined=StrictUndefined, finalize=shown, keep_trailing_newline=True
        )
        known = self.filters
        self.filters = {name: known[name] for name in FILTERS}
        self.filters |= {"join": _joined, "paid": _paid, "counted": counted}
        self.globals = {"range": _short_range}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a row or group of rows, or what a loop knows of itself; nothing else has attributes."""
        known = getattr(type(obj), "_fields", ())
        if attribute in known or (isinstance(obj, LoopContext) and not attribute.startswith("_")):
            return getattr(obj, attribute)
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """A field of a row by its name, a row of a list by its number."""
        if isinstance(obj, Mapping):
            if argument not in obj:
                raise UnknownFieldError(str(argument)[:80], tuple(map(str, obj)))
            return obj[argument]
        if isinstance(obj, list | tuple | str) and isinstance(argument, int | slice):
            return obj[argument]
        raise UnknownFieldError(str(argument)[:80], ())

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Sums of small whole numbers only: what is longer is made with `~`."""
        small = all(isinstance(each, int) and abs(each) < 10**9 for each in (left, right))
        if not small or operator == "**":
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    def is_safe_callable(self, obj: Any) -> bool:
        """Macros of the template, its loops, and `range`."""
        owner = getattr(obj, "__self__", obj)
        return isinstance(owner, Macro | LoopContext) or obj is _short_range

    def call(self, context: Context, obj: Any, /, *args: Any, **named: Any) -> Any:
        """A call, paid for with one turn and with the text it returns."""
        spend(0, 1)
        if not self.is_safe_callable(obj):
            raise SecurityError("(…)")
        returned = context.call(obj, *args, **named)
        return _paid(returned)


def shown(value: object) -> object:
    """What a template shows: text with its signs kept as text; markup only of the template's own making."""
    if type(value) is Markup:
        return _paid(value)
    if type(value) is str:
        spend(len(value))
        return _known_text(value) if len(value) < _SHORT else _as_text(value)
    if isinstance(value, list | tuple | Mapping):
        raise ListShownError
    return "" if value is None else value


def bounded(tree: nodes.Template) -> nodes.Template:
    """The template with every loop and every joining of text paid for."""
    for loop in list(tree.find_all(nodes.For)):
        fixed = sum(len(each.data) for each in loop.find_all(nodes.TemplateData))
        loop.iter = _filtered(loop.iter, "counted", nodes.Const(fixed, lineno=loop.lineno))
    for joined in list(tree.find_all(nodes.Concat)):
        joined.nodes = [_filtered(each, "paid") for each in joined.nodes]
    return tree


def _filtered(value: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Expr:
    made = nodes.Filter(value, name, list(arguments), [], None, None, lineno=value.lineno)
    if value.environment is not None:
        made.set_environment(value.environment)
    return made


def _as_text(value: str) -> Markup:
    lines = value.replace("\r\n", "\n").split("\n")
    text = str(escape("\n".join(map(plain, lines))))
    return Markup(text.replace("\n", _LINE_END).replace("\t", _TAB))


@lru_cache(maxsize=4096)
def _known_text(value: str) -> Markup:
    """The words of a pack come again in every report."""
    return _as_text(value)


def _paid(value: Any) -> Any:
    if isinstance(value, str):
        spend(len(value))
    return value


def _short_range(*bounds: int) -> range:
    turns = range(*bounds)
    if len(turns) > _MOST_TURNS_OF_RANGE:
        raise SecurityError(f"range({', '.join(map(str, bounds))})")
    return turns


def _joined(rows: Any, separator: str = "", attribute: str | None = None) -> str:
    if attribute is not None:
        rows = [row[attribute] for row in rows]
    parts = [str(row) for row in rows]
    spend(sum(map(len, parts)) + len(separator) * len(parts))
    return separator.join(parts)
