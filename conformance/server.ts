import { buildServer } from './build';
import { KubeApiserver } from './kube-apiserver';
import { everyPattern } from '../test/pattern/matrix';

/** Whether the real kube-apiserver of each version accepts the objects of all examples and patterns: as a dry run, with strict decoding. */
export async function serverAcceptsAll(minors: readonly number[], examples: readonly any[]): Promise<boolean> {
  let all = true;
  for (const minor of minors) {
    const server = await KubeApiserver.start(buildServer(minor));
    try {
      for (const [what, objects] of Object.entries({ examples, patterns: everyPattern() })) {
        const rejected = await rejections(server, objects);
        rejected.forEach((text) => console.error(text));
        console.log(`1.${minor}, ${what}: ${objects.length - rejected.length} of ${objects.length} objects accepted by kube-apiserver`);
        all = all && rejected.length === 0;
      }
    } finally {
      await server.stop();
    }
  }
  return all;
}

async function rejections(server: KubeApiserver, objects: readonly any[]): Promise<string[]> {
  const rejected: string[] = [];
  for (const object of objects) {
    const { status, body } = await create(server, object);
    if (status !== 201) {
      rejected.push(`${object.kind} ${object.metadata?.name}: ${status} ${body.message ?? body}`);
    }
  }
  return rejected;
}

async function create(server: KubeApiserver, object: any): Promise<{ readonly status: number; readonly body: any }> {
  const root = `/${object.apiVersion.includes('/') ? 'apis' : 'api'}/${object.apiVersion}`;
  const resources = (await server.call('GET', root)).body.resources ?? [];
  const resource = resources.find(({ kind, name }: any) => kind === object.kind && !name.includes('/'));
  if (resource === undefined) {
    return { status: 404, body: `no resource of ${object.apiVersion}` };
  }
  const namespace = object.metadata?.namespace ?? 'default';
  if (resource.namespaced) {
    await server.call('POST', '/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  }
  const folder = resource.namespaced ? `${root}/namespaces/${namespace}` : root;
  return server.call('POST', `${folder}/${resource.name}?dryRun=All&fieldValidation=Strict`, object);
}
