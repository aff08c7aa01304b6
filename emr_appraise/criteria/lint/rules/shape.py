"""Values have the form that the schema names.

Yêu cầu: Mỗi giá trị phải đúng dạng mà lược đồ nêu (chuỗi, số, ngày, một trong các từ cho phép).
Vì sao: Giá trị sai dạng sẽ bị hiểu khác đi hoặc không được tính.

Asks: Each value must have the form that the schema names (text, number, date, one of the words allowed).
Why: A value of another form would be understood otherwise, or not counted.

Example:

    version: 1.10

Instead:

    version: "1.10"
"""

from __future__ import annotations

from emr_appraise.criteria import problems

MESSAGE = problems.SHAPE
