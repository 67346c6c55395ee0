import axe from 'axe-core';
import { expect } from 'vitest';

/** Expects that axe finds nothing in the page, by day and by night. */
export async function expectAccessible(): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    // A colour halfway to another is not one that is read.
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    const found = violations.map(({ id, nodes }) => `${id} (${scheme}): ${nodes[0]?.html}`);
    expect(found).toEqual([]);
  }
  document.documentElement.style.colorScheme = '';
}
