// What the plain rivals find, and how they draw it; it is put before them.

/** Tells of each identifier that stands in one text node at and below a node. */
globalThis.eachIdentifier = (root, found) => {
  const identifier = /(?<![0-9A-Za-z])\d\d[A-Z]{3,17}\d{1,6}(?![0-9A-Za-z])/g;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let match = identifier.exec(node.data); match; match = identifier.exec(node.data))
      found(node, match.index, match.index + match[0].length);
  }
};

/** Draws all identifiers at and below a node. */
globalThis.drawIdentifiers = (root, highlight) => {
  eachIdentifier(root, (node, start, end) =>
    highlight.add(
      new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: end,
      }),
    ),
  );
};
