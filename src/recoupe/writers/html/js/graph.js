// Who says what through whom, drawn: thickness is the number of statements, arcs at the right are copies.

const ROW = 24;
const MOST_ARCS = 90; // copies drawn, those of the largest share
const TITLES = {
  speaker: () => t("Speakers"), via: () => t("Through"), agency: () => t("Agencies"), outlet: () => t("Outlets"),
};

function graph() {
  const made = graphOf();
  if (!made.links.length) return el("p", { class: "none" }, t("No statement of somebody named is in these reports."));
  const { layers, height } = layOut(made, made.nodes.length > 70 ? ROW * 0.8 : ROW);
  const width = 1080;
  const [left, right] = [230, 240];
  const x = new Map(layers.map((layer, at) => [layer[0].layer, layers.length < 2 ? left : left + (at * (width - left - right)) / (layers.length - 1)]));
  const most = Math.max(...made.links.map((link) => link.count));
  const size = (count) => 1.2 + 9 * Math.min(1, 70 / made.links.length) * Math.sqrt(count / most);
  const top = 34;
  const drawing = svg("svg", { class: "graph", viewBox: `0 0 ${width} ${height + top + 10}`, role: "group", "aria-label": t("Who says what through whom") },
    layers.map((layer) => svg("text", { class: "layer", x: x.get(layer[0].layer), y: 14, "text-anchor": anchorOf(layer[0].layer) }, TITLES[LAYERS[layer[0].layer]]())),
    svg("g", { class: "links", "stroke-opacity": within(40 / made.links.length, 0.14, 0.3) }, made.links.map((link) => ribbon(link, x, top, size))),
    svg("g", { class: "copies" }, copyArcs(made.nodes, x, top)),
    made.nodes.map((node) => nodeMark(node, x.get(node.layer), node.y + top)));
  const box = el("div", { class: "graph-box", tabindex: "0", role: "region", "aria-label": t("Who says what through whom") }, drawing);
  lightPaths(drawing, made);
  return el("div", null, el("p", { class: "note" }, t("Thicker is more statements. Point at a name to see its ways; choose it to filter by it. Arcs at the right are copies.")),
    box, pathTable());
}

const anchorOf = (layer) => (layer === 0 ? "end" : layer === 3 ? "start" : "middle");

function ribbon(link, x, top, size) {
  const [x0, x1, y0, y1] = [x.get(link.from.layer), x.get(link.to.layer), link.from.y + top, link.to.y + top];
  const half = (x1 - x0) / 2 || -46;
  link.mark = svg("path", { d: `M${x0} ${y0}C${x0 + half} ${y0} ${x1 - (x1 > x0 ? half : 46)} ${y1} ${x1} ${y1}`, "stroke-width": size(link.count).toFixed(1) },
    svg("title", null, `${link.from.name} → ${link.to.name}: ${number(link.count)}`));
  return link.mark;
}

function nodeMark(node, at, y) {
  const layer = LAYERS[node.layer];
  const label = node.name || t("{n} others", { n: number(node.hidden.size) });
  const [dx, anchor] = node.layer === 0 ? [-11, "end"] : node.layer === 3 ? [11, "start"] : [0, "middle"];
  const text = svg("text", { x: at + dx, y: node.layer === 0 || node.layer === 3 ? y + 4 : y - 8, "text-anchor": anchor }, clip(shown(label), 30),
    node.reports.size > 1 ? svg("tspan", { class: "dim" }, " × " + number(node.reports.size)) : null);
  node.mark = svg("g", {
    class: "node " + layer, tabindex: node.name ? "0" : null, role: node.name ? "button" : null,
    "aria-label": node.name ? `${TITLES[layer]()}: ${node.name}, ${tn("{n} statement", "{n} statements", node.count)}` : null,
  }, svg("title", null, `${label} · ${tn("{n} statement", "{n} statements", node.count)}`), svg("circle", { cx: at, cy: y, r: 4.5 }), text);
  if (node.name) node.mark.addEventListener("click", () => choose(node));
  node.mark.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(node); }
  });
  return node.mark;
}

