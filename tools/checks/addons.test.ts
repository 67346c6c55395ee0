import { expect, it } from 'vitest';
import { judgeAddon } from './addons';

const found = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe', file: 'card.js', line: 1 };

it('is content with no error and no warning', () => {
  expect(judgeAddon({ errors: [], warnings: [] })).toEqual({ ok: true, report: '' });
});

it('takes a warning as seriously as an error', () => {
  const warnings = [{ _type: 'warning', ...found } as const];
  const errors = [{ _type: 'error', code: 'BAD', message: 'Worse' } as const];
  expect(judgeAddon({ errors: [], warnings })).toEqual({
    ok: false,
    report: 'warning UNSAFE_VAR_ASSIGNMENT card.js:1 Unsafe',
  });
  expect(judgeAddon({ errors, warnings }).report.split('\n')).toHaveLength(2);
});
