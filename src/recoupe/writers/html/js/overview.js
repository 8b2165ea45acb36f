// The first screen: what the story is, how much stands behind it, where reports agree, part, and rest on one origin.

const FIRST = 6; // claims in each list of the first screen

function overview() {
  const story = presentStory();
  return el("div", { class: "overview" }, storyFacts(story), counts(), threeLists(),
    story && story.episodes.length > 1 ? episodes(story) : null);
}

function storyFacts(story) {
  const { reports: kept } = view();
  const dated = kept.filter((report) => report.from && report.to);
  const from = dated.map((report) => report.from).sort()[0];
  const to = dated.map((report) => report.to).sort().at(-1);
  const places = [...new Set(story ? story.episodes.flatMap((episode) => episode.where) : [])].slice(0, 4);
  const languages = [...new Set(kept.map((report) => report.lang))].map(languageName);
  const facts = [dated.length ? dayText(from, to) : t("no date"), ...places.map((place) => outside(place)), languages.join(", ")];
  return el("p", { class: "dek" }, facts.filter(Boolean).map((fact, at) => [at ? " · " : "", fact]));
}

// Origins that claims name, by kind; what reports give as their own without any is counted apart.
function namedOrigins() {
  const named = new Map();
  for (const claim of view().claims)
    for (const [name, kind, members] of claim.origins)
      if (kind !== "undeclared" && kind !== "outlet" && members.some((at) => view().ids.has(claim.members[at].report)))
        named.set(kind + name, kind);
  const kinds = {};
  for (const kind of named.values()) kinds[kind] = (kinds[kind] || 0) + 1;
  return [named.size, kinds];
}

function counts() {
  const { reports: kept, claims: found } = view();
  const [origins, kinds] = namedOrigins();
  const copies = kept.filter((report) => report.head).length;
  const kindText = {
    speaker: (n) => tn("{n} speaker", "{n} speakers", n),
    agency: (n) => tn("{n} agency", "{n} agencies", n),
    document: (n) => tn("{n} document", "{n} documents", n),
  };
  const parted = found.filter((claim) => ["conflict", "differs"].includes(claim.verdict)).length;
  const items = [
    [kept.length, tn("report", "reports", kept.length), copies ? tn("{n} mostly copied", "{n} mostly copied", copies) : "", "reports"],
    [new Set(kept.map((r) => r.publisher || r.outlet)).size, tn("publisher", "publishers", new Set(kept.map((r) => r.publisher || r.outlet)).size), "", "reports"],
    [origins, tn("named origin", "named origins", origins), Object.entries(kinds).map(([kind, n]) => kindText[kind](n)).join(", "), "sources"],
    [found.length, tn("claim", "claims", found.length), tn("{n} told by several reports", "{n} told by several reports", found.filter((c) => c.spread > 1).length), "matrix"],
    [parted, tn("dispute", "disputes", parted), t("in conflict or differing"), "parted"],
  ];
  return el("ul", { class: "counts" }, items.map(([n, name, note, section]) =>
    el("li", null, el("a", { href: "#" + section }, el("b", null, number(n)), " ", name), note && el("small", null, note))));
}

function threeLists() {
  const found = [...view().claims].sort(ORDERS.matter);
  const several = found.filter((claim) => claim.spread > 1);
  const parted = found.filter((claim) => ["conflict", "differs", "update"].includes(claim.verdict));
  const agreed = several.filter((claim) => claim.verdict === "agreed" && claim.max > 1);
  const alone = found.filter((claim) => claim.max <= 1 && !parted.includes(claim));
  return el("div", { class: "lists" },
    list("agreed", t("What they agree on"), t("told by several reports, and possibly by several origins"), agreed),
    list("parted", t("Where they part"), t("in conflict, differing, or updated since"), parted),
    list("alone", t("What only one origin says"), t("however many reports print it"), alone));
}

function list(key, title, note, found) {
  const rows = (some) => some.map((claim) => el("li", null,
    el("a", { class: "claim-link", href: "#" + claim.id }, outside(clip(claim.title, 130))),
    el("div", { class: "facts" }, strip(claim), el("span", null, claim.verdict === "agreed" || claim.verdict === "single" ? null : [verdictTag(claim), " "],
      spreadText(claim), " · ", originsText(claim), claim.possible && ["agreed", "single"].includes(claim.verdict) ? [" · ", el("span", { class: "doubt" }, t("possible"))] : null))));
  const items = el("ol", null, rows(found.slice(0, FIRST)));
  const left = found.length - FIRST;
  const more = left > 0 && el("button", { type: "button", class: "more", onclick: () => {
    items.append(...rows(found.slice(FIRST, FIRST + 200)));
    more.remove();
    items.children[FIRST].querySelector("a").focus();
  } }, t("Show {n} more", { n: number(left) }));
  return el("section", { class: "list " + key, id: key, "aria-labelledby": key + "-title" },
    el("h2", { id: key + "-title" }, title, " ", el("small", null, number(found.length))),
    el("p", { class: "note" }, note),
    found.length ? [items, more] : el("p", { class: "none" }, t("Nothing here.")));
}

function episodes(story) {
  return el("section", { class: "episodes", "aria-labelledby": "episodes-title" },
    el("h2", { id: "episodes-title" }, t("Episodes"), " ", el("small", null, number(story.episodes.length))),
    growing(story.episodes, (episode) => el("li", null,
      el("b", null, dayText(episode.from, episode.to, episode.when)), " ",
      el("span", { class: "title" }, outside(episode.title)), " ",
      el("small", null, episode.where.map((place) => place + " · "), tn("{n} report", "{n} reports", episode.reports.length), ": ",
        episode.reports.slice(0, 8).map((id, at) => [at ? ", " : "", el("a", { href: "#" + id }, reports.get(id).label)]),
        episode.reports.length > 8 ? " …" : "")), 12, el("ol")));
}
