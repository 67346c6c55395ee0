import { i18n } from '#i18n';

const WORDED: Record<string, () => string> = {
  UNCLASSIFIED: () => i18n.t('common.classification.unclassified'),
  'FOR OFFICIAL USE ONLY': () => i18n.t('common.classification.controlled'),
  CONFIDENTIAL: () => i18n.t('common.classification.confidential'),
  SECRET: () => i18n.t('common.classification.secret'),
};

/** Words a classification line as running text: `SECRET//NOFORN` is “Secret, NOFORN”. Caption words stay as printed. */
export function classificationWords(printed: string): string {
  return printed
    .split('//')
    .map((part) => WORDED[part]?.() ?? part)
    .join(', ');
}
