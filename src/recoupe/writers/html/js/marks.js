// A report's text cut at every record's edge, so that overlapping records can all be marked.

const MARKS = ["statement", "cue", "figure", "event", "time", "name"];

// Pieces of a block in order: words, kinds over them, records over them (the shortest last), records that begin here.
function piecesOf(report, start, end) {
  const over = report.marks.filter(([from, to]) => to > start && from < end);
  const edges = [...new Set([start, end, ...over.flatMap(([from, to]) => [Math.max(from, start), Math.min(to, end)])])];
  edges.sort((left, right) => left - right);
  const pieces = [];
  let at = 0;
  let open = [];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    while (at < over.length && over[at][0] <= edges[index]) open.push(over[at++]);
    open = open.filter((mark) => mark[1] > edges[index]);
    pieces.push({
      text: report.text.slice(edges[index], edges[index + 1]),
      start: edges[index],
      kinds: [...new Set(open.map((mark) => MARKS[mark[2]]))],
      refs: [...new Set([...open].sort((left, right) => right[1] - right[0] - left[1] + left[0])
        .filter((mark) => mark[2] < 4).map((mark) => report.id + mark[3]))],
      time: open.find((mark) => mark[2] === 4)?.[3].slice(1),
    });
  }
  return pieces;
}

// The words of several wordings that are not in all: longest common run of words against the first wording.
const tokensOf = (text) => text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*|[^\p{L}\p{N}]+/gu) || [];
const ALIKE = 0.4; // with fewer common words two wordings are put in other words, and no word is marked
const isWord = (token) => /[\p{L}\p{N}]/u.test(token);

function commonWords(left, right) {
  const [rows, columns] = [left.length, right.length];
  if (rows * columns > 160000) return [new Set(), new Set()];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      lengths[row][column] = left[row] === right[column]
        ? lengths[row + 1][column + 1] + 1 : Math.max(lengths[row + 1][column], lengths[row][column + 1]);
  const [inLeft, inRight] = [new Set(), new Set()];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (left[row] === right[column]) { inLeft.add(row++); inRight.add(column++); }
    else if (lengths[row + 1][column] >= lengths[row][column + 1]) row += 1;
    else column += 1;
  }
  return [inLeft, inRight];
}

// For each wording, its tokens with whether each differs from the first wording of its language; alone, nothing does.
function markDifferences(wordings) {
  const split = wordings.map(({ text }) => tokensOf(text));
  const words = split.map((tokens) => tokens.filter(isWord).map((token) => folded(token).replace(/’/g, "'")));
  const same = wordings.map(() => null);
  const apart = wordings.map(() => false);
  wordings.forEach(({ lang }, at) => {
    const first = wordings.findIndex((other) => other.lang === lang);
    if (first === at) return;
    const [kept, mine] = commonWords(words[first], words[at]);
    apart[at] = mine.size < ALIKE * Math.min(words[first].length, words[at].length);
    if (apart[at]) return;
    same[at] = mine;
    same[first] = same[first] ? new Set([...same[first]].filter((place) => kept.has(place))) : kept;
  });
  return split.map((tokens, at) => {
    let place = -1;
    const marked = tokens.map((token) => [token, isWord(token) && (place += 1, same[at] !== null && !same[at].has(place))]);
    return Object.assign(marked, { apart: apart[at] });
  });
}
