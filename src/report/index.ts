export { FindingSeverity, type Finding, type FindingObject, type FindingPlace } from './finding';
export * from './kubernetes-version';
export * from './validation';
