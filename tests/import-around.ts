import { join } from 'node:path';
import type { Step, Surroundings } from '@/lib/importing/import-files';
import { readFacts } from '@/lib/index/facts';
import { readReferenceTables, readTexts } from '@/modules/index-files';
import { type Disk, storage } from '@/tests/failing-storage';
import { openFiles } from '@/tests/real-index';

const ROOT = join(import.meta.dirname, '..');

/** Gives what surrounds an import: the real bundled index, its tables, and a disk that may fail. */
export async function importAround(disk: Disk, how: Parameters<typeof storage>[1] = {}) {
  const steps: Step[] = [];
  const [bundled, tables, { tags }] = await known();
  const around: Surroundings = {
    ...{ bundled, tables, tags, blocks: storage(disk, how).blocks },
    tell: (step) => steps.push(step),
  };
  return { around, steps };
}

let reading: ReturnType<typeof read> | undefined;
function known() {
  reading ??= read();
  return reading;
}
const read = () =>
  Promise.all([openFiles(), readReferenceTables(ROOT), readTexts(ROOT).then(readFacts)]);

/** Gives a row of cables.csv; what is not given is of 04CARACAS3124. */
export function csvRow(given: {
  id?: string;
  date?: string;
  body?: string;
  cited?: string;
}): string {
  const {
    id = '04CARACAS3124',
    date = '10/5/2004 18:44',
    body = 'TAGS: PHUM, VE\nSUBJECT: GOV EFFORTS\n\n1. (C) Summary.',
    cited = '',
  } = given;
  return `${['1', date, id, 'Embassy Caracas', 'CONFIDENTIAL', cited, 'HEADER', body]
    .map((field) => `"${field.replace(/["\\]/g, '\\$&')}"`)
    .join(',')}\n`;
}

/** Gives the page of a cable as the release has it. */
export const cablePage = (given: {
  id?: string;
  created?: string;
  body?: string;
}): string => `<html>
<body><table class='cable'>
<tr><th>Reference ID</th><th>Created</th><th>Released</th><th>Classification</th><th>Origin</th></tr>
<tr>
<td><a href='/cable/2004/10/04CARACAS3124.html' title='x'>${given.id ?? '04CARACAS3124'}</a></td>
<td><a href='/date/2004-10_0.html'>${given.created ?? '2004-10-05 18:44'}</a></td>
<td><a href='/reldate/2011-08-30_0.html'>2011-08-30 01:44</a></td>
<td><a href='/classification/2_0.html'>CONFIDENTIAL</a></td>
<td><a href='/origin/184_0.html'>Embassy Caracas</a></td>
</tr></table>
<code><pre>VZCZCXRO0001
FM AMEMBASSY CARACAS</pre></code>
<code><pre>${given.body ?? 'TAGS: PHUM, VE<br/>\nSUBJECT: GOV &quot;EFFORTS&quot; &amp; MORE\n\n<a id="par1" href="#par1">¶</a>1. (C) Summary.'}</pre></code>
</body></html>`;
