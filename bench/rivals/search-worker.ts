import { CONTENDERS } from './searches';

/** Loads a contender, answers a first search, then all, and tells the milliseconds of each. */
self.onmessage = async ({
  data,
}: MessageEvent<{ name: keyof typeof CONTENDERS; queries: string[] }>) => {
  const start = performance.now();
  // Held, so that what it holds is there to be measured.
  const search = await CONTENDERS[data.name].load((file) => fetch(`/files/${file}`));
  const first = await search(data.queries[0] ?? '');
  const cold = performance.now() - start;
  for (const query of data.queries) await search(query);
  const times: number[] = [];
  const totals: number[] = [];
  for (const query of data.queries) {
    const asked = performance.now();
    totals.push(await search(query));
    times.push(performance.now() - asked);
  }
  Object.assign(self, { search });
  self.postMessage({ cold, first, times, totals });
};
