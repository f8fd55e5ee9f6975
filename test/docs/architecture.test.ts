import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOMS } from '../../projenrc/rooms';
import { architecturePage } from '../../tools/generate-rooms-table';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'architecture.md'), 'utf8');

test('the table of what may import what is that of projenrc/rooms.ts: run `npx tsx tools/generate-rooms-table.ts`', () => {
  expect(page).toBe(architecturePage(page));
  expect(Object.keys(ROOMS).filter((room) => !page.includes(`\n| \`${room}\` | `))).toEqual([]);
});
