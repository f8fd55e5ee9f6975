import { jsonOf } from './json';
import { manifestsOf } from './manifests';
import { sourcesOf } from './sources';
import { UserError } from '../../apimachinery/user-error';
import { readConfig } from '../../check/config';
import { compareSets, hasRefusals, textOf } from '../../diff';
import { withoutControls } from '../controls';
import { ExitCode } from '../exit-code';
import type { DiffArguments } from '../program';
import { targetOf } from '../target';
import { write } from '../write';

/**
 * `podwright diff`: what becomes of each object, on standard output.
 *
 * @param before the arguments before `--`
 * @param after the arguments after it; undefined without `--`
 */
export async function runDiff(before: readonly string[], after: readonly string[] | undefined, options: DiffArguments): Promise<ExitCode> {
  const { kubernetesVersion } = options;
  const minors = targetOf(kubernetesVersion, kubernetesVersion === undefined ? readConfig(undefined).minors : undefined);
  const { old, now } = sourcesOf(before, after);
  const manifests = manifestsOf(now);
  if (after === undefined && manifests.length === 0) {
    throw new UserError(`there is no object in ${before[1]}: all would be deleted`);
  }
  const earlier = manifestsOf(old);
  if (after === undefined && before[0] === '-' && earlier.length === 0) {
    throw new UserError('there is no object in the standard input: what wrote to it has most likely failed');
  }
  const entries = compareSets(earlier, manifests, minors);
  const text = options.format === 'json' ? jsonOf(entries) : textOf(entries).split('\n').map(withoutControls).join('\n');
  await write(process.stdout, text);
  return hasRefusals(entries) ? ExitCode.FINDINGS : ExitCode.OK;
}
