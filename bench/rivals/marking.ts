import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { writeExtension } from './write';

const IDENTIFIERS = readFileSync(join(import.meta.dirname, 'identifiers.js'), 'utf8');
const MARK_JS = createRequire(import.meta.url).resolve('mark.js/dist/mark.es6.min.js');

/** Writes the extensions that mark pages in other ways; gives their folders. */
export function writeMarkingRivals(parent: string) {
  return {
    textContent: writeContentScript(parent, 'text-content.js'),
    walker: writeContentScript(parent, 'walker.js', IDENTIFIERS),
    markJs: writeContentScript(parent, 'mark-js.js', readFileSync(MARK_JS, 'utf8')),
  };
}

/** Writes an extension of one content script, a file beside this one, with a library before it; gives the folder. */
function writeContentScript(parent: string, file: string, library?: string): string {
  const script = readFileSync(join(import.meta.dirname, file), 'utf8');
  return writeExtension(parent, file.replace('.js', ''), {
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: [...(library ? ['library.js'] : []), file],
        css: ['marks.css'],
      },
    ],
    files: {
      ...(library && { 'library.js': library }),
      [file]: script,
      'marks.css': '::highlight(rival) { text-decoration: underline dotted 0.1em }',
    },
  });
}

/** Writes the extensions that treat pages that live in other ways; gives their folders. */
export function writeLivingRivals(parent: string) {
  return {
    syncFeed: writeContentScript(parent, 'sync-feed.js', IDENTIFIERS),
    rescan: writeContentScript(parent, 'rescan.js', IDENTIFIERS),
    observer: writeContentScript(parent, 'observer.js'),
    liveRanges: writeContentScript(parent, 'live-ranges.js', IDENTIFIERS),
  };
}

/** Writes the extensions that mark plainly and listen for the pointer; gives their folders. */
export function writePointerRivals(parent: string) {
  const walker = IDENTIFIERS + readFileSync(join(import.meta.dirname, 'walker.js'), 'utf8');
  return {
    listener: writeContentScript(parent, 'listener.js', walker),
    fromPoint: writeContentScript(parent, 'from-point.js', walker),
  };
}
