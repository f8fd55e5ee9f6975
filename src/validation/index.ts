export { decodeOther } from './decode-other';
export { ruleIdOf, ruleOf, type RuleId } from './rules';
export type { StandardResults } from './standards';
export { validate, validateToCreate, validateWithStandards, type ValidateOptions, type ValidationResult } from './validate';
export { validateUpdate, type ValidateUpdateOptions } from './validate-update';
export { forVersions } from './versions';
export { violationMessage, type ErrorType, type Violation } from './violation';
