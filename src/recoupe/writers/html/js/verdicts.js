// A claim's verdict, its reports at a look, and its origins, as every view shows them.

const VERDICTS = {
  conflict: () => t("in conflict"),
  update: () => t("updated"),
  differs: () => t("differs"),
  agreed: () => t("agreed"),
  single: () => t("one report"),
};
const CELLS = {
  says: () => t("says it"),
  otherwise: () => t("says otherwise"),
  updates: () => t("updates it"),
  silent: () => t("silent"),
};
const TOPICS = { statement: () => t("statement"), figure: () => t("figure"), event: () => t("event") };
const ORIGINS = {
  speaker: () => t("speaker"),
  agency: () => t("agency"),
  document: () => t("document"),
  outlet: () => t("outlet"),
  undeclared: () => t("no declared origin"),
};

const verdictTag = (claim) =>
  el("span", { class: `verdict ${claim.verdict}` }, VERDICTS[claim.verdict](),
    claim.possible && el("span", { class: "doubt" }, " · ", t("possible")));

const glyph = (cell, possible) => el("i", { class: `glyph ${cell}${possible ? " maybe" : ""}`, "aria-hidden": "true" });

// What a report does in a claim: the strongest of what its members do, and whether all of them are only possible.
function cellOf(members) {
  const cell = ["otherwise", "updates", "says"].find((kind) => members.some((member) => member.cell === kind));
  return [cell, members.every((member) => member.possible)];
}

const interval = (low, high) => (low === high ? number(low) : `${number(low)}–${number(high)}`);
const originsText = (claim) => tn("{range} origin", "{range} origins", claim.max, { range: interval(claim.min, claim.max) });
const spreadText = (claim) => {
  const told = new Set(membersIn(claim).map((member) => member.report)).size;
  return tn("{n} of {all} reports", "{n} of {all} reports", told, { all: number(view().reports.length) });
};

// One mark a report, in the order of the reports: filled where it says it, and how.
function strip(claim) {
  const all = view().reports;
  const step = Math.max(1.2, Math.min(9, 150 / all.length));
  const width = Math.max(1, step - Math.min(2, step / 4));
  const marks = all.map((report, at) => {
    const members = claim.by.get(report.id);
    const [cell, maybe] = members ? cellOf(members) : ["silent", false];
    return svg("rect", {
      class: `${cell}${maybe ? " maybe" : ""}`, x: at * step, y: cell === "silent" ? 7 : cell === "says" ? 2 : 0,
      width, height: cell === "silent" ? 2 : cell === "says" ? 10 : 12,
    });
  });
  return svg("svg", { class: "strip", width: all.length * step, height: 12, role: "img", "aria-label": spreadText(claim) }, marks);
}

// Who stands behind a claim, with the number of its reports and why.
function originsList(claim) {
  const groups = new Map();
  for (const [name, kind, members] of claim.origins) {
    const key = kind === "undeclared" ? "" : name + kind;
    if (!groups.has(key)) groups.set(key, { name, kind, ids: new Set() });
    for (const at of members) groups.get(key).ids.add(claim.members[at].report);
  }
  return el("p", { class: "origins" }, el("b", null, originsText(claim)), groups.size ? ": " : "",
    [...groups.values()].map(({ name, kind, ids }, at) => [
      at ? ", " : "",
      el("span", { class: `origin ${kind}`, title: ORIGINS[kind]() },
        kind === "undeclared" ? t("no declared origin") : outside(name),
        ids.size > 1 || kind === "undeclared" ? el("small", null, " × " + number(ids.size)) : null),
    ]));
}

// Reasons on demand, each with links to the words it rests on.
function because(reasons, more, open) {
  if (!reasons.length) return null;
  const box = disclosure(t("Why"), () => el("ul", null, reasons.map((reason) => el("li", null,
    el("span", { lang: said(reason.note) === reason.note ? "en" : null }, outside(said(reason.note))),
    reason.spans.filter(([id]) => reports.has(id)).map(([id, start, end]) => [" ", el("a", {
      class: "place", href: `#${id}:${start}-${end}`,
      title: t("characters {start} to {end}", { start: number(start), end: number(end) }),
    }, reports.get(id).label)]),
    dossier.explain && el("code", null, reason.rule))),
    more ? el("li", null, tn("{n} more reason is in the JSON dossier", "{n} more reasons are in the JSON dossier", more)) : null),
  { class: "because" });
  if (dossier.explain || open) box.unfold();
  return box;
}
