// Reads the whole page again after every batch of changes.
const IDENTIFIER = /(?<![0-9A-Za-z])\d\d[A-Z]{3,17}\d{1,6}(?![0-9A-Za-z])/g;
const highlight = new Highlight();
CSS.highlights.set('rival', highlight);

function mark() {
  highlight.clear();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let match = IDENTIFIER.exec(node.data); match; match = IDENTIFIER.exec(node.data)) {
      highlight.add(
        new StaticRange({
          startContainer: node,
          startOffset: match.index,
          endContainer: node,
          endOffset: match.index + match[0].length,
        }),
      );
    }
  }
}

mark();
new MutationObserver(mark).observe(document.body, { childList: true, subtree: true });
