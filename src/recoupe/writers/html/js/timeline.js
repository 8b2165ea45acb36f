// What happened, in order, each with the width of its date's doubt; and when the reports appeared.

const FAR = 60; // days around the reports that the scale shows; what lies outside is an arrow

function timeline() {
  const dated = view().claims.filter((claim) => claim.from || claim.to)
    .sort((left, right) => byText(left.from || left.to, right.from || right.to) || byText(left.to || LATE, right.to || LATE) || matter(right) - matter(left));
  const scale = timeScale(dated);
  const axisLine = timeAxis(scale);
  const rows = growing(dated, (claim) => timeRow(claim, scale), 40, el("ol", { class: "timeline" }));
  const events = claimsOf("event", t("Told by one report"));
  const section = el("div", null, dated.length ? [el("p", { class: "legend" }, ["event", "statement", "figure"].map((topic) =>
    el("span", null, svg("svg", { width: 18, height: 8, "aria-hidden": "true" }, svg("rect", { class: "span " + topic, width: 18, height: 8, rx: 2 })), " ", TOPICS[topic]()))), axisLine, rows] : el("p", { class: "none" }, t("No date is left by these filters.")),
    el("h3", { class: "sub" }, t("What happened, told by several")), events);
  section.reveal = events.reveal;
  section.unfold = () => { rows.growAll(); events.unfold(); };
  return section;
}

// The scale covers the reports and what happened near them.
function timeScale(dated) {
  const around = view().reports.filter((report) => report.from && report.to);
  const first = Math.min(...around.map((report) => instant(report.from)));
  const last = Math.max(...around.map((report) => instant(report.to) + DAY));
  const [early, late] = Number.isFinite(first) ? [first - FAR * DAY / 2, last + FAR * DAY / 2] : [-Infinity, Infinity];
  const near = dated.filter((claim) => claim.from && claim.to && instant(claim.from) >= early && instant(claim.to) <= late);
  let from = Math.min(first, ...near.map((claim) => instant(claim.from)));
  let to = Math.max(last, ...near.map((claim) => instant(claim.to) + DAY));
  if (!Number.isFinite(from)) [from, to] = [0, DAY];
  const pad = Math.max(DAY / 2, (to - from) * 0.02);
  [from, to] = [from - pad, to + pad];
  return { from, to, at: (time) => (100 * within(time - from, 0, to - from)) / (to - from) };
}

function timeAxis(scale) {
  const ticks = [];
  const days = (scale.to - scale.from) / DAY;
  const every = [1, 2, 7, 14, 30, 91, 182, 365, 1826, 3652].find((step) => days / step <= 9) || 7300;
  const start = new Date(scale.from);
  const months = Math.round(every / 30.4);
  let [time, at] = [Math.ceil(scale.from / DAY) * DAY, 0];
  const next = () => (months ? Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1 + at++ * months, 1) : time + every * DAY);
  for (time = months ? next() : time; time < scale.to; time = next()) ticks.push(time);
  const label = (time) => dayFormat(every > 300 ? { year: "numeric" } : every > 25 ? { month: "short", year: "2-digit" } : { day: "numeric", month: "short" }).format(new Date(time));
  return el("div", { class: "time-axis" },
    el("span", { class: "key" }, t("Reports appeared")),
    svg("svg", { width: "100%", height: 34, role: "img", "aria-label": t("When the reports appeared") },
      ticks.map((time) => [svg("line", { class: "grid", x1: scale.at(time) + "%", x2: scale.at(time) + "%", y1: 14, y2: 34 }),
        svg("text", { class: "tick", x: scale.at(months ? time : time + DAY / 2) + "%", y: 11, "text-anchor": scale.at(time) > 94 ? "end" : months ? "start" : "middle" }, label(time))]),
      view().reports.filter((report) => report.from && report.to).map((report) => svg("line", {
        class: "report" + (report.from === report.to ? "" : " wide"), y1: 24, y2: 24,
        x1: scale.at(moment(report)) - 0.25 + "%", x2: scale.at(report.from === report.to ? moment(report) : instant(report.to) + DAY) + 0.25 + "%",
      }, svg("title", null, `${report.label}, ${publishedText(report)}`)))));
}

const moment = (report) => {
  const time = clock(report.published);
  return time ? Date.parse(`${report.from}T${time}:00Z`) : instant(report.from);
};

function timeRow(claim, scale) {
  const [from, to] = [claim.from ? instant(claim.from) : -Infinity, claim.to ? instant(claim.to) + DAY : Infinity];
  const [before, after] = [to <= scale.from, from >= scale.to];
  const shape = before || after
    ? svg("path", { class: "far", d: "M0 0" })
    : svg("rect", { class: `span ${claim.topic}${/[~%?]/.test(claim.when || "") ? " maybe" : ""}`, x: scale.at(from) + "%", width: Math.max(0.6, scale.at(to) - scale.at(from)) + "%", y: 5, height: 8, rx: 2 });
  return el("li", { class: claim.spread > 1 ? "several" : null },
    el("time", null, dayText(claim.from, claim.to, claim.when)),
    el("span", { class: "scale" }, before ? "◂" : after ? el("span", { class: "late" }, "▸") : svg("svg", { width: "100%", height: 18, "aria-hidden": "true" }, shape)),
    el("span", { class: "what" }, el("a", { class: "claim-link", href: "#" + claim.id }, outside(clip(claim.title, 140))), " ",
      el("small", null, TOPICS[claim.topic](), " · ", spreadText(claim)),
      claim.verdict === "agreed" || claim.verdict === "single" ? null : [" ", verdictTag(claim)],
      claim.possible && ["agreed", "single"].includes(claim.verdict) ? el("small", { class: "doubt" }, " · ", t("possible")) : null));
}
