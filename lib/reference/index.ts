export * from './citing-cable';
export * from './link';
export * from './mention';
export * from './page-kind/page-kind';
export * from './settle';
export * from './spot';
export * from './tables';
