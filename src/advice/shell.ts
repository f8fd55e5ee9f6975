/** What stands between commands. */
export type Operator = ';' | '&&' | '||';

/** A simple command of a script: its words without quotes, and what stands before it. */
export interface Command {
  readonly operator: Operator;
  readonly words: readonly string[];
}

const BLANK = /(?:[ \t]|\\\n)+|#[^\n]*/y;
/** Redirections that cannot fail. */
const HARMLESS = /\d*>>?[ \t]*\/dev\/null(?![^\s;&|])|\d*>&\d(?![^\s;&|])/y;
const OPERATOR = /;(?!;)|\n|&&|\|\|/y;
/** Nothing that the shell replaces, but patterns of file names. */
const WORD = /(?:[^\s;&|<>()$`\\"'#]|'[^']*'|"[^"$`\\]*")(?:[^\s;&|<>()$`\\"']|'[^']*'|"[^"$`\\]*")*/y;
/** Words with which no simple command begins. */
const RESERVED: ReadonlySet<string> = new Set(
  '! { } [[ ]] if then else elif fi for while until do done case esac in select function time coproc'.split(' '),
);
const ASSIGNMENT = /^\w+(?:\[.*\])?\+?=/;

/** What nothing has opened, and a pipe, `&` or redirection without what has to come after it. */
const WRONG = /^(?:\)|;;|(?:then|else|elif|fi|do|done|esac|\})(?![^\s;&|<>()])|\|\s*(?:[;&|]|$)|&[ \t]*[;|]|(?:<|>>?)[ \t]*(?:[;\n]|&&|\|\||$))/;
/** What comes after the name of a function. */
const FUNCTION = /^\([ \t]*\)/;
/** What is open until something else comes. */
const OPENING: readonly (readonly [opening: RegExp, closing: string])[] = [
  [/^if\b/, 'fi'], [/^(?:for|while|until)\b/, 'done'], [/^case\b/, 'esac'], [/^\$?\{/, '}'], [/^\$?\(/, ')'], [/^'/, '\''], [/^"/, '"'], [/^`/, '`'],
];

/**
 * The simple commands with which a script for `sh` begins, as far as they come one after the other: up to the first of anything else, as `if`, a pipe, a
 * subshell, a variable, a here-document. A syntax error there takes the other commands of its line with it: the shell runs none of them.
 */
export function commandsOf(script: string): Command[] {
  const commands: Command[] = [];
  /** How many of them stand on lines that have ended. */
  let complete = 0;
  let operator: Operator = ';';
  let words: string[] = [];
  for (const { kind, text, rest } of tokensOf(script)) {
    if (kind === 'other') {
      return isSyntaxError(rest, words.length) ? commands.slice(0, complete) : commands;
    }
    if (kind === 'word') {
      words.push(text.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
    } else if (words.length > 0) {
      commands.push({ operator, words });
      operator = text === '\n' ? ';' : text as Operator;
      words = [];
    } else if (text !== '\n') {
      return commands.slice(0, complete); // No command stands before the operator.
    }
    if (text === '\n' && operator === ';') {
      complete = commands.length;
    }
  }
  return operator === ';' ? commands : commands.slice(0, complete);
}

/** A part of a script, and what is left from it on. */
interface Token {
  /** `other` is anything else, with which reading ends. */
  readonly kind: 'word' | 'operator' | 'other';
  readonly text: string;
  readonly rest: string;
}

/** The parts of a script; the last one ends its last line. */
function* tokensOf(script: string): Generator<Token> {
  let isFirst = true;
  for (let at = 0; at < script.length;) {
    const match = (pattern: RegExp): string | undefined => {
      pattern.lastIndex = at;
      return pattern.exec(script)?.[0];
    };
    const skipped = match(BLANK) ?? (isFirst ? undefined : match(HARMLESS));
    if (skipped !== undefined) {
      at += skipped.length;
      continue;
    }
    const operator = match(OPERATOR);
    const text = operator ?? match(WORD) ?? '';
    const isOther = text === '' || (isFirst && (RESERVED.has(text) || ASSIGNMENT.test(text)));
    yield { kind: isOther ? 'other' : operator === undefined ? 'word' : 'operator', text, rest: script.slice(at) };
    if (isOther) {
      return;
    }
    isFirst = operator !== undefined;
    at += text.length;
  }
  yield { kind: 'operator', text: '\n', rest: '' };
}

/**
 * Whether what is not read is sure to begin with a syntax error.
 *
 * @param words how many words of its command stand before it
 */
function isSyntaxError(rest: string, words: number): boolean {
  if (WRONG.test(rest) || (words === 0 && /^[|&]/.test(rest)) || (words > 0 && /^\(/.test(rest) && !(words === 1 && FUNCTION.test(rest)))) {
    return true;
  }
  const opened = OPENING.find(([opening]) => opening.test(rest));
  return opened !== undefined && !rest.slice(1).includes(opened[1]);
}
