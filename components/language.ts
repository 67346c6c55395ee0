import { i18n } from '#i18n';

/** Gives the BCP 47 tag of the language the words are in, which may not be the browser's. */
export const language = (): string => i18n.t('common.language');

/** Gives a number as it is written in that language: `251,287`. */
export const numeral = (value: number): string => value.toLocaleString(language());

/** Gives the direction in which that language is written. */
export const direction = (): 'ltr' | 'rtl' =>
  i18n.t('common.direction') === 'rtl' ? 'rtl' : 'ltr';

/** Tells a page its language and direction, for hyphenation, screen readers and the side it begins on. */
export function setLanguage({ documentElement }: Document): void {
  documentElement.lang = language();
  documentElement.dir = direction();
}
