import { packIndex } from './tools/pack-index';
const t = performance.now();
let first = 0;
const p = await packIndex('/tmp/w/scr/small.csv', '/tmp/w/scr/small.reftel', () => { first ||= performance.now(); });
console.log('total', performance.now() - t, 'from first piece', performance.now() - first, p.records);
