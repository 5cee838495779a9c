export * from './cost';
export * from './difference';
export * from './elements';
export * from './memory';
export * from './statistics';
export * from './summary';
