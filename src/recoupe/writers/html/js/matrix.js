// Claims down, reports across: who says it, says otherwise, updates it, or is silent.

const WIDE = 16; // with more reports than this, columns are narrow and their names stand upright
const FIRST_CELLS = 1600; // cells drawn before the matrix is scrolled
const opened = new Set(); // reports whose copies are unfolded

// Columns: reports in order of time; mostly copied ones stand behind the report they copy, folded until opened.
function columns() {
  const { reports: kept, ids } = view();
  const copies = new Map();
  for (const report of kept)
    if (report.head && ids.has(report.head)) copies.set(report.head, [...(copies.get(report.head) || []), report]);
  return kept.filter((report) => !report.head || !ids.has(report.head)).flatMap((report) => {
    const under = copies.get(report.id) || [];
    const open = opened.has(report.id);
    return [{ report, under: open ? [] : under, count: under.length, open }, ...(open ? under.map((copy) => ({ report: copy, under: [], copy: true })) : [])];
  });
}

function matrix() {
  const heads = columns();
  const narrow = heads.length > WIDE;
  const found = view().claims;
  const body = el("tbody");
  const table = el("table", { class: narrow ? "matrix narrow" : "matrix" },
    el("caption", { class: "unseen" }, t("Claims by report. An empty cell: the report is silent.")),
    el("thead", null, el("tr", null,
      el("td", { class: "corner" }, orderChoice()), heads.map((one) => head(one, narrow)))), body);
  const frame = el("div", { class: "frame", tabindex: "0", role: "region", "aria-label": t("Claims by report") }, table);
  growing(found, (claim) => row(claim, heads, narrow), within(Math.floor(FIRST_CELLS / heads.length), 10, 40), body);
  frame.addEventListener("scroll", () => {
    if (frame.scrollTop + frame.clientHeight > frame.scrollHeight - 500) body.grow();
  });
  frame.addEventListener("keydown", moveInMatrix);
  return el("div", null, legend(), found.length ? frame : el("p", { class: "none" }, t("No claim is left by these filters.")));
}

const legend = () => el("p", { class: "legend" },
  ["says", "otherwise", "updates", "silent"].map((cell) => el("span", null, glyph(cell), " ", CELLS[cell]())),
  el("span", null, glyph("says", true), " ", t("possible")),
  el("span", { class: "hint" }, t("Numbers are the figures as amounts; a cell leads to its words.")));

const orderChoice = () => el("label", null, t("Sorted by"), " ", el("select", {
  id: "order", onchange: (event) => change({ order: event.target.value }),
}, [["matter", t("what matters")], ["time", t("time")], ["origins", t("origins")]].map(([value, text]) =>
  el("option", { value, selected: state.order === value }, text))));

function head({ report, under, count, open, copy }, narrow) {
  const fold = count ? el("button", {
    type: "button", class: "fold", "aria-expanded": String(Boolean(open)),
    title: t("Reports that are mostly copied from this one"),
    onclick: () => {
      open ? opened.delete(report.id) : opened.add(report.id);
      redraw("matrix");
      document.querySelector(`.matrix th[data-report="${CSS.escape(report.id)}"] .fold`)?.focus();
    },
  }, (open ? "−" : "+") + number(count), el("span", { class: "unseen" }, " ", tn("copy", "copies", count))) : null;
  return el("th", { scope: "col", class: copy ? "copy" : null, "data-report": report.id },
    el("div", null, el("a", { href: "#" + report.id, title: `${report.label}, ${publishedText(report)}` },
      el("span", { class: "name" }, outside(narrow ? report.outlet : report.label)), el("time", null, shortDay(report.from, report.to))), under.length || count ? fold : null));
}

function row(claim, heads, narrow) {
  return el("tr", { class: "r-" + claim.verdict, "data-claim": claim.id },
    el("th", { scope: "row" },
      el("a", { class: "claim-link", href: "#" + claim.id }, outside(clip(claim.title, 110))),
      el("div", { class: "facts" }, verdictTag(claim), " ", originsText(claim))),
    heads.map(({ report, under }) => {
      const ids = [report.id, ...under.map((copy) => copy.id)];
      const members = ids.flatMap((id) => claim.by.get(id) || []);
      return el("td", null, members.length ? cell(claim, members, narrow) : null);
    }));
}

function cell(claim, members, narrow) {
  const [kind, maybe] = cellOf(members);
  const label = reports.get(members[0].report).label;
  const amounts = claim.topic === "figure" && !narrow ? distinctAmounts(members) : [];
  const amount = amounts.map(([text]) => text).join(", ");
  return el("a", {
    class: "cell " + kind, href: "#" + members[0].ref, tabindex: "-1",
    "aria-label": `${label}: ${CELLS[kind]()}${amount && ", " + amount}${maybe ? ", " + t("possible") : ""}`,
    title: `${label}: ${clip(members[0].text, 160)}`,
  }, amounts.length ? amounts.slice(0, 3).map(([text, member]) => el("span", { class: `amount ${member.cell}${member.possible ? " maybe" : ""}` }, text)).concat(amounts.length > 3 ? "…" : []) : glyph(kind, maybe));
}

const distinctAmounts = (members) => [...new Map(members.map((member) => [amountText(member), member]))];

// Arrow keys go from one cell that says something to the next; the tab key goes from claim to claim.
function moveInMatrix(event) {
  const from = document.activeElement.closest?.(".matrix a");
  const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
  if (!from || !steps) return;
  event.preventDefault();
  let line = from.closest("tr");
  let place = [...line.children].indexOf(from.closest("td, th"));
  for (let tries = 0; tries < 400; tries += 1) {
    if (steps[0]) line = steps[0] > 0 ? line.nextElementSibling : line.previousElementSibling;
    else place += steps[1];
    const next = line?.children[place]?.querySelector("a");
    if (!line || place < 0 || place >= line.children.length) return;
    if (next) return next.focus();
  }
}
