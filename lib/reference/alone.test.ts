import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readReferenceTables } from '@/modules/index-files';
import { spotter } from './spot';

const ROOT = new URL('../..', import.meta.url).pathname;

it('an identifier that is all of a text is what it would be between spaces', async () => {
  const tables = await readReferenceTables(ROOT);
  const spot = spotter(tables);
  const codes = tables.stations.split(' ');
  const names = fc.oneof(
    fc.constantFrom(...codes),
    fc.constantFrom('NOWHERE', 'ROM', 'caracas', ...tables.aliases.split(/[ ;]/)),
  );
  const odd = ['06EFTOCARACAS943', '06MAILA1222', '06ASTANA', '092OF5'];
  const year = fc.constantFrom('04', '10', '11', '66', '55', '2004', '1974');
  const serial = fc.stringMatching(/^(?:000)?[0-9]{0,7}$/);
  const made = fc.tuple(year, names, serial).map((parts) => parts.join(''));
  let [canonical, others] = [0, 0];
  fc.assert(
    fc.property(fc.oneof(made, fc.constantFrom(...odd)), (word) => {
      const between = spot(` ${word} `).map((one) => ({
        ...one,
        start: one.start - 1,
        end: one.end - 1,
      }));
      expect(spot(word)).toEqual(between);
      if (between[0]?.form === 'canonical') canonical += 1;
      else others += 1;
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(canonical, others)).toBeGreaterThan(100);
});
