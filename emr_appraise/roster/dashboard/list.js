// The table of hospitals, and the lists of rejected files and of absent facilities.

const MOST_PRINTED = 3000;
const LISTED_FIELDS = ["province", "ownership", "authority", "class"];
let printing = false;
let columns = [];
let listed = [];

const blockingOf = (row) => row[BLOCKING].length;
const byRank = (row) => nameRank(row);

const listColumns = () => {
  const fields = LISTED_FIELDS.map((id) => pack.fields.findIndex((field) => field.id === id)).filter((place) => place >= 0);
  return [
    { id: "name", label: word("name"), kind: "head", key: byRank },
    { id: "group", label: word("group_filter"), kind: "always", key: (row) => row[GROUP], cell: groupCell },
    { id: "score", label: word("score"), kind: "always number", key: scoreOf, cell: (row) => percent(scoreOf(row)) },
    ...fields.map((place, at) => fieldColumn(pack.fields[place], place, at)),
    { id: "blocking", label: word("blocking_count"), kind: "middle number", key: blockingOf, cell: (row) => count(blockingOf(row)) },
    { id: "due", label: word("due"), kind: "widest", key: (row) => (row[DUE] ? row[DUE][1] : null), cell: dueCell },
    { id: "remarks", label: word("remarks"), kind: "widest number", key: remarksOf, cell: (row) => count(remarksOf(row)) },
    ...(state.standing === null ? [standingColumn()] : []),
  ];
};

const severalStandings = () => packRows().some((row) => row[STANDING] !== COUNTED);

const standingColumn = () => ({
  id: "standing",
  label: word("standing"),
  kind: "middle",
  key: (row) => row[STANDING],
  cell: (row) => say(frame.standings[row[STANDING]]),
});

const fieldColumn = (field, place, at) => ({
  id: `fact-${place}`,
  label: say(field.label),
  kind: at < 2 ? "middle" : "wide",
  key: (row) => (row[FACTS][place] === "" ? null : row[FACTS][place]),
  cell: (row) => factSaid(field, row[FACTS][place]),
});

const dueCell = (row) => (row[DUE] ? daysLeft(row[DUE][1]) : word("empty"));

const groupCell = (row) => {
  const pill = el("span", { class: `pill ${tone(row[GROUP], pack)}` }, groupName(pack.groups[row[GROUP]]));
  return el("span", {}, pill, row[MOVED] ? movedMark(row[MOVED] > 0) : null);
};

const movedMark = (up) => {
  const said = word(up ? "moved_up" : "moved_down");
  return el("span", { class: "moved", role: "img", "aria-label": said, title: said }, up ? " ↑" : " ↓");
};

// Blank facts come last whichever way the list runs; equals stand by name.
const compareKeys = (one, other) => {
  if (typeof one === "string" && typeof other === "string") return collator.compare(one, other);
  if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
  return one - other;
};

const sortedRows = (rows) => {
  const { key } = columns.find((column) => column.id === state.sort) || columns[0];
  const way = state.up ? 1 : -1;
  const keyed = rows.map((row) => [key(row), nameRank(row), row]);
  keyed.sort((one, other) => {
    if (one[0] === null || other[0] === null) return (one[0] === null) - (other[0] === null) || one[1] - other[1];
    return way * compareKeys(one[0], other[0]) || one[1] - other[1];
  });
  return keyed.map((each) => each[2]);
};

const sortBy = (id) => {
  state.up = state.sort === id ? !state.up : true;
  state.sort = id;
  state.page = 0;
  drawList();
};

const buildList = () => {
  $("list").hidden = isPublic || !view.told;
  if ($("list").hidden) return;
  columns = listColumns();
  if (!columns.some((column) => column.id === state.sort)) state.sort = "name";
  const heads = columns.map(columnHead);
  refill(
    $("list-body"),
    el("div", { class: "list-tools" }, standingSelect(), sortSelect(), wayButton(), sizeSelect()),
    el(
      "table",
      { class: "list", id: "hospitals" },
      el("caption", { class: "unseen" }, word("list_caption")),
      el("thead", {}, el("tr", {}, heads)),
      el("tbody", { id: "list-rows" }),
    ),
    el("p", { id: "print-cut", class: "note print-only", hidden: true }),
    pager("list-pager", (step) => {
      state.page += step;
      drawList();
      $("list").scrollIntoView();
    }),
  );
};

