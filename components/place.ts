import { i18n } from '#i18n';
import type { Station } from '@/lib/cable';
import { language } from './language';

/** Gives the name of a country (ISO 3166-1 alpha-2), or null where there is none. */
export function countryName(code: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return new Intl.DisplayNames(language(), { type: 'region', fallback: 'none' }).of(code) ?? null;
}

/**
 * Gives where a cable came from: “Embassy Caracas, Venezuela”. The country is left out where the origin says
 * it already (“Embassy Singapore”).
 */
export function placeName(origin: string, { country }: Pick<Station, 'country'>): string {
  const name = countryName(country);
  return name && !origin.includes(name) ? i18n.t('common.place', [origin, name]) : origin;
}
