/** What the popup does not load before it takes keys: what searches, and what shows the results. */
export { imports } from '@/lib/imported/imported-index';
export { JointSearch } from '@/lib/index/search/joint-search';
export { Searcher } from '@/lib/index/search/searcher';
export { WholeFinder } from '@/lib/index/whole/whole-finder';
export { Results } from './Results';
