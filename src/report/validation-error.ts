import { formatFinding, type Finding } from './finding';
import { groupBy } from '../apimachinery/group-by';
import { withOwnStack } from '../manifest/misuse';
import { howToGetLines } from '../provenance/host-place';
import { PLACES_VARIABLE } from '../provenance/place';
import type { SourcePlace } from '../provenance/source-place';

const BRAND = Symbol.for('podwright.ValidationError');

/** How many similar errors are listed one by one. */
const ONE_BY_ONE = 3;
/** How many further similar errors are named. */
const NAMED = 3;

/** The error that `App.synth()` throws: all findings as text, and as data. */
export class ValidationError extends Error {
  /** A brand: several copies of the library may be loaded. */
  public static [Symbol.hasInstance](x: unknown): boolean {
    return typeof x === 'object' && x !== null && BRAND in x;
  }

  /** All findings. */
  declare public readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(textOf(findings));
    // Node prints what can be enumerated below the message, which says it already.
    Object.defineProperties(this, { findings: { value: findings }, [BRAND]: { value: true } });
    withOwnStack(this);
  }
}
Object.defineProperty(ValidationError.prototype, 'name', { value: 'ValidationError' });

function textOf(findings: readonly Finding[]): string {
  const groups = [...groupBy(findings, likenessOf).values()];
  const entries = groups.flatMap((alike) => (alike.length > ONE_BY_ONE ? [groupText(alike)] : alike.map(entryText)));
  const lines = ['Validation failed with the following errors:', ...entries];
  if (findings.some(({ place }) => place?.isNear)) {
    lines.push(`"near": another call may have set what is wrong; in a very large app not every one is noted, unless ${PLACES_VARIABLE}=all is in the environment`);
  }
  if (findings.length > 1) {
    lines.push(`${findings.length} errors`);
  }
  const advice = findings.some(({ place }: { readonly place?: SourcePlace }) => place?.isPart) ? howToGetLines() : undefined;
  return [...lines, ...(advice === undefined ? [] : [advice])].join('\n  ');
}

function entryText(finding: Finding): string {
  return `[${finding.path}] ${formatFinding(finding)}`;
}

function groupText(alike: readonly Finding[]): string {
  const [first, ...others] = alike;
  const named = others.slice(0, NAMED).map(({ path, field }) => (field === first.field ? `[${path}]` : `[${path}] ${field}`));
  return `${entryText(first)}\n      and ${others.length} more like it: ${named.join(', ')}${others.length > NAMED ? ', ...' : ''}`;
}

/** What is the same in the same error of many objects, which one line of code has caused. */
function likenessOf({ rule, field, message, place }: Finding): string {
  return JSON.stringify([rule, message.startsWith(field) ? message.slice(field.length) : message, place?.position, place?.calledFrom]);
}
