import { describe, expect, it } from 'vitest';
import type { Cable, CableId } from '../cable';
import type { Form, Mention } from './mention';
import { settle } from './settle';

const mention = (form: Form, ...ids: string[]) =>
  ({ start: 0, end: 1, ids, form }) as unknown as Mention;
const known = (kinds: Record<string, Cable['kind']>) => (id: CableId) =>
  kinds[id] && ({ kind: kinds[id], id } as Cable);

describe('what a mention stands for', () => {
  it('is the released cable, in any form', () => {
    for (const form of ['canonical', 'padded', 'record', 'link', 'variant'] as const) {
      expect(settle(mention(form, 'A'), known({ A: 'record' }))?.id).toBe('A');
      expect(settle(mention(form, 'A'), known({ A: 'identifier' }))?.id).toBe('A');
    }
  });

  it('is a cable that was not released only where the form is unmistakable', () => {
    expect(settle(mention('canonical', 'A'), known({ A: 'unreleased' }))?.id).toBe('A');
    expect(settle(mention('link', 'A'), known({ A: 'unreleased' }))?.id).toBe('A');
    expect(settle(mention('variant', 'A'), known({ A: 'unreleased' }))).toBeNull();
  });

  it('is the one released cable of several that a cut station may stand for', () => {
    const open = mention('record', 'A', 'B');
    expect(settle(open, known({ A: 'unreleased', B: 'record' }))?.id).toBe('B');
    expect(settle(open, known({ A: 'identifier', B: 'record' }))).toBeNull();
    expect(settle(open, known({ A: 'unreleased', B: 'unreleased' }))).toBeNull();
  });

  it('is nothing where the index knows nothing', () => {
    expect(settle(mention('canonical', 'A'), known({}))).toBeNull();
  });
});
