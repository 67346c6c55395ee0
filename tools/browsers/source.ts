import type { Json } from './session';

/**
 * The source text of an expression that calls a function with JSON arguments in a browser.
 * esbuild, which runs the tools, marks inner functions by a `__name` helper that a browser doesn't have.
 */
export function callSource(run: { toString(): string }, args: readonly Json[]): string {
  return `((__name) => (${run})(...${JSON.stringify(args)}))((f) => f)`;
}

/** The source text of a function that is called with the card's shadow root. */
export function rootFunctionSource(run: { toString(): string }, args: readonly Json[]): string {
  return `function (root) { const __name = (f) => f; return (${run})(root, ...${JSON.stringify(args)}); }`;
}
