import type { CableId } from './id';

/** Gives the address of the cable in WikiLeaks' Public Library of US Diplomacy. */
export function wikileaksUrl(id: CableId): string {
  return `https://wikileaks.org/plusd/cables/${id}_a.html`;
}

/** A place where a cable can still be read. */
export interface LivingCopy {
  site: 'wikileaks' | 'wayback';
  address: string;
}

/**
 * Hosts that held cables and are gone: names given up or with other owners now, sites that closed. Their subdomains go
 * with them. As far as is known; a host that is missing here is taken to be alive.
 */
const GONE = [
  // Sites that searched the cables.
  'cablegatesearch.net',
  'cablegatesearch.wikileaks-press.org',
  'cablesearch.org',
  'cablewiki.net',
  'leakfeed.com',
  'dazzlepod.com',
  'statelogs.owni.fr',
  'cablegate.heroku.com',
  'cablegate.onebigarchives.net',
  'crowdleak.net',
  'cableleaks.com',
  // Names that WikiLeaks itself had between December 2010 and the Public Library.
  'cablegate.wikileaks.org',
  'wikileaks.ch',
  'wikileaks.lu',
  'wikileaks.info',
  'wikileaks.nl',
  'wikileaks.fi',
  'wikileaks.de',
  'wikileaks.eu',
  'wikileaks.at',
  'wikileaks.pl',
  'wikileaks.dk',
  'wikileaks.no',
  'wikileaks.be',
];

/** The mirrors of the first weeks, known by number, have all been given to others; not so numbers of a network of one's own. */
const NUMBERED =
  /^(?!10\.|127\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.)\d{1,3}(?:\.\d{1,3}){3}$/;

/** Whether the host of an address is known to be gone. An address that cannot be read is not. */
export function isGone(address: string): boolean {
  const host = hostOf(address);
  if (host === null) return false;
  return NUMBERED.test(host) || GONE.some((gone) => host === gone || host.endsWith(`.${gone}`));
}

function hostOf(address: string): string | null {
  const [, host] = /^(?:https?:)?\/\/(?:[^/?#@]{0,200}@)?([^/?#:]{1,253})/i.exec(address) ?? [];
  return host?.toLowerCase() ?? null;
}

/**
 * Gives where a cable can be read today: at WikiLeaks, and what the Wayback Machine has kept of the address where it
 * was cited; without one, of the page that it had in the first release, for which its month (`YYYY-MM`) is needed.
 */
export function livingCopies(
  id: CableId,
  { address, month }: { address?: string; month?: string } = {},
): LivingCopy[] {
  const first = month && `http://wikileaks.org/cable/${month.replace('-', '/')}/${id}.html`;
  const old = address ?? first;
  return [
    { site: 'wikileaks', address: wikileaksUrl(id) },
    // A star for the time: the list of all that was kept.
    ...(old ? [{ site: 'wayback', address: `https://web.archive.org/web/*/${old}` } as const] : []),
  ];
}
