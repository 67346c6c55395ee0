import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/accessibility';
import { open } from '../testing/extension';
import { ImportReport } from './ImportReport';
import type { Importing } from './use-importing';

const IMPORTED = {
  ...{ generation: 'g', files: 1, name: 'cables.csv', hash: 'c0ffee', cables: 251_287 },
  counts: { identifiers: 251_290, records: 251_287 },
  importedAt: '2026-11-24T12:00:00.000Z',
};
const LISTED = [
  { place: 12_345, fault: 'date' as const },
  { place: 99_999, fault: 'identifier' as const },
];

it('tells for which reasons more were left out than are listed', async () => {
  const faults = { fields: 1_500, identifier: 1, date: 2 };
  const read = { rows: 252_790, records: 251_287, faults, leftOut: LISTED };
  const importing: Importing = { state: 'done', name: 'cables.csv', imported: IMPORTED, read };
  open(
    <main>
      <h1>Reftel index</h1>
      <ImportReport importing={importing} />
    </main>,
  );
  await userEvent.click(page.getByText('1,503 entries were left out'));
  const lines = [...document.querySelectorAll('.left-out li')].map(
    ({ textContent }) => textContent,
  );
  expect(lines).toEqual([
    'Line 12,345 Its date is none, or of another year than its identifier.',
    'Line 99,999 Its identifier is none.',
    'And 1,500 more. It has not the eight fields of a cable, or is no page of one.',
    'And 1 more. Its date is none, or of another year than its identifier.',
  ]);
  await expectAccessible();
});
