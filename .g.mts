import { readTexts } from './modules/index-files';
import { readFacts } from './lib/index/facts';
import { fullScale } from './bench/corpus/full-scale';
import { writeCsv } from './bench/corpus/csv';
const facts = fullScale(readFacts(await readTexts('.')));
const records = facts.records.filter((_, n) => n % 8 === 0);
console.log(facts.records.filter((r) => r.references.length).length, facts.records.reduce((s, r) => s + r.references.length, 0));
await writeCsv({ ...facts, records }, '/tmp/w/scr/small.csv', 6500);
