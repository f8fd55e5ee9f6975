import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The container of line 4 is made at the top level, that of line 6 by a helper that lines 8 and 9 call, that of line 10 by a function of its own. */
const PROGRAM = `import { Chart } from 'cdk8s';
import { App, Pod } from 'podwright';
const pod = new Pod(new Chart(new App(), 'c'), 'p');
pod.addContainer('TOP', { image: 'a' });
function make(name: string): void {
  pod.addContainer(name, { image: 'a' });
}
make('HELPER');
['EACH'].forEach((name) => make(name));
['INLINE'].forEach((name) => pod.addContainer(name, { image: 'a' }));
try { (pod.node.root as App).synth(); } catch (e) { console.log(JSON.stringify(e.findings.map(({ place }: any) => [place.position, place.calledFrom]))); }
`;

describe.each(['commonjs', 'module'])('in a program of type %s that tsx runs', (type) => {
  let places: [position: string, calledFrom?: string | null][];
  beforeAll(() => {
    // Below the project, so that its packages are found.
    const dir = mkdtempSync(join(ROOT, 'test', '.program-'));
    writeFileSync(join(dir, 'package.json'), JSON.stringify({ type }));
    mkdirSync(join(dir, 'node_modules'));
    symlinkSync(ROOT, join(dir, 'node_modules', 'podwright'));
    writeFileSync(join(dir, 'program.ts'), PROGRAM);
    places = JSON.parse(execFileSync(join(ROOT, 'node_modules', '.bin', 'tsx'), ['program.ts'], { cwd: dir, encoding: 'utf8' }));
    rmSync(dir, { recursive: true });
  }, 60_000);

  const at = (line: number): RegExp => new RegExp(`^program\\.ts:${line}:\\d+$`);

  test('code of the module is called by nothing', () => {
    expect(places[0]).toEqual([expect.stringMatching(at(4)), null]);
  });

  test.each([['a helper', 1, 6, 8], ['a helper in a function', 2, 6, 9], ['a function', 3, 10, 10]])('%s is called by the line that does', (_, i, made, called) => {
    expect(places[i]).toEqual([expect.stringMatching(at(made)), expect.stringMatching(at(called))]);
  });
});
