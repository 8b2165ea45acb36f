// All reports with what they say of themselves, who copies whom, and what could not be read.

function reportTable() {
  const kept = reportOrder.filter((report) => view().ids.has(report.id) || leftOut().has(report.id) && (!state.story || report.story === state.story));
  const body = el("tbody");
  growing(kept, reportRow, 60, body);
  const watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && body.grow());
  const end = el("div", { class: "end" });
  watcher.observe(end);
  const section = el("div", null, el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("Reports") },
    el("table", { class: "reports" }, el("thead", null, el("tr", null,
      [t("Report"), t("Published"), t("Language"), t("Agencies"), t("Claims"), t("From others"), t("Counted")].map((name) => el("th", { scope: "col" }, name)))), body)), end, copyList(), problems());
  section.unfold = () => body.growAll();
  section.reveal = () => {};
  return section;
}

function reportRow(report) {
  const own = view().claims.filter((claim) => claim.by.has(report.id));
  const alone = own.filter((claim) => claim.spread === 1).length;
  return el("tr", null,
    el("th", { scope: "row" }, el("a", { href: "#" + report.id }, outside(report.label)), report.title ? el("div", { class: "title", lang: report.lang }, outside(report.title)) : null),
    el("td", null, el("time", null, publishedText(report)), report.basis === "inferred" ? el("small", { class: "doubt" }, " ", t("inferred")) : null),
    el("td", null, languageName(report.lang)),
    el("td", null, report.agencies.length ? report.agencies.join(", ") : el("span", { class: "none" }, "–")),
    el("td", null, number(own.length), alone ? el("small", null, " ", t("({n} alone)", { n: number(alone) })) : null),
    el("td", null, report.copied ? [meter(report.copied), " ", percent(report.copied)] : el("span", { class: "none" }, "–")),
    el("td", null, el("input", { type: "checkbox", checked: !leftOut().has(report.id), "aria-label": t("Count {name}", { name: report.label }),
      onchange: (event) => { leaveOut(report.id, !event.target.checked); drawUpTo($("reports")); } })));
}

const meter = (share) => svg("svg", { class: "meter", width: 60, height: 8, "aria-hidden": "true" },
  svg("rect", { class: "whole", width: 60, height: 8 }), svg("rect", { class: "part", width: 60 * share, height: 8 }));

function copyList() {
  const kept = dossier.copies.filter(({ copy, source }) => view().ids.has(copy[0]) && view().ids.has(source[0]));
  if (!kept.length) return null;
  const label = (id) => el("a", { href: "#" + id }, reports.get(id).label);
  const item = ({ copy, source, kind, share, directed, because: reasons }) => el("li", null,
    label(copy[0]), " ", directed ? t("has words of") : t("shares words with"), " ", label(source[0]), " ",
    el("small", null, percent(share), " · ", kind === "verbatim" ? t("word for word") : t("edited")),
    el("blockquote", { lang: reports.get(copy[0]).lang }, el("a", { class: "words", href: `#${copy[0]}:${copy[1]}-${copy[2]}` },
      outside(clip(pointsText(reports.get(copy[0]).text, copy[1], copy[2]), 300)))),
    because(reasons, 0));
  return el("section", { id: "copies" }, el("h3", { class: "sub" }, t("Copies"), " ", el("small", null, number(kept.length))),
    growing(kept, item, 20, el("ul", { class: "copy-list" })),
    dossier.moreCopies ? el("p", { class: "note" }, t("{n} smaller copies are in the JSON dossier.", { n: number(dossier.moreCopies) })) : null);
}

const pointsText = (text, start, end) => text.slice(units(text, start), units(text, end)).replace(/\s+/g, " ").trim();

function problems() {
  if (!dossier.problems.length) return null;
  return el("section", { id: "problems" }, el("h3", { class: "sub" }, t("Not read"), " ", el("small", null, number(dossier.problems.length))),
    el("ul", null, dossier.problems.map(([source, what, remedy]) => el("li", null, el("b", null, outside(source)), ": ",
      el("span", { lang: "en" }, outside(what), " ", outside(remedy))))));
}
