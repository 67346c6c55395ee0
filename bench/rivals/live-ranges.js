// Marks a page with live ranges, which the browser moves along with every edit of the page.
const highlight = new Highlight();
CSS.highlights.set('rival', highlight);
eachIdentifier(document.body, (node, start, end) => {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  highlight.add(range);
});
