import { differentDrops } from './dropped';
import type { Question, Standard, Verdict } from './oracle';
import { validateUpdate, validateWithStandards } from '../src/validation';

/** Where podwright and the API server's own code differ on a question. */
export interface Comparison {
  /** Both accept, or both reject. */
  readonly verdict: boolean;
  /** What one side says of decoding where it rejects for that alone, and the other accepts. */
  readonly decoding: readonly string[];
  /** Errors, as type and field, that the API server has and podwright has not. */
  readonly missing: readonly string[];
  /** Errors, as type and field, that podwright has and the API server has not. */
  readonly invented: readonly string[];
  /** Errors that both have, with another message. */
  readonly details: readonly string[];
  /** Warnings that one has and the other has not. Those of updates are not compared: podwright has none. */
  readonly warnings: readonly string[];
  /** Fields that one takes for dropped and the other does not, in an object that is accepted. */
  readonly dropped: readonly string[];
  /** The Pod Security Standards with different results. */
  readonly standards: readonly string[];
}

/** The rule of the warning for a field whose feature gate is off. */
const DROPPED: string = 'field/dropped';

const SAME: Comparison = { verdict: true, decoding: [], missing: [], invented: [], details: [], warnings: [], dropped: [], standards: [] };

function resultOf(question: Question, minor: number): ReturnType<typeof validateWithStandards> {
  if ('manifest' in question) {
    return validateWithStandards(question.manifest, { minor });
  }
  const { subresource, oldIsStored } = question;
  return validateUpdate(question.old, question.new, { minor, subresource, oldIsManifest: !oldIsStored });
}

/** The verdict of podwright for Kubernetes 1.`minor`, in the form of the oracle's. */
export function judge(question: Question, minor: number): Verdict {
  const { violations, warnings, standards } = resultOf(question, minor);
  return {
    valid: violations.length === 0,
    errors: violations.filter((v) => v.type !== 'Decode').map(({ type, field, detail }) => ({ type, field, detail })),
    decodeErrors: violations.filter((v) => v.type === 'Decode').map((v) => v.detail),
    // The server drops a field whose gate is off in silence: the warning is podwright's own.
    warnings: warnings.filter((w) => w.rule !== DROPPED).map((w) => w.detail),
    dropped: warnings.filter((w) => w.rule === DROPPED).map((w) => w.field),
    ...(standards && { pss: { ...standards } }),
  };
}

/** Compares the verdict of podwright for Kubernetes 1.`minor` with that of the oracle of that version. */
export function compare(question: Question, theirs: Verdict, minor: number): Comparison {
  const ours = judge(question, minor);
  const verdict = ours.valid === theirs.valid;
  if (theirs.panic !== undefined) {
    // The server ends the request: there is no more to compare with.
    return { ...SAME, verdict, decoding: verdict ? [] : [`- ${theirs.panic.split('\n', 1)[0]}`] };
  }
  const fieldOf = unordered(question);
  const errorsOf = (of: Verdict): string[] => [...new Set(of.errors.map((e) => `${e.type} ${fieldOf(e.field)}`))];
  const messagesOf = (of: Verdict): string[] => [...new Set(of.errors.map((e) => `${e.type} ${fieldOf(e.field)}: ${messageOf(e.detail)}`))].sort();
  const [mine, expected] = [errorsOf(ours), errorsOf(theirs)];
  const missing = expected.filter((e) => !mine.includes(e));
  // After a decode error the API server may stop where podwright continues.
  const invented = (theirs.decodeErrors ?? []).length > 0 ? [] : mine.filter((e) => !expected.includes(e));
  const inBoth = mine.filter((e) => expected.includes(e));
  const common = (messages: readonly string[]): string[] => messages.filter((m) => inBoth.some((e) => m.startsWith(`${e}: `)));
  const first = (of: Verdict): string[] => (of.decodeErrors ?? []).slice(0, 1);
  return {
    verdict,
    decoding: verdict || missing.length + invented.length > 0 ? [] : different(first(ours), first(theirs)),
    missing,
    invented,
    details: different(common(messagesOf(ours)), common(messagesOf(theirs))),
    warnings: 'manifest' in question ? different(ours.warnings ?? [], theirs.warnings ?? []) : [],
    dropped: ours.valid && theirs.valid && 'manifest' in question ? differentDrops(ours.dropped ?? [], theirs.dropped ?? []) : [],
    standards: Object.entries(theirs.pss ?? {}).flatMap(([level, wanted]) => standardDifference(level, ours.pss?.[level], wanted)),
  };
}

/** A message without the diff of old and new that some errors of updates end with. */
export function messageOf(detail: string): string {
  return detail.split('\n', 1)[0];
}

/** What is in one list and not in the other, however often: `-` stands before what podwright lacks, `+` before what only it has. */
function different(ours: readonly string[], theirs: readonly string[]): string[] {
  return [...theirs.filter((t) => !ours.includes(t)).map((t) => `- ${t}`), ...ours.filter((o) => !theirs.includes(o)).map((o) => `+ ${o}`)];
}

function standardDifference(level: string, ours: Standard | undefined, theirs: Standard): string[] {
  const answer = (of: Standard): string => (of.allowed ? 'allowed' : [...new Set((of.violations ?? []).map((v) => v.check))].sort().join());
  const [mine, wanted] = [ours ? answer(ours) : 'not judged', answer(theirs)];
  return mine === wanted ? [] : [`${level}: ${mine}, the API server's: ${wanted}`];
}

/**
 * The API server puts a volume for each claim template of a StatefulSet before the others, in an order that is another one each time: of several, an
 * error does not say at which of them it is.
 */
function unordered(question: Question): (field: string) => string {
  const { kind, spec }: any = ('manifest' in question ? question.manifest : question.new) ?? {};
  const claims = kind === 'StatefulSet' && Array.isArray(spec?.volumeClaimTemplates) ? spec.volumeClaimTemplates.length : 0;
  const place = /^spec\.template\.spec\.volumes\[(\d+)\]/;
  return (field) => field.replace(place, (volume, i) => (claims > 1 && Number(i) < claims ? 'spec.template.spec.volumes[]' : volume));
}
