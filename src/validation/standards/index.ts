export type { StandardLevel } from './check';
export { evaluateStandards, type StandardResult, type StandardResults, type StandardViolation } from './standards';
