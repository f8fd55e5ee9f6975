import { existsSync, statSync } from 'node:fs';
import { explainField } from './field';
import { UserError } from '../../apimachinery/user-error';
import { explain, explanationText } from '../../lifecycle';
import { withoutControls } from '../controls';
import { ExitCode } from '../exit-code';
import { readPod } from '../pod/pod-file';
import { writeRejection } from '../pod/rejected';
import type { ExplainArguments } from '../program';
import { write } from '../write';

/** `podwright explain`: the effective settings of the pod of a file, or the facts of a field. */
export async function runExplain(what: string | undefined, options: ExplainArguments): Promise<ExitCode> {
  if (what === undefined) {
    throw new UserError('name the manifest of a pod or of a workload, - for standard input, or a field such as pod.spec.containers');
  }
  if (!isFile(what)) {
    await write(process.stdout, explainField(what, options));
    return ExitCode.OK;
  }
  const found = readPod(what, options.name);
  if ('findings' in found) {
    return writeRejection(found, options.json);
  }
  const explained = explain(found.pod);
  const text = options.json ? JSON.stringify(explained, null, 2) : [found.title, '', ...explanationText(explained).split('\n')].map(withoutControls).join('\n');
  await write(process.stdout, `${text}\n`);
  return ExitCode.OK;
}

function isFile(what: string): boolean {
  return what === '-' || /[/\\]|\.(?:yaml|yml|json)$/.test(what) || (existsSync(what) && statSync(what).isFile());
}
