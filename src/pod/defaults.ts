import { isAboutOwnPods, withOwnPods } from '../manifest/label-selector';
import { plainCopy } from '../manifest/plain';
import { mergeSorted } from '../manifest/sorted';
import { noteEarlierCall, withinMaking, type Call } from '../provenance/place';
import type { SecurityProfile } from '../security';

/** The rendered defaults of a pod. */
export interface Defaults {
  /** The depth of the scope of the default: the nearest wins. */
  readonly depth: number;
  /** The call that set them. */
  readonly call: Call;
  readonly labels?: { readonly [key: string]: string };
  readonly annotations?: { readonly [key: string]: string };
  readonly securityProfile?: SecurityProfile | `${SecurityProfile}`;
  /** Fields of the pod spec. */
  readonly fields?: any;
  /** Fields of every container. */
  readonly container?: any;
}

const LISTS = ['containers', 'initContainers'];
/** Maps that a default adds keys to. Everything else is taken as a whole. */
export const MAPS: ReadonlySet<unknown> = new Set(['capabilities', 'nodeSelector', 'securityContext']);

/** Of a pod: labels and annotations that are defaults. */
const DEFAULTED = Symbol('podwright.Defaulted');

/** Applies what is not in the spec: labels, annotations, the security profile. */
export function settleDefaults(pod: any, all: readonly Defaults[] = []): void {
  if (all.length === 0) {
    return;
  }
  const said = pod._said();
  const defaulted: Map<string, string> = (pod[DEFAULTED] ??= new Map());
  const settle = (kind: 'annotations' | 'labels', add: (key: string, value: string) => void) => {
    const values: { [key: string]: string } = Object.assign({}, ...all.map((one) => one[kind]).reverse());
    for (const [key, value] of Object.entries(values)) {
      if (said[kind][key] === undefined || said[kind][key] === defaulted.get(`${kind} ${key}`)) {
        if (defaulted.get(`${kind} ${key}`) !== value) {
          defaulted.set(`${kind} ${key}`, value);
          noteEarlierCall(pod, { path: ['metadata', kind, key], call: all.find((one) => one[kind]?.[key] !== undefined)!.call, value });
        }
        add(key, value);
      }
    }
  };
  withinMaking(pod, () => {
    settle('labels', (key, value) => pod.podMetadata.addLabel(key, value));
    settle('annotations', (key, value) => pod.podMetadata.addAnnotation(key, value));
  });
  if (all.some((one) => one.fields?.topologySpreadConstraints?.some(isAboutOwnPods))) {
    // Gives the pod a label to be found by, before its metadata are rendered.
    pod._selector();
  }
  pod._securityProfile ??= all.find((one) => one.securityProfile !== undefined)?.securityProfile;
}

/** The rendered spec with the defaults, where it says nothing. */
export function withDefaults(spec: any, { fields = {}, container }: Defaults, selector: () => any): any {
  const filled = filledIn(spec, resolved(fields, selector));
  for (const list of container === undefined ? [] : LISTS.filter((name) => filled[name] !== undefined)) {
    filled[list] = filled[list].map((one: any) => containerWithDefaults(one, container));
  }
  return filled;
}

function containerWithDefaults(container: any, { env = [], resources, ...fields }: any): any {
  const missing = env.filter(({ name }: any) => !container.env?.some((variable: any) => variable.name === name));
  const changed = {
    ...(missing.length > 0 ? { env: [...missing, ...container.env ?? []] } : {}),
    ...(resources === undefined ? {} : { resources: resourcesWithDefaults(container.resources ?? {}, resources) }),
  };
  return mergeSorted(filledIn(container, fields), plainCopy(changed));
}

/** A resource of which a container says a request or a limit is its own affair: a default beside it could contradict it. */
function resourcesWithDefaults(said: any, defaults: any): any {
  const isSaid = (name: string) => said.requests?.[name] !== undefined || said.limits?.[name] !== undefined;
  const kind = (name: 'requests' | 'limits') => {
    const missing = Object.entries(defaults[name] ?? {}).filter(([resource]) => !isSaid(resource));
    return missing.length > 0 ? { ...Object.fromEntries(missing), ...said[name] } : said[name];
  };
  return { ...defaults, ...said, limits: kind('limits'), requests: kind('requests') };
}

function filledIn(said: any, defaults: any): any {
  const filled: any = {};
  for (const [key, value] of Object.entries<any>(defaults)) {
    if (said[key] === undefined) {
      filled[key] = value;
    } else if (MAPS.has(key) && typeof said[key] === 'object' && typeof value === 'object') {
      filled[key] = filledIn(said[key], value);
    }
  }
  return mergeSorted(said, plainCopy(filled));
}

/** Spread constraints about own pods get the selector of the pod. */
function resolved(fields: any, selector: () => any): any {
  const constraints: any[] | undefined = fields.topologySpreadConstraints;
  if (!constraints?.some(isAboutOwnPods)) {
    return fields;
  }
  const own = selector();
  return { ...fields, topologySpreadConstraints: constraints.map((constraint) => withOwnPods(constraint, own)) };
}
