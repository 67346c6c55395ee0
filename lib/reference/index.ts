export * from './link';
export * from './mention';
export * from './settle';
export * from './spot';
