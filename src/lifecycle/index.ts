export { type Columns, columnsOf } from './api/columns';
export { type Endpoint, endpointOf } from './api/endpoint';
export type { Pod } from './pod';
export type * from './script';
export { ScriptError } from './script-check';
export { simulate, type Simulation } from './simulate';
export { type Effective, type EffectiveContainer, effectiveOf } from './static/effective';
export { EPOCH, timeOf } from './time';
export type { Entry, EntryKind, View } from './timeline';
