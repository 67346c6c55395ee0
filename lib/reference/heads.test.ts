import { expect, it } from 'vitest';
import { readReferenceTables } from '@/modules/index-files';
import { stationHeads } from '@/modules/station-heads';
import { headsOf } from './heads';
import { packTables } from './tables';

const ROOT = new URL('../..', import.meta.url).pathname;
const apart = (heads: string) => heads.match(/.{4}/g) ?? [];

it('the tables give every head that the data give, malformed identifiers too', async () => {
  const heads = headsOf(await readReferenceTables(ROOT));
  expect(heads).toMatch(/^(?:[A-Z0-9]{4})+$/);
  const known = new Set(apart(heads));
  expect(apart(await stationHeads(ROOT)).filter((head) => !known.has(head))).toEqual([]);
});

it('names too short for a head have none, and kinds of posts are no part of one', () => {
  const aliases = [
    { alias: 'BA', code: 'BUENOSAIRES' },
    { alias: 'AMEMBASSYBAIRES', code: 'BUENOSAIRES' },
  ];
  const heads = apart(headsOf(packTables(['BUENOSAIRES', 'ROME'], aliases, [])));
  expect(heads.slice(-4)).toEqual(['BUEN', 'ROME', 'BUEN', 'BAIR']);
});
