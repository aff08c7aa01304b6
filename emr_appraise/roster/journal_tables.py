"""The tables of the journal, and what is asked of them, in SQLite's words."""

from __future__ import annotations

from emr_appraise.roster.refusals import BROKE_DOWN, TOO_MUCH_MEMORY, TOOK_TOO_LONG

FORMAT = 1
_PASSING = tuple(each.code for each in (BROKE_DOWN, TOOK_TOO_LONG, TOO_MUCH_MEMORY))
"""What may have been the machine's fault is tried again."""
TABLES = f"""
create table if not exists result (
  number integer primary key, sha256 text, name text, rules text, edition text,
  pack text, placed integer, line text, code text, says_vi text, says_en text, hint_vi text, hint_en text,
  unique (sha256, name, rules, edition));
create table if not exists document (result integer primary key, content blob);
create table if not exists noted (name text primary key, value text);
delete from result where sha256 = '' or code in {_PASSING};
drop table if exists task;
create table task (
  number integer primary key, file text, address blob, member integer, changed integer, real blob,
  result integer, unique (real, member));
create index by_file on task (file, member, number);
"""
ADD_TASK = "insert or ignore into task (file, address, member, changed, real) values (?, ?, ?, ?, ?)"
PAGE_OF_TASKS = """
select file, address, member, changed, number from task where number > ? order by number limit 500"""
KEEP_RESULT = """
insert into result
  (sha256, name, rules, edition, pack, placed, line, code, says_vi, says_en, hint_vi, hint_en)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (sha256, name, rules, edition) do update set
  pack = excluded.pack, placed = excluded.placed, line = excluded.line, code = excluded.code,
  says_vi = excluded.says_vi, says_en = excluded.says_en,
  hint_vi = excluded.hint_vi, hint_en = excluded.hint_en
returning number"""
KEPT = """
select file, address, member, changed, task.number,
  sha256, pack, line, code, says_vi, says_en, hint_vi, hint_en
from task join result on result.number = task.result order by file, member, task.number"""
DOCUMENTS = """
select task.number, content
from task join document on document.result = task.result order by file, member, task.number"""
FORGET_OTHERS = (
    "delete from result where number not in (select result from task where result not null)",
    "delete from document where result not in (select number from result)",
)
