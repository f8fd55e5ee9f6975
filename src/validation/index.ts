export { standardOf, validate, type ValidateOptions, type ValidationResult } from './validate';
export { violationMessage, type ErrorType, type Violation } from './violation';
