// What the reader chose: pack, filters, fields of the charts, order of the list.

const NO_PACK = { title: ["–", "–"], version: "", groups: [], areas: [], criteria: [], fields: [], deadlines: [], figures: null, tables: [] };
let pack = frame.packs[0] || NO_PACK;
let view = null;
const state = {
  query: "", filters: new Map(), byField: 0, heatBy: -1, allSlices: false,
  standing: COUNTED, sort: "name", up: true, page: 0, size: 50, open: new Set(),
};
const MOST_VALUES = 200;

const rowsByPack = frame.packs.map((_, at) => allRows.filter((row) => row[PACK] === at));
const countedByPack = rowsByPack.map((rows) => rows.filter((row) => row[STANDING] === COUNTED));
const packRows = () => rowsByPack[frame.packs.indexOf(pack)] || [];
const packCounted = () => countedByPack[frame.packs.indexOf(pack)] || [];

// Fields to filter and sort out by: choices, and texts that name few things.
const sortingFields = () => {
  const rows = packRows();
  return pack.fields.flatMap((field, place) => {
    if (field.kind !== "choice" && field.kind !== "text") return [];
    const values = new Set(rows.map((row) => row[FACTS][place]));
    return values.size > MOST_VALUES || (values.size === 1 && values.has(null)) ? [] : [{ field, place }];
  });
};

const optionsOf = (place) => slicesOf(packRows(), pack, place).sort((one, other) => {
  if (typeof one.value === "string" && typeof other.value === "string") return collator.compare(one.label, other.label);
  return bySlice(one, other);
});

const tests = () => {
  const unit = gapUnit(pack);
  return [...state.filters].map(([name, value]) => {
    if (name === "group") return (row) => row[GROUP] === value;
    if (name === "gap") return (row) => row[BLOCKING].some((gap) => gapCriterion(gap, unit) === value);
    return (row) => (row[FACTS][name] === "" ? null : row[FACTS][name]) === value;
  });
};

const filteredRows = () => {
  const found = finder(state.query);
  const all = tests();
  return packRows().filter((row) => all.every((holds) => holds(row)) && (!found || found(rowText(row))));
};

// A facility that has not submitted has no group and no gaps, but the board's list knows its kind.
const filteredAbsent = () => {
  const found = finder(state.query);
  const asked = [...state.filters].filter(([name]) => typeof name === "number");
  return allAbsent.filter(
    (each) =>
      asked.every(([place, value]) => absentFact(each, place) === value) &&
      (!found || found(searchText(each, () => [each[1], each[0]]))),
  );
};

const absentFact = (each, place) => {
  const { id, ids } = pack.fields[place];
  const said = each[2][id];
  if (!said) return null;
  return ids.includes(said) ? ids.indexOf(said) : said;
};

const filtersSaid = () => {
  const said = [...state.filters].map(([name, value]) => {
    if (name === "group") return groupName(pack.groups[value]);
    if (name === "gap") return word("filter_said", { label: word("gap_filter"), value: pack.criteria[value][0] });
    const field = pack.fields[name];
    return word("filter_said", { label: say(field.label), value: factSaid(field, value) });
  });
  return state.query.trim() ? [`“${state.query.trim()}”`, ...said] : said;
};

const setFilter = (name, value) => {
  if (value === undefined) state.filters.delete(name);
  else state.filters.set(name, value);
  state.page = 0;
  buildFilters();
  draw();
  if (name === "gap") $("filter-gap").focus();
};

const clearFilters = () => {
  state.filters.clear();
  state.query = "";
  state.page = 0;
  buildFilters();
  draw();
  $("search").focus();
};

let waiting = 0;
const searchFor = (query) => {
  state.query = query;
  state.page = 0;
  clearTimeout(waiting);
  waiting = setTimeout(draw, allRows.length > 5000 ? 150 : 0);
};

const filterSelect = (name, label, values) => {
  const chosen = state.filters.get(name);
  const options = [["", word("any")], ...values.map(([, said], at) => [String(at), said])];
  const at = values.findIndex(([value]) => value === chosen);
  return select(`filter-${name}`, label, options, state.filters.has(name) ? String(at) : "", (picked) => {
    pickFilter(name, picked === "" ? undefined : values[Number(picked)][0]);
  });
};

const pickFilter = (name, value) => {
  if (value === undefined) state.filters.delete(name);
  else state.filters.set(name, value);
  state.page = 0;
  draw();
};

const buildFilters = () => {
  if (isPublic || !view.told) return refill($("filters"));
  const search = el("input", {
    type: "search", id: "search", autocomplete: "off", spellcheck: "false", value: state.query,
    oninput: (event) => searchFor(event.target.value),
  });
  const groups = pack.groups.map((group, place) => [place, groupName(group)]);
  const fields = sortingFields().map(({ field, place }) =>
    filterSelect(place, say(field.label), optionsOf(place).map(({ value, label }) => [value, label])),
  );
  const gaps = [...new Set([...commonest(packCounted(), pack).map(([criterion]) => criterion), ...gapChosen()])];
  const gapOptions = gaps.sort((one, other) => one - other).map((criterion) => [criterion, gapOption(criterion)]);
  return refill(
    $("filters"),
    el(
      "details",
      { class: "filters", open: filtersOpen() },
      el("summary", {}, word("filters")),
      el(
        "form",
        { role: "search", onsubmit: (event) => event.preventDefault() },
        el("div", { class: "field wide" }, el("label", { for: "search" }, word("search")), search),
        filterSelect("group", word("group_filter"), groups),
        fields,
        filterSelect("gap", word("gap_filter"), gapOptions),
      ),
    ),
  );
};

const gapOption = (criterion) => {
  const [code, vi, en] = pack.criteria[criterion];
  const said = spoken ? en : vi;
  return `${code} ${said.length > 70 ? `${said.slice(0, 69).trimEnd()}…` : said}`;
};

const gapChosen = () => (state.filters.has("gap") ? [state.filters.get("gap")] : []);

const filtersOpen = () => {
  const before = document.querySelector("details.filters");
  return before ? before.open : window.matchMedia("(min-width: 48rem)").matches;
};

const countedRows = (rows) => rows.filter((row) => row[STANDING] === COUNTED);
