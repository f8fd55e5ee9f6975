import { titleOf, type CheckReport, type Finding } from '../../../check/finding';
import { withoutControls } from '../../controls';
import { painter, type Color, type Layout } from '../../terminal';

/** A line that is shown is cut to this where the output has no width. */
const LINE = 160;
const INDENT = '    ';
const COLORS: Readonly<Record<Finding['severity'], Color>> = { error: 'red', warning: 'yellow', advice: 'cyan' };

/** Findings as text, with an empty line between them. */
export function formatText({ findings }: Pick<CheckReport, 'findings'>, layout: Layout): string {
  return findings.map((finding) => `${findingLines(finding, layout).join('\n')}\n`).join('\n');
}

function findingLines(finding: Finding, layout: Layout): string[] {
  const { file, line, column, severity, message, rule, object, template, related, hint, page } = finding;
  const paint = painter(layout.color);
  const about = [...object === undefined ? [] : [titleOf(object)], ...template === undefined ? [] : [`rendered from ${template}`]].join(', ');
  const more = [...related === undefined ? [] : [`${related.message} at ${related.file}:${related.line}:${related.column}`], ...hint === undefined ? [] : [hint]].join('; ');
  const texts = [more, page].filter((text) => text !== '').flatMap((text) => wrap(INDENT, text, layout.width));
  return [
    ...wrap('', `${file}:${line}:${column}: ${severity}: ${message} (${rule})`, layout.width).map((text) => paint(COLORS[severity], text)),
    ...about === '' ? [] : wrap(INDENT, `in ${about}`, layout.width),
    ...excerptLines(finding, layout),
    ...texts.map((text) => paint('dim', text)),
  ];
}

/** The line of the file, and the place marked below it; the part around the place where it is too long. */
function excerptLines({ line, column, severity, excerpt }: Finding, { color, width = LINE }: Layout): string[] {
  if (excerpt === undefined) {
    return [];
  }
  const number = `${INDENT}${line} | `;
  const room = Math.max(20, width - number.length);
  const characters = [...withoutControls(excerpt.source.replace(/\t/g, ' '))];
  const at = column - excerpt.sourceColumn;
  const start = at < room - 10 ? 0 : at - Math.floor(room / 3);
  const shown = characters.slice(start, start + room);
  const marks = '^'.repeat(Math.max(1, Math.min(excerpt.endColumn - column, shown.length - (at - start))));
  return [`${number}${shown.join('')}`, `${' '.repeat(number.length - 2)}| ${' '.repeat(at - start)}${painter(color)(COLORS[severity], marks)}`];
}

/** A text in lines that are not longer than the width; a word that is longer stays whole. */
function wrap(indent: string, text: string, width = Infinity): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of withoutControls(text).split(' ')) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line);
      line = INDENT;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}