// A button is not printed again on each page, a word is.
const columnHead = ({ id, kind, label }) =>
  el(
    "th",
    { scope: "col", class: kind, "data-column": id },
    button("sort", label, () => sortBy(id)),
    el("span", { class: "print-only" }, label),
  );

const standingSelect = () => {
  if (!severalStandings()) return null;
  const options = [["", word("any")], ...frame.standings.map((said, at) => [String(at), say(said)])];
  return select("standing", word("standing"), options, state.standing === null ? "" : String(state.standing), (picked) => {
    state.standing = picked === "" ? null : Number(picked);
    state.page = 0;
    buildList();
    drawList();
    $("standing").focus();
  });
};

const sortSelect = () =>
  dress(select("sort", word("sort_by"), columns.map((column) => [column.id, column.label]), state.sort, (picked) => {
    state.up = true;
    state.sort = picked;
    state.page = 0;
    drawList();
  }), { class: "field narrow-only" }, []);

const wayButton = () =>
  dress(button("way narrow-only", "", () => sortBy(state.sort)), { id: "way" }, []);

const sizeSelect = () =>
  select("size", word("rows_each"), [25, 50, 100, 200].map((size) => [String(size), String(size)]), String(state.size), (picked) => {
    state.size = Number(picked);
    state.page = 0;
    drawList();
  });

const pager = (id, turn) =>
  el(
    "nav",
    { class: "pager", id, "aria-label": word("pages") },
    button("previous", word("previous"), () => turn(-1)),
    el("span", { role: "status" }),
    button("next", word("next"), () => turn(1)),
  );

// Fills a table's body with one page of items, and says which they are.
const drawPage = (body, pagerId, items, at, row) => {
  const size = printing ? MOST_PRINTED : at.size;
  const last = Math.max(0, Math.ceil(items.length / size) - 1);
  at.page = Math.min(Math.max(at.page, 0), last);
  const first = printing ? 0 : at.page * size;
  const shown = items.slice(first, first + size);
  refill(body, shown.map(row));
  const [previous, said, next] = $(pagerId).children;
  said.textContent = items.length
    ? word("rows_from", { first: first + 1, last: first + shown.length, all: items.length })
    : word("rows_none");
  previous.disabled = at.page === 0;
  next.disabled = at.page >= last;
};

const drawList = () => {
  if ($("list").hidden) return;
  listed = sortedRows(state.standing === null ? view.rows : view.rows.filter((row) => row[STANDING] === state.standing));
  drawPage($("list-rows"), "list-pager", listed, state, (row) => hospitalRows(row));
  $("sort").value = state.sort;
  $("way").textContent = word(state.up ? "upwards" : "downwards");
  for (const head of document.querySelectorAll("#hospitals thead th")) {
    const way = head.dataset.column === state.sort ? (state.up ? "ascending" : "descending") : "none";
    head.setAttribute("aria-sort", way);
  }
  $("print-cut").hidden = listed.length <= MOST_PRINTED;
  $("print-cut").textContent = word("print_cut", { n: MOST_PRINTED, all: listed.length });
};

const hospitalRows = (row) => {
  const cells = columns.slice(1).map((column) => el("td", { class: column.kind }, column.cell(row)));
  const opened = state.open.has(row);
  const switcher = button("name", nameOf(row), (event) => toggle(event.currentTarget, row));
  switcher.setAttribute("aria-expanded", String(opened));
  const head = el("th", { scope: "row", class: "head" }, switcher, el("span", { class: "sub" }, row[CODE] || word("no_code")));
  const made = el("tr", { class: row[STANDING] === COUNTED ? null : "aside" }, head, cells);
  return opened ? [made, detailRow(row)] : [made];
};

const toggle = (pressed, row) => {
  const tr = pressed.closest("tr");
  if (state.open.delete(row)) tr.nextElementSibling.remove();
  else {
    state.open.add(row);
    tr.after(detailRow(row));
  }
  pressed.setAttribute("aria-expanded", String(state.open.has(row)));
};

const detailRow = (row) => el("tr", { class: "detail" }, el("td", { colspan: columns.length }, details(row)));
