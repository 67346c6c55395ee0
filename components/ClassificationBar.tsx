/** The coloured bar beside a cable. Colour is never alone: the words of the level stand in the text beside it. */
export function ClassificationBar() {
  return <span class="level-bar" aria-hidden="true" />;
}
