import { expect, it } from 'vitest';
import { startWhole, Undo } from './undo';

it('ends the last first, each once', async () => {
  const ended: string[] = [];
  const undo = new Undo();
  undo.add(() => void ended.push('first'));
  undo.add(async () => void ended.push('second'));
  await undo.run();
  await undo.run();
  expect(ended).toEqual(['second', 'first']);
});

it('ends the others though one will not end', async () => {
  const ended: string[] = [];
  const undo = new Undo();
  undo.add(() => void ended.push('first'));
  undo.add(() => Promise.reject(new Error('stuck')));
  await expect(undo.run()).rejects.toThrow('stuck');
  expect(ended).toEqual(['first']);
});

it('leaves nothing running when a start fails half-way', async () => {
  let running = 0;
  const start = startWhole(async (undo) => {
    running += 1;
    undo.add(() => {
      running -= 1;
    });
    throw new Error('no second part');
  });
  await expect(start).rejects.toThrow('no second part');
  expect(running).toBe(0);
});

it('leaves everything running when it succeeds', async () => {
  let ended = false;
  const undo = await startWhole(async (all) => {
    all.add(() => {
      ended = true;
    });
    return all;
  });
  expect(ended).toBe(false);
  await undo.run();
  expect(ended).toBe(true);
});
