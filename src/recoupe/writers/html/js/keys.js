// Everything by keyboard: shortcuts, which can be switched off, and their list.

const SHORTCUTS = [
  ["/", () => t("search"), () => { $("search").focus(); $("search").select(); }],
  ["f", () => t("filters"), () => { $("filters").open = !$("filters").open; $("filters").querySelector($("filters").open ? "select" : "summary")?.focus(); }],
  ["j", () => t("next claim"), () => step(1)],
  ["k", () => t("previous claim"), () => step(-1)],
  ["o", () => t("open the words of a claim"), () => document.activeElement.closest(".claim, tr[data-claim]")?.querySelector("a.words, a.cell")?.click()],
  ["b", () => t("back from the words to the claim"), () => reader.querySelector(".back:not([hidden])")?.click()],
  ["n", () => t("next marked words in a report"), () => stepMark(1)],
  ["p", () => t("previous marked words in a report"), () => stepMark(-1)],
  ["1–7", () => t("go to a part of the page"), null],
  ["d", () => t("light or dark"), () => $("theme").click()],
  ["l", () => t("change the language"), () => $("language").click()],
  ["Esc", () => t("close"), null],
  ["?", () => t("this list"), () => showHelp()],
];
let shortcutsOn = remembered("shortcuts") !== "off";

function step(by) {
  const cards = [...document.querySelectorAll("article.claim")].filter((card) => card.offsetParent);
  const here = cards.indexOf(document.activeElement.closest("article.claim"));
  const next = here >= 0 ? cards[here + by] : cards.find((card) => card.getBoundingClientRect().top > 60);
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function stepMark(by) {
  const marks = [...reader.querySelectorAll(".text a:not([tabindex='-1'])")];
  const next = marks[marks.indexOf(document.activeElement) + by] || marks[by > 0 ? 0 : marks.length - 1];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function showHelp() {
  const box = $("help");
  if (box.open) return box.close();
  box.replaceChildren(el("h2", { id: "help-title" }, t("Keyboard")),
    el("dl", null, SHORTCUTS.map(([key, what]) => el("div", null, el("dt", null, el("kbd", null, key)), el("dd", null, what()))),
      el("div", null, el("dt", null, el("kbd", null, "← ↑ → ↓")), el("dd", null, t("move in the matrix")))),
    el("p", null, el("label", null, el("input", { type: "checkbox", checked: shortcutsOn, onchange: (event) => {
      shortcutsOn = event.target.checked;
      remember("shortcuts", shortcutsOn ? "on" : "off");
    } }), " ", t("single-key shortcuts are on"))),
    el("form", { method: "dialog" }, el("button", { class: "close" }, t("Close"))));
  box.showModal();
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !$("help").open) {
    if ($("filters").open) { $("filters").open = false; $("filters").querySelector("summary").focus(); }
    else closeReader();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), select, textarea")) return;
  if (!shortcutsOn) return;
  const part = Number(event.key);
  if (part >= 1 && part <= 7) return goTo($("parts").querySelectorAll("a")[part - 1]?.hash);
  const found = SHORTCUTS.find(([key, , act]) => act && key === event.key);
  if (!found) return;
  event.preventDefault();
  found[2]();
});
