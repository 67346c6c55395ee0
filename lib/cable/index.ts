export * from './cable';
export * from './classification';
export * from './id';
export * from './links';
export * from './month';
export * from './station';
export * from './tag';
