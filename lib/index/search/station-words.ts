import type { Station } from '../../cable';
import { foldedText } from './fold';

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** Gives all words by which a post is found: its code, name, city and country, folded and between spaces. */
export function stationWords({ code, name, city, country }: Station): string {
  return foldedText(
    `${code} ${name} ${city} ${country} ${country ? countryNames.of(country) : ''}`,
  );
}
