// Marks a page in the plainest way: every text node, one regular expression, the browser's own highlights.
const highlight = new Highlight();
drawIdentifiers(document.body, highlight);
if (highlight.size > 0) CSS.highlights.set('rival', highlight);
