import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes';
import { IndexFault, seal, unseal } from './header';
import { KeyedBlocks, packBlocks } from './keyed-blocks';
import { decodeRice, encodeRice } from './rice';
import { memorySource } from './source';

describe('numbers and texts', () => {
  it('come back as they were written', () => {
    const item = fc.oneof(
      fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const out = new ByteWriter();
        for (const one of items) typeof one === 'number' ? out.varint(one) : out.text(one);
        const reader = new ByteReader(out.bytes());
        expect(
          items.map((one) => (typeof one === 'number' ? reader.varint() : reader.text())),
        ).toEqual(items);
        expect(reader.done).toBe(true);
      }),
    );
  });

  it('throw where the bytes end too soon', () => {
    const bytes = new ByteWriter().text('CARACAS').bytes().slice(0, 5);
    expect(() => new ByteReader(bytes).text()).toThrow(RangeError);
  });
});

describe('Rice code', () => {
  it('gives back any gaps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900_000 }), { maxLength: 50 }), (gaps) => {
        expect(decodeRice(encodeRice(gaps), gaps.length)).toEqual(gaps);
      }),
    );
  });

  it('takes about as many bits as the gaps need', () => {
    const gaps = Array.from({ length: 1000 }, (_, n) => n % 16);
    expect(encodeRice(gaps).length).toBeLessThan((1000 * 5) / 8 + 2);
  });

  it('throws where the bytes end too soon', () => {
    expect(() => decodeRice(encodeRice([5, 6, 7]).slice(0, 2), 300)).toThrow(RangeError);
  });
});

describe('keyed blocks', () => {
  const keys = fc.uniqueArray(fc.integer({ min: 0, max: 251_286 }), { maxLength: 200 });

  it('find every entry by its key, and nothing by another', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 251_286 }), (stored, other) => {
        const entries = stored.map((key) => ({ key, bytes: Uint8Array.of(key & 255, key >> 8) }));
        const blocks = new KeyedBlocks(packBlocks(entries));
        for (const { key, bytes } of entries) expect(blocks.find(key)).toEqual(bytes);
        if (!stored.includes(other)) expect(blocks.find(other)).toBeNull();
        expect(Array.from(blocks.entries(), ({ key }) => key)).toEqual(
          stored.toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

describe('a sealed file', () => {
  const body = Uint8Array.from({ length: 300 }, (_, n) => n % 251);
  const opened = (bytes: Uint8Array<ArrayBuffer>) =>
    unseal('records-3', memorySource({ 'records-3': bytes }), ({ body: read, count }) => ({
      body: read,
      count,
    }));
  const reasonOf = async (bytes: Uint8Array<ArrayBuffer>) => {
    const fault = await opened(bytes).catch((error: unknown) => error);
    return fault instanceof IndexFault ? fault.reason : null;
  };

  it('gives back its body and count', async () => {
    expect(await opened(await seal('records-3', { count: 42, body }))).toEqual({ body, count: 42 });
  });

  it('betrays any changed byte', async () => {
    const sealed = await seal('records-3', { count: 42, body });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const changed = sealed.slice();
          changed[at] = (changed[at] ?? 0) ^ change;
          expect(await reasonOf(changed)).not.toBeNull();
        },
      ),
    );
  });

  it('betrays being cut off, wherever', async () => {
    const sealed = await seal('records-3', { count: 42, body });
    for (let length = 0; length < sealed.length; length++) {
      expect(await reasonOf(sealed.slice(0, length))).toBe('damaged');
    }
  });

  it('is told from another kind of file, another part, another file and another version', async () => {
    expect(await reasonOf(await seal('records-4', { count: 42, body }))).toBe('foreign');
    expect(await reasonOf(await seal('identifiers', { count: 42, body }))).toBe('foreign');
    expect(
      await reasonOf(new TextEncoder().encode('<!doctype html><title>404</title>'.padEnd(64))),
    ).toBe('foreign');
    const newer = await seal('records-3', { count: 42, body });
    newer[4] = 99;
    expect(await reasonOf(newer)).toBe('version');
  });
});
