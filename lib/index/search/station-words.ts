import type { Station } from '../../cable';
import { foldedText } from './fold';

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** What countries were called when the cables were written, in the TAGS and by their readers, where browsers have newer names. */
const FORMER_NAMES: Record<string, string> = {
  CI: 'Ivory Coast',
  CZ: 'Czech Republic',
  SZ: 'Swaziland',
  TL: 'East Timor',
  TR: 'Turkey',
};

/** Gives all words by which a post is found: its code, name, city and country, by its name then and now, folded and between spaces. */
export function stationWords({ code, name, city, country }: Station): string {
  const names = country ? [countryNames.of(country), FORMER_NAMES[country] ?? ''] : [];
  return foldedText([code, name, city, country, ...names].join(' '));
}
