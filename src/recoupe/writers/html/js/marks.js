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

// Wordings word by word: the places in each of the words that both have in one order.
const tokensOf = (text) => text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*|[^\p{L}\p{N}]+/gu) || [];
const ALIKE = 0.5; // with fewer common words two wordings are put in other words, and no word is marked
const COMPARED = 12; // wordings that each further one is compared with
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

// For each wording, its tokens with whether each differs from the wording nearest to it in its language.
function markDifferences(wordings) {
  const split = wordings.map(({ text }) => tokensOf(text));
  const words = split.map((tokens) => tokens.filter(isWord).map((token) => folded(token).replace(/’/g, "'")));
  const pairs = wordings.map(() => []);
  for (let at = 1; at < wordings.length; at += 1)
    for (let other = 0; other < Math.min(at, COMPARED); other += 1) {
      if (wordings[other].lang !== wordings[at].lang) continue;
      const [theirs, own] = commonWords(words[other], words[at]);
      const alike = own.size / Math.min(words[other].length, words[at].length);
      pairs[at].push([alike, own]);
      pairs[other].push([alike, theirs]);
    }
  return split.map((tokens, at) => {
    const [alike, same] = pairs[at].sort((left, right) => right[0] - left[0])[0] || [0, null];
    let place = -1;
    const marked = tokens.map((token) => [token, isWord(token) && (place += 1, alike >= ALIKE && !same.has(place))]);
    return Object.assign(marked, { apart: same !== null && alike < ALIKE });
  });
}
