import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
} from 'jsonc-parser';
import * as v from 'valibot';
import type { CableId } from '@/lib/cable';
import { SavedCable } from './saved-cable';

const FORMAT = 'reftel-saved';
const VERSION = 1;

const SavedFile = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  cables: v.array(v.unknown()),
});

/** Why a file cannot be imported. Lines count from 1. */
export type ImportFault =
  | { kind: 'not-json'; line: number }
  | { kind: 'not-ours' }
  | { kind: 'newer'; version: number }
  | { kind: 'entry'; line: number; field: string; problem: string };

export type ImportResult = { ok: true; value: SavedCable[] } | { ok: false; error: ImportFault };

/** Gives the text of an export file: JSON, one saved cable a line, read back whole by `readExport`. */
export function exportText(cables: readonly SavedCable[], now = new Date()): string {
  const head = { format: FORMAT, version: VERSION, exportedAt: now.toISOString() };
  const lines = cables.map((cable) => `    ${JSON.stringify(cable)}`);
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "cables": ${list}\n}\n`;
}

/**
 * Reads an export file: all its cables, or what is wrong with it. `isCable` tells whether an identifier may be a
 * cable's, which its form alone does not.
 */
export function readExport(text: string, isCable: (id: CableId) => boolean): ImportResult {
  const errors: ParseError[] = [];
  const tree = parsed(text, errors);
  const [error] = errors;
  if (!tree || error) return failure({ kind: 'not-json', line: lineAt(text, error?.offset ?? 0) });
  const file = v.safeParse(SavedFile, getNodeValue(tree));
  if (!file.success) return failure({ kind: 'not-ours' });
  const { version, cables } = file.output;
  if (version > VERSION) return failure({ kind: 'newer', version });
  const read: SavedCable[] = [];
  for (const [n, entry] of cables.entries()) {
    const line = () => lineAt(text, findNodeAtLocation(tree, ['cables', n])?.offset ?? 0);
    const cable = v.safeParse(SavedCable, entry);
    if (cable.success && isCable(cable.output.id)) {
      read.push(cable.output);
      continue;
    }
    if (cable.success) {
      return failure({
        kind: 'entry',
        line: line(),
        field: 'id',
        problem: 'is no cable identifier',
      });
    }
    const [{ message: problem }] = cable.issues;
    return failure({
      kind: 'entry',
      line: line(),
      field: v.getDotPath(cable.issues[0]) ?? '',
      problem,
    });
  }
  return { ok: true, value: read };
}

/** A text nested thousands of times over overflows the parser's stack: no file of ours. */
function parsed(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowEmptyContent: false });
  } catch {
    return undefined;
  }
}

function failure(error: ImportFault): ImportResult {
  return { ok: false, error };
}

/** Gives the line, from 1, of a position in UTF-16 code units. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
