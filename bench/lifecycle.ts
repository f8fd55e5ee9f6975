/**
 * How long the simulation of fifteen minutes takes: a pod with five containers and ten probes. Counted is the time of the processor, whatever else
 * the machine does; that of the engine's compiler counts too, and is the larger part of the first runs.
 *
 *     npx tsx bench/lifecycle.ts
 */
import { median } from './table';
import { simulate } from '../src/lifecycle';
import { validateToCreate } from '../src/validation';

const RUNS = 20;
/** After so many runs the engine has compiled what it compiles. */
const COMPILED = 100;
const MINUTES = 15;

function pod(period: number): object {
  const probe = (name: string): object => ({ exec: { command: [name] }, periodSeconds: period });
  const containers = Array.from({ length: 5 }, (_, i) => ({
    name: `c${i}`, image: 'app:1', readinessProbe: probe('ready'), livenessProbe: probe('alive'),
  }));
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod' }, spec: { containers } };
}

function measure(period: number): void {
  const { object } = validateToCreate(pod(period));
  const script = { until: MINUTES * 60, containers: { c0: { runs: [{ exit: { after: 61, code: 1 } }] } } };
  const times = Array.from({ length: COMPILED + RUNS }, () => {
    const start = process.cpuUsage();
    simulate(object, script);
    return process.cpuUsage(start).user / 1000;
  });
  const text = (from: number, to: number): string => `${median(times.slice(from, to)).toFixed(1)} ms`;
  console.log(`probes each ${period} s: the first run ${text(0, 1)}, the median of the next ${RUNS - 1} ${text(1, RUNS)}, of ${RUNS} after ${COMPILED} ${text(COMPILED, COMPILED + RUNS)}`);
}

measure(10);
measure(1);
