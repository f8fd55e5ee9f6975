import { type Command, commandsOf } from './shell';

const UNITS: Readonly<Record<string, number>> = { '': 1, 's': 1, 'm': 60, 'h': 3600, 'd': 86400 };
const AMOUNT = /^(\d+(?:\.\d+)?)([smhd]?)$/;
const SLEEP = /^(?:\/(?:usr\/)?bin\/)?sleep$/;
const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|k|z)?sh$/;
/** The options of a shell with which it runs a script as it stands. */
const OPTIONS = /^-[celux]+$/;
/** Commands that do nothing to others, and succeed. */
const HARMLESS: ReadonlySet<string> = new Set(['true', ':', 'echo']);
/** Commands of the shell after which it is not sure what comes. */
const CHANGING: ReadonlySet<string> = new Set(
  '. alias break builtin command continue declare enable eval exec exit export let local logout readonly return set shift shopt source trap typeset unalias unset'.split(' '),
);
/** Words of commands that may end the container, and with it the hook. */
const ENDING = /kill|quit|stop|shut|term|exit|halt|down/i;

/** For how many seconds a command sleeps at least, whatever the commands before it do. */
export function certainSleep(command: readonly string[]): number {
  if (!SHELL.test(command[0] ?? '')) {
    return secondsOf(command) ?? 0;
  }
  const operands = command.findIndex((word, i) => i > 0 && !word.startsWith('-'));
  const options = command.slice(1, operands);
  if (operands < 0 || !options.every((word) => OPTIONS.test(word)) || !options.some((word) => word.includes('c'))) {
    return 0;
  }
  return sleepOfScript(commandsOf(command[operands]), options.some((word) => word.includes('e')));
}

/** @param endsOnFailure whether the shell ends when a command fails */
function sleepOfScript(commands: readonly Command[], endsOnFailure: boolean): number {
  let seconds = 0;
  /** Whether the last command of a list succeeded; undefined where it is not known. */
  let succeeded: boolean | undefined = true;
  for (const { operator, words } of commands) {
    if (operator === ';' && endsOnFailure && succeeded !== true) {
      break;
    }
    const runs = operator === ';' ? true : succeeded === undefined ? undefined : succeeded === (operator === '&&');
    const isLast = CHANGING.has(words[0]) || (!HARMLESS.has(words[0]) && words.some((word) => ENDING.test(word)));
    if (runs === true) {
      seconds += secondsOf(words[0] === 'exec' ? words.slice(1) : words) ?? 0;
      succeeded = outcomeOf(words);
    } else if (runs === undefined) {
      succeeded = undefined;
    }
    if (isLast && runs !== false) {
      break;
    }
  }
  return seconds;
}

function outcomeOf(words: readonly string[]): boolean | undefined {
  return HARMLESS.has(words[0]) || secondsOf(words) !== undefined ? true : words[0] === 'false' ? false : undefined;
}

/** How long a simple command sleeps; undefined if it is another one. */
function secondsOf(words: readonly string[]): number | undefined {
  const amount = words.length === 2 && SLEEP.test(words[0]) ? AMOUNT.exec(words[1]) : null;
  return amount === null ? undefined : Number(amount[1]) * UNITS[amount[2]];
}
