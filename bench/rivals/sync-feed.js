// Handles every batch of added nodes at once, in the observer.
const highlight = new Highlight();
CSS.highlights.set('rival', highlight);
drawIdentifiers(document.body, highlight);
new MutationObserver((records) => {
  for (const range of highlight) if (!range.startContainer.isConnected) highlight.delete(range);
  for (const { addedNodes } of records)
    for (const node of addedNodes) drawIdentifiers(node, highlight);
}).observe(document.body, { childList: true, subtree: true });
