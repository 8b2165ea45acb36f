// Figures drawn as intervals: how they went over time, and each with its bounds, its words and who gives it.

const MOST_LINES = 14;

function figureChart(claim) {
  const lines = amountLines(claim).filter((line) => middle(line) !== null);
  if (!lines.length) return sideBySide(claim);
  const scale = amountScale(lines);
  const days = new Set(lines.map((line) => line.from).filter(Boolean));
  const values = new Set(lines.map(middle));
  return el("div", { class: "figure-chart" },
    days.size > 1 && values.size > 1 ? overTime(claim, lines) : null, intervals(lines, scale));
}

function intervals(lines, scale) {
  const body = el("tbody", null, lines.slice(0, MOST_LINES).map((line) => amountRow(line, scale)));
  const table = el("table", { class: "intervals" },
    el("thead", null, el("tr", null, el("th", { scope: "col" }, t("For")), el("th", { scope: "col", class: "plot" }, axis(scale)),
      el("th", { scope: "col" }, t("As printed")), el("th", { scope: "col" }, t("Given by")), el("th", { scope: "col" }, t("In")))), body);
  if (lines.length <= MOST_LINES) return table;
  const more = el("button", { type: "button", class: "more", onclick: () => {
    body.append(...lines.slice(MOST_LINES).map((line) => amountRow(line, scale)));
    more.remove();
  } }, t("Show {n} more", { n: number(lines.length - MOST_LINES) }));
  return [table, more];
}

const across = (scale, value) => 1 + scale.at(value) * 98 + "%";

function axis(scale) {
  return svg("svg", { class: "axis", width: "100%", height: 18, "aria-hidden": "true" },
    scale.ticks.map((tick) => [
      svg("text", { x: across(scale, tick), y: 11, "text-anchor": scale.at(tick) > 0.93 ? "end" : scale.at(tick) < 0.05 ? "start" : "middle" }, compact(tick)),
      svg("line", { x1: across(scale, tick), x2: across(scale, tick), y1: 14, y2: 18 }),
    ]));
}

// The interval of one amount: a bar between hard bounds, a thin one for what readers take it to mean, an arrow where it is open.
function bar(line, scale) {
  const [softLow, softHigh] = soft(line);
  const [low, high] = [line.low ?? 0, line.high ?? Infinity];
  const open = line.high === null ? "high" : line.low === null ? "low" : "";
  return svg("svg", {
    class: `interval ${line.cell}${line.possible ? " maybe" : ""}`, width: "100%", height: 22, role: "img",
    "aria-label": `${DEEDS[line.bound]()} ${amountText(line)}`,
  },
  scale.ticks.map((tick) => svg("line", { class: "grid", x1: across(scale, tick), x2: across(scale, tick), y1: 0, y2: 22 })),
  svg("line", { class: "soft", x1: across(scale, softLow), x2: across(scale, softHigh), y1: 11, y2: 11 }),
  open ? svg("line", { class: "open", x1: across(scale, open === "high" ? low : softLow), x2: open === "high" ? "99.5%" : across(scale, high), y1: 11, y2: 11 })
    : low !== high && svg("line", { class: "hard", x1: across(scale, low), x2: across(scale, high), y1: 11, y2: 11 }),
  (open || low !== high) && [line.low, line.high].filter((value) => value !== null).map((value) =>
    svg("line", { class: "bound", x1: across(scale, value), x2: across(scale, value), y1: 4, y2: 18 })),
  !open && low === high && svg("circle", { cx: across(scale, low), cy: 11, r: 5 }));
}

function amountRow(line, scale) {
  const [first, ...others] = line.members;
  const printed = [...new Map(line.members.map((member) => [folded(member.text), member])).values()];
  return el("tr", { class: line.cell },
    el("td", { class: "day" }, shortDay(line.from, line.to), line.own ? null : el("small", { title: t("No date of its own: the day of the report") }, " ", t("(report)"))),
    el("td", { class: "plot" }, bar(line, scale)),
    el("td", { class: "printed" }, printed.slice(0, 3).map((member, at) => [at ? " · " : "",
      el("a", { class: "words", href: "#" + member.ref, lang: reports.get(member.report).lang, title: placeText(member) }, outside(member.text))]),
    printed.length > 3 ? " …" : "",
    QUALITIES[line.status] ? el("small", null, " ", QUALITIES[line.status]()) : null,
    line.possible ? el("small", { class: "doubt" }, " ", t("possible")) : null),
    el("td", { class: "by" }, line.by ? outside(clip(line.by, 60)) : el("span", { class: "none" }, t("the report itself"))),
    el("td", { class: "in" }, [first, ...others].slice(0, others.length > 3 ? 2 : 4).map((member, at) => [at ? ", " : "",
      el("a", { href: "#" + member.ref }, reports.get(member.report).label)]),
    others.length > 3 ? " " + t("and {n} more", { n: number(others.length - 1) }) : ""));
}

