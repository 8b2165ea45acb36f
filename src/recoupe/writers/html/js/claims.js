// A claim's card: its one place on the page, to which every link to it leads.

function cardHead(claim) {
  return el("header", null,
    el("h3", { id: claim.id + "-title" }, el("a", { href: "#" + claim.id, class: "self", title: t("Link to this claim") }, outside(claim.title))),
    el("p", { class: "facts" }, verdictTag(claim), " ", strip(claim), " ", spreadText(claim),
      claim.from ? [" · ", el("time", null, dayText(claim.from, claim.to, claim.when))] : null));
}

function sidesOf(claim) {
  return claim.sides.filter(([kind]) => kind !== "value" || claim.topic !== "figure").map(([kind, sides]) =>
    el("p", { class: "sides" }, { value: t("They part on the amount:"), date: t("They part on the date:"), place: t("They part on the place:") }[kind], " ",
      sides.map(([value, members], at) => [at ? " / " : "", el("b", null, outside(kind === "date" ? edtfText(value) : value)), " ",
        el("small", null, "(", [...new Set(members.map((m) => reports.get(claim.members[m].report).label))].join(", "), ")")])));
}

const ZONES = 2 * 3600000; // how far a time of day without its zone may lie off
// The first and last moment at which a report can have appeared; a time of day where it has one.
function moments(report) {
  if (!report.from || !report.to) return [-Infinity, Infinity];
  const time = clock(report.published);
  if (time && report.from === report.to) {
    const zone = /T.*(Z|[+-]\d\d:?\d\d)$/.exec(report.published)?.[1];
    const at = instant(`${report.from}T${time}:00${zone || "Z"}`);
    return zone ? [at, at] : [at - ZONES, at + ZONES];
  }
  return [instant(report.from), instant(report.to) + DAY - 1];
}

// Who can have printed the claim first: several where their dates do not tell.
function firstPrinted(claim) {
  const dated = [...new Set(membersIn(claim).map((member) => member.report))].map((id) => [reports.get(id), moments(reports.get(id))]);
  if (dated.length < 2) return null;
  const soonest = Math.min(...dated.map(([, [, last]]) => last));
  const first = dated.filter(([, [from]]) => from <= soonest).map(([report]) => report).sort(inOrder);
  return el("p", { class: "origins" }, el("b", null, t("First printed")), ": ", first.slice(0, 3).map((report, at) => [
    at ? [" ", t("or"), " "] : "", el("a", { href: "#" + report.id }, report.label)]),
  first.length > 3 ? " " + t("or {n} others", { n: number(first.length - 3) }) : first.length === 1 ? [", ", publishedText(first[0])] : null);
}

// The card with what shows its members: words side by side, or intervals on a scale.
function card(claim) {
  return el("article", { class: "claim " + claim.verdict, id: claim.id, tabindex: "-1", "aria-labelledby": claim.id + "-title" },
    cardHead(claim), claim.topic === "figure" ? figureChart(claim) : sideBySide(claim),
    sidesOf(claim), el("footer", null, originsList(claim), firstPrinted(claim), because(claim.because, claim.more)));
}

// A claim that one report makes: one line with its chain and words.
function line(claim) {
  const members = membersIn(claim);
  const first = members[0] || claim.members[0];
  return el("article", { class: "claim line", id: claim.id, tabindex: "-1", "aria-label": clip(claim.title, 120) },
    chainLine(first),
    el("p", { class: "text" }, el("a", { class: "words", href: "#" + first.ref, lang: reports.get(first.report).lang, title: placeText(first) }, outside(clip(first.text, 600))),
      " ", claim.verdict === "single" ? null : verdictTag(claim), claim.possible && claim.verdict === "single" ? el("span", { class: "doubt" }, t("possible")) : null),
    el("p", { class: "facts" }, joined([claim.from && !first.said && dayText(claim.from, claim.to, claim.when), ...qualities(first),
      ...members.slice(1, 6).map((member) => el("a", { href: "#" + member.ref }, t("again: {words}", { words: clip(member.text, 60) })))])),
    because(claim.because, claim.more));
}

// Claims of several reports as cards, then those of one report as lines, opened on demand.
function claimsOf(topic, soleTitle) {
  const found = view().claims.filter((claim) => claim.topic === topic);
  const shared = found.filter((claim) => claim.spread > 1 || claim.members.length > 1 && claim.verdict !== "agreed" && claim.verdict !== "single");
  const sole = found.filter((claim) => !shared.includes(claim));
  const holder = el("div", { class: "cards" });
  const cards = growing(shared, card, 12, holder);
  const lines = sole.length ? disclosure([soleTitle, " ", el("small", null, number(sole.length))],
    () => growing(sole, line, 40, el("div", { class: "lines" })), { class: "sole" }) : null;
  const section = el("div", null, found.length ? [cards, lines] : el("p", { class: "none" }, t("Nothing here.")));
  if (!shared.length && lines) lines.unfold();
  section.reveal = (id) => {
    const at = shared.findIndex((claim) => claim.id === id);
    if (at >= 0) cards.grow(at + 1);
    else if (lines) {
      lines.unfold();
      lines.lastElementChild.grow(sole.findIndex((claim) => claim.id === id) + 1);
    }
  };
  section.unfold = () => {
    cards.growAll();
    if (!lines) return;
    lines.unfold();
    lines.lastElementChild.growAll();
  };
  return section;
}
