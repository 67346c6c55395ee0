/** What has been started and must be ended, the last first: also when a later start fails. */
export class Undo {
  private readonly ends: (() => Promise<void> | void)[] = [];

  add(end: () => Promise<void> | void): void {
    this.ends.push(end);
  }

  /** Ends everything, each once, even if ending one of them fails. */
  async run(): Promise<void> {
    const end = this.ends.pop();
    if (!end) return;
    try {
      await end();
    } finally {
      await this.run();
    }
  }
}

/** Starts something of several parts; none of them is left behind if it fails. */
export async function startWhole<T>(start: (undo: Undo) => Promise<T>): Promise<T> {
  const undo = new Undo();
  try {
    return await start(undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
}
