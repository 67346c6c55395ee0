import { type Found, type Hits, hitsOf } from './hits';

/** Searches one index. */
export interface Finder {
  find(text: string, limit: number): Found | Promise<Found>;
}

/** Searches several indexes that have no cable in common as if they were one. */
export class JointSearch {
  constructor(private readonly finders: readonly Finder[]) {}

  /** Gives the first of each group, up to a limit, and how all that was found is spread. */
  async search(text: string, limit: number): Promise<Hits> {
    return hitsOf(await Promise.all(this.finders.map((one) => one.find(text, limit))), limit);
  }
}
