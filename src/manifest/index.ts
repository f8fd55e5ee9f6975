export { ManifestValue } from './manifest-value';
export { type INamed } from './named';
