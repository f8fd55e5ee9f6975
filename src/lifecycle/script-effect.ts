import { isNameOfImage } from './kubelet/image-name';
import { findContainer, type Pod } from './pod';
import { DEFAULT_UNTIL, type Run, type Script } from './script';
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
  script.objects?.forEach(({ kind }, i) => {
    if (!OBJECTS.includes(kind)) {
      report(['objects', i, 'kind'], `only objects of the kinds ${OBJECTS.join(', ')} have an effect, not ${shown(kind)}`);
    }
  });
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

function checkImages({ images = {}, events = [] }: Script, pod: Pod, report: Report): void {
  const used = imagesOf([pod.spec, ...events.map(({ patch }) => patch?.spec)]);
  for (const [name, { error, fails = 0 }] of Object.entries(images)) {
    if (!used.some((image) => image === name || isNameOfImage(name, image))) {
      report(['images', name], `no container has the image ${shown(name)}; the pod has ${used.join(', ')}`);
    } else if (error !== undefined && fails === 0) {
      report(['images', name, 'error'], 'no pull fails: set "fails"');
    }
  }
}

/** The images of containers: those that a pod has at first, and those that patches give it. */
function imagesOf(specs: readonly any[]): string[] {
  const containers = specs.flatMap((spec) => [spec?.initContainers, spec?.containers]).flatMap((list) => (Array.isArray(list) ? list : []));
  return [...new Set(containers.map((container) => container?.image).filter((image) => typeof image === 'string'))];
}

function checkRun(run: Run, container: k8s.Container, path: Path, report: Report): void {
  for (const [setting, probe] of Object.entries(PROBES)) {
    if (setting in run && container[probe] === undefined) {
      report([...path, setting], `container ${shown(container.name)} has no ${setting} probe`);
    }
  }
  for (const hook of HOOKS) {
    const handler = container.lifecycle?.[hook];
    if (hook in run && !handler?.exec && !handler?.httpGet) {
      report([...path, hook], `container ${shown(container.name)} has no ${hook} hook of the kind exec or httpGet`);
    }
  }
}

function checkEvents({ events = [] }: Script, { spec }: Pod, report: Report): void {
  const gates = (spec.readinessGates ?? []).map(({ conditionType }) => conditionType);
  const lost = Math.min(...events.map((event) => (event.do === 'nodeLost' ? event.at : Infinity)));
  events.forEach((event, i) => {
    if (event.do === 'gate' && !gates.includes(event.type)) {
      report(['events', i, 'type'], `the pod has no readiness gate ${shown(event.type)}; it has ${gates.join(', ') || 'none'}`);
    }
    if (event.do === 'nodeBack' && event.at < lost) {
      report(['events', i, 'do'], 'the node is not lost before: there is no earlier nodeLost');
    }
  });
}
