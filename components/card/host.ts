import cable from '../cable.css?inline';
import tokens from '../tokens.css?inline';
import card from './card.css?inline';
import floating from './floating.css?inline';

/** Keys and presses in the card are none of the page's business. */
const PRIVATE_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'click',
  'auxclick',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'wheel',
  'contextmenu',
  'copy',
  'cut',
  'paste',
];

/**
 * Against the page's rules for all elements, on what places and shows the host; as inline style with `!important`
 * nothing of the page's is stronger. What is inherited is reset within (floating.css). `all: initial` would do too,
 * at the price of some 400 declarations.
 */
const RESET: Record<string, string> = {
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  outline: '0',
  background: 'transparent',
  'box-shadow': 'none',
  'writing-mode': 'horizontal-tb',
  columns: 'auto',
  'inline-size': 'max-content',
  'block-size': 'auto',
  'min-inline-size': '0',
  'min-block-size': '0',
  'max-inline-size': 'none',
  overflow: 'visible',
  float: 'none',
  opacity: '1',
  visibility: 'visible',
  'pointer-events': 'auto',
  transform: 'none',
  translate: 'none',
  scale: 'none',
  rotate: 'none',
  zoom: '1',
  filter: 'none',
  'backdrop-filter': 'none',
  clip: 'auto',
  'clip-path': 'none',
  mask: 'none',
  'mix-blend-mode': 'normal',
  contain: 'none',
  'content-visibility': 'visible',
  animation: 'none',
  transition: 'none',
  display: 'none',
};

/** Gives the element that holds the card, not yet in the page, and the closed shadow root in it. */
export function makeHost(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('reftel-card');
  host.popover = 'manual';
  for (const [property, value] of Object.entries(RESET)) {
    host.style.setProperty(property, value, 'important');
  }
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens}${cable}${card}${floating}`);
  root.adoptedStyleSheets = [sheet];
  for (const type of PRIVATE_EVENTS)
    host.addEventListener(type, (event) => event.stopPropagation());
  return { host, root };
}

/** Shows or hides the host; the reset overrides what browsers do for an open popover. */
export function show(host: HTMLElement, shown: boolean): void {
  host.style.setProperty('display', shown ? 'block' : 'none', 'important');
}
