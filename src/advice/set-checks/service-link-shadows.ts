import { referencesIn } from '../expansion';
import type { ObjectSet, PodInSet, ReportInSet, ServiceInSet, SetCheck } from '../set';

/**
 * With service links, each Service of the namespace gives the containers variables, such as DB_PORT=tcp://10.0.0.1:5432 for a Service `db`. A variable of
 * the container takes their place where it stands; a reference before it gets that of the Service.
 *
 * Fails: in env a reference to a variable that is defined later, and that a Service of the set gives.
 * Sure: the kubelet takes the value of the Service.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables
 */
export const serviceLinkShadows: SetCheck = { rule: 'advice/service-link-shadows', check };

function check({ pods, services }: ObjectSet, report: ReportInSet): void {
  const links = new Map<string, Map<string, string>>();
  for (const service of services) {
    const ofNamespace = links.get(service.namespace) ?? new Map();
    linksOf(service).forEach((link) => ofNamespace.set(link, service.name));
    links.set(service.namespace, ofNamespace);
  }
  for (const pod of pods.filter(({ spec }) => spec.enableServiceLinks !== false)) {
    checkPod(pod, links.get(pod.namespace) ?? new Map(), report);
  }
}

function checkPod(pod: PodInSet, links: ReadonlyMap<string, string>, report: ReportInSet): void {
  for (const { container, path } of pod.containers) {
    const names = (container.env ?? []).map(({ name }) => name ?? '');
    container.env?.forEach(({ value }, i) => {
      for (const name of referencesIn(value).filter((reference) => links.has(reference) && names.indexOf(reference) > i)) {
        report(pod, path.child('env').index(i).child('value'),
          `$(${name}) is a variable of the Service ${JSON.stringify(links.get(name))} here, and not the one that is defined later`);
      }
    });
  }
}

/** The variables of a Service. */
function linksOf({ name, ports }: ServiceInSet): string[] {
  const prefix = upper(name);
  return [
    `${prefix}_SERVICE_HOST`, `${prefix}_SERVICE_PORT`, `${prefix}_PORT`,
    ...ports.flatMap((port) => {
      const base = `${prefix}_PORT_${port.port}_${port.protocol}`;
      return [base, `${base}_PROTO`, `${base}_PORT`, `${base}_ADDR`, ...port.name ? [`${prefix}_SERVICE_PORT_${upper(port.name)}`] : []];
    }),
  ];
}

function upper(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}
