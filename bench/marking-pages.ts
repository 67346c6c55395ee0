import { article, page, words } from './pages';

/** A page that citations stand on, as many as it is made for. */
interface MarkedPage {
  what: string;
  citing: number;
  /** Gives the page with these identifiers, spread evenly. */
  html(cited: readonly string[]): string;
}

export const MARKED_PAGES = {
  /** 1 MB: 1,050 paragraphs of 7 text nodes each. */
  article: { what: 'article of 1 MB', citing: 20, html: (cited) => article(cited, 1_050) },
  /** 50,000 text nodes in 12,500 comments. */
  comments: {
    what: '50,000 text nodes',
    citing: 500,
    html: (cited) => page(12_500, cited, comment),
  },
  /** 10 MB: 5,000 paragraphs of one text node each. */
  book: { what: '10 MB', citing: 2_000, html: (cited) => page(5_000, cited, paragraph) },
} satisfies Record<string, MarkedPage>;

const comment = (n: number, cited: string): string =>
  `<div><span>${words(n, 2)}</span><span>${1 + (n % 28)} May 20${10 + (n % 10)}</span><p>${words(n + 3, 9)} ${cited} ${words(n, 3)}.</p><p>${words(n + 5, 7)}, ${n} of them.</p></div>`;

const paragraph = (n: number, cited: string): string =>
  `<p>${words(n, 190)}, 1${n} ${cited} ${words(n + 5, 190)}.</p>`;
