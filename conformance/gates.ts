/**
 * Records what the feature gates are by default in each version, as the API server's own code says: `tsx conformance/gates.ts`. `npm test` compares the
 * generated table with it.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOracle } from './build';
import { MINORS, type GateName } from '../src/apimachinery/kubernetes-version';
import { GATES } from '../src/k8s/gates';

const RECORDED = join(__dirname, '..', 'test', 'k8s', 'gates.json');

interface Gate {
  readonly name: string;
  readonly enabled: boolean;
  readonly locked: boolean;
}

function statesIn(minor: number): (name: GateName) => string {
  const lines = execFileSync(buildOracle(minor), ['gates'], { encoding: 'utf8', input: '' }).trim().split('\n');
  const gates = new Map(lines.map((line): Gate => JSON.parse(line)).map((gate) => [gate.name, gate]));
  return (name) => {
    const gate = gates.get(name);
    return gate === undefined ? 'unknown' : gate.enabled ? gate.locked ? 'locked' : 'on' : 'off';
  };
}

/** The state of each gate in each version, oldest first. */
export function recordGates(): void {
  const states = MINORS.map(statesIn);
  const recorded = Object.fromEntries((Object.keys(GATES) as GateName[]).map((name) => [name, states.map((stateOf) => stateOf(name)).join(' ')]));
  writeFileSync(RECORDED, `${JSON.stringify(recorded, undefined, 2)}\n`);
}

if (require.main === module) {
  recordGates();
}
