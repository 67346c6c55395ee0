/**
 * Takes note of what was not expected to fail, where only who looks for a fault sees it. One feature's failure is no
 * other's, and none of the page's.
 */
export function report(error: unknown): void {
  console.debug('Reftel', error);
}
