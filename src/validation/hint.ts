import { ruleOf } from './rules';
import type { Violation } from './violation';
import { byteLength } from '../apimachinery/names';

const FOLLOWS = 'the volume has an error of its own';

/** What to write in a manifest instead, where that helps. */
export function hintOf(violation: Violation): string | undefined {
  return violation.follows ? FOLLOWS : withLength(violation, ruleOf(violation.rule).hint);
}

/** What to write in a program with podwright's API instead, where that helps. */
export function programHintOf(violation: Violation): string | undefined {
  const { hint, programHint = hint } = ruleOf(violation.rule);
  return withLength(violation, octalHint(violation) ?? programHint);
}

/** What to write instead in a program, in an object that podwright's API did not make, where that helps. */
export function otherObjectHintOf(violation: Violation): string | undefined {
  return ruleOf(violation.rule).isForAllPrograms ? programHintOf(violation) : octalHint(violation) ?? hintOf(violation);
}

/** The end of a message about a text that would be an octal number in YAML. */
const QUOTED_OCTAL = /got the string "0([0-7]+)"; write it without quotes$/;

/** How to write the mode of a file, which is in quotes: without them, 0644 is no JavaScript. */
function octalHint({ path, detail }: Violation): string | undefined {
  const match = /mode$/i.test(String(path.at(-1))) ? QUOTED_OCTAL.exec(detail) : null;
  return match === null ? undefined : `write the mode as 0o${match[1]}`;
}

/** The end of a message of Kubernetes about a text that is too long, or a part of it: it has the limit, and not the length. */
const LIMIT = /(?:(name|prefix) part )?(?:must be no|may not be) more than (\d+) (bytes|characters)$/;

function withLength({ detail, badValue }: Violation, hint: string | undefined): string | undefined {
  const match = typeof badValue === 'string' ? LIMIT.exec(detail) : null;
  if (match === null) {
    return hint;
  }
  const [, part, limit, unit] = match;
  const text = partOf(badValue as string, part);
  // Kubernetes counts bytes, whatever it calls them.
  const length = byteLength(text);
  const over = length - Number(limit);
  if (over <= 0) {
    return hint;
  }
  return `it has ${length} ${length === text.length ? unit : 'bytes'}, ${over} too many${hint === undefined ? '' : `; ${hint}`}`;
}

/** The name or the prefix of a key such as `example.com/name`. */
function partOf(key: string, part: string | undefined): string {
  const slash = key.indexOf('/');
  return part === 'prefix' ? key.slice(0, slash) : part === 'name' ? key.slice(slash + 1) : key;
}
