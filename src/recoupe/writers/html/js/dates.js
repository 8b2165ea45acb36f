// Days as a reader reads them, with their doubt: a range where a range is all that is known.

const DAY = 86400000;
const instant = (iso) => Date.parse(iso.length > 10 ? iso : iso + "T00:00:00Z");
const asDay = (iso) => new Date(iso.slice(0, 10) + "T12:00:00Z");
const dayFormat = (options) => new Intl.DateTimeFormat(region(), { timeZone: "UTC", ...options });
const FULL = { day: "numeric", month: "short", year: "numeric" };

function wholePeriod(from, to) {
  const [year, month, day] = from.split("-").map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day === 1 && to === `${from.slice(0, 8)}${String(last).padStart(2, "0")}`) return { month: "long", year: "numeric" };
  return from.slice(5) === "01-01" && to === `${year}-12-31` ? { year: "numeric" } : null;
}

// "14 Oct 2025", "16–17 Oct 2025", "June 2024", "since 1 May 2025"; an uncertain one is preceded by ≈.
function dayText(from, to, edtf) {
  if (!from && !to) return t("no date");
  const about = edtf && /[~%?]/.test(edtf) ? "≈ " : "";
  if (!from) return t("until {day}", { day: dayFormat(FULL).format(asDay(to)) });
  if (!to) return t("from {day} on", { day: dayFormat(FULL).format(asDay(from)) });
  if (from === to) return about + dayFormat(FULL).format(asDay(from));
  const period = wholePeriod(from, to);
  return about + (period ? dayFormat(period).format(asDay(from)) : dayFormat(FULL).formatRange(asDay(from), asDay(to)));
}

function shortDay(from, to) {
  if (!from || !to) return dayText(from, to);
  const style = { day: "numeric", month: "short" };
  const period = wholePeriod(from, to);
  if (from !== to && period) return dayFormat(period.month ? { month: "short", year: "numeric" } : period).format(asDay(from));
  return from === to ? dayFormat(style).format(asDay(from)) : dayFormat(style).formatRange(asDay(from), asDay(to));
}

const clock = (edtf) => (/T(\d\d:\d\d)/.exec(edtf || "") || ["", ""])[1];

function publishedText(report) {
  const time = clock(report.published);
  return dayText(report.from, report.to, report.published) + (time ? ", " + time : "");
}

const BASIS = {
  given: () => t("given by the user"),
  metadata: () => t("from the page’s metadata"),
  text: () => t("printed in the report"),
  inferred: () => t("inferred, see why"),
};

// A value in EDTF as written in a record ("2025-10-14", "2024-06", "2025-10-14/2025-10-16") in the reader's words.
function edtfText(edtf) {
  if (/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(edtf)) return dayText(...edtf.split("/"));
  const one = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)\S*)?([~?%]?)$/.exec(edtf);
  if (!one || Number(one[2]) > 12) return edtf.replace("/", " – ");
  const [, year, month, day, time, doubt] = one;
  const style = { year: "numeric", ...(month && { month: day ? "short" : "long" }), ...(day && { day: "numeric" }) };
  const text = dayFormat(style).format(asDay(`${year}-${month || "01"}-${day || "01"}`));
  return (doubt ? "≈ " : "") + text + (time ? ", " + time : "");
}
