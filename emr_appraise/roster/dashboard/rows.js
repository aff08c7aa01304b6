// The rows of the roster: what stands where in the array of a row, and what it says.

const PACK = 0, FILE = 1, CODE = 2, NAME = 3, STANDING = 4, GROUP = 5, OWN = 6, BOARD = 7, ON_ANSWERS = 8;
const TOTAL = 9, AREAS = 10, FACTS = 11, BLOCKING = 12, COUNTS = 13, DUE = 14, DECISION = 15, REMARKS = 16;
const SUBMITTED_ON = 17, SUPERSEDED_BY = 18, REGISTERED = 19, MOVED = 20;
const COUNTED = 0;

const isPublic = frame.minCell > 0;
const allRows = held("rows");
const allAbsent = held("absent");
const allRejections = held("rejections");

const nameOf = (row) => row[NAME] || word("nameless");
const scoreOf = (row) => (row[TOTAL][2] ? (row[TOTAL][0] * 100) / (row[TOTAL][1] * row[TOTAL][2]) : null);
const areaOf = (row, area) => {
  const of = row[AREAS][2 * area + 1];
  return of ? (row[AREAS][2 * area] * 100) / of : null;
};

// A blocking gap holds the criterion's number, the groups it blocks and whether only evidence lacks.
const gapUnit = (pack) => 2 ** (pack.groups.length + 1);
const gapCriterion = (gap, unit) => Math.floor(gap / unit);
const gapGroups = (gap, pack) => pack.groups.filter((_, place) => (gap >> (place + 1)) & 1);
const gapEvidenceOnly = (gap) => gap % 2 === 1;

const remarksOf = (row) => row[REMARKS].reduce((sum, part, place) => (place % 2 ? sum + part : sum), 0);

// A fact of a choice is the number of its option; what the pack does not offer stays text.
const factSaid = (field, value) => {
  if (value === null || value === "") return word("not_said");
  if (value === true || value === false) return word(value ? "yes" : "no");
  if (field.kind === "choice" && typeof value === "number") return say(field.options[value]);
  return field.kind === "number" ? decimal(typeof value === "number" ? count(value) : value) : String(value);
};

// Letters without their marks, so that "hue" finds "Huế".
const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
const lower = (text) => text.normalize("NFC").toLowerCase();

const sought = new Map();
const searchText = (item, texts) => {
  let found = sought.get(item);
  if (!found) {
    const low = lower(texts().join("\n"));
    sought.set(item, (found = [low, bare(low)]));
  }
  return found;
};
const rowText = (row) => searchText(row, () => [row[NAME], row[CODE], row[FILE]]);

// A query with marks is taken at its word; without them it finds every marking.
const finder = (query) => {
  const low = lower(query.trim());
  const plain = bare(low);
  const which = plain === low ? 1 : 0;
  return low ? (texts) => texts[which].includes(low) : null;
};

let ranks = null;
const nameRank = (row) => {
  if (!ranks) {
    const sorted = [...allRows].sort((one, other) => collator.compare(one[NAME], other[NAME]));
    ranks = new Map(sorted.map((each, place) => [each, place]));
  }
  return ranks.get(row);
};
