// The words searched for, lit wherever they stand in sight.

function lightFound() {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("found");
  const words = folded(state.q).split(/\s+/).filter((word) => word.length > 1);
  if (!words.length) return;
  const ranges = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && ranges.length < 2000) {
    const node = walker.currentNode;
    const plain = [...node.data].map((character) => folded(character)[0] || " ").join("");
    if (plain.length !== node.data.length) continue;
    for (const word of words)
      for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}
