import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Line 9 calls what is wrong, in line 7. */
const program = (call: string): string => `import { Chart } from 'cdk8s';
import { App, Deployment, Probe, Sidecar, StartContract } from 'podwright';
void [Probe, Sidecar, StartContract];
const chart = new Chart(new App(), 'c');
const web = new Deployment(chart, 'web', { containers: [{ name: 'web', image: 'x' }] }).containers[0];
function add(): unknown {
  return ${call};
}
try { add(); } catch (e) { console.log((e as Error).stack + '\\n' + String((e as Error).cause)); }
void [web];
`;

describe.each(['commonjs', 'module'])('the stack of an error of misuse begins in the line of the user, in a program of type %s', (type) => {
  let dir: string;
  beforeAll(() => {
    // Below the project, so that its packages are found.
    dir = mkdtempSync(join(ROOT, 'test', '.program-'));
    writeFileSync(join(dir, 'package.json'), JSON.stringify({ type }));
    mkdirSync(join(dir, 'node_modules'));
    symlinkSync(ROOT, join(dir, 'node_modules', 'podwright'));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  test.each([
    ['an unknown property in props', "new Deployment(chart, 'w', { containers: [{ name: 'w', image: 'x', imagePullPolcy: 'Always' } as any] })", 'imagePullPolcy'],
    ['an unknown property of a part', "Probe.httpGet('/', 80, { prt: 80 } as any)", 'prt'],
    ['a value that is missing', "web.env('TOKEN', undefined as any)", 'TOKEN'],
    ['a name that is not there', "chart.with(new Sidecar({ name: 's', image: 'x', startup: StartContract.nobodyWaits(), startsBefore: 'nosuch' }))", 'nosuch'],
    ['a conflict of patterns', "chart.with(new Sidecar({ name: 'web', image: 'y', startup: StartContract.nobodyWaits() }))", 'is taken'],
  ])('%s', (_, call, named) => {
    writeFileSync(join(dir, 'program.ts'), program(call));
    const output = execFileSync(join(ROOT, 'node_modules', '.bin', 'tsx'), [join(dir, 'program.ts')], { cwd: dir, encoding: 'utf8' });
    const [message, ...frames] = output.trimEnd().split('\n');
    expect(message).toContain(named);
    expect(frames.shift()).toMatch(/at add \(.*program\.ts:7:\d+\)$/);
    expect(frames.shift()).toMatch(/program\.ts:9:7\)$/);
    expect(frames.pop()).toBe('undefined');
    expect(frames.join('\n')).not.toMatch(/podwright\.js|[\\/]lib[\\/]podwright/);
  }, 60_000);
});
