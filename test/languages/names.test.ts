import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownNames, type Other } from './names';
import { EXAMPLES, ROOT } from '../../tools/languages/language';

const EXTENSIONS = { python: '.py', java: '.java', go: '.go' };
const LANGUAGES = Object.keys(EXTENSIONS) as Other[];
const PAGE = readFileSync(join(ROOT, 'docs/languages.md'), 'utf8');

// Programs in Java and Go are compiled by `npm run languages`, which takes minutes: this takes none.
test.each(LANGUAGES)('the examples in %s use names that the library has', (language) => {
  const folder = join(EXAMPLES, language);
  const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(EXTENSIONS[language]));
  expect(programs.length).toBeGreaterThan(3);
  expect(programs.flatMap((file) => unknownNames(language, readFileSync(join(folder, file), 'utf8')).map((use) => `${file}: ${use}`))).toEqual([]);
});

test.each(LANGUAGES)('the page for users of %s has names that the library has', (language) => {
  const programs = [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, program]) => program);
  const column = 1 + ['TypeScript', 'Python', 'Java', 'Go'].findIndex((name) => name.toLowerCase() === language);
  const [, table] = PAGE.match(/^\| TypeScript .*\n\|-.*\n((?:\|.*\n)+)/m)!;
  const cells = table.split('\n').map((row) => row.split(' | ')[column - 1] ?? '').flatMap((cell) => [...cell.matchAll(/`(.*?)`/g)]).map(([, code]) => code);
  expect(cells.length).toBeGreaterThan(9);
  expect([...programs, ...cells].flatMap((program) => unknownNames(language, program))).toEqual([]);
});

test.each<[Other, string, string[]]>([
  ['python', 'web.add_contaner("web", image="nginx", imge="x")', ['.add_contaner', 'imge=']],
  ['python', 'Probe.http_gett("/")', ['Probe.http_gett']],
  ['java', 'import io.github.podwright.Contaner;\nweb.addContainer("x").getNmae()', ['.Contaner', '.getNmae']],
  ['java', 'Probe.addContainer("/")', ['Probe.addContainer']],
  ['go', 'podwright.Probe_HttpGett("/", nil).AddPrt(podwright.NewPodd(), &podwright.PodProps{Imge: nil})', ['podwright.Probe_HttpGett', '.AddPrt', 'podwright.NewPodd', 'Imge:']],
])('a name that is not there is found in a program in %s: %j', (language, program, expected) => {
  expect(unknownNames(language, program)).toEqual(expected);
});
