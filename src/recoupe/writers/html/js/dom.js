// Elements made by hand: whatever comes from outside becomes text or an attribute, never markup.

const SVG = "http://www.w3.org/2000/svg";
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

const $ = (id) => document.getElementById(id);

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [key, what] of Object.entries(value)) node.style.setProperty(key, what);
    else node.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(3)) if (child !== null && child !== undefined && child !== false) node.append(child);
  return node;
}

const el = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
const svg = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

// Characters that turn the order of the words around are shown, not obeyed.
const shown = (text) =>
  text.replace(OVERRIDES, (mark) => "⟨U+" + mark.codePointAt(0).toString(16).toUpperCase() + "⟩");

const outside = (text, lang) => el("bdi", lang ? { lang } : null, shown(text));

const clip = (text, longest) => (text.length <= longest ? text : text.slice(0, longest - 1).trimEnd() + "…");

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// A list that grows as it is scrolled to: `make` gives one item's element.
function growing(items, make, size, parent) {
  const holder = parent || el("div");
  let next = 0;
  const more = el("button", { type: "button", class: "more", onclick: () => grow() });
  const watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && grow(), {
    rootMargin: "0px 0px 600px 0px",
  });
  const grow = (upTo) => {
    const end = Math.min(items.length, Math.max(next + size, upTo || 0));
    const fresh = items.slice(next, end).map(make);
    next = end;
    more.remove();
    holder.append(...fresh);
    if (next < items.length) {
      more.textContent = t("Show more ({n} left)", { n: number(items.length - next) });
      if (holder.tagName !== "TBODY") holder.append(more);
    } else watcher.disconnect();
  };
  holder.grow = grow;
  holder.growAll = () => grow(items.length);
  grow();
  if (next < items.length && holder.tagName !== "TBODY") watcher.observe(more);
  return holder;
}

// Width and place of a popover are its button's; only one is open.
function disclosure(label, make, attributes) {
  const box = el("details", attributes, el("summary", null, label));
  box.addEventListener("toggle", () => {
    if (box.open && box.children.length === 1) box.append(make());
  });
  box.unfold = () => {
    if (box.children.length === 1) box.append(make());
    box.open = true;
  };
  return box;
}
