// The dossier's records, by id and in order, with what every view needs to know of them.

const dossier = JSON.parse($("dossier").textContent);
const reports = new Map(dossier.reports.map((report) => [report.id, report]));
const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]));
const claimOf = new Map(); // id of a record → the claim it is in
const FOLDED_SHARE = 0.5; // a report with half its text from another is folded under it

const byText = (left, right) => (left < right ? -1 : left > right ? 1 : 0);
const LATE = "~"; // after every date
const inOrder = (left, right) =>
  byText(left.to || LATE, right.to || LATE) || byText(left.published || LATE, right.published || LATE) || byText(left.label, right.label);

for (const claim of dossier.claims) {
  claim.by = new Map();
  for (const member of claim.members) {
    if (!claim.by.has(member.report)) claim.by.set(member.report, []);
    claim.by.get(member.report).push(member);
    if (!claimOf.has(member.ref)) claimOf.set(member.ref, claim);
    const text = reports.get(member.report).text;
    member.text = shown(member.words.map(([start, end]) => text.slice(start, end).replace(/\s+/g, " ").trim()).join(" […] "));
  }
  claim.spread = claim.by.size;
  claim.outlets = new Set([...claim.by.keys()].map((id) => reports.get(id).outlet)).size;
}
for (const story of dossier.stories) for (const id of story.reports) reports.get(id).story = story.id;

// Copies: from whom each report has most of its words, if from anybody.
const shares = new Map();
for (const { copy, source, share } of dossier.copies) {
  const key = copy[0] + " " + source[0];
  shares.set(key, (shares.get(key) || 0) + share);
}
for (const [key, share] of [...shares].sort((left, right) => right[1] - left[1])) {
  const [copy, source] = key.split(" ").map((id) => reports.get(id));
  copy.copied = Math.max(copy.copied || 0, Math.min(1, share));
  if (share < FOLDED_SHARE || copy.head) continue;
  let head = source;
  for (let steps = 0; head.head && steps < 99; steps += 1) head = reports.get(head.head);
  if (head !== copy) copy.head = head.id;
}

const reportOrder = [...dossier.reports].sort(inOrder);
const WEIGHT = { conflict: 40, differs: 24, update: 32, agreed: 12, single: 0 };
const TOPIC = { figure: 3, statement: 2, event: 1 };

// What matters: first what many reports touch, then where they part, then how many origins it has.
const matter = (claim) =>
  claim.spread * 10 + (claim.spread > 1 ? WEIGHT[claim.verdict] : WEIGHT[claim.verdict] / 8) + claim.max + TOPIC[claim.topic];
const ORDERS = {
  matter: (left, right) => matter(right) - matter(left),
  time: (left, right) => byText(left.from || LATE, right.from || LATE) || matter(right) - matter(left),
  origins: (left, right) => right.min - left.min || right.max - left.max || matter(right) - matter(left),
};
const chainOf = (member) => dossier.chains[member.chain];
const speakerOf = (member) => chainOf(member).find((link) => link[1] === "speaker")?.[0] || "";

// Words to search in: title, words, names and outlets of a claim, without accents.
function searchText(claim) {
  claim.search ||= folded(
    [claim.title, ...claim.members.flatMap((member) => [
      member.text, reports.get(member.report).label, ...chainOf(member).map((link) => link[0]),
    ])].join(" "),
  );
  return claim.search;
}

const codePoints = (text, units) => Array.from(text.slice(0, units)).length;
const units = (text, points) => Array.from(text.slice(0, 2 * points)).slice(0, points).join("").length;
const webAddress = (url) => (/^https?:\/\//i.test(url || "") ? url : null);
