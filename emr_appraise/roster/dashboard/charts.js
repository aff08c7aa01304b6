// The sections of figures: each draws what the view holds.

const FEW_SLICES = 15;
const HEAT_STEPS = 10;

const card = (id, label, figure, note, kind) =>
  el(
    "div",
    { class: `card ${kind || ""}`, "data-card": id },
    el("dt", {}, label),
    el("dd", {}, el("span", { class: "figure" }, figure), note ? el("span", { class: "card-note" }, note) : null),
  );

const groupCard = (group, place) => {
  const { groups, submitted } = view.figures;
  const part = submitted ? percent(share(groups[place], submitted)) : null;
  const said = part ? [el("b", {}, word("share_of_submitted", { share: part })), el("br")] : [];
  const note = el("span", {}, said, say(group.title));
  return card(`group-${group.number}`, groupName(group), count(groups[place]), note, `group ${tone(place, pack)}`);
};

const submittedNote = () => {
  const { registered, submitted } = view.figures;
  if (registered === null) return null;
  return registered >= submitted ? word("of_registered", { n: registered }) : word("beside_list", { n: registered });
};

const drawOverview = () => {
  const { counts } = frame;
  refill(
    $("overview-body"),
    el(
      "dl",
      { class: "cards" },
      card("submitted", word("submitted"), count(view.figures.submitted), submittedNote(), "first"),
      pack.groups.map(groupCard),
      card("absent", word("absent"), view.absent === null ? word("empty") : count(view.absent), absentNote()),
      card("rejected", word("rejected"), count(counts.rejected), isPublic ? null : word("rejected_note")),
    ),
    el("div", { class: "pair" }, el("div", {}, sharesPanel(), scoresPanel()), duesPanel()),
  );
};

const absentNote = () => word(view.absent === null ? "absent_no_list" : "absent_note");

const panel = (title, ...inside) => el("div", { class: "panel" }, el("h3", {}, title), inside);

const sharesPanel = () =>
  panel(
    word("shares"),
    view.figures.submitted ? groupBar(view.figures.groups, pack) : el("p", {}, word("nothing")),
    legend(pack),
  );

const scoresPanel = () => {
  const spread = view.figures.scores;
  if (!spread) return panel(word("scores"), el("p", {}, scoresMissing()));
  const [lowest, first, median, third, highest] = spread.map(percent);
  const said = word("scores_said", { lowest, first, median, third, highest });
  return panel(word("scores"), spreadBar(spread, said), el("p", { "data-figure": "scores" }, said));
};

const scoresMissing = () => {
  if (!view.figures.submitted) return word("nothing");
  return word(isPublic ? "too_few" : "empty");
};

const duesPanel = () => {
  const dues = view.figures.dues;
  const said = dues.length ? el("ul", { class: "dues" }, dues.map(dueItem)) : el("p", {}, word("due_none"));
  return panel(word("deadlines"), said);
};

const dueItem = ([deadline, days, concerned, done]) => {
  const told = pack.deadlines[deadline];
  const values = { n: concerned, done, group: String(pack.groups[0].number) };
  return el(
    "li",
    { "data-due": told[2] },
    el("strong", { class: days < 0 ? "late" : "" }, daysLeft(days)),
    el("span", {}, word("due_on", { title: told[spoken], day: day(told[2]) })),
    plainBar(share(done, concerned), word("due_done", values)),
    el("span", { class: "note" }, word("due_done", values)),
  );
};

// Groups by a field, one row for each value.

const drawByField = () => {
  const slices = view.slices(state.byField);
  const shown = state.allSlices ? slices : slices.slice(0, FEW_SLICES);
  const heads = [word("value"), word("facilities"), word("groups"), word("best_share", { number: String(pack.groups[0].number) })];
  refill(
    $("by_field-out"),
    legend(pack),
    slices.length ? table("by-field", word("by_field"), heads, shown.map(sliceRow)) : el("p", {}, word("nothing")),
    slices.length > FEW_SLICES ? fewerButton(slices.length) : null,
  );
};

const sliceRow = ({ label, figures }) => {
  const { groups, submitted, registered } = figures;
  const many = registered && registered >= submitted ? word("facilities_of", { n: submitted, all: registered }) : count(submitted);
  return [label, many, groupBar(groups, pack), percent(share(groups[0], submitted))];
};

const fewerButton = (all) =>
  button("more", state.allSlices ? word("show_fewer") : word("show_all", { n: all }), () => {
    state.allSlices = !state.allSlices;
    drawByField();
    $("by_field-out").querySelector("button.more").focus();
  });

// Medians of areas: the areas stand below each other unless there are more columns than fit.

const drawHeat = () => {
  const sets = [{ label: word("all_facilities"), figures: view.figures }, ...view.heatSets(state.heatBy)];
  const titles = pack.areas.map((area) => say(area.title));
  const wide = sets.length > 8;
  const rows = wide
    ? sets.map(({ label, figures }) => [label, ...figures.areas.map(heatCell)])
    : titles.map((title, area) => [title, ...sets.map(({ figures }) => heatCell(figures.areas[area]))]);
  const heads = wide ? ["", ...titles] : [word("area"), ...sets.map(({ label }) => label)];
  const grid = table(wide ? "heat wide" : "heat", word("heat"), heads, rows);
  refill($("heat-out"), wide ? scroller(word("heat"), grid) : grid, heatKey());
};

const heatStep = (median) => Math.min(Math.floor((median * HEAT_STEPS) / 100 + 1e-9), HEAT_STEPS - 1);

const heatCell = (median) =>
  el("span", { class: median === null ? "heat-cell none" : `heat-cell step-${heatStep(median)}` }, percent(median));

const heatKey = () => {
  const steps = [...Array(HEAT_STEPS).keys()].map((step) =>
    el("li", {}, el("span", { class: `swatch step-${step}` }), percent((step * 100) / HEAT_STEPS)),
  );
  return el("div", { class: "heat-key" }, word("heat_key"), el("ul", { class: "legend" }, steps));
};

// The commonest gaps.

const drawBlocking = () => {
  const { blocking, submitted } = view.figures;
  if (!blocking.length) return refill($("blocking-body"), el("p", {}, word(submitted ? "no_blocking" : "nothing")));
  const heads = [word("criterion"), word("facilities"), ""];
  const rows = blocking.map(([criterion, hospitals]) => [
    gapText(criterion),
    barAndFigure(share(hospitals, submitted), countAndShare(hospitals, submitted)),
    isPublic ? "" : gapButton(criterion),
  ]);
  return refill($("blocking-body"), el("p", { class: "note" }, word("blocking_note")), table("gaps", word("blocking"), heads, rows));
};

const barAndFigure = (wide, said) => el("span", {}, plainBar(wide, said), el("span", { class: "bar-figure" }, said));

const gapText = (criterion) => {
  const [code, vi, en] = pack.criteria[criterion];
  return el("span", {}, el("b", { class: "code" }, code), " ", spoken ? en : vi);
};

const gapButton = (criterion) => {
  const made = button("small", word("only_these"), () => setFilter("gap", criterion));
  made.setAttribute("aria-label", `${word("only_these")}: ${pack.criteria[criterion][0]}`);
  return made;
};
