import type { FieldPath } from '../../validation/field-path';
import type { AdvisedPod, PodCheck, Report } from '../check';

/**
 * JSON has no octal numbers: the mode of a file that is written as 400 there, or in YAML without a leading zero, is a decimal number.
 *
 * Fails: a mode of 400, 440, 444 or 500, which as a decimal number makes no sense (`-rw--w----` for 400). More digits the API server rejects, as the
 * numbers are larger than 0777.
 * Nearly sure: each of them lets the group write what the owner alone was to read.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-files-permissions
 */
export const fileModeDecimal: PodCheck = { rule: 'advice/file-mode-decimal', check };

const MEANT_AS_OCTAL: ReadonlySet<unknown> = new Set([400, 440, 444, 500]);

function check({ spec, path }: AdvisedPod, report: Report): void {
  const checkMode = (mode: number | undefined, at: FieldPath): void => {
    if (MEANT_AS_OCTAL.has(mode)) {
      report(at, `${mode} is a decimal number, octal 0${mode!.toString(8)}; octal 0${mode} is ${Number.parseInt(String(mode), 8)}`);
    }
  };
  const checkItems = (source: { readonly items?: readonly { readonly mode?: number }[] } | undefined, at: FieldPath): void => {
    source?.items?.forEach(({ mode }, i) => checkMode(mode, at.child('items').index(i).child('mode')));
  };
  spec.volumes?.forEach((volume, i) => {
    const at = path.child('volumes').index(i);
    for (const name of ['configMap', 'secret', 'downwardAPI', 'projected'] as const) {
      checkMode(volume[name]?.defaultMode, at.child(name).child('defaultMode'));
    }
    for (const name of ['configMap', 'secret', 'downwardAPI'] as const) {
      checkItems(volume[name], at.child(name));
      volume.projected?.sources?.forEach((source, j) => checkItems(source[name], at.descend('projected.sources').index(j).child(name)));
    }
  });
}
