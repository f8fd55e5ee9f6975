import type { RejectedPod } from './pod-file';
import { formatText } from '../check/formats/text';
import { ExitCode } from '../exit-code';
import { layoutOf } from '../terminal';
import { write } from '../write';

/**
 * Says why the API server rejects an object, as `check` does.
 *
 * @param json whether for programs
 */
export async function writeRejection({ title, findings }: RejectedPod, json: boolean | undefined): Promise<ExitCode> {
  const text = json ? `${JSON.stringify({ error: 'the manifest is not valid', findings }, null, 2)}\n` : formatText({ findings }, layoutOf(process.stdout));
  await write(process.stdout, text);
  await write(process.stderr, `podwright: the API server would reject ${title}\n`);
  return ExitCode.FINDINGS;
}
