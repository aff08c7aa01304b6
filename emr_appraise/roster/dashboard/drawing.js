// Elements and shapes. Text only ever becomes text: nothing is read as markup.

const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

const dress = (made, given, children) => {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null));
  return made;
};
const el = (tag, given = {}, ...children) => dress(document.createElement(tag), given, children);
const shape = (tag, given = {}, ...children) => dress(document.createElementNS(SVG, tag), given, children);

const refill = (element, ...children) => element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null));

const tone = (place, pack) => `tone-${pack.groups.length > 1 ? Math.round((place * 4) / (pack.groups.length - 1)) : 0}`;

const picture = (label, kind, ...shapes) => shape("svg", { class: kind, role: "img", "aria-label": label }, shapes);

// Groups side by side, to 100 %; a number stands in a part that is wide enough for it, else below the bar.
const groupBar = (counts, pack) => {
  const all = counts.reduce((sum, each) => sum + each, 0);
  const shapes = [];
  let from = 0;
  counts.forEach((each, place) => {
    const wide = all ? (each * 100) / all : 0;
    if (each) shapes.push(...groupPart(each, from, wide, tone(place, pack)));
    from += wide;
  });
  return el("div", {}, picture(groupsSaid(counts, pack), "group-bar", ...shapes), thinParts(counts, all, pack));
};

const holdsNumber = (number, wide) => wide >= 2.8 + 2.2 * count(number).length;

const thinParts = (counts, all, pack) => {
  const told = counts.map((each, place) =>
    each && !holdsNumber(each, (each * 100) / all)
      ? el("li", {}, el("span", { class: `swatch ${tone(place, pack)}` }), `${groupName(pack.groups[place])}: ${count(each)}`)
      : null,
  );
  return told.some(Boolean) ? el("ul", { class: "legend thin", "aria-hidden": "true" }, told) : null;
};

const groupPart = (number, from, wide, kind) => {
  const part = shape("rect", { class: kind, x: `${from}%`, y: 0, width: `${wide}%`, height: "100%" });
  if (!holdsNumber(number, wide)) return [part];
  const at = { class: `on ${kind}`, x: `${from + wide / 2}%`, y: "50%" };
  return [part, shape("text", at, count(number))];
};

const groupsSaid = (counts, pack) => {
  const all = counts.reduce((sum, each) => sum + each, 0);
  return counts.map((each, place) => `${groupName(pack.groups[place])}: ${countAndShare(each, all)}`).join("; ");
};

const plainBar = (wide, label) =>
  picture(
    label,
    "plain-bar",
    shape("rect", { class: "ground", width: "100%", height: "100%" }),
    shape("rect", { class: "part", width: `${wide}%`, height: "100%" }),
  );

// Lowest to highest as a line, the middle half as a box, the median as a mark.
const spreadBar = (spread, label) => {
  const [lowest, first, median, third, highest] = spread;
  const ticks = [0, 20, 40, 60, 80, 100].flatMap((at) => [
    shape("line", { class: "tick", x1: `${at}%`, x2: `${at}%`, y1: 0, y2: 26 }),
    shape("text", { class: `axis ${at === 0 ? "start" : at === 100 ? "end" : ""}`, x: `${at}%`, y: 42 }, String(at)),
  ]);
  return picture(
    label,
    "spread",
    ...ticks,
    shape("line", { class: "range", x1: `${lowest}%`, x2: `${highest}%`, y1: 13, y2: 13 }),
    shape("rect", { class: "middle", x: `${first}%`, width: `${Math.max(third - first, 0.4)}%`, y: 4, height: 18 }),
    shape("line", { class: "median", x1: `${median}%`, x2: `${median}%`, y1: 0, y2: 26 }),
  );
};

const legend = (pack) =>
  el(
    "ul",
    { class: "legend" },
    pack.groups.map((group, place) =>
      el("li", {}, el("span", { class: `swatch ${tone(place, pack)}` }), `${groupName(group)}: ${say(group.title)}`),
    ),
  );

const cellsOf = (tag, cells) => cells.map((cell) => el(tag, tag === "th" ? { scope: "col" } : {}, cell));

// A plain table of heads, rows whose first cell is a head, and a caption for those who do not see it.
const table = (kind, caption, heads, rows) =>
  el(
    "table",
    { class: kind },
    el("caption", { class: "unseen" }, caption),
    el("thead", {}, el("tr", {}, cellsOf("th", heads))),
    el("tbody", {}, rows.map(([head, ...cells]) => el("tr", {}, el("th", { scope: "row" }, head), cellsOf("td", cells)))),
  );

// What may be wider than the window scrolls by itself, also by keyboard.
const scroller = (label, inside) => el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": label }, inside);

const select = (id, label, options, chosen, changed) =>
  el(
    "div",
    { class: "field" },
    el("label", { for: id }, label),
    el(
      "select",
      { id, autocomplete: "off", onchange: (event) => changed(event.target.value) },
      options.map(([value, said]) => el("option", { value, selected: value === chosen }, said)),
    ),
  );

const button = (kind, label, pressed) => el("button", { type: "button", class: kind, onclick: pressed }, label);
