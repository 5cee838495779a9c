export * from './cost';
export * from './difference';
export * from './elements';
export * from './statistics';
export * from './summary';
