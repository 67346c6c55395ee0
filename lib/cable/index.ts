export * from './cable';
export * from './classification';
export * from './id';
export * from './links';
export * from './station';
export * from './tag';
