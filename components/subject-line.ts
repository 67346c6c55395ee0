import { i18n } from '#i18n';
import type { RecordCable } from '@/lib/cable';
import { readableSubject } from '@/lib/cable/subject';

/** Gives the heading of a cable: its subject as a person reads it, or words for a cable without one. */
export function subjectLine({ subject }: Pick<RecordCable, 'subject'>): string {
  return readableSubject(subject).trim() || i18n.t('common.noSubject');
}
