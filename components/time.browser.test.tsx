import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { CableDate } from './CableDate';

/** Draws a date; gives the element that machines and people read it from. */
function drawn(created: string, length?: 'long' | 'medium'): HTMLTimeElement {
  document.body.innerHTML = '<p></p>';
  const [root] = document.body.children;
  if (root) render(<CableDate created={created} {...(length && { length })} />, root);
  const time = document.querySelector('time');
  if (!time) throw new Error('no time');
  return time;
}

describe('the date of a cable on a page', () => {
  it.each([
    ['2004-10-05T18:44', '5 October 2004', '5 October 2004, 18:44 UTC'],
    ['2004-12-31T23:59', '31 December 2004', '31 December 2004, 23:59 UTC'],
    ['2004-01-01T00:00', '1 January 2004', '1 January 2004, 00:00 UTC'],
  ])(
    'of the minute %s is the day there in UTC, with the minute in the tooltip',
    (created, text, title) => {
      const time = drawn(created);
      expect([time.textContent, time.title]).toEqual([text, title]);
      expect(time.dateTime).toMatch(/Z$/);
      expect(new Date(time.dateTime).toISOString().slice(0, 16)).toBe(created);
    },
  );

  it('claims no minute where only the hour is known', () => {
    const time = drawn('2002-11-22T12');
    expect(time.dateTime).toBe('2002-11-22');
    expect(time.textContent).toBe('22 November 2002');
    expect(time.title).toContain('from 12:00 UTC; only the hour is known');
  });

  it.each([
    ['2010-12-08', '8 December 2010'],
    ['2004-10', 'October 2004'],
  ])('claims no time of %s, and has no tooltip', (created, text) => {
    const time = drawn(created);
    expect([time.textContent, time.dateTime]).toEqual([text, created]);
    expect(time.hasAttribute('title')).toBe(false);
  });

  it('names the month in short where there is less room', () => {
    expect(drawn('2004-10-05T18:44', 'medium').textContent).toBe('5 Oct 2004');
    expect(drawn('2004-10', 'medium').textContent).toBe('Oct 2004');
    expect(drawn('2004-10-05T18:44', 'medium').title).toBe('5 October 2004, 18:44 UTC');
  });

  it('is one of many for which the browser is asked once how dates are written', () => {
    const formats = vi.spyOn(Intl, 'DateTimeFormat');
    const days = Array.from({ length: 28 }, (_, n) => `1979-02-${String(n + 1).padStart(2, '0')}`);
    expect(days.map((day) => drawn(day, 'medium').textContent).at(-1)).toBe('28 Feb 1979');
    expect(formats.mock.calls.length).toBeLessThanOrEqual(2);
    formats.mockRestore();
  });
});
