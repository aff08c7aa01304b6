"""The one door for failure: every error leaves here, in words, with its exit code."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
import traceback
from collections.abc import Callable

from emr_appraise.cli import wording
from emr_appraise.criteria.problems import CriteriaError
from emr_appraise.errors import AppraiseError, OutputError
from emr_appraise.words import Language, Text

DONE, ANSWER_IS_NO, MISUSE, OUR_FAULT, INTERRUPTED = 0, 1, 2, 70, 130
MAX_PROBLEMS_SHOWN = 20
_CANNOT_WRITE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What a full or broken disk says when the screen has been sent into a file on it."""


def guarded(invoke: Callable[[], int], language: Language) -> int:
    """Run a command; turn whatever escapes into one clear message and an exit code."""
    try:
        code = invoke()
        if sys.stdout is not None:  # it may be closed already
            sys.stdout.flush()
    except AppraiseError as error:
        tell(error, language)
        return error.exit_code
    except BrokenPipeError:
        _hush_stdout()
        return DONE
    except OSError as error:
        if error.errno not in _CANNOT_WRITE:
            return _our_fault(language)
        _hush_stdout()
        tell(OutputError("stdout", wording.CANNOT_WRITE, found=error.strerror), language)
        return OutputError.exit_code
    except KeyboardInterrupt:
        _say(wording.INTERRUPTED.say(language))
        return INTERRUPTED
    except Exception:
        return _our_fault(language)
    return code


def _our_fault(language: Language) -> int:
    _say(wording.OUR_FAULT.fill(path=_keep_traceback()).say(language))
    return OUR_FAULT


def tell(error: AppraiseError, language: Language) -> None:
    """Say on stderr what is wrong and what to do."""
    if isinstance(error, CriteriaError):
        for problem in error.problems[:MAX_PROBLEMS_SHOWN]:
            _tell_one(str(problem.place), problem.code, problem.says, problem.hint, language)
        if len(error.problems) > 1:
            _say(wording.PROBLEMS.fill(count=len(error.problems)).say(language))
    else:
        _tell_one(error.where, error.code, error.says, error.hint, language)


def _tell_one(where: str, code: str, says: Text, hint: Text, language: Language) -> None:
    _say(f"{wording.ERROR.say(language)}: {where}: {code} {says.say(language)}")
    _say(f"{wording.HINT.say(language)}: {hint.say(language)}")


def _say(line: str) -> None:
    """Write a line to stderr; what came from a file cannot steer the terminal."""
    print("".join(letter if letter.isprintable() else "�" for letter in line), file=sys.stderr)


def _hush_stdout() -> None:
    """The reader of the pipe has left: send what is still buffered nowhere, so that exit stays quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _keep_traceback() -> str:
    descriptor, path = tempfile.mkstemp(prefix="emr-appraise-", suffix=".txt")
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        out.write(f"{sys.version}\n{sys.platform}\n{traceback.format_exc()}")
    return path
