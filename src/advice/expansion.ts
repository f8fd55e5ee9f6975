/**
 * The names that `$(NAME)` refers to in a text, as Kubernetes expands it: `$$(NAME)` stands for `$(NAME)` itself.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function referencesIn(text: string | undefined): string[] {
  const names: string[] = [];
  for (const match of (text ?? '').matchAll(/\$\$|\$\(([^)]*)\)/g)) {
    if (match[1]) {
      names.push(match[1]);
    }
  }
  return names;
}

/** What the kubelet may define without the manifest: the addresses of Services. */
const OF_SERVICE = /_SERVICE_(?:HOST|PORT)(?:_\w+)?$|_PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?$/;

export function mayBeOfService(name: string): boolean {
  return OF_SERVICE.test(name);
}
