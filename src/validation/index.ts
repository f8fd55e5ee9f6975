export { hintOf, otherObjectHintOf, programHintOf } from './hint';
export { ruleIdOf, ruleOf, type RuleId } from './rules';
export type { StandardResults } from './standards';
export { validate, validateToCreate, validateWithStandards, type ValidateOptions, type ValidationResult } from './validate';
export { semanticEqual, semanticEqualField } from './update/semantic-equal';
export { storedObject, validateUpdate, type UpdateResult, type ValidateUpdateOptions } from './validate-update';
export { forVersions } from './versions';
export { violationMessage, type ErrorType, type Violation } from './violation';
