import { beforeEach, describe, expect, it } from 'vitest';
import { asCableId } from '@/lib/cable';
import { IndexOpener } from '@/lib/index/opener';
import { cableOf, type OpenIndex } from '@/lib/index/reader';
import { memorySource } from '@/lib/index/source';
import { cableTitle } from './cable-title';
import { direction, setLanguage } from './language';
import { testIndex } from './testing/facts';

let index: OpenIndex;

beforeEach(async () => {
  const files = await testIndex();
  index = await new IndexOpener(memorySource(files)).open();
});

function titleOf(text: string, opened = index): string {
  const id = asCableId(text);
  const cable = id && cableOf(opened, id);
  if (!cable) throw new Error(`no cable ${text}`);
  return cableTitle(cable, opened);
}

describe('the line a cable is listed under', () => {
  it.each([
    ['a subject', '04CARACAS3124', 'GOV Efforts to Combat TIPs'],
    ['no subject', '02BRASILIA4227', 'No subject line'],
    ['a number only', '04CARACAS3031', 'Embassy Caracas, October 2004'],
    ['a number that is wrong in the release', '08NOFORNCARACAS299', 'Embassy Caracas, March 2008'],
    ['a number that was not released', '04CARACAS3026', 'Not among the 128 released cables'],
  ])('says what is known where there is %s', (_, id, title) => {
    expect(titleOf(id)).toBe(title);
  });
});

describe('a page', () => {
  it('is told the language of its words and where lines begin', () => {
    const other = document.implementation.createHTMLDocument('');
    other.documentElement.lang = 'ar';
    other.documentElement.dir = 'rtl';
    setLanguage(other);
    expect([other.documentElement.lang, other.documentElement.dir]).toEqual(['en', 'ltr']);
    expect(direction()).toBe('ltr');
  });
});
