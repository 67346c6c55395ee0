import { beforeEach, describe, expect, it, vi } from 'vitest';
import { alone, inTurn } from './alone';
import { storedBlocks } from './blocks';

beforeEach(async () => {
  const blocks = storedBlocks();
  await blocks.delete(await blocks.keys());
});

describe('the browser’s blocks', () => {
  it('are there for whoever opens them next, as they were put', async () => {
    await storedBlocks().put('a/one', Uint8Array.of(1, 2, 3));
    await storedBlocks().put('b/two', Uint8Array.of(4));
    expect(await storedBlocks().get('a/one')).toEqual(Uint8Array.of(1, 2, 3));
    expect(await storedBlocks().keys()).toEqual(['a/one', 'b/two']);
  });

  it('are gone when they are deleted, and nothing is there of one that never was', async () => {
    const blocks = storedBlocks();
    await blocks.put('a/one', Uint8Array.of(1));
    await blocks.put('a/two', Uint8Array.of(2));
    await blocks.delete(['a/one', 'c/none']);
    expect([await blocks.keys(), await blocks.get('a/one')]).toEqual([['a/two'], undefined]);
  });

  it('say why one could not be put', async () => {
    const blocks = storedBlocks();
    await blocks.put('a/one', Uint8Array.of(1));
    // What fails as a full disk does in Firefox: the request first, and with it the transaction.
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
      this: IDBObjectStore,
      bytes,
      key,
    ) {
      return this.add(bytes, key);
    });
    await expect(blocks.put('a/one', Uint8Array.of(2))).rejects.toMatchObject({
      name: 'ConstraintError',
    });
    expect(await blocks.get('a/one')).toEqual(Uint8Array.of(1));
  });
});

describe('an import', () => {
  it('is alone until it is done; what waits its turn comes after it', async () => {
    const order: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const first = alone(async () => {
      await promise;
      order.push('import');
    });
    const sweep = inTurn(async () => order.push('sweep'));
    resolve();
    await Promise.all([first, sweep]);
    expect(order).toEqual(['import', 'sweep']);
    expect(await alone(async () => 'next')).toBe('next');
  });

  it('is none while another is under way', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const first = alone(() => promise);
    expect(await alone(async () => 'second')).toBeNull();
    resolve();
    await first;
  });

  it('throws what it throws', async () => {
    await expect(alone(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  });
});
