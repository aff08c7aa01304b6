// The page as a whole: what the view holds, and when it is drawn anew.

const publicView = () => ({
  told: pack.figures !== null,
  figures: pack.figures && figuresTold(pack.figures, pack.dues),
  slices: (at) => (pack.tables[at] ? slicesTold(pack, pack.tables[at]) : []),
  heatSets: (at) => (pack.tables[at] ? slicesTold(pack, pack.tables[at]) : []),
  absent: frame.counts.absent,
  rows: [],
});

const fullView = () => {
  const rows = filteredRows();
  const counted = countedRows(rows);
  const absent = filteredAbsent();
  const whole = state.filters.size === 0 && !state.query.trim();
  const slices = (place) => withListed(slicesOf(counted, pack, place), whole ? listedOf(place) : [], place).map((slice) => ({
    ...slice,
    figures: { registered: slice.registered, submitted: slice.rows.length, groups: groupCounts(slice.rows, pack) },
  }));
  return {
    told: packRows().length > 0,
    figures: { registered: whole && pack.figures ? pack.figures.registered : null, ...figuresOf(counted, pack) },
    slices,
    heatSets: (place) => (place < 0 ? groupSets(counted) : slices(place).filter((slice) => slice.rows.length).map(withMedians)),
    absent: frame.hasList ? absent.length : null,
    absentRows: absent,
    rows,
  };
};

// The board's list also holds values of which nobody has submitted.
const listedOf = (place) => ((pack.registered || []).find((told) => told[0] === place) || [place, []])[1];

const withListed = (slices, listed, place) => {
  const missing = listed.filter(([value, all]) => all > 0 && !slices.some((slice) => slice.value === value));
  const added = missing.map(([value]) => ({ value, label: factSaid(pack.fields[place], value), rows: [] }));
  const registered = new Map(listed);
  return [...slices, ...added].sort(bySlice).map((slice) => ({ ...slice, registered: registered.get(slice.value) }));
};

const withMedians = (slice) => ({ ...slice, figures: { areas: areaMedians(slice.rows, pack) } });

const groupSets = (rows) =>
  pack.groups.map((group, place) => withMedians({ label: groupName(group), rows: rows.filter((row) => row[GROUP] === place) }));

const draw = () => {
  view = isPublic ? publicView() : fullView();
  for (const id of ["overview", "by_field", "heat", "blocking"]) $(id).hidden = !view.told;
  drawShown();
  if (view.told) {
    drawOverview();
    drawByField();
    drawHeat();
    drawBlocking();
  }
  drawList();
  drawAbsent();
};

const drawShown = () => {
  if (!view.told) return refill($("shown"), word(pack.tooFew ? "too_few" : "nothing"));
  const said = isPublic ? [] : filtersSaid();
  const n = view.figures.submitted;
  const all = isPublic ? n : packCounted().length;
  if (!said.length) return refill($("shown"), word("showing_all", { n }));
  return refill($("shown"), el("span", {}, word("showing_some", { n, all, filters: said.join("; ") })), button("clear", word("clear"), clearFilters));
};

// Everything that depends on the pack or the language, but not on a filter.
const build = () => {
  document.documentElement.lang = spoken ? "en" : "vi";
  document.title = word("title");
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = word(element.dataset.say);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", word(element.dataset.label));
  for (const pressed of document.querySelectorAll("[data-language]")) {
    pressed.setAttribute("aria-pressed", String(pressed.dataset.language === document.documentElement.lang));
  }
  if (isPublic) $("kicker").textContent = word("public");
  $("to-list").hidden = isPublic;
  view = isPublic ? publicView() : fullView();
  buildCover();
  buildFilters();
  buildChoices();
  buildList();
  buildLists();
  drawAgreement();
  drawChange();
  drawRejected();
  draw();
};

const buildCover = () => {
  const { counts } = frame;
  const facts = [
    ...(pack === NO_PACK ? [] : [[word("pack"), word("pack_version", { title: say(pack.title), version: pack.version })]]),
    [word("as_of"), day(frame.asOf)],
    [word("basis"), say(frame.basis)],
    [word("files"), word("files_said", counts)],
    ...(isPublic ? [[word("public"), word("public_note", { n: frame.minCell })]] : []),
  ];
  refill($("facts"), facts.map(([term, said]) => el("div", {}, el("dt", {}, term), el("dd", {}, said))));
  const options = frame.packs.map((each, at) => [String(at), word("pack_version", { title: say(each.title), version: each.version })]);
  const choose = select("pack", word("pack"), options, String(frame.packs.indexOf(pack)), (picked) => openPack(frame.packs[Number(picked)]));
  refill($("packs"), frame.packs.length > 1 ? [choose, el("p", {}, word("packs_apart"))] : []);
  $("colophon").textContent = word("colophon", { tool: frame.tool });
};

const openPack = (chosen) => {
  pack = chosen;
  state.filters.clear();
  state.open.clear();
  Object.assign(state, { query: "", page: 0, allSlices: false, ...firstChoices() });
  build();
  $("pack").focus();
};

// Ownership first, where the pack asks for it.
const choices = () => {
  if (isPublic) return (pack.tables || []).map((told, at) => [at, told.fields.map((place) => say(pack.fields[place].label)).join(" · ")]);
  return sortingFields().map(({ field, place }) => [place, say(field.label)]);
};

const firstChoices = () => {
  const places = choices().map(([place]) => place);
  const ownership = pack.fields.findIndex((field) => field.id === "ownership");
  const wanted = isPublic ? (pack.tables || []).findIndex((told) => told.fields.length === 1 && told.fields[0] === ownership) : ownership;
  const byField = places.includes(wanted) ? wanted : places[0];
  return { byField, heatBy: isPublic && byField !== undefined ? byField : -1 };
};

const buildChoices = () => {
  const offered = choices().map(([place, said]) => [String(place), said]);
  $("by_field").classList.toggle("without", !offered.length);
  const byField = select("by-field", word("sort_out_by"), offered, String(state.byField), (picked) => {
    Object.assign(state, { byField: Number(picked), allSlices: false });
    drawByField();
  });
  const first = isPublic ? [["-1", word("all_facilities")]] : [["-1", word("heat_groups")]];
  const heatBy = select("heat-by", word("sort_out_by"), [...first, ...offered], String(state.heatBy), (picked) => {
    state.heatBy = Number(picked);
    drawHeat();
  });
  refill($("by_field-body"), byField, el("div", { id: "by_field-out" }));
  refill($("heat-body"), heatBy, el("div", { id: "heat-out" }));
};

const print = (whole) => {
  printing = whole;
  drawList();
  drawAbsent();
  drawRejected();
};

for (const pressed of document.querySelectorAll("[data-language]")) {
  pressed.addEventListener("click", () => {
    spoken = pressed.dataset.language === "en" ? 1 : 0;
    build();
  });
}
window.addEventListener("beforeprint", () => print(true));
window.addEventListener("afterprint", () => print(false));
Object.assign(state, firstChoices());
build();
