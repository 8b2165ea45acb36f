// What the reader asked for: a story and filters; what is left of the claims and reports; and who wants to know.

const FILTERS = ["verdict", "person", "place", "body", "outlet", "agency", "lang", "topic", "reading", "without"];
const KINDS = { person: "person", place: "place", body: "organization" };
const state = { story: dossier.stories[0]?.id || "", q: "", order: "matter" };
const listeners = [];
let cached = null;

const active = () => ["q", ...FILTERS].filter((key) => state[key]);

function change(values) {
  Object.assign(state, values);
  cached = null;
  for (const listener of listeners) listener();
}

const leftOut = () => new Set(state.without ? state.without.split(" ") : []);

function leaveOut(id, out) {
  const ids = leftOut();
  ids[out ? "add" : "delete"](id);
  change({ without: [...ids].join(" ") });
}

const tellsOf = (report) =>
  (!state.story || report.story === state.story) && (!state.outlet || report.outlet === state.outlet) &&
  !leftOut().has(report.id) &&
  (!state.agency || report.agencies.includes(state.agency)) && (!state.lang || report.lang === state.lang);

const holds = (claim, kept) =>
  [...claim.by.keys()].some((id) => kept.has(id)) &&
  (!state.verdict || claim.verdict === state.verdict) && (!state.topic || claim.topic === state.topic) &&
  (!state.reading || (state.reading === "possible") === claim.possible) &&
  Object.keys(KINDS).every((key) => !state[key] || claim.entities.includes(state[key])) &&
  (!state.q || folded(state.q).split(/\s+/).every((word) => searchText(claim).includes(word)));

// Reports and claims under the present filters; claims in the chosen order.
function view() {
  if (cached) return cached;
  const kept = reportOrder.filter(tellsOf);
  const ids = new Set(kept.map((report) => report.id));
  const found = dossier.claims.filter((claim) => holds(claim, ids)).sort(ORDERS[state.order]);
  cached = { reports: kept, ids, claims: found };
  return cached;
}

const membersIn = (claim) => claim.members.filter((member) => view().ids.has(member.report));
const presentStory = () => dossier.stories.find((story) => story.id === state.story);

// The state as the part of the address after the question mark, and back.
function stateQuery() {
  const query = new URLSearchParams();
  if (state.story !== (dossier.stories[0]?.id || "")) query.set("story", state.story || "all");
  for (const key of active()) query.set(key, state[key]);
  return query.size ? "?" + query : "";
}

function readQuery(text) {
  const query = new URLSearchParams(text);
  const values = { q: query.get("q") || "" };
  for (const key of FILTERS) values[key] = query.get(key) || "";
  const story = query.get("story");
  if (story) values.story = story === "all" ? "" : story;
  return values;
}
