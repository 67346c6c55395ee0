import { alone } from '../imported/alone';
import { storedBlocks } from '../imported/blocks';
import { readTags } from '../index/facts';
import { IndexOpener } from '../index/opener';
import type { IndexSource } from '../index/source';
import { faultOf } from './fault';
import { importFiles, type Step } from './import-files';
import type { Order, Told } from './protocol';

/** Milliseconds between two steps that are told: more often than it is seen. */
const OFTEN = 100;

/** Does what a worker is ordered to, with the bundled index from its source, and tells of it. Settles where another import is under way. */
export async function work(
  { chosen, tables, tags }: Order,
  bundledSource: IndexSource,
  tell: (told: Told) => void,
): Promise<void> {
  const done = await alone(async () => {
    try {
      const bundled = await new IndexOpener(bundledSource).open();
      const around = {
        ...{ bundled, tables, tags: readTags(tags), blocks: storedBlocks() },
        tell: seldom((step) => tell({ kind: 'step', step })),
      };
      tell({ kind: 'stored', stored: await importFiles(chosen, around) });
    } catch (error) {
      tell({ kind: 'failed', fault: faultOf(error) });
    }
    // What is stored is not in use yet: nobody may sweep until the page has seen to that and ends the worker.
    return new Promise<never>(() => {});
  });
  if (done === null) tell({ kind: 'failed', fault: { kind: 'busy' } });
}

function seldom(tell: (step: Step) => void): (step: Step) => void {
  let last = { at: Number.NEGATIVE_INFINITY, stage: '' };
  return (step) => {
    const at = performance.now();
    if (step.stage === last.stage && at - last.at < OFTEN && step.done < step.of) return;
    last = { at, stage: step.stage };
    tell(step);
  };
}
