import { i18n } from '#i18n';
import type { Cable } from '@/lib/cable';
import { stationOf } from '@/lib/index/post';
import type { OpenIndex } from '@/lib/index/reader';
import { readableDate } from './CableDate';
import { numeral } from './language';
import { subjectLine } from './subject-line';

/** Gives the line a cable is listed under: its subject, or what is known instead of one. */
export function cableTitle(cable: Cable, index: OpenIndex): string {
  switch (cable.kind) {
    case 'record':
      return subjectLine(cable);
    case 'identifier': {
      const { name } = stationOf(index, cable.station);
      return i18n.t('common.place', [name, readableDate(cable.month).text]);
    }
    case 'unreleased':
      return i18n.t('popup.search.notReleased', [numeral(index.identifiers.count)]);
  }
}
