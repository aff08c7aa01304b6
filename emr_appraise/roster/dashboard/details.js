// All that the page knows of one hospital.

const terms = (pairs) =>
  el(
    "dl",
    { class: "terms" },
    pairs.filter(([, said]) => said !== null).map(([term, said]) => el("div", {}, el("dt", {}, term), el("dd", {}, said))),
  );

const block = (title, ...inside) => el("div", { class: "block" }, el("h3", {}, title), inside);

const details = (row) =>
  el(
    "div",
    { class: "details" },
    block(word("result"), terms(resultTerms(row))),
    block(word("profile"), terms(profileTerms(row))),
    block(word("areas"), areaTable(row)),
    el("div", { class: "block gaps-block" }, el("h3", {}, word("blocking_list", { n: row[BLOCKING].length })), gapList(row)),
  );

const resultTerms = (row) => {
  const [gaps, met, unanswered, unreadable, unsupported] = row[COUNTS];
  return [
    [word("score"), pointsSaid(row)],
    [word("own_group"), groupName(pack.groups[row[OWN]])],
    [word("board_group"), row[BOARD] === null ? null : groupName(pack.groups[row[BOARD]])],
    [word("group_on_answers"), groupName(pack.groups[row[ON_ANSWERS]])],
    [word("decision"), decisionSaid(row)],
    [word("due"), dueSaid(row)],
    [word("met"), count(met)],
    [word("all_gaps"), count(gaps)],
    [word("unanswered"), count(unanswered)],
    [word("unreadable"), count(unreadable)],
    [word("unsupported"), count(unsupported)],
    [word("remarks"), remarksSaid(row)],
  ];
};

const pointsSaid = (row) => {
  const [points, parts, of] = row[TOTAL];
  if (!of) return word("empty");
  const cut = Math.floor((points * 100) / parts + 1e-9) / 100;
  return `${word("points", { points: decimal(String(cut)), of })} (${percent(scoreOf(row))})`;
};

const decisionSaid = (row) => {
  if (!row[DECISION]) return say(frame.states[0]);
  const [number, on, standing, source] = row[DECISION];
  return word("decision_said", {
    number: number || word("unnumbered"), day: on ? day(on) : word("undated"),
    state: say(frame.states[standing]), source: say(frame.sources[source]),
  });
};

const dueSaid = (row) => {
  if (!row[DUE]) return word("empty");
  const told = pack.deadlines[row[DUE][0]];
  return `${word("due_on", { title: told[spoken], day: day(told[2]) })}: ${daysLeft(row[DUE][1])}`;
};

const remarksSaid = (row) => {
  const all = remarksOf(row);
  if (!all) return word("no_remarks");
  const codes = [];
  for (let at = 0; at < row[REMARKS].length; at += 2) codes.push(`${row[REMARKS][at]} (${count(row[REMARKS][at + 1])})`);
  return word("remarks_said", { n: all, codes: codes.join(", ") });
};

const profileTerms = (row) => [
  [word("code"), row[CODE] || word("no_code")],
  [word("file"), row[FILE]],
  [word("submitted_on"), row[SUBMITTED_ON] ? day(row[SUBMITTED_ON]) : word("not_said")],
  [word("standing"), say(frame.standings[row[STANDING]])],
  [word("superseded_by"), row[SUPERSEDED_BY] || null],
  ...pack.fields.map((field, place) => [say(field.label), factOrNothing(field, row[FACTS][place])]),
];

const factOrNothing = (field, value) => (value === null || value === "" ? null : factSaid(field, value));

const areaTable = (row) =>
  table("areas", word("areas"), [word("area"), word("score")], pack.areas.map((area, place) => [say(area.title), heatCell(areaOf(row, place))]));

const gapList = (row) => {
  if (!row[BLOCKING].length) return el("p", {}, word("no_blocking"));
  const unit = gapUnit(pack);
  const item = (gap) => el("li", {}, gapText(gapCriterion(gap, unit)), " ", el("span", { class: "note" }, gapNote(gap)));
  return el("ul", { class: "gap-list" }, row[BLOCKING].map(item));
};

const gapNote = (gap) => {
  const groups = gapGroups(gap, pack).map((group) => group.number).join(", ");
  const said = [word("blocks", { groups }), ...(gapEvidenceOnly(gap) ? [word("evidence_only")] : [])];
  return `(${said.join("; ")})`;
};
