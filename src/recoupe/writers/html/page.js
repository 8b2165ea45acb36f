"use strict";
// A claim's words, followed: light up every piece of the record that the address names.
const light = () => {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  const ref = decodeURIComponent(location.hash.slice(1));
  if (!ref) return;
  for (const piece of document.querySelectorAll("[data-refs]"))
    if (piece.dataset.refs.split(" ").includes(ref)) piece.classList.add("lit");
};
addEventListener("hashchange", light);
light();

// A marked piece clicked: go to the claim that rests on it.
const claims = new Map();
for (const link of document.querySelectorAll(".claim a.words")) {
  const ref = link.getAttribute("href").slice(1);
  if (!claims.has(ref)) claims.set(ref, link.closest(".claim").id);
}
document.getElementById("reports").addEventListener("click", (event) => {
  const piece = event.target.closest("[data-refs]");
  const ref = piece && piece.dataset.refs.split(" ").find((one) => claims.has(one));
  if (ref) location.hash = claims.get(ref);
});

// The filter: only claims that hold all the words.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const cards = [...document.querySelectorAll(".claim")].map((card) => [card, fold(card.textContent)]);
document.getElementById("filter").addEventListener("input", (event) => {
  const words = fold(event.target.value).split(/\s+/);
  for (const [card, text] of cards) card.hidden = !words.every((word) => text.includes(word));
});
