// Handles every batch of added nodes at once, in the observer.
const IDENTIFIER = /(?<![0-9A-Za-z])\d\d[A-Z]{3,17}\d{1,6}(?![0-9A-Za-z])/g;
const highlight = new Highlight();
CSS.highlights.set('rival', highlight);

function mark(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
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

mark(document.body);
new MutationObserver((records) => {
  for (const range of highlight) if (!range.startContainer.isConnected) highlight.delete(range);
  for (const { addedNodes } of records) for (const node of addedNodes) mark(node);
}).observe(document.body, { childList: true, subtree: true });
