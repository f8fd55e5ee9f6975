export { checkReferences, selectablePod, type ReferenceFindings } from './check-references';
export { ObjectIndex, type SelectablePod } from './object-index';
