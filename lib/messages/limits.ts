/** Most identifiers that one look-up may name; a page with more asks in turns. */
export const MOST_IDS = 500;

/** Most distinct cables of a page that the toolbar counts; it has no room for a longer number. */
export const MOST_COUNTED = 9999;
