import type { CableId } from './id';

/** Gives the address of the cable in WikiLeaks' Public Library of US Diplomacy. */
export function wikileaksUrl(id: CableId): string {
  return `https://wikileaks.org/plusd/cables/${id}_a.html`;
}
