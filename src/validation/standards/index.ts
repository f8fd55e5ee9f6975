export type { StandardLevel } from './check';
export { evaluateStandard, type StandardResult, type StandardViolation } from './standards';
