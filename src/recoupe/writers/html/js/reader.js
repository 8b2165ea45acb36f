// The text of a report with everything marked; from a claim to its words and back.

const LONGEST_BLOCK = 20000; // characters of a block shown before the rest is asked for
const reader = $("reader");
let opener = null; // the element from which the reader was opened
let cameFrom = ""; // the claim from which it was opened

const KEY = {
  statement: () => t("statement"), cue: () => t("who says it"), figure: () => t("figure"),
  event: () => t("event"), time: () => t("date"), name: () => t("name"),
};

function openReader(report, ref, span) {
  const before = opener?.getBoundingClientRect().top;
  reader.hidden = false;
  document.body.classList.add("reading");
  if (opener?.isConnected) scrollBy(0, opener.getBoundingClientRect().top - before);
  if (reader.dataset.report !== report.id || reader.dataset.language !== language) {
    reader.replaceChildren(readerHead(report), readerText(report), el("p", { class: "mark-line", "aria-live": "polite" }));
    Object.assign(reader.dataset, { report: report.id, language });
    reader.scrollTop = 0;
  }
  const back = reader.querySelector(".back");
  back.hidden = !cameFrom;
  back.href = "#" + cameFrom;
  light(report, ref, span);
}

function closeReader() {
  if (reader.hidden) return false;
  const before = opener?.getBoundingClientRect().top;
  reader.hidden = true;
  document.body.classList.remove("reading");
  if (opener?.isConnected) {
    scrollBy(0, opener.getBoundingClientRect().top - before);
    opener.focus({ preventScroll: true });
  } else claims.has(cameFrom) && $(cameFrom)?.focus();
  return true;
}

// At the foot of the reader: the claim of the words that are pointed at or focused.
function tellMark(event) {
  const claim = claims.get(event.target.closest?.(".text a[href^='#f-']")?.hash.slice(1).split("?")[0]);
  const line = reader.querySelector(".mark-line");
  if (claim && line && line.dataset.claim !== claim.id) {
    line.dataset.claim = claim.id;
    line.replaceChildren(verdictTag(claim), " · ", spreadText(claim), " · ", originsText(claim), el("br"), outside(clip(claim.title, 110)));
  }
}
reader.addEventListener("mouseover", tellMark);
reader.addEventListener("focusin", tellMark);

function neighbour(report, step) {
  const all = view().reports;
  return all[all.indexOf(report) + step];
}

function readerHead(report) {
  const [before, after] = [neighbour(report, -1), neighbour(report, 1)];
  const fact = (name, ...value) => el("div", null, el("dt", null, name), el("dd", null, value));
  return el("header", null,
    el("p", { class: "tools" }, el("a", { class: "back", hidden: true }, "← ", t("back to the claim")),
      el("span", null, before && el("a", { href: "#" + before.id, title: before.label }, "‹ ", t("earlier")), " ", after && el("a", { href: "#" + after.id, title: after.label }, t("later"), " ›")),
      el("button", { type: "button", class: "close", onclick: closeReader, "aria-label": t("Close the report") }, "×")),
    el("h2", { id: "reader-title", tabindex: "-1" }, outside(report.label)),
    el("dl", { class: "about" },
      fact(t("Published"), publishedText(report), " ", el("small", null, report.basis ? `(${BASIS[report.basis]()})` : "")),
      report.modified && fact(t("Changed"), edtfText(report.modified)),
      report.agencies.length > 0 && fact(t("Credits"), report.agencies.join(", ")),
      report.authors.length > 0 && fact(t("By"), outside(report.authors.join(", "))),
      report.head && fact(t("Mostly from"), el("a", { href: "#" + report.head }, reports.get(report.head).label), " ", percent(report.copied)),
      fact(t("Source"), webAddress(report.url) ? el("a", { href: report.url, rel: "noopener noreferrer" }, outside(clip(report.source, 90))) : outside(clip(report.source, 90))),
      fact("SHA-256", el("code", { title: report.sha256 }, report.sha256.slice(0, 16) + "…"))),
    because(report.because, 0, report.basis === "inferred"), colourKey());
}

const colourKey = () => el("p", { class: "key" }, MARKS.map((kind) => el("label", null,
  el("input", { type: "checkbox", checked: !reader.classList.contains("no-" + kind), onchange: (event) => reader.classList.toggle("no-" + kind, !event.target.checked) }),
  el("span", { class: "k-" + kind }, KEY[kind]()))));

function readerText(report) {
  const begun = new Set();
  const blocks = report.blocks.length ? report.blocks : [["paragraph", 0, report.text.length]];
  const text = el("div", { class: "text", lang: report.lang, dir: "auto" });
  growing(blocks, ([kind, start, end]) => block(report, kind, start, end, begun), 60, text);
  if (report.length > report.text.length && codePoints(report.text, report.text.length) < report.length)
    text.append(el("p", { class: "note" }, t("The report goes on; its whole text is in the JSON dossier.")));
  return text;
}

function block(report, kind, start, end, begun) {
  const stop = Math.min(end, start + LONGEST_BLOCK);
  const node = el("p", { class: "block " + kind }, piecesOf(report, start, stop).map((piece) => pieceMark(piece, begun)));
  if (stop < end) node.append(el("button", { type: "button", class: "more", onclick: (event) => {
    event.target.replaceWith(...piecesOf(report, stop, end).map((piece) => pieceMark(piece, begun)));
  } }, t("Show the rest ({n} characters)", { n: number(end - stop) })));
  return node;
}

// A piece under records is a link to the claim of the shortest of them; only where a record begins can tab stop.
function pieceMark({ text, kinds, refs, time, start }, begun) {
  if (!kinds.length) return shown(text);
  const attributes = { class: kinds.map((kind) => "k-" + kind).join(" "), "data-refs": refs.join(" "), "data-at": start };
  const ref = [...refs].reverse().find((one) => claimOf.has(one));
  const title = time ? edtfText(time.slice(0)) : null;
  if (!ref) return el("span", { ...attributes, title }, shown(text));
  const first = !begun.has(ref);
  begun.add(ref);
  const claim = claimOf.get(ref);
  return el("a", { ...attributes, href: "#" + claim.id, tabindex: first ? null : "-1", title: `${clip(claim.title, 120)} · ${VERDICTS[claim.verdict]()} · ${spreadText(claim)}` }, shown(text));
}

// Lights the pieces of a record, or those between two places, and brings them into sight.
function light(report, ref, span) {
  for (const lit of reader.querySelectorAll(".lit")) lit.classList.remove("lit");
  const [start, end] = span ? span.map((at) => units(report.text, at)) : wholeOf(report, ref);
  if (start === undefined) return $("reader-title").focus();
  const text = reader.querySelector(".text");
  const wanted = () => [...reader.querySelectorAll("[data-at]")].filter((piece) => {
    const at = Number(piece.dataset.at);
    return span ? at < end && at + piece.textContent.length > start : piece.dataset.refs.split(" ").includes(ref);
  });
  if (!wanted().length) text.growAll();
  const pieces = wanted();
  for (const piece of pieces) piece.classList.add("lit");
  const first = pieces[0] || [...text.children].findLast((node) => Number(node.querySelector("[data-at]")?.dataset.at) <= start) || text;
  if (!first.matches("a")) first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: "center" });
}

function wholeOf(report, ref) {
  const mark = ref && report.marks.find((one) => one[2] < 4 && report.id + one[3] === ref);
  return mark ? [mark[0], mark[1]] : [];
}
