/** Writes the table of what may import what into `docs/architecture.md`, from `projenrc/rooms.ts`. Part of `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOMS } from '../projenrc/rooms';

const PAGE = join(__dirname, '..', 'docs', 'architecture.md');
const TABLE = /(\| room \| other rooms \| packages \|\n\| --- \| --- \| --- \|\n)(?:\|.*\n)*/;

/** The page with the table as it has to be. */
export function architecturePage(page = readFileSync(PAGE, 'utf8')): string {
  const list = (names: readonly string[] = []): string => names.map((name) => `\`${name}\``).join(', ');
  const rows = Object.entries(ROOMS).map(([name, { rooms, packages }]) => `| \`${name}\` | ${list(rooms) || 'nothing'} | ${list(packages) || 'none'} |\n`);
  return page.replace(TABLE, `$1${rows.join('')}`);
}

if (require.main === module) {
  writeFileSync(PAGE, architecturePage());
}
