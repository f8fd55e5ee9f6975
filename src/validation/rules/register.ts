import { ADVICE_RULES } from './advice';
import { CLAIM_RULES } from './claim';
import { CONTAINER_RULES } from './container';
import { DECODE_RULES } from './decode';
import { ENV_RULES } from './env';
import { JOB_RULES } from './job';
import { METADATA_RULES } from './metadata';
import { MOUNT_RULES } from './mount';
import { NETWORK_RULES } from './network';
import { OBJECT_RULES } from './object';
import { POD_RULES } from './pod';
import { PROBE_RULES } from './probe';
import { REFERENCES_RULES } from './references';
import { RESOURCES_RULES } from './resources';
import { SCHEDULING_RULES } from './scheduling';
import { SECURITY_RULES } from './security';
import { STANDARDS_RULES } from './standards';
import { UPDATE_RULES } from './update';
import { VOLUME_RULES } from './volume';
import { WARNINGS_RULES } from './warnings';
import { WORKLOAD_RULES } from './workload';

/** Each rule that a manifest can break, by its id. */
export const RULES = {
  ...ADVICE_RULES,
  ...CLAIM_RULES,
  ...CONTAINER_RULES,
  ...DECODE_RULES,
  ...ENV_RULES,
  ...JOB_RULES,
  ...METADATA_RULES,
  ...MOUNT_RULES,
  ...NETWORK_RULES,
  ...OBJECT_RULES,
  ...POD_RULES,
  ...PROBE_RULES,
  ...REFERENCES_RULES,
  ...RESOURCES_RULES,
  ...SCHEDULING_RULES,
  ...SECURITY_RULES,
  ...STANDARDS_RULES,
  ...UPDATE_RULES,
  ...VOLUME_RULES,
  ...WARNINGS_RULES,
  ...WORKLOAD_RULES,
};

/** Stable id of a rule, `<part>/<what it demands>`: `container/name-unique`. */
export type RuleId = keyof typeof RULES;
