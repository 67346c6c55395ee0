// Reads the whole page again after every batch of changes.
const highlight = new Highlight();
CSS.highlights.set('rival', highlight);

function mark() {
  highlight.clear();
  drawIdentifiers(document.body, highlight);
}

mark();
new MutationObserver(mark).observe(document.body, { childList: true, subtree: true });
