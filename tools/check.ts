import { runChecks } from './checks/all';
import { closingLine } from './checks/counts';

const counts = runChecks();
console.log(closingLine(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
