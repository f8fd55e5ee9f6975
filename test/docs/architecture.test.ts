import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOMS } from '../../projenrc/rooms';

test('the table of what may import what is that of projenrc/rooms.ts', () => {
  const [, table] = readFileSync(join(__dirname, '..', '..', 'docs', 'architecture.md'), 'utf8').split('| room | other rooms | packages |\n| --- | --- | --- |\n');
  const list = (names: readonly string[] = []): string => names.map((name) => `\`${name}\``).join(', ');
  const rows = Object.entries(ROOMS).map(([name, { rooms, packages }]) => `| \`${name}\` | ${list(rooms) || 'nothing'} | ${list(packages) || 'none'} |`);
  expect(table.split('\n\n')[0].split('\n')).toEqual(rows);
});
