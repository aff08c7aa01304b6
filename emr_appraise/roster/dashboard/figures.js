// Figures of a set of rows, counted as the roster's statistics count them.

const groupCounts = (rows, pack) => {
  const counts = new Array(pack.groups.length).fill(0);
  for (const row of rows) counts[row[GROUP]] += 1;
  return counts;
};

// Between the two nearest values, as most offices count.
const quantile = (sorted, part) => {
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
};

const sortedScores = (rows, score) => {
  const scores = new Float64Array(rows.length);
  let many = 0;
  for (const row of rows) {
    const each = score(row);
    if (each !== null) scores[many++] = each;
  }
  return scores.subarray(0, many).sort();
};

const spreadOf = (rows) => {
  const scores = sortedScores(rows, scoreOf);
  return scores.length ? [0, 0.25, 0.5, 0.75, 1].map((part) => quantile(scores, part)) : null;
};

const areaMedians = (rows, pack) =>
  pack.areas.map((_, area) => {
    const scores = sortedScores(rows, (row) => areaOf(row, area));
    return scores.length ? quantile(scores, 0.5) : null;
  });

const commonest = (rows, pack) => {
  const unit = gapUnit(pack);
  const counts = new Array(pack.criteria.length).fill(0);
  for (const row of rows) for (const gap of row[BLOCKING]) counts[gapCriterion(gap, unit)] += 1;
  const met = counts.map((each, criterion) => [criterion, each]).filter(([, each]) => each > 0);
  return met.sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, 10);
};

const dueCounts = (rows, pack) => {
  const found = new Map();
  for (const row of rows) {
    if (!row[DUE]) continue;
    const [deadline, days] = row[DUE];
    const counted = found.get(deadline) || [deadline, days, 0, 0];
    counted[2] += 1;
    if (row[GROUP] === 0) counted[3] += 1;
    found.set(deadline, counted);
  }
  const due = (each) => pack.deadlines[each[0]][2];
  return [...found.values()].sort((one, other) => (due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : one[0] - other[0]));
};

const figuresOf = (rows, pack) => ({
  submitted: rows.length,
  groups: groupCounts(rows, pack),
  scores: spreadOf(rows),
  areas: areaMedians(rows, pack),
  blocking: commonest(rows, pack),
  dues: dueCounts(rows, pack),
});

const number = (ratio) => (ratio ? ratio[0] / ratio[1] : null);

// The statistics of a public edition in the same shape.
const figuresTold = (told, dues) => ({
  ...told,
  scores: told.scores && told.scores.map(number),
  areas: told.areas.map(number),
  dues: dues || [],
});

// One slice for each value of a field; what is not said comes last.
const slicesOf = (rows, pack, place) => {
  const found = new Map();
  for (const row of rows) {
    const value = row[FACTS][place] === "" ? null : row[FACTS][place];
    if (!found.has(value)) found.set(value, []);
    found.get(value).push(row);
  }
  return [...found]
    .map(([value, of]) => ({ value, label: factSaid(pack.fields[place], value), rows: of }))
    .sort(bySlice);
};

const bySlice = (one, other) => {
  const last = (value) => (value === null ? 1 : value === false ? 2 : 0);
  if (last(one.value) !== last(other.value)) return last(one.value) - last(other.value);
  if (typeof one.value === "number" && typeof other.value === "number") return one.value - other.value;
  if (typeof one.value !== typeof other.value) return typeof one.value === "number" ? -1 : 1;
  return other.rows.length - one.rows.length || collator.compare(one.label, other.label);
};

// The slices of a table of the statistics, with figures that are already counted.
const slicesTold = (pack, table) =>
  table.slices
    .map(({ values, figures }) => ({
      value: table.fields.length === 1 ? values[0] : 0,
      label: sliceSaid(pack, table, values),
      rows: { length: figures.submitted },
      figures: figuresTold(figures),
    }))
    .sort(table.fields.length === 1 ? bySlice : () => 0);

const sliceSaid = (pack, table, values) => {
  if (values.every((value) => value === false)) return word(values.length > 1 ? "merged_cells" : "merged");
  return values.map((value, at) => (value === false ? word("merged") : factSaid(pack.fields[table.fields[at]], value))).join(" · ");
};
