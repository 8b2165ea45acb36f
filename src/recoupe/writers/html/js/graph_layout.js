// The graph of who says what through whom, laid out in layers: speakers, bodies and papers between, agencies, outlets.

const LAYERS = ["speaker", "via", "agency", "outlet"];
const MOST_NODES = { speaker: 26, via: 18, agency: 14, outlet: 60 };

// With many reports, one that is mostly copied stands with the report that it copies.
const FOLDED_FROM = 20;
function fold(report) {
  const { reports: kept, ids } = view();
  return kept.length > FOLDED_FROM && report.head && ids.has(report.head) ? reports.get(report.head) : report;
}

// Nodes and links of the present reports; what is beyond the most is one node "others" in its layer.
function graphOf() {
  const tally = new Map();
  const paths = [];
  for (const report of view().reports)
    for (const [chain, count] of report.chains) {
      const steps = dossier.chains[chain].filter(([name]) => name).map(([name, part]) => ({ layer: LAYERS.indexOf(part), name }));
      if (!steps.length) continue;
      steps.push({ layer: 3, name: fold(report).outlet, report: report.id });
      paths.push({ steps, count });
      for (const step of steps) {
        const key = step.layer + step.name;
        tally.set(key, (tally.get(key) || new Set()).add(report.id + chain));
      }
    }
  return build(paths, keptNames(tally));
}

function keptNames(tally) {
  const kept = new Set();
  for (const [at, layer] of LAYERS.entries()) {
    const names = [...tally].filter(([key]) => key[0] === String(at)).sort((left, right) => right[1].size - left[1].size);
    for (const [key] of names.slice(0, MOST_NODES[layer])) kept.add(key);
  }
  return kept;
}

function build(paths, kept) {
  const [nodes, links] = [new Map(), new Map()];
  for (const { steps, count } of paths) {
    let before = null;
    for (const { layer, name, report } of steps) {
      const known = kept.has(layer + name);
      const key = known ? layer + name : layer + "\u0000";
      if (!nodes.has(key)) nodes.set(key, { key, layer, name: known ? name : "", hidden: new Set(), count: 0, reports: new Set() });
      const node = nodes.get(key);
      node.count += count;
      if (!known) node.hidden.add(name);
      if (report) node.reports.add(report);
      if (before && before !== node && before.layer <= layer) {
        const link = before.key + "\u0001" + key;
        if (!links.has(link)) links.set(link, { from: before, to: node, count: 0 });
        links.get(link).count += count;
      }
      before = node;
    }
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

// Heights by the mean height of the neighbours, forth and back, so that few links cross.
function layOut({ nodes, links }, row) {
  const layers = LAYERS.map((_, at) => nodes.filter((node) => node.layer === at).sort((left, right) => right.count - left.count));
  const tallest = Math.max(...layers.map((layer) => layer.length));
  const settle = (layer) => layer.forEach((node, at) => { node.y = (at + 0.5) * ((tallest * row) / layer.length); });
  layers.forEach(settle);
  for (let sweep = 0; sweep < 6; sweep += 1)
    for (const layer of sweep % 2 ? [...layers].reverse() : layers) {
      const pull = new Map(layer.map((node) => {
        const near = links.filter((link) => link.from === node || link.to === node);
        const weight = near.reduce((sum, link) => sum + link.count, 0);
        const mean = near.reduce((sum, link) => sum + link.count * (link.from === node ? link.to : link.from).y, 0) / (weight || 1);
        return [node, weight ? mean : node.y];
      }));
      layer.sort((left, right) => (left.name ? 0 : 1) - (right.name ? 0 : 1) || pull.get(left) - pull.get(right));
      settle(layer);
    }
  return { layers: layers.filter((layer) => layer.length), height: tallest * row };
}
