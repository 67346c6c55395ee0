import { afterEach, expect, it, vi } from 'vitest';
import { localDay } from './local-day';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['UTC', '2026-11-25'],
  ['America/New_York', '2026-11-24'],
])('the day of a moment is that of the reader: %s', (zone, day) => {
  vi.stubEnv('TZ', zone);
  expect(localDay('2026-11-25T03:00:00.000Z')).toBe(day);
});
