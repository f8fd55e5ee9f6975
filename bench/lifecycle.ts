/**
 * How long the simulation of fifteen minutes takes: a pod with five containers and ten probes. Counted is the time of the processor, whatever else
 * the machine does.
 *
 *     npx tsx bench/lifecycle.ts
 */
import { median } from './table';
import { simulate } from '../src/lifecycle';
import { validateToCreate } from '../src/validation';

const RUNS = 20;
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
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    simulate(object, script);
    return process.cpuUsage(start).user / 1000;
  });
  const [first, ...later] = times;
  console.log(`probes each ${period} s: the first run ${first.toFixed(1)} ms, the median of ${later.length} more ${median(later).toFixed(1)} ms`);
}

measure(10);
measure(1);
