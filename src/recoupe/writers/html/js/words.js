// The same utterance as each report printed it: the chain above, the words that differ marked.

const MOST_WORDINGS = 8; // wordings shown before the rest is asked for

function chainLine(member) {
  const report = reports.get(member.report);
  return el("p", { class: "chain" },
    chainOf(member).map(([name, part]) => [
      el("span", { class: part }, name ? outside(name) : t("somebody not named")), el("span", { class: "arrow", "aria-label": t("through") }, " → "),
    ]),
    el("a", { class: "outlet", href: "#" + report.id }, report.label));
}

const QUALITIES = {
  direct: () => t("quoted"), indirect: () => t("reported"), mixed: () => t("partly quoted"),
  supposed: () => t("put as supposed"), predicted: () => t("put as predicted"),
  denied: () => t("denied"), unverified: () => t("put as unverified"),
  planned: () => t("planned"), estimated: () => t("estimated"),
};

function qualities(member) {
  const parts = [member.kind, member.certainty, member.status].map((key) => QUALITIES[key]?.()).filter(Boolean);
  if (member.said) parts.push(edtfText(member.said));
  if (member.possible) parts.push(el("span", { class: "doubt" }, t("possible")));
  if (dossier.explain) parts.push(el("code", null, member.rule));
  return parts;
}

const joined = (parts) => parts.filter(Boolean).map((part, at) => [at ? " · " : "", part]);

// What one report prints of the claim, through one chain, in the order of its text; the very same words of others with it.
function wordingsOf(claim) {
  const own = new Map();
  for (const member of [...membersIn(claim)].sort((left, right) => left.words[0][0] - right.words[0][0])) {
    const key = `${member.report} ${member.chain} ${member.cell}`;
    own.set(key, [...(own.get(key) || []), member]);
  }
  const groups = new Map();
  for (const members of own.values()) {
    const lang = reports.get(members[0].report).lang;
    const text = members.map((member) => member.text).join(" … ");
    const key = lang + tokensOf(folded(text)).filter(isWord).join(" ");
    if (!groups.has(key)) groups.set(key, { text, lang, members, others: [] });
    else groups.get(key).others.push(members[0]);
  }
  const place = (group) => reportOrder.indexOf(reports.get(group.members[0].report));
  return [...groups.values()].sort((left, right) => right.others.length - left.others.length || place(left) - place(right));
}

// Tokens with neighbours of one kind together, cut where the next member's words begin.
function runs(tokens) {
  const parts = [];
  for (const [token, differs] of tokens) {
    const last = parts.at(-1);
    if (last && (last.differs === differs || !isWord(token))) last.text += token;
    else parts.push({ text: token, differs });
  }
  return parts.flatMap(({ text, differs }) => {
    const tail = differs ? /[^\p{L}\p{N}]*$/u.exec(text)[0] : "";
    return [{ text: text.slice(0, text.length - tail.length), differs }, { text: tail, differs: false }].filter((part) => part.text);
  });
}

function wording({ lang, members, others, apart }, tokens) {
  const first = members[0];
  const several = new Set(view().reports.map((report) => report.lang)).size > 1;
  return el("li", { class: `wording ${first.cell}` },
    chainLine(first),
    el("blockquote", null, el("a", { class: "words", href: "#" + first.ref, lang, title: placeText(first) },
      el("bdi", null, runs(tokens).map(({ text, differs }) => (differs ? el("mark", null, shown(text)) : shown(text)))))),
    el("p", { class: "facts" }, glyph(first.cell, first.possible), " ", joined([several && languageName(lang), apart && t("in other words"), ...qualities(first)])),
    others.length ? el("p", { class: "also" }, t("in the same words:"), " ", others.map((member, at) => [
      at ? ", " : "", el("a", { href: "#" + member.ref }, reports.get(member.report).label)])) : null);
}

function placeText(member) {
  const text = reports.get(member.report).text;
  const [start, end] = [member.words[0][0], member.words.at(-1)[1]];
  return t("characters {start} to {end}", { start: number(codePoints(text, start)), end: number(codePoints(text, end)) });
}

function sideBySide(claim) {
  const all = wordingsOf(claim);
  const tokens = markDifferences(all);
  all.forEach((one, at) => { one.apart = tokens[at].apart; });
  const items = all.map((one, at) => [one, tokens[at]]);
  const holder = el("ul", { class: "wordings" }, items.slice(0, MOST_WORDINGS).map(([one, words]) => wording(one, words)));
  if (items.length > MOST_WORDINGS) {
    const more = el("button", { type: "button", class: "more", onclick: () => {
      more.remove();
      holder.append(...items.slice(MOST_WORDINGS).map(([one, words]) => wording(one, words)));
    } }, tn("Show {n} more wording", "Show {n} more wordings", items.length - MOST_WORDINGS));
    return [holder, more];
  }
  return holder;
}
