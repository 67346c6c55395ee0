/** What the popup does not load before it takes keys: what searches, and what shows the results. */
export { Searcher } from '@/lib/index/search/searcher';
export { Results } from './Results';
