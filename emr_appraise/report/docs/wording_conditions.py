"""Words for conditions over the facility's profile; they continue a sentence that ends in "when"."""

from __future__ import annotations

from emr_appraise.words import Text

AND = Text(", và ", ", and ")
OR = Text(", hoặc ", ", or ")
LAST_OR = Text(" hoặc ", " or ")
LAST_NOR = Text(" hay ", " or ")
BRACKETS = Text("({inner})", "({inner})")
NOT_SO = Text("không thuộc trường hợp {inner}", "it is not the case that {inner}")

STATEMENT = Text("cơ sở {said}", "the facility {said}")
DENIAL = Text("cơ sở không {said}", "the facility does not {said}")
ANSWERED = Text("“{label}” là “{answer}”", 'the answer to "{label}" is "{answer}"')
QUOTED = Text("“{value}”", '"{value}"')
IS = Text("{label} là {values}", "the {label} is {values}")
IS_NOT = Text("{label} không phải là {values}", "the {label} is not {values}")

FIGURE = Text("“{label}” {bounds}", 'the figure for "{label}" is {bounds}')
AT_LEAST = Text("từ {low} trở lên", "at least {low}")
AT_MOST = Text("không quá {high}", "at most {high}")
BETWEEN = Text("từ {low} đến {high}", "from {low} to {high}")
BELOW = Text("dưới {low}", "below {low}")
ABOVE = Text("trên {high}", "above {high}")
OUTSIDE = Text("dưới {low} hoặc trên {high}", "below {low} or above {high}")

MET = Text("tiêu chí {code} đạt", "criterion {code} is met")
NOT_MET = Text("tiêu chí {code} không đạt", "criterion {code} is not met")

# A label that begins with one of these says something of the facility; English needs the verb's bare form.
VERBS = {
    "Accepts": "accept",
    "Belongs": "belong",
    "Connects": "connect",
    "Converts": "convert",
    "Employs": "employ",
    "Has": "have",
    "Holds": "hold",
    "Keeps": "keep",
    "Offers": "offer",
    "Operates": "operate",
    "Owns": "own",
    "Performs": "perform",
    "Processes": "process",
    "Provides": "provide",
    "Receives": "receive",
    "Rents": "rent",
    "Runs": "run",
    "Sends": "send",
    "Serves": "serve",
    "Shares": "share",
    "Signs": "sign",
    "Stores": "store",
    "Takes": "take",
    "Teaches": "teach",
    "Trains": "train",
    "Transfers": "transfer",
    "Treats": "treat",
    "Uses": "use",
    "Works": "work",
}
