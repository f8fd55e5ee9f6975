export { ruleIdOf, ruleOf, type RuleId } from './rules';
export { validate, validateWithStandards, type ValidateOptions, type ValidationResult } from './validate';
export { validateUpdate, type ValidateUpdateOptions } from './validate-update';
export { violationMessage, type ErrorType, type Violation } from './violation';
