// The interface in the reader's language: messages, plurals, numbers.

const catalogs = JSON.parse($("catalogs").textContent);
const LANGUAGES = ["en", ...Object.keys(catalogs).filter((code) => code !== "en")];
const remembered = (key) => {
  try { return localStorage.getItem("recoupe." + key); } catch { return null; }
};
const remember = (key, value) => {
  try { localStorage.setItem("recoupe." + key, value); } catch { /* a page from disk may have no store */ }
};

let language = [remembered("language"), ...(navigator.languages || [])]
  .map((tag) => (tag || "").slice(0, 2))
  .find((code) => LANGUAGES.includes(code)) || "en";

// The reader's own variety of the language ("en-GB") for dates; English without one is European: 14 Oct, not 10/14.
const region = () => (navigator.languages || []).find((tag) => tag.startsWith(language + "-")) || (language === "en" ? "en-GB" : language);

const filled = (text, values) =>
  values ? text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole)) : text;

const t = (message, values) => filled((catalogs[language] || {})[message] || message, values);

function tn(one, many, n, values) {
  const form = new Intl.PluralRules(language).select(n) === "one" ? 0 : 1;
  const own = (catalogs[language] || {})[one];
  const text = Array.isArray(own) ? own[Math.min(form, own.length - 1)] : form ? many : one;
  return filled(text || (form ? many : one), { n: number(n), ...values });
}

const number = (value, options) => new Intl.NumberFormat(language, options).format(value);
const percent = (share) => number(share, { style: "percent", maximumFractionDigits: 0 });

function languageName(code) {
  try { return new Intl.DisplayNames([language], { type: "language" }).of(code); } catch { return code; }
}

// What the program says in its own sentences ("Both count …") is said in the reader's language where a message fits.
const templates = {};
function said(note) {
  const own = catalogs[language];
  if (!own) return note;
  if (own[note]) return own[note];
  templates[language] ||= Object.keys(own).filter((key) => /\{\d\}/.test(key)).map((key) => [
    new RegExp("^" + key.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\d\}/g, "(.+?)") + "$", "s"),
    own[key],
  ]);
  for (const [pattern, text] of templates[language]) {
    const match = pattern.exec(note);
    if (match) return text.replace(/\{(\d)\}/g, (_, at) => match[Number(at) + 1]);
  }
  return note;
}

// Words of the shell: English in the template, remembered as the message they are.
function translateShell() {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-t]")) {
    node.dataset.t ||= node.textContent.trim();
    node.textContent = t(node.dataset.t);
  }
  for (const attribute of ["aria-label", "placeholder", "title"])
    for (const node of document.querySelectorAll(`[data-t-${attribute}]`))
      node.setAttribute(attribute, t(node.getAttribute("data-t-" + attribute)));
}
