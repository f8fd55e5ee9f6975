import type { Question, Verdict } from './oracle';
import { validateUpdate, validateWithStandards } from '../src/validation';

/** Where podwright and the API server disagree on a case. */
export interface Difference {
  readonly question: Question;
  readonly text: string;
}

/** The violations of one side, as they are compared: kind of error and field. */
type Signature = readonly string[];

/** What podwright says, in the form of the oracle's verdict. */
export function judge(question: Question): Verdict {
  const { violations, warnings, standards } = 'manifest' in question
    ? validateWithStandards(question.manifest)
    : { ...validateUpdate(question.old, question.new, { subresource: question.subresource }), standards: undefined };
  return {
    id: question.id,
    valid: violations.length === 0,
    errors: violations.filter((v) => v.type !== 'Decode').map(({ type, field, detail }) => ({ type, field, detail })),
    decodeErrors: violations.filter((v) => v.type === 'Decode').map((v) => v.detail),
    warnings: warnings.map((w) => w.detail),
    ...(standards && { pss: { ...standards } }),
  };
}

/** What differs between podwright's verdict and the oracle's; undefined where nothing does. */
export function differenceOf(question: Question, theirs: Verdict): Difference | undefined {
  if (theirs.panic !== undefined) {
    return undefined;
  }
  const ours = judge(question);
  const decodes = (theirs.decodeErrors ?? []).length > 0;
  const parts: string[] = [];
  if (ours.valid !== theirs.valid) {
    parts.push(`${ours.valid ? 'accepted' : 'rejected'}, the API server ${theirs.valid ? 'accepts' : 'rejects'} it`);
  }
  const fieldOf = unordered(question);
  const [mine, expected] = [signature(ours, fieldOf), signature(theirs, fieldOf)];
  const missing = expected.filter((e) => !mine.includes(e));
  // After a decode error the API server may stop where podwright goes on.
  const invented = decodes ? [] : mine.filter((e) => !expected.includes(e));
  if (missing.length > 0 || invented.length > 0) {
    parts.push(`missing: ${missing.join('; ') || 'none'}, invented: ${invented.join('; ') || 'none'}`);
  }
  if (ours.valid && theirs.valid && texts(ours) !== texts(theirs)) {
    parts.push(`warnings: ${texts(ours)}, the API server's: ${texts(theirs)}`);
  }
  for (const level of ['baseline', 'restricted'] as const) {
    const wanted = theirs.pss?.[level];
    if (wanted !== undefined) {
      const got = ours.pss?.[level];
      if (got?.allowed !== wanted.allowed || checks(got) !== checks(wanted)) {
        parts.push(`${level}: ${checks(got)}, the API server's: ${checks(wanted)}`);
      }
    }
  }
  return parts.length === 0 ? undefined : { question, text: parts.join('\n') };
}

function signature(verdict: Verdict, fieldOf: (field: string) => string): Signature {
  return [...new Set(verdict.errors.map((e) => `${e.type} ${fieldOf(e.field)}`))];
}

/**
 * The API server puts a volume for each claim template of a StatefulSet before the others, in an order that is another one each time: of several, an
 * error does not tell at which of them it stands.
 */
function unordered(question: Question): (field: string) => string {
  const { kind, spec }: any = ('manifest' in question ? question.manifest : question.new) ?? {};
  const claims = kind === 'StatefulSet' && Array.isArray(spec?.volumeClaimTemplates) ? spec.volumeClaimTemplates.length : 0;
  return (field) => field.replace(/^spec\.template\.spec\.volumes\[(\d+)\]/, (place, i) => (claims > 1 && Number(i) < claims ? 'spec.template.spec.volumes[]' : place));
}

function texts(verdict: Verdict): string {
  return JSON.stringify([...(verdict.warnings ?? [])].sort());
}

function checks(result: { readonly violations?: readonly { readonly check: string }[] } | undefined): string {
  return [...new Set((result?.violations ?? []).map((v) => v.check))].sort().join();
}
