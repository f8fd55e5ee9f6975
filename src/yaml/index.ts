/** The YAML reader: text to documents, as Kubernetes reads them. It uses nothing of Node. */
export { decodeText } from './decode-text';
export type { Duplicate } from './duplicates';
export type { Place } from './lines';
export type { Path } from './nodes';
export { readYaml, type YamlText } from './read';
export type { Warning } from './warnings';
export type { Comment, ValuePlace, YamlDocument } from './yaml-document';
export type { YamlError } from './yaml-error';
