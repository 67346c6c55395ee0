// Asks the browser for the highlight under the pointer, at every move.
document.addEventListener(
  'pointermove',
  ({ clientX, clientY }) => CSS.highlights.highlightsFromPoint(clientX, clientY),
  { capture: true, passive: true },
);
