import { isNameOfImage } from './kubelet/image-name';
import { findContainer, type Pod } from './pod';
import { DEFAULT_UNTIL, duration, type ImageScript, type Run, type Script, type ScriptEvent } from './script';
import { shown, type Report } from './script-schema';
import type { Path } from '../apimachinery/path';
import type * as k8s from '../k8s/types';

const PROBES = { startup: 'startupProbe', readiness: 'readinessProbe', liveness: 'livenessProbe' } as const;
const HOOKS = ['postStart', 'preStop'] as const;
/** The kinds of objects that containers get something from. */
const OBJECTS: readonly unknown[] = ['ConfigMap', 'Secret', 'Service'];

/** Reports each setting of a script that can have no effect on a pod: it was meant for something else. */
export function checkEffect(script: Script, pod: Pod, report: Report): void {
  checkImages(script, pod, report);
  for (const [name, { runs = [] }] of Object.entries(script.containers ?? {})) {
    runs.forEach((run, i) => checkRun(run, findContainer(pod, name)!, ['containers', name, 'runs', i], report));
  }
  script.objects?.forEach((object, i) => checkObject(object, pod.metadata.namespace || 'default', ['objects', i], report));
  checkEvents(script, pod, report);
}

/** Reports what comes after the end of the simulation. */
export function checkEnd({ until = DEFAULT_UNTIL, schedule, events = [] }: Script, report: Report): void {
  const check = (at: number | undefined, path: Path): void => {
    if (at !== undefined && at > until) {
      report(path, `the simulation ends at ${until} s, before ${at} s: set a later "until"`);
    }
  };
  check(schedule, ['schedule']);
  events.forEach(({ at }, i) => check(at, ['events', i, 'at']));
}

function checkObject({ apiVersion = 'v1', kind, metadata }: any, namespace: string, path: Path, report: Report): void {
  const { name, namespace: own = namespace } = metadata ?? {};
  if (!OBJECTS.includes(kind)) {
    report([...path, 'kind'], `only objects of the kinds ${OBJECTS.join(', ')} have an effect, not ${shown(kind)}`);
  } else if (apiVersion !== 'v1') {
    report([...path, 'apiVersion'], `the ${kind} that containers refer to is of v1, not ${shown(apiVersion)}`);
  } else if (typeof name !== 'string' || name === '') {
    report([...path, 'metadata', 'name'], 'without a name, nothing refers to it');
  } else if ((own || namespace) !== namespace && !isApiServer(kind, name, own)) {
    report([...path, 'metadata', 'namespace'], `the pod is in the namespace ${shown(namespace)}, not ${shown(own)}`);
  }
}

/** The Service of the API server: pods of all namespaces have its variables. */
function isApiServer(kind: string, name: string, namespace: string): boolean {
  return kind === 'Service' && name === 'kubernetes' && namespace === 'default';
}

function checkImages({ images = {}, events = [] }: Script, pod: Pod, report: Report): void {
  const used = imagesOf(pod, events.map(({ patch }) => patch?.spec));
  for (const [name, script] of Object.entries(images)) {
    const policies = used.filter(({ image }) => image === name || isNameOfImage(name, image)).map(({ policy }) => policy);
    if (policies.length === 0) {
      report(['images', name], `no container has the image ${shown(name)}; the pod has ${[...new Set(used.map(({ image }) => image))].join(', ')}`);
    } else {
      checkPull(script, policies, ['images', name], report);
    }
  }
}

function checkPull({ present, pull = 0, fails = 0, error }: ImageScript, policies: readonly unknown[], path: Path, report: Report): void {
  const unpulled = policies.includes('Always') ? undefined
    : present ? 'it is present, and no container of it has the pull policy Always'
      : policies.every((policy) => policy === 'Never') ? 'its pull policy is Never' : undefined;
  for (const [setting, value] of Object.entries({ pull, fails })) {
    if (unpulled !== undefined && value !== 0) {
      report([...path, setting], `the image is not pulled: ${unpulled}`);
    }
  }
  if (error !== undefined && fails === 0) {
    report([...path, 'error'], 'no pull fails: set "fails"');
  }
}

/** The images of containers, with their pull policies: those that a pod has at first, and those that patches give it. */
function imagesOf(pod: Pod, patches: readonly any[]): { readonly image: string; readonly policy: unknown }[] {
  const lists = [pod.spec, ...patches].flatMap((spec) => [spec?.initContainers, spec?.containers]);
  const containers = lists.flatMap((list) => (Array.isArray(list) ? list : []));
  return containers.filter((container) => typeof container?.image === 'string').map(({ name, image, imagePullPolicy }) => ({
    image, policy: imagePullPolicy ?? findContainer(pod, name)?.imagePullPolicy,
  }));
}

function checkRun(run: Run, container: k8s.Container, path: Path, report: Report): void {
  for (const [setting, probe] of Object.entries(PROBES)) {
    if (setting in run && container[probe] === undefined) {
      report([...path, setting], `container ${shown(container.name)} has no ${setting} probe`);
    }
  }
  checkTerm(run.term ?? {}, [...path, 'term'], report);
  for (const hook of HOOKS) {
    const handler = container.lifecycle?.[hook];
    if (hook in run && !handler?.exec && !handler?.httpGet) {
      report([...path, hook], `container ${shown(container.name)} has no ${hook} hook of the kind exec or httpGet`);
    }
  }
}

function checkTerm({ ignore, ...more }: NonNullable<Run['term']>, path: Path, report: Report): void {
  for (const setting of ignore ? Object.keys(more) : []) {
    report([...path, setting], 'the container ignores TERM');
  }
}

function checkEvents({ events = [] }: Script, { spec }: Pod, report: Report): void {
  const gates = (spec.readinessGates ?? []).map(({ conditionType }) => conditionType);
  events.forEach((event, i) => {
    if (event.do === 'gate' && !gates.includes(event.type)) {
      report(['events', i, 'type'], `the pod has no readiness gate ${shown(event.type)}; it has ${gates.join(', ') || 'none'}`);
    }
  });
  checkNode(events, report);
}

/** Events happen in the order of their times; of those of one time, the first one of the script happens first. */
function checkNode(events: readonly ScriptEvent[], report: Report): void {
  let isLost = false;
  for (const event of [...events].sort((a, b) => duration(a.at) - duration(b.at))) {
    if (event.do === 'nodeBack' && !isLost) {
      report(['events', events.indexOf(event), 'do'], `the node is not lost at ${event.at} s: no nodeLost comes before`);
    }
    isLost = event.do === 'nodeLost' || (isLost && event.do !== 'nodeBack');
  }
}
