import { page, words } from './pages';

/** Nodes that the feed adds in a second, and those that it keeps. */
export const FED = 1_000;
const BATCHES = 20;
const KEPT = 2_000;

/** Edits of the page that edits itself. */
export const EDITS = 6_000;

/**
 * Gives a page of 2,000 comments whose function `feed` adds paragraphs for some seconds, 20 times a second, and takes the
 * oldest away; with identifiers, two of the paragraphs of a second cite one.
 */
export function feeding(cited: readonly string[]): string {
  const comments = page(2_000, cited.slice(0, 20), comment);
  return `${comments}<main></main><script>
    const cited = ${JSON.stringify(cited)};
    const main = document.querySelector('main');
    let added = 0;
    const add = () => {
      const text = document.createElement('p');
      const citing = added++ % ${FED / 2} === 0 ? cited[(added / ${FED / 2} | 0) % cited.length] : undefined;
      text.textContent = '${words(1, 8)} ' + (citing ?? added) + ' ${words(7, 6)}';
      main.append(text);
    };
    const feed = (seconds) => new Promise((fed) => {

      let left = seconds * ${BATCHES};
      const timer = setInterval(() => {
        for (let n = 0; n < ${FED / BATCHES}; n++) add();
        while (main.childElementCount > ${KEPT}) main.firstChild.remove();
        if (--left === 0) fed(clearInterval(timer));
      }, ${1000 / BATCHES});
    });
  </script>`;
}

/**
 * Gives a page of as many paragraphs as it cites cables, whose function `edit` makes 6,000 edits beside and in its texts,
 * 100 a frame. It gives how many milliseconds they took by the frames in the middle, since what else the machine does falls
 * on some; of several, since a page's clock goes by tenths of a millisecond.
 */
export function editing(cited: readonly string[]): string {
  const paragraphs = page(cited.length, cited, editable);
  return `${paragraphs}<script>
    const edits = [
      (text) => text.append(Object.assign(document.createElement('b'), { textContent: ' more' })),
      (text) => text.firstChild.appendData(' and so on'),
      (text, n) => { text.children[0].firstChild.data = n; },
      (text) => text.lastChild.remove(),
    ];
    const edit = async () => {
      const texts = document.querySelectorAll('p');
      const taken = [];
      for (let n = 0; n < ${EDITS}; ) {
        const start = performance.now();
        do edits[n % 4](texts[(n >> 2) % texts.length], n);
        while (++n % 100 > 0);
        taken.push(performance.now() - start);
        await new Promise(requestAnimationFrame);
      }
      const middle = taken.sort((a, b) => a - b).slice(taken.length / 4, (3 * taken.length) / 4);
      return (taken.length * middle.reduce((sum, one) => sum + one)) / middle.length;
    };
  </script>`;
}

/** Gives a page of as many paragraphs as it cites cables. */
export function reading(cited: readonly string[]): string {
  return page(cited.length, cited, editable);
}

const comment = (n: number, cited: string): string =>
  `<div><span>${words(n, 2)}</span><p>${words(n + 3, 9)} ${cited} ${words(n, 3)}.</p></div>`;

const editable = (n: number, cited: string): string =>
  `<p>${words(n, 9)} ${cited} ${words(n + 5, 6)} <i>${n}</i> ${words(n + 7, 4)}.</p>`;
