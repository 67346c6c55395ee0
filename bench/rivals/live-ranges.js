// Marks a page with live ranges, which the browser moves along with every edit of the page.
const IDENTIFIER = /(?<![0-9A-Za-z])\d\d[A-Z]{3,17}\d{1,6}(?![0-9A-Za-z])/g;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const highlight = new Highlight();
CSS.highlights.set('rival', highlight);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  for (let match = IDENTIFIER.exec(node.data); match; match = IDENTIFIER.exec(node.data)) {
    const range = new Range();
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    highlight.add(range);
  }
}
