import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { packIndex } from '../../tools/pack-index';

/** Reads a file of cables in one way, in a process of its own, and prints what it took as JSON. */
async function main([way, from = '', to = '']: readonly string[]): Promise<void> {
  const start = performance.now();
  const rows = way === 'ours' ? (await packIndex(from, to, () => {})).rows : await parsed(from);
  const milliseconds = performance.now() - start;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processor = (userCPUTime + systemCPUTime) / 1000;
  console.log(JSON.stringify({ milliseconds, processor, bytes: maxRSS * 1024, rows }));
}

/** What papaparse takes to read the rows alone, of which nothing is made. */
function parsed(from: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    Papa.parse(createReadStream(from, { highWaterMark: 4 << 20 }), {
      escapeChar: '\\',
      step: () => {
        rows++;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

await main(process.argv.slice(2));
