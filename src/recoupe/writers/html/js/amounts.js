// Amounts as intervals: their words, their bounds, and scales to draw them on.

const UNITS = { "%": "%", share: "" };
const compact = (value) =>
  number(value, Math.abs(value) >= 1e5 ? { notation: "compact", maximumFractionDigits: 2 } : { maximumFractionDigits: 2 });

function amountText(member) {
  const unit = member.unit ? " " + (UNITS[member.unit] ?? member.unit) : "";
  const { low, high, bound } = member;
  if (low === null && high === null || bound === "vague") return clip(member.text, 24);
  if (bound === "at_least" || high === null) return "≥ " + compact(low) + unit;
  if (bound === "at_most" || low === null) return "≤ " + compact(high) + unit;
  return (bound === "about" ? "≈ " : "") + (low === high ? compact(low) : `${compact(low)}–${compact(high)}`) + unit;
}

const DEEDS = {
  exact: () => t("exactly"), about: () => t("about"), at_least: () => t("at least"),
  at_most: () => t("at most"), range: () => t("between"), vague: () => t("some"),
};

// The days that an amount is for: its own date, or else that of the report.
function daysOf(member) {
  const report = reports.get(member.report);
  const own = /^(\d{4}-\d\d-\d\d)(?:T[^/]*)?(?:\/(\d{4}-\d\d-\d\d).*)?$/.exec((member.said || "").replace(/[~?%]/g, ""));
  return own ? [own[1], own[2] || own[1], true] : [report.from, report.to, false];
}

// Amounts that are the same, by the same voice, for the same days, in one line.
function amountLines(claim) {
  const lines = new Map();
  for (const member of membersIn(claim)) {
    const [from, to, own] = daysOf(member);
    const key = JSON.stringify([member.low, member.high, member.bound, member.by, from, to, member.cell]);
    if (!lines.has(key)) lines.set(key, { ...member, from, to, own, members: [] });
    lines.get(key).members.push(member);
  }
  return [...lines.values()].sort((left, right) =>
    byText(left.from || LATE, right.from || LATE) || (left.low ?? left.high) - (right.low ?? right.high));
}

const within = (value, low, high) => Math.max(low, Math.min(high, value));

// A scale over all bounds, hard and soft; a logarithm where amounts are far apart.
function amountScale(lines) {
  const bounds = lines.flatMap((line) => [line.low, line.high, line.softLow, line.softHigh]).filter((value) => value !== null);
  let [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  if (!bounds.length) [low, high] = [0, 1];
  const logarithm = low > 0 && high / low > 40;
  const pad = low === high ? Math.abs(low) * 0.1 || 1 : (high - low) * 0.08;
  if (!logarithm) [low, high] = [low >= 0 ? Math.max(0, low - pad) : low - pad, high + pad];
  else [low, high] = [low / 1.3, high * 1.3];
  const at = logarithm
    ? (value) => Math.log(Math.max(value, low) / low) / Math.log(high / low)
    : (value) => (value - low) / (high - low);
  return { at: (value) => within(at(value), 0, 1), ticks: logarithm ? tens(low, high) : steps(low, high, 5), logarithm };
}

function steps(low, high, count) {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  const ticks = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high + step / 1e6; tick += step) ticks.push(Number(tick.toPrecision(12)));
  return ticks;
}

function tens(low, high) {
  const ticks = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1)
    for (const factor of high / low > 1000 ? [1] : [1, 3]) if (factor * 10 ** power >= low && factor * 10 ** power <= high) ticks.push(factor * 10 ** power);
  return ticks;
}

const soft = (line) => [line.softLow ?? line.low ?? line.high, line.softHigh ?? line.high ?? line.low];
const middle = (line) => (line.low === null ? line.high : line.high === null ? line.low : (line.low + line.high) / 2);
