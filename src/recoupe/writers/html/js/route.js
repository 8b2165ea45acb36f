// Addresses: every claim, record, report and part has its own, and filters are kept in it.

function target() {
  const id = location.hash.slice(1).split("?")[0];
  try { return decodeURIComponent(id); } catch { return id; }
}

function goTo(hash) {
  if (!hash) return;
  if (location.hash === hash) route();
  else location.hash = hash;
}

// An address from a link of the page keeps the present filters.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const id = link.getAttribute("href").slice(1);
  const claim = link.closest("article.claim, [data-claim]");
  const record = claims.has(id) ? null : reports.has(id.split(/[.:]/)[0]) ? id : null;
  if (record && !reader.contains(link)) {
    opener = link;
    cameFrom = claim ? claim.dataset.claim || claim.id : "";
    if (claim) history.replaceState(null, "", "#" + cameFrom + stateQuery());
  }
  goTo("#" + id + stateQuery());
});

function route() {
  const [, query] = location.hash.slice(1).split("?");
  const asked = readQuery(query || "");
  if (query !== undefined && ["q", "story", ...FILTERS].some((key) => asked[key] !== undefined && asked[key] !== state[key])) change(asked);
  const id = target();
  if (!id) return;
  if (claims.has(id)) return showClaim(claims.get(id));
  const [reportId, place] = id.split(/[.:]/);
  if (reports.has(reportId)) {
    const span = /^(\d+)-(\d+)$/.exec(id.includes(":") ? place : "");
    return openReader(reports.get(reportId), id, span ? [Number(span[1]), Number(span[2])] : null);
  }
  const section = document.getElementById(id);
  if (!section) return;
  drawUpTo(section);
  section.scrollIntoView();
  if (!section.hasAttribute("tabindex")) section.tabIndex = -1;
  section.focus({ preventScroll: true });
}

// A claim that the filters hide is shown by lifting them.
function showClaim(claim) {
  if (!view().claims.includes(claim)) {
    change({ ...Object.fromEntries(["q", ...FILTERS].map((key) => [key, ""])), story: reports.get(claim.members[0]?.report)?.story || "" });
    $("search").value = "";
  }
  const section = $({ statement: "words", figure: "figures", event: "timeline" }[claim.topic]);
  drawUpTo(section);
  section.view.reveal(claim.id);
  if (innerWidth < 1100) { reader.hidden = true; document.body.classList.remove("reading"); }
  const node = $(claim.id);
  if (!node) return;
  node.scrollIntoView({ block: "start" });
  node.focus({ preventScroll: true });
  for (const shownBefore of document.querySelectorAll(".claim.shown")) shownBefore.classList.remove("shown");
  node.classList.add("shown");
}

addEventListener("hashchange", route);
