import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Outcome {
  readonly ok: boolean;
  /** What a person should see: always if something is wrong, and figures worth watching if nothing is. */
  readonly report: string;
}

/** Something that must hold before the project is said to be in order. */
export interface Check {
  readonly name: string;
  run(): Outcome;
}

/** A check that is another program of the project's dependencies; what it prints is shown only if it fails. */
export function programCheck(name: string, program: string, ...args: string[]): Check {
  return {
    name,
    run() {
      const { status, output } = runProgram(program, args);
      return { ok: status === 0, report: status === 0 ? '' : output };
    },
  };
}

/** Runs a program from node_modules in a folder, the project's if none is given, and waits for it. */
export function runProgram(program: string, args: readonly string[], folder = ROOT) {
  const run = spawnSync(join(ROOT, 'node_modules/.bin', program), args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status: run.status, stdout: run.stdout, output: run.stdout + run.stderr };
}
