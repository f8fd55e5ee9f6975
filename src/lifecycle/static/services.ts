/** A variable with the address of a Service. */
export interface ServiceVariable {
  readonly name: string;
  readonly value: string;
  readonly service: string;
}

/**
 * The variables by which containers find services: those of the services of the namespace, unless the pod does not want them, and always `kubernetes` of the
 * namespace `default`.
 *
 * @see https://kubernetes.io/docs/tutorials/services/connect-applications-service/#environment-variables
 */
export function serviceVariables(objects: readonly any[], namespace: string, enableServiceLinks: boolean): ServiceVariable[] {
  return objects.filter((object) => {
    const { clusterIP } = object.kind === 'Service' ? object.spec ?? {} : {};
    const own = object.metadata?.namespace || namespace;
    const isMaster = own === 'default' && object.metadata?.name === 'kubernetes';
    return clusterIP && clusterIP !== 'None' && (isMaster || (enableServiceLinks && own === namespace));
  }).flatMap(variablesOf);
}

function variablesOf({ metadata, spec }: any): ServiceVariable[] {
  const prefix = variableName(metadata.name);
  const { clusterIP, ports = [] } = spec;
  const host = clusterIP.includes(':') ? `[${clusterIP}]` : clusterIP;
  const variables: [name: string, value: string][] = [[`${prefix}_SERVICE_HOST`, clusterIP], [`${prefix}_SERVICE_PORT`, String(ports[0]?.port)]];
  for (const [index, { name, port, protocol = 'TCP' }] of ports.entries()) {
    const url = `${protocol.toLowerCase()}://${host}:${port}`;
    const ofPort = `${prefix}_PORT_${port}_${protocol.toUpperCase()}`;
    if (name) {
      variables.push([`${prefix}_SERVICE_PORT_${variableName(name)}`, String(port)]);
    }
    if (index === 0) {
      variables.push([`${prefix}_PORT`, url]);
    }
    variables.push([ofPort, url], [`${ofPort}_PROTO`, protocol.toLowerCase()], [`${ofPort}_PORT`, String(port)], [`${ofPort}_ADDR`, clusterIP]);
  }
  return variables.map(([name, value]) => ({ name, value, service: metadata.name }));
}

function variableName(text: string): string {
  return text.replaceAll('-', '_').toUpperCase();
}