// Points of one amount on one day; what replaces what is a step, what contradicts what a red bracket.
function pointsOf(lines) {
  const points = new Map();
  for (const line of lines.filter((one) => one.from && one.to)) {
    const key = JSON.stringify([line.low, line.high, line.bound, line.from, line.to]);
    if (!points.has(key)) points.set(key, { ...line, count: 0 });
    points.get(key).count += line.members.length;
  }
  return [...points.values()];
}

function overTime(claim, lines) {
  const points = pointsOf(lines);
  const scale = amountScale(lines);
  const [from, to] = [Math.min(...points.map((p) => instant(p.from))), Math.max(...points.map((p) => instant(p.to) + DAY))];
  const [width, height, left, right, top, foot] = [540, 250, 50, 66, 14, 26];
  const x = (time) => left + ((time - from) / (to - from || 1)) * (width - left - right);
  const y = (value) => top + (1 - scale.at(value)) * (height - top - foot);
  const place = new Map(points.map((point) => [point, x((instant(point.from) + instant(point.to) + DAY) / 2)]));
  return svg("svg", { class: "over-time", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": t("The amounts over time; the table below has them all") },
    scale.ticks.map((tick) => [svg("line", { class: "grid", x1: left, x2: width - right, y1: y(tick), y2: y(tick) }),
      svg("text", { class: "tick", x: left - 8, y: y(tick) + 4, "text-anchor": "end" }, compact(tick))]),
    dayTicks(from, to, x, height - foot), stepsBetween(points, place, y), brackets(claim, points, place, y),
    points.map((point) => mark(point, place.get(point), x, y)), labels(points, place, y));
}

function dayTicks(from, to, x, base) {
  const days = Math.round((to - from) / DAY);
  const every = Math.max(1, Math.ceil(days / 7));
  return Array.from({ length: Math.ceil(days / every) }, (_, at) => from + at * every * DAY).map((time) => {
    const day = new Date(time).toISOString().slice(0, 10);
    return svg("text", { class: "tick", x: x(time + DAY / 2), y: base + 17, "text-anchor": "middle" },
      days > 400 ? day.slice(0, 7) : dayFormat({ day: "numeric", month: "short" }).format(asDay(day)));
  });
}

function mark(point, at, x, y) {
  const [softLow, softHigh] = soft(point);
  const [low, high] = [point.low ?? softLow, point.high ?? softHigh];
  const spread = point.from !== point.to;
  return svg("g", { class: `interval ${point.cell}${point.possible ? " maybe" : ""}` },
    svg("title", null, `${amountText(point)} · ${dayText(point.from, point.to)}`),
    spread && svg("line", { class: "doubt-width", x1: x(instant(point.from)), x2: x(instant(point.to) + DAY), y1: y(middle(point)), y2: y(middle(point)) }),
    softLow !== softHigh && svg("line", { class: "soft", x1: at, x2: at, y1: y(softLow), y2: y(softHigh) }),
    low !== high && svg("line", { class: "hard", x1: at, x2: at, y1: y(low), y2: y(high) }),
    point.high === null && svg("path", { class: "arrow", d: `M${at - 4} ${y(point.low) - 9}l4 -7l4 7z` }),
    point.low === null && svg("path", { class: "arrow", d: `M${at - 4} ${y(point.high) + 9}l4 7l4 -7z` }),
    svg("circle", { cx: at, cy: y(middle(point)), r: 3.5 + Math.min(4, Math.sqrt(point.count)) }));
}

function labels(points, place, y) {
  const taken = [];
  return [...points].sort((left, right) => right.count - left.count).map((point) => {
    const [at, height] = [place.get(point), y(middle(point)) + 4];
    if (taken.some(([x0, y0]) => Math.abs(x0 - at) < 60 && Math.abs(y0 - height) < 12)) return null;
    taken.push([at, height]);
    return svg("text", { class: "label " + point.cell, x: at + 10, y: height - 7 }, amountText(point), point.count > 1 ? ` ×${point.count}` : "");
  });
}

function stepsBetween(points, place, y) {
  const line = points.filter((point) => point.cell !== "otherwise" && !point.possible).sort((a, b) => place.get(a) - place.get(b));
  if (!line.some((point) => point.cell === "updates")) return null;
  const path = line.map((point, at) => (at ? `H${place.get(point)}V${y(middle(point))}` : `M${place.get(point)} ${y(middle(point))}`));
  return svg("path", { class: "steps", d: path.join("") });
}

function brackets(claim, points, place, y) {
  const keyOf = (member) => points.find((p) => p.low === member.low && p.high === member.high && p.bound === member.bound);
  const pairs = new Map();
  for (const [first, then, kind] of claim.relations) {
    const [one, other] = [keyOf(claim.members[first]), keyOf(claim.members[then])];
    if (kind === "update" || !one || !other || one === other) continue;
    pairs.set([one, other].map(middle).sort().join(" "), [one, other]);
  }
  return [...pairs.values()].slice(0, 5).map(([one, other]) => svg("path", {
    class: "bracket", d: `M${place.get(one)} ${y(middle(one))}L${place.get(other)} ${y(middle(other))}`,
  }));
}
