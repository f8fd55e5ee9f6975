import { jsonOf } from './json';
import { manifestsOf } from './manifests';
import { sourcesOf } from './sources';
import { compareSets, hasRefusals, textOf } from '../../diff';
import { readConfig } from '../check/config';
import { ExitCode } from '../exit-code';
import type { DiffArguments } from '../program';
import { targetOf } from '../target';

/**
 * `podwright diff`: what becomes of each object, on standard output.
 *
 */
export async function runDiff(before: readonly string[], after: readonly string[] | undefined, options: DiffArguments): Promise<ExitCode> {
  const { kubernetesVersion } = options;
  const minors = (kubernetesVersion === undefined ? readConfig(undefined).minors : undefined) ?? targetOf(kubernetesVersion);
  const { old, now } = sourcesOf(before, after);
  const entries = compareSets(manifestsOf(old), manifestsOf(now), minors);
  const text = options.format === 'json' ? jsonOf(entries) : textOf(entries);
  await new Promise<void>((resolve, reject) => process.stdout.write(text, (e) => (e ? reject(e) : resolve())));
  return hasRefusals(entries) ? ExitCode.FINDINGS : ExitCode.OK;
}
