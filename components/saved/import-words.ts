import { i18n } from '#i18n';
import type { MergeReport } from '@/lib/saved/merge';
import type { ImportFault } from '@/lib/saved/transfer';
import { language, numeral } from '../language';

/** The problems that `lib/saved` words itself; every other one is a value that is missing or of the wrong kind. */
const PROBLEMS: Record<string, (field: string) => string> = {
  'is no cable identifier': (field) => i18n.t('saved.import.problem.id', [field]),
  'is no date and time': (field) => i18n.t('saved.import.problem.date', [field]),
  'is no web address': (field) => i18n.t('saved.import.problem.address', [field]),
  'is too long': (field) => i18n.t('saved.import.problem.long', [field]),
};

/** Says why a file was not imported, with the line where one is known. */
export function faultWords(fault: ImportFault): string {
  const sentence = reason(fault);
  const line = 'line' in fault ? fault.line : 0;
  return line > 0
    ? i18n.t('saved.import.line', [numeral(line), sentence])
    : i18n.t('saved.import.wrong', [sentence]);
}

function reason(fault: ImportFault): string {
  switch (fault.kind) {
    case 'not-json':
      return i18n.t('saved.import.notJson');
    case 'not-ours':
      return i18n.t('saved.import.notOurs');
    case 'newer':
      return i18n.t('saved.import.newer', [String(fault.version)]);
    case 'entry': {
      const field = fault.field || i18n.t('saved.import.entry');
      return PROBLEMS[fault.problem]?.(field) ?? i18n.t('saved.import.problem.other', [field]);
    }
  }
}

/** Says what a merge did: “3 added, 1 changed, 2 already there”. */
export function mergeWords({ added, changed, unchanged }: MergeReport): string {
  if (added + changed + unchanged === 0) return i18n.t('saved.import.nothing');
  const parts = [
    added > 0 && i18n.t('saved.import.added', [numeral(added)]),
    changed > 0 && i18n.t('saved.import.changed', [numeral(changed)]),
    unchanged > 0 && i18n.t('saved.import.unchanged', [numeral(unchanged)]),
  ].filter((part) => part !== false);
  const list = new Intl.ListFormat(language(), { type: 'unit' }).format(parts);
  return i18n.t('saved.import.done', [list]);
}