function choose(node) {
  if (node.layer === 3) change({ outlet: state.outlet === node.name ? "" : node.name });
  else if (node.layer === 2 && reportOrder.some((r) => r.agencies.includes(node.name.split(" / ")[0]))) {
    const agency = node.name.split(" / ")[0]; // reports that credit several together are under each of them
    change({ agency: state.agency === agency ? "" : agency });
  }
  else change({ q: state.q === node.name ? "" : node.name });
}

function copyArcs(nodes, x, top) {
  const outlet = new Map(nodes.flatMap((node) => [...node.reports].map((id) => [id, node])));
  const seen = new Set();
  const most = [...dossier.copies].sort((left, right) => right.share - left.share).slice(0, MOST_ARCS);
  return most.map(({ copy, source, share, directed }) => {
    const [to, from] = [outlet.get(copy[0]), outlet.get(source[0])];
    const key = to && from && to.key + from.key;
    if (!key || to === from || seen.has(key)) return null;
    seen.add(key);
    const [at, y0, y1] = [x.get(3) + 186, from.y + top, to.y + top];
    const bend = Math.min(50, 14 + Math.abs(y1 - y0) / 6);
    return svg("path", { d: `M${at} ${y0}C${at + bend} ${y0} ${at + bend} ${y1} ${at} ${y1}`, "stroke-width": 1 + 4 * share },
      svg("title", null, `${to.name} ${directed ? "←" : "↔"} ${from.name}: ${percent(share)}`));
  });
}

// Pointing at a node, or reaching it by key, lights all that leads to it and from it.
function lightPaths(drawing, { nodes, links }) {
  const light = (node) => {
    const reached = new Set([node]);
    const walk = (from, key, back) => links.filter((link) => link[key] === from).forEach((link) => {
      link.mark.classList.add("lit");
      if (!reached.has(link[back])) { reached.add(link[back]); walk(link[back], key, back); }
    });
    walk(node, "from", "to");
    walk(node, "to", "from");
    for (const one of nodes) one.mark.classList.toggle("lit", reached.has(one));
    drawing.classList.add("pointed");
    drawing.querySelector(".links").setAttribute("stroke-opacity", "0.8");
  };
  const calm = drawing.querySelector(".links").getAttribute("stroke-opacity");
  const clear = () => {
    drawing.classList.remove("pointed");
    drawing.querySelector(".links").setAttribute("stroke-opacity", calm);
    for (const lit of drawing.querySelectorAll(".lit")) lit.classList.remove("lit");
  };
  for (const node of nodes)
    for (const [on, off] of [["mouseenter", "mouseleave"], ["focus", "blur"]]) {
      node.mark.addEventListener(on, () => { clear(); light(node); });
      node.mark.addEventListener(off, clear);
    }
}

// The same as a table: every way that words took, the most used first.
function pathTable() {
  const ways = new Map();
  for (const report of view().reports)
    for (const [chain, count] of report.chains) {
      const way = ways.get(chain) || { chain, count: 0, reports: [] };
      way.count += count;
      way.reports.push(report);
      ways.set(chain, way);
    }
  const sorted = [...ways.values()].filter((way) => dossier.chains[way.chain].length)
    .sort((left, right) => right.reports.length - left.reports.length || right.count - left.count);
  const row = ({ chain, count, reports: ends }) => el("tr", null,
    el("td", { class: "chain" }, dossier.chains[chain].map(([name, part], at) => [at ? el("span", { class: "arrow" }, " → ") : "",
      el("span", { class: part }, name ? outside(name) : t("somebody not named"))])),
    el("td", null, ends.slice(0, 6).map((report, at) => [at ? ", " : "", el("a", { href: "#" + report.id }, report.label)]), ends.length > 6 ? ` +${ends.length - 6}` : ""),
    el("td", { class: "n" }, number(count)));
  const box = disclosure([t("The same as a table"), " ", el("small", null, number(sorted.length))], () => {
    const holder = el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("The same as a table") }, el("table", { class: "paths" }, el("thead", null, el("tr", null,
      el("th", { scope: "col" }, t("Speaker, through")), el("th", { scope: "col" }, t("In")), el("th", { scope: "col", class: "n" }, t("Statements")))),
    el("tbody", null, sorted.slice(0, 400).map(row))));
    return holder;
  }, { class: "sole" });
  return box;
}
