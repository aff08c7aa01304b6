// The lists beside the hospitals: facilities that have not submitted, and files that were rejected.

const absentAt = { page: 0, size: 50 };
const rejectedAt = { page: 0, size: 50 };

const sideList = (id, intro, heads, at, redraw) => [
  intro ? el("p", { class: "note" }, intro) : null,
  el(
    "table",
    { class: `side ${id}` },
    el("caption", { class: "unseen" }, word(id)),
    el("thead", {}, el("tr", {}, cellsOf("th", heads))),
    el("tbody", { id: `${id}-rows` }),
  ),
  pager(`${id}-pager`, (step) => {
    at.page += step;
    redraw();
    $(id).scrollIntoView();
  }),
];

const buildLists = () => {
  $("absent_list").hidden = isPublic || !frame.hasList;
  $("rejected_list").hidden = isPublic || !allRejections.length;
  const absentHeads = [word("name"), word("code"), ...absentFields().map((place) => say(pack.fields[place].label))];
  const rejectedHeads = [word("file"), word("reject_code"), word("reason"), word("to_do")];
  refill($("absent_list-body"), sideList("absent_list", word("absent_intro"), absentHeads, absentAt, drawAbsent));
  refill($("rejected_list-body"), sideList("rejected_list", null, rejectedHeads, rejectedAt, drawRejected));
};

const absentFields = () =>
  LISTED_FIELDS.map((id) => pack.fields.findIndex((field) => field.id === id)).filter(
    (place) => place >= 0 && allAbsent.some((each) => each[2][pack.fields[place].id]),
  );

const plainRow = ([head, ...cells]) => [el("tr", {}, el("th", { scope: "row" }, head), cells.map((cell) => el("td", {}, cell)))];

const drawAbsent = () => {
  if ($("absent_list").hidden) return;
  const fields = absentFields();
  const row = (each) => plainRow([each[1] || word("nameless"), each[0], ...fields.map((place) => absentSaid(each, place))]);
  drawPage($("absent_list-rows"), "absent_list-pager", view.absentRows, absentAt, row);
};

const absentSaid = (each, place) => factSaid(pack.fields[place], absentFact(each, place));

const drawRejected = () => {
  if ($("rejected_list").hidden) return;
  const row = (each) => plainRow([each[0], each[1], each[2 + spoken], each[4 + spoken]]);
  drawPage($("rejected_list-rows"), "rejected_list-pager", allRejections, rejectedAt, row);
};
