export * from './pod-assert';
