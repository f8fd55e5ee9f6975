import type { FieldPath } from '../../field-path';
import type { Check, CheckedPod, Finding } from '../check';
import { joinQuoted, plural } from '../offenders';

/**
 * No volume is a directory of the node.
 *
 * Restricted fields: spec.volumes[*].hostPath
 * Allowed values: undefined
 */
export const hostPathVolumes: Check = {
  id: 'hostPathVolumes',
  rule: 'security/host-path-volumes',
  level: 'baseline',
  versions: [{ since: 0, check: checkPod }],
};

function checkPod({ spec, path }: CheckedPod): Finding | undefined {
  const names: string[] = [];
  const fields: FieldPath[] = [];
  spec.volumes?.forEach(({ name = '', hostPath }, i) => {
    if (hostPath !== undefined) {
      names.push(name);
      fields.push(path.child('spec').child('volumes').index(i).child('hostPath'));
    }
  });
  return names.length > 0 ? { reason: 'hostPath volumes', detail: `${plural('volume', names.length)} ${joinQuoted(names)}`, fields } : undefined;
}
