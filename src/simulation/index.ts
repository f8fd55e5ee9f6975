export * from './explanation';
export * from './pod-lifecycle';
export * from './timeline';
