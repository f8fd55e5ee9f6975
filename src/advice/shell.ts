/** What stands between commands. */
export type Operator = ';' | '&&' | '||';

/** A simple command of a script: its words without quotes, and what stands before it. */
export interface Command {
  readonly operator: Operator;
  readonly words: readonly string[];
}

const BLANK = /(?:[ \t]|\\\n)+/y;
const COMMENT = /#[^\n]*/y;
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

/**
 * The simple commands with which a script for `sh` begins, as far as they come one after the other: up to the first of anything else, as `if`, a pipe, a
 * subshell, a variable, a here-document.
 */
export function commandsOf(script: string): Command[] {
  const commands: Command[] = [];
  let operator: Operator = ';';
  let words: string[] = [];
  const end = (next: Operator): void => {
    if (words.length > 0) {
      commands.push({ operator, words });
      operator = next;
    } else if (next !== ';') {
      operator = next;
    }
    words = [];
  };
  for (let at = 0; at < script.length;) {
    const match = (pattern: RegExp): string | undefined => {
      pattern.lastIndex = at;
      return pattern.exec(script)?.[0];
    };
    const skipped = match(BLANK) ?? match(COMMENT) ?? match(HARMLESS);
    const found = skipped === undefined ? match(OPERATOR) : undefined;
    const word = skipped === undefined && found === undefined ? match(WORD) : undefined;
    if (found !== undefined) {
      end(found === '\n' ? ';' : found as Operator);
    } else if (word !== undefined) {
      words.push(word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
    }
    const length = (skipped ?? found ?? word ?? '').length;
    if (length === 0 || RESERVED.has(words[0]) || ASSIGNMENT.test(words[0] ?? '')) {
      return commands; // The command that has begun is another one than it seems.
    }
    at += length;
  }
  end(';');
  return commands;
}
