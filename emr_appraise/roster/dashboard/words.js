// Words and numbers in the language that is shown.

const held = (name) => {
  const element = document.getElementById(`data-${name}`);
  return element ? JSON.parse(element.textContent) : [];
};
const frame = held("frame");
let spoken = frame.language === "vi" ? 0 : 1;

const say = (both) => both[spoken];

// A number is written before it fills a slot; a phrase may have an English form for one.
const word = (name, values = {}) => {
  const said = frame.words[name];
  const template = spoken === 1 && values.n === 1 && said.length > 2 ? said[2] : said[spoken];
  return template.replace(/\{(\w+)\}/g, (_, slot) => written(values[slot]));
};

const written = (value) => (typeof value === "number" ? count(value) : value);

// As in every report.
const count = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, spoken === 0 ? "." : ",");

const decimal = (digits) => (spoken === 0 ? digits.replace(".", ",") : digits);

// One decimal, cut towards failure; a hair is added because halves of exact numbers are kept as floats.
const percent = (number) => {
  if (number === null) return word("empty");
  const whole = Math.round(number);
  if (Math.abs(number - whole) < 1e-9) return `${whole}%`;
  return decimal(`${(Math.floor(number * 10 + 1e-9) / 10).toFixed(1)}%`);
};

const share = (part, whole) => (whole ? (part * 100) / whole : null);

const countAndShare = (part, whole) =>
  whole ? word("count_share", { n: part, share: percent(share(part, whole)) }) : count(part);

const day = (iso) => (/^\d{4}-\d\d-\d\d$/.test(iso) ? iso.split("-").reverse().join("/") : iso);

const daysLeft = (days) => {
  if (days === 0) return word("due_today");
  return days > 0 ? word("days_left", { n: days }) : word("days_over", { n: -days });
};

const groupName = (group) => word("group", { number: String(group.number) });

const collator = new Intl.Collator("vi", { numeric: true });
