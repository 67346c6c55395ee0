import { afterEach, beforeEach } from 'vitest';
import type { Annotator } from '@/lib/page/annotator';
import { annotated, knowRelease, written } from './page';

/** What each test of the annotator is given: a life of its own, and all that the background has been asked. */
export function annotatorTest() {
  const test = {
    context: new AbortController(),
    asked: [] as { name: string; ask: unknown }[],
    mark: (html: string) => annotated(html, test.context),
    asks: (name: string) => test.asked.flatMap((one) => (one.name === name ? [one.ask] : [])),
  };
  beforeEach(async () => {
    test.context = new AbortController();
    test.asked = await knowRelease();
  });
  afterEach(() => test.context.abort());
  return test;
}

/** Gives the texts that a reader sees marked, in their order. */
export const texts = (annotator: Annotator): string[] => annotator.visible().map(written);
