export { checkReferences, isService, NO_REFERENCE_FINDINGS, selectablePod, type ReferenceFindings } from './check-references';
export { ObjectIndex, type SelectablePod } from './object-index';
