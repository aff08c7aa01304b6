// The board, and the previous round.

const matrix = (caption, corner, rowLabels, columnLabels, cell) =>
  scroller(
    caption,
    table(
      "matrix",
      caption,
      [corner, ...columnLabels],
      rowLabels.map((label, row) => [label, ...columnLabels.map((_, column) => cell(row, column))]),
    ),
  );

const drawAgreement = () => {
  const told = pack.agreement;
  $("agreement").hidden = !told;
  if (!told) return;
  refill(
    $("agreement-body"),
    el("p", { class: "lead" }, told.said.map(say).join(" ")),
    el("p", { class: "note" }, word("kappa_about")),
    isPublic ? null : el("p", { class: "note" }, word("whole_pack")),
    isPublic ? null : boardMatrix(),
    told.criteria.length ? differTable(told.criteria) : null,
  );
};

const boardMatrix = () => {
  const counts = pack.groups.map(() => pack.groups.map(() => 0));
  for (const row of packCounted()) if (row[BOARD] !== null) counts[row[OWN]][row[BOARD]] += 1;
  const names = pack.groups.map(groupName);
  const cell = (own, board) => count(counts[own][board]);
  return el("div", {}, el("h3", {}, word("matrix")), matrix(word("matrix"), word("matrix_corner"), names, names, cell));
};

const differTable = (criteria) => {
  const heads = ["criterion", "compared", "own_higher", "board_higher", "otherwise"].map((name) => word(name));
  const rows = criteria.map(([criterion, ...counts]) => [gapText(criterion), ...counts.map(count)]);
  return el("div", {}, el("h3", {}, word("differ_most")), scroller(word("differ_most"), table("differ", word("differ_most"), heads, rows)));
};

const drawChange = () => {
  const told = pack.change;
  $("change").hidden = !told;
  if (!told) return;
  const places = [...pack.groups.keys(), null];
  const moved = (before, after) => told.moves.filter((move) => move[0] === before && move[1] === after).reduce((sum, move) => sum + move[2], 0);
  const labels = (none) => [...pack.groups.map(groupName), word(none)];
  refill(
    $("change-body"),
    el("p", { class: "note" }, word("change_note", { day: day(told.before) }), isPublic ? null : ` ${word("whole_pack")}`),
    el("p", { class: "lead" }, `↑ ${word("better", { n: told.better })} · ↓ ${word("worse", { n: told.worse })}`),
    matrix(word("change"), word("change_corner"), labels("was_absent"), labels("is_absent"), (row, column) =>
      row === places.length - 1 && column === places.length - 1 ? "" : count(moved(places[row], places[column])),
    ),
  );
};
