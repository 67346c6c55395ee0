/** Most identifiers that one look-up may name; a page with more asks in turns. */
export const MOST_IDS = 500;
