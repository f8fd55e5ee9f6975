import type { EffectiveContainer, ResourceList } from './effective';
import type { Explained, ExplainedContainer, FailingProbe } from './explain';
import type { GraceUse } from './grace';
import type { ProbeTiming, Span } from './timing';

/** What follows when a probe has failed for good. */
const CONSEQUENCES: Readonly<Record<ProbeTiming['kind'], string>> = {
  startup: 'it is killed', liveness: 'it is killed', readiness: 'the pod leaves its services',
};

/** An explanation to read. */
export function explanationText(explained: Explained): string {
  const { ready, neverReady, effective, start, stop, containers, grace, changes } = explained;
  return [
    section('The pod', [
      `QoS class ${effective.qos}`,
      `requests ${listText(effective.requests)}`,
      `limits ${listText(effective.limits)}`,
      readyText(ready, neverReady, 'after it is on a node, besides the pulls of images, where all goes well'),
    ]),
    ...containers.map((container) => section(`Container ${container.name}`, containerLines(container, effective.containers[container.name]))),
    section('Start', start.map(({ container, waitsFor }) => `${container} waits for ${waitsFor}`)),
    section('End', stop.map(({ container, waitsFor }) => `${container} waits with TERM for ${waitsFor}`)),
    section('Grace period', grace.map(graceLine)),
    section('May be changed while it runs', changes.map(({ field, how, effect }) => `${field}: ${how}; ${effect}`)),
  ].join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function containerLines({ ready, neverReady, probes, env }: ExplainedContainer, effective: EffectiveContainer): string[] {
  const { imagePullPolicy, noNewPrivileges, resources: { requests, limits } } = effective;
  const { runAsUser, runAsGroup, readOnlyRootFilesystem, capabilities } = effective.securityContext;
  const user = runAsUser === undefined ? 'the user of its image' : `user ${runAsUser}`;
  return [
    `image is pulled: ${imagePullPolicy}`,
    ...(requests || limits ? [`requests ${listText(requests ?? {})}; limits ${listText(limits ?? {})}`] : []),
    `runs as ${user}${runAsGroup === undefined ? '' : `, group ${runAsGroup}`}, root file system ${readOnlyRootFilesystem ? 'read-only' : 'writable'}`,
    ...(capabilities ? [`capabilities: add ${capabilities.add?.join(', ') || 'none'}, drop ${capabilities.drop?.join(', ') || 'none'}`] : []),
    ...(noNewPrivileges ? ['may not get more privileges'] : []),
    readyText(ready, neverReady, 'after its start, where it answers well at once'),
    ...probes.map(probeLine),
    ...env.map(({ name, value, from }) => `${name}${value === undefined ? '' : `=${value}`}  (${from})`),
  ];
}

function readyText(ready: Span | undefined, neverReady: string | undefined, when: string): string {
  return ready === undefined ? `never ready: ${neverReady}` : `ready ${spanText(ready)} ${when}`;
}

function probeLine(probe: ProbeTiming | FailingProbe): string {
  if ('unknownPort' in probe) {
    return `${probe.kind} probe: cannot be made: the container has no port ${JSON.stringify(probe.unknownPort)}`;
  }
  const { kind, fails, grace } = probe;
  const from = kind === 'startup' ? 'after its start' : 'after it began to answer badly';
  return `${kind} probe: ${CONSEQUENCES[kind]} ${spanText(fails)} ${from}${grace === undefined ? '' : `, with ${grace} s to end`}`;
}

function graceLine({ container, grace, preStop, left, isOverrun, remark }: GraceUse): string {
  const hook = preStop === undefined ? '' : `, of which its preStop hook takes ${preStop} s`;
  return `${container}: ${grace} s${hook}; ${left} s at most between TERM and KILL${isOverrun ? ' (the hook takes it all)' : ''}${remark ? `; ${remark}` : ''}`;
}

function spanText({ shortest, longest }: Span): string {
  return shortest === longest ? `${shortest} s` : `${shortest} to ${longest} s`;
}

function listText(list: ResourceList): string {
  return Object.entries(list).map(([name, amount]) => `${name} ${amount}`).join(', ') || 'none';
}
