import { type Check, type Outcome, runProgram } from './check';

interface Message {
  readonly _type: 'error' | 'warning' | 'notice';
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

interface Findings {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
}

/** Mozilla's own check of what is sent to its store: no error and no warning. */
export const addons: Check = {
  name: 'addons-linter',
  run() {
    const { stdout, output } = runProgram('addons-linter', [
      '--output',
      'json',
      '.output/firefox-mv3',
    ]);
    return stdout.startsWith('{') ? judgeAddon(JSON.parse(stdout)) : { ok: false, report: output };
  },
};

export function judgeAddon({ errors, warnings }: Findings): Outcome {
  const found = [...errors, ...warnings];
  const lines = found.map(
    ({ _type, code, message, file = '', line = '' }) =>
      `${_type} ${code} ${file}:${line} ${message}`,
  );
  return { ok: found.length === 0, report: lines.join('\n') };
}
