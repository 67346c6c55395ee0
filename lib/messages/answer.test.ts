import { describe, expect, it, vi } from 'vitest';
import { type Answers, doorkeeper } from './answer';
import { MOST_COUNTED, MOST_IDS } from './limits';

const OWN = { id: 'reftel', url: 'chrome-extension://reftel/popup.html' };
const PAGE = { id: 'reftel', url: 'https://example.org/', tab: { id: 1 } } as never;

function door(given: Partial<Answers> = {}) {
  const refuse = () => Promise.reject(new Error('not expected'));
  const answers = new Proxy(given, {
    get: (target, name) => Reflect.get(target, name) ?? refuse,
  }) as Answers;
  return doorkeeper(answers, {
    ownId: 'reftel',
    ownPages: 'chrome-extension://reftel/',
    failureOf: (error) => ({ kind: 'unexpected', message: String(error) }),
  });
}

const message = (name: string, ask: unknown) => ({ to: 'background', name, ask });
const refused = { ok: false, error: { kind: 'refused' } };

describe('the door of the background', () => {
  it('lets a well-formed request in and gives its answer', async () => {
    const save = vi.fn().mockResolvedValue('saved');
    const ask = { id: '04CARACAS3124', foundOn: { title: 'T', address: 'https://example.org/' } };
    await expect(door({ save })(message('save', ask), PAGE)).resolves.toEqual({
      ok: true,
      value: 'saved',
    });
    expect(save).toHaveBeenCalledWith(ask, PAGE);
  });

  it('leaves messages to others alone', () => {
    expect(door()({ to: 'page', name: 'walk', ask: { step: 1 } }, OWN)).toBeUndefined();
    expect(door()('hello', OWN)).toBeUndefined();
    expect(door()(message('constructor', {}), OWN)).toBeUndefined();
  });

  it('refuses who is not of the extension', async () => {
    const from = { id: 'another', url: 'chrome-extension://another/x.html' };
    await expect(door()(message('remove', { id: '04CARACAS3124' }), from)).resolves.toEqual(
      refused,
    );
  });

  it.each([
    ['setMarking', { site: 'bank.example', on: false }],
    ['setLoose', { tab: 2, loose: 'always' }],
    ['useImported', { imported: null }],
  ])('refuses to let a content script speak for other pages: %s', async (name, ask) => {
    const request = message(name, ask);
    await expect(door()(request, PAGE)).resolves.toEqual(refused);
    const answer = vi.fn().mockResolvedValue(null);
    await expect(door({ [name]: answer })(request, OWN)).resolves.toEqual({
      ok: true,
      value: null,
    });
  });

  it.each([
    ['lookUp', { ids: ['<script>'] }],
    ['lookUp', { ids: Array(MOST_IDS + 1).fill('04CARACAS3124') }],
    ['lookUp', {}],
    ['save', { id: '04CARACAS3124', foundOn: { title: 'T', address: 'javascript:alert(1)' } }],
    ['setNote', { id: '04CARACAS3124', note: 'x'.repeat(1_000_001) }],
    ['countCables', { ids: ['<script>'] }],
    ['countCables', { ids: Array(MOST_COUNTED + 1).fill('04CARACAS3124') }],
    ['setLoose', { tab: 1.5, loose: 'always' }],
    ['setLoose', { tab: 1, loose: 'sometimes' }],
    ['merge', { cables: [{ id: '04CARACAS3124' }] }],
    ['useImported', { imported: { generation: '../saved', files: 1 } }],
  ])('refuses a malformed request to %s', async (name, ask) => {
    await expect(door()(message(name, ask), OWN)).resolves.toEqual(refused);
  });

  it('words what an answer throws', async () => {
    const remove = vi.fn().mockRejectedValue(new Error('disk full'));
    await expect(
      door({ remove })(message('remove', { id: '04CARACAS3124' }), OWN),
    ).resolves.toEqual({
      ok: false,
      error: { kind: 'unexpected', message: 'Error: disk full' },
    });
  });
});
