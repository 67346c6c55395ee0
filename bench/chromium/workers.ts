import type { Tab } from './tab';

interface Version {
  versionId: string;
  scriptURL: string;
  runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
  status: 'new' | 'installing' | 'installed' | 'activating' | 'activated' | 'redundant';
}

const LONGEST_WAIT = 30_000;

/** The service workers of the browser, as the protocol tells of them. */
export class Workers {
  readonly #versions = new Map<string, Version>();
  #onChange: (() => void) | undefined;

  private constructor(private readonly tab: Tab) {
    tab.on<{ versions: Version[] }>('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions) {
        if (version.status === 'redundant') this.#versions.delete(version.versionId);
        else this.#versions.set(version.versionId, version);
      }
      this.#onChange?.();
    });
  }

  /**
   * Watches through a tab that stays open, which need not be an extension's; waits until so many workers are
   * activated, since one that is stopped while it is installed starts again by itself.
   */
  static async watch(tab: Tab, count: number): Promise<Workers> {
    const workers = new Workers(tab);
    await tab.send('ServiceWorker.enable');
    await workers.#until(
      (all) => all.filter(({ status }) => status === 'activated').length === count,
    );
    return workers;
  }

  /** Ends every worker, as the browser does when they are idle, and waits until the last has ended. */
  async stopAll(): Promise<void> {
    await this.tab.send('ServiceWorker.stopAllWorkers');
    await this.#until((all) => all.every(({ runningStatus }) => runningStatus === 'stopped'));
  }

  #until(holds: (all: Version[]) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const states = [...this.#versions.values()].map(
          ({ scriptURL, status, runningStatus }) => `${scriptURL} ${status} ${runningStatus}`,
        );
        reject(new Error(`The workers are not as they should be:\n${states.join('\n')}`));
      }, LONGEST_WAIT);
      this.#onChange = () => {
        if (!holds([...this.#versions.values()])) return;
        clearTimeout(timer);
        this.#onChange = undefined;
        resolve();
      };
      this.#onChange();
    });
  }
}
