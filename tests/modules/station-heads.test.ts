import { describe, expect, it } from 'vitest';
import { stationHeads } from '../../modules/station-heads';
import { rows } from '../real-index';

const ROOT = new URL('../..', import.meta.url).pathname;

describe('the beginnings of stations’ names', () => {
  it('are four capital letters each, in order, each once', async () => {
    const all = await stationHeads(ROOT);
    expect(all).toMatch(/^(?:[A-Z]{4})+$/);
    const heads = all.match(/.{4}/g) ?? [];
    expect(heads).toEqual([...new Set(heads)].sort());
  });

  it('are those of every code that has so many letters, without the kind of post', async () => {
    const heads = new Set((await stationHeads(ROOT)).match(/.{4}/g));
    const codes = (await rows('stations.tsv')).map(({ code = '' }) => code);
    expect(codes.filter((code) => code.length >= 4 && !heads.has(code.slice(0, 4)))).toEqual([]);
    expect([heads.has('TTAW'), heads.has('AMEM')]).toEqual([true, false]);
  });

  it('are a fifth of what the names would be: every page loads them', async () => {
    expect((await stationHeads(ROOT)).length).toBeLessThan(1600);
  });
});
