import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { callSource, rootFunctionSource } from './source';

/** Runs source text where nothing of this file is known, as a browser does. */
const run = (source: string, globals = {}): unknown => runInNewContext(source, globals);

it('calls a function with its arguments', () => {
  const join = (words: string[], separator: string) => words.join(separator);
  expect(run(callSource(join, [['a', 'b'], '-']))).toBe('a-b');
});

it('carries text unharmed, whatever is in it', () => {
  const same = (text: string) => text;
  const text = 'quotes "\'` backslash \\ line\n separator\u2028 </script> &amp;';
  expect(run(callSource(same, [text]))).toBe(text);
});

it('survives the names that esbuild gives to inner functions', () => {
  const named = 'function () { const f = __name(() => 4, "f"); return f(); }';
  expect(run(callSource({ toString: () => named }, []))).toBe(4);
  expect(run(`(${rootFunctionSource({ toString: () => named }, [])})()`)).toBe(4);
});

it('hands the root over before the other arguments', () => {
  const read = (root: ShadowRoot, part: string) => `${root.textContent} ${part}`;
  const source = rootFunctionSource(read, ['b']);
  expect(run(`(${source})({ textContent: 'a' })`)).toBe('a b');
});
