// The filters: a search over all words, and choices with how many claims each leaves.

const LABELS = {
  verdict: () => t("Verdict"), topic: () => t("Kind"), person: () => t("Person"), place: () => t("Place"), body: () => t("Organisation"),
  outlet: () => t("Outlet"), agency: () => t("Agency"), lang: () => t("Language"), reading: () => t("Reading"), without: () => t("Without"),
};
const READINGS = { certain: () => t("certain"), possible: () => t("possible") };
const nameOfChoice = (key, value) =>
  key === "reading" ? READINGS[value]?.() || value : key === "without" ? value.split(" ").map((id) => reports.get(id)?.label).join(", ") : key === "verdict" ? VERDICTS[value]?.() || value : key === "topic" ? TOPICS[value]?.() || value
    : key === "lang" ? languageName(value) : KINDS[key] ? dossier.entities[value]?.name || value : value;

// How many claims each choice of a filter would leave in the present story.
function choices(key) {
  const counts = new Map();
  const add = (value) => value && counts.set(value, (counts.get(value) || 0) + 1);
  for (const claim of dossier.claims) {
    const ids = [...claim.by.keys()].filter((id) => !state.story || reports.get(id).story === state.story);
    if (!ids.length) continue;
    if (key === "reading") add(claim.possible ? "possible" : "certain");
    else if (key === "verdict" || key === "topic") add(claim[key]);
    else if (KINDS[key]) claim.entities.filter((id) => dossier.entities[id]?.kind === KINDS[key]).forEach(add);
    else new Set(ids.flatMap((id) => (key === "agency" ? reports.get(id).agencies : reports.get(id)[key]))).forEach(add);
  }
  return [...counts].sort((left, right) => right[1] - left[1] || String(left[0]).localeCompare(right[0])).slice(0, 300);
}

function drawFilters() {
  const selects = FILTERS.filter((key) => key !== "without").map((key) => {
    const found = choices(key);
    if (found.length < 2 && !state[key]) return null;
    return el("label", null, LABELS[key](), el("select", { name: key, onchange: (event) => change({ [key]: event.target.value }) },
      el("option", { value: "" }, t("all")),
      found.map(([value, count]) => el("option", { value, selected: state[key] === value }, `${clip(nameOfChoice(key, value), 40)} (${number(count)})`))));
  });
  $("filter-choices").replaceChildren(...selects.filter(Boolean));
  drawChips();
}

function drawChips() {
  const chips = active().map((key) => el("button", {
    type: "button", class: "chip", "aria-label": t("Remove this filter: {name}", { name: key === "q" ? state.q : nameOfChoice(key, state[key]) }),
    onclick: () => { change({ [key]: "" }); $("search").value = state.q; },
  }, key === "q" ? `“${clip(state.q, 30)}”` : `${LABELS[key]()}: ${clip(nameOfChoice(key, state[key]), 40)}`, " ×"));
  const kept = view().claims.length;
  $("chips").replaceChildren(...(chips.length ? [...chips, el("span", { class: "left" }, tn("{n} claim left", "{n} claims left", kept)),
    el("button", { type: "button", class: "clear", onclick: clearFilters }, t("Clear all"))] : []));
  $("chips").hidden = !chips.length;
  if ($("search").value !== state.q && document.activeElement !== $("search")) $("search").value = state.q;
}

function clearFilters() {
  change(Object.fromEntries(["q", ...FILTERS].map((key) => [key, ""])));
  $("search").value = "";
}

// Stories to choose from, where there are several.
function drawStories() {
  if (dossier.stories.length < 2) return $("stories").replaceChildren();
  $("stories").replaceChildren(el("label", null, t("Story"), " ", el("select", {
    id: "story", onchange: (event) => change({ story: event.target.value, ...Object.fromEntries(FILTERS.map((key) => [key, ""])) }),
  }, dossier.stories.map((story) => el("option", { value: story.id, selected: state.story === story.id }, `${clip(story.title, 70)} (${number(story.reports.length)})`)),
  el("option", { value: "", selected: !state.story }, t("all stories")))));
}
