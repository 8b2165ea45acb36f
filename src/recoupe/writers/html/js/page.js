// The page: its parts, drawn when they come into sight and again when filters or language change.

const PARTS = [
  ["overview", () => t("Overview"), overview],
  ["matrix", () => t("Matrix"), matrix],
  ["words", () => t("Words"), () => claimsOf("statement", t("Said in one report"))],
  ["figures", () => t("Figures"), () => claimsOf("figure", t("Given by one report"))],
  ["sources", () => t("Sources"), graph],
  ["timeline", () => t("Timeline"), timeline],
  ["reports", () => t("Reports"), reportTable],
];
const HEADINGS = {
  matrix: () => [t("Who says what"), t("Claims down, reports across in order of time. Copies are folded behind the report they come from.")],
  words: () => [t("Words side by side"), t("The same utterance as each report printed it. Marked words differ from the other wordings in the same language.")],
  figures: () => [t("Figures"), t("A point is an exact amount, a bar lies between its bounds, a thin line is what readers take the words to mean, a dashed bar is open.")],
  sources: () => [t("Who says what through whom"), ""],
  timeline: () => [t("Timeline"), t("A bar is as wide as the doubt about the date.")],
  reports: () => [t("Reports"), t("Each opens with everything in it marked.")],
};

const drawers = Object.fromEntries(PARTS.map(([id, , make]) => [id, make]));
const inSight = new IntersectionObserver((seen) => {
  for (const one of seen) if (one.isIntersecting) drawNow(one.target);
}, { rootMargin: "700px 0px" });

function drawNow(section) {
  const id = section.id;
  if (!drawers[id] || section.drawn) return;
  section.drawn = true;
  section.classList.add("drawn");
  section.view = drawers[id]();
  const [title, note] = HEADINGS[id]?.() || [];
  requestAnimationFrame(lightFound);
  section.replaceChildren(...(title ? [el("h2", null, title), note && el("p", { class: "note" }, note)].filter(Boolean) : []), section.view);
}

// A part and all before it, so that nothing grows above it once it is scrolled to.
function drawUpTo(section) {
  for (const [id] of PARTS) {
    drawNow($(id));
    if ($(id) === section || $(id).contains(section)) return;
  }
}

function redraw(...ids) {
  for (const id of ids.length ? ids : PARTS.map(([one]) => one)) {
    const section = $(id);
    const height = section.offsetHeight;
    section.drawn = false;
    if (id === "overview" || ids.length) drawNow(section);
    else {
      section.style.setProperty("min-height", Math.min(height, innerHeight) + "px");
      inSight.unobserve(section);
      inSight.observe(section);
    }
  }
}

function drawShell() {
  translateShell();
  const story = presentStory();
  $("title").replaceChildren(story ? outside(story.title) : t("All stories"));
  $("parts").replaceChildren(...PARTS.map(([id, name]) => el("a", { href: "#" + id }, name())));
  const next = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length];
  $("language").replaceChildren(next.toUpperCase());
  $("language").setAttribute("aria-label", t("Language: {name}", { name: languageName(language) }));
  drawStories();
  drawFilters();
}

// What a printed page has: every part in full, and all texts; of a story of many reports only what fits on paper.
const MOST_PRINTED = 40;
function drawAll() {
  const whole = view().reports.length <= MOST_PRINTED;
  for (const [id] of PARTS) {
    drawNow($(id));
    if (whole) $(id).view.unfold?.();
  }
  const texts = whole ? view().reports : [];
  $("texts").replaceChildren(...texts.map((report) => {
    const text = readerText(report);
    text.growAll();
    return el("article", null, el("h2", null, outside(report.label)), el("p", { class: "facts" }, publishedText(report)), text);
  }));
}

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  $("theme").setAttribute("aria-pressed", String(dark));
  return dark;
}

$("theme").addEventListener("click", () => {
  const theme = $("theme").getAttribute("aria-pressed") === "true" ? "light" : "dark";
  remember("theme", theme);
  setTheme(theme);
});
$("language").addEventListener("click", () => {
  language = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length];
  remember("language", language);
  drawShell();
  redraw();
  if (!reader.hidden) openReader(reports.get(reader.dataset.report));
  $("language").focus();
});
$("help-button").addEventListener("click", showHelp);
let typing = 0;
$("search").addEventListener("input", (event) => {
  clearTimeout(typing);
  typing = setTimeout(() => change({ q: event.target.value.trim() }), 120);
});
$("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter") { event.preventDefault(); change({ q: event.target.value.trim() }); goTo("#matrix" + stateQuery()); }
});
document.addEventListener("click", (event) => {
  if ($("filters").open && !event.target.closest("#filters")) $("filters").open = false;
});
addEventListener("beforeprint", drawAll);
addEventListener("afterprint", () => $("texts").replaceChildren());

listeners.push(() => {
  drawShell();
  redraw();
  history.replaceState(null, "", "#" + encodeURIComponent(target()) + stateQuery());
});

new IntersectionObserver(([top]) => document.body.classList.toggle("scrolled", !top.isIntersecting)).observe($("top"));
const spy = new IntersectionObserver((seen) => {
  for (const { target: section, isIntersecting } of seen)
    $("parts").querySelector(`a[href="#${section.id}"]`)?.toggleAttribute("aria-current", isIntersecting);
}, { rootMargin: "-45% 0px -50% 0px" });

$("plain").remove();
setTheme(remembered("theme"));
drawShell();
for (const [id] of PARTS) { inSight.observe($(id)); spy.observe($(id)); }
drawNow($("overview"));
if (location.hash) route();
document.documentElement.dataset.ready = "";
