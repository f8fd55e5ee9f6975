import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { checkNdjson } from '../../src/cli/check-ndjson';

const pod = (name: string, spec: object = {}): any => ({
  apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name, image: 'nginx' }], ...spec },
});

/** What is written for an input that arrives in these pieces. */
async function outputOf(...pieces: readonly (string | Buffer)[]): Promise<string> {
  return outputFor([NEWEST], ...pieces);
}

/** The same for some versions of Kubernetes. */
async function outputFor(minors: readonly number[], ...pieces: readonly (string | Buffer)[]): Promise<string> {
  const input = new PassThrough();
  const written: Buffer[] = [];
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      written.push(chunk);
      done();
    },
  });
  pieces.forEach((piece) => input.write(piece));
  input.end();
  await checkNdjson(input, output, minors);
  return Buffer.concat(written).toString();
}

async function verdictsOf(...lines: readonly unknown[]): Promise<any[]> {
  const output = await outputOf(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  return output.split('\n').slice(0, -1).map((line) => JSON.parse(line));
}

describe('a verdict', () => {
  test('of a manifest that is accepted has no errors, and says which Pod Security Standards the pod meets', async () => {
    const pss = { baseline: expect.objectContaining({ allowed: true }), restricted: expect.objectContaining({ allowed: false }) };
    expect(await verdictsOf({ id: 'a', manifest: pod('web') })).toEqual([{ id: 'a', valid: true, errors: [], decodeErrors: [], warnings: [], dropped: [], pss }]);
  });

  test('of a manifest that is rejected names every rule that is broken', async () => {
    const [{ valid, errors }] = await verdictsOf({ id: 1, manifest: pod('WEB', { restartPolicy: 'Sometimes' }) });
    expect(valid).toBe(false);
    expect(errors.map((e: any) => `${e.type} ${e.field}`)).toEqual(['FieldValueInvalid spec.containers[0].name', 'FieldValueNotSupported spec.restartPolicy']);
    expect(Object.keys(errors[0])).toEqual(['rule', 'type', 'field', 'detail']);
  });

  test('tells what strict decoding says apart from what validation says', async () => {
    const [verdict] = await verdictsOf({ id: 1, manifest: pod('WEB', { imaginary: true }) });
    expect(verdict).toMatchObject({ valid: false, decodeErrors: [expect.stringContaining('unknown field "spec.imaginary"')] });
    expect(verdict.errors).toHaveLength(1);
  });

  test('has the warnings of a manifest that is accepted', async () => {
    const [verdict] = await verdictsOf({ id: 1, manifest: pod('web', { terminationGracePeriodSeconds: 0, imagePullSecrets: [{}] }) });
    expect(verdict).toMatchObject({ valid: true, warnings: ['spec.imagePullSecrets[0].name: invalid empty name ""'] });
  });

  test('of an update says what may not change', async () => {
    const [kept, changed] = await verdictsOf({ id: 1, old: pod('web'), new: pod('web') }, { id: 2, old: pod('web'), new: pod('web', { nodeName: 'a' }) });
    expect(kept).toMatchObject({ id: 1, valid: true, errors: [] });
    expect(kept).not.toHaveProperty('pss');
    expect(changed).toMatchObject({ id: 2, valid: false, errors: [{ type: 'FieldValueForbidden', field: 'spec' }] });
  });

  test('of an update of a subresource follows its rules', async () => {
    const ephemeralContainers = [{ name: 'debug', image: 'busybox', imagePullPolicy: 'Always', terminationMessagePolicy: 'File' }];
    const update = { old: pod('web'), new: pod('web', { ephemeralContainers }) };
    const verdicts = await verdictsOf({ id: 1, ...update, subresource: 'ephemeralcontainers' }, { id: 2, ...update });
    expect(verdicts.map((v) => v.valid)).toEqual([true, false]);
  });

  test('finds nothing in a kind that is not judged', async () => {
    expect(await verdictsOf({ id: 1, manifest: { apiVersion: 'v1', kind: 'Service' } })).toEqual([
      { id: 1, valid: true, errors: [], decodeErrors: [], warnings: [], dropped: [] },
    ]);
  });

  test('gives the id back as it came, whatever it is', async () => {
    const ids = ['a', 0, null, { deep: [1] }];
    expect((await verdictsOf(...ids.map((id) => ({ id, manifest: pod('web') })))).map((v) => v.id)).toEqual(ids);
  });
});

describe('a line', () => {
  test('that is no JSON gets a verdict, and the lines after it theirs', async () => {
    const [broken, whole] = await verdictsOf('{"id": 1, "manifest"', { id: 2, manifest: pod('web') });
    expect(broken).toEqual({ valid: false, errors: [], decodeErrors: [expect.stringMatching(/JSON/)] });
    expect(whole).toMatchObject({ id: 2, valid: true });
  });

  test.each(['null', '5', '"text"', '[1]', '{}', '{"id":1}', '{"manifest":null}', '{"manifest":[]}', '{"new":null}', '{"old":{},"new":5}'])(
    'without a manifest is told so: %s', async (line) => {
      const [verdict, next] = await verdictsOf(line, { id: 2, manifest: pod('web') });
      expect(verdict.valid).toBe(false);
      expect(verdict.decodeErrors.join()).toContain('a manifest must be an object');
      expect(next).toMatchObject({ id: 2, valid: true });
    },
  );

  test.each(['1.0', '9007199254740993', `${'['.repeat(5000)}1${']'.repeat(5000)}`, '{"a":1,"a":2}'])('has its id given back to the letter: %.30s', async (id) => {
    const output = await outputOf(`{"id":${id},"manifest":${JSON.stringify(pod('web'))}}`);
    expect(output.startsWith(`{"id":${id},"valid":true,`)).toBe(true);
  });

  test.each([
    ['a subresource that is a member of all objects', JSON.stringify({ id: 1, old: pod('web'), new: pod('web'), subresource: '__proto__' })],
    ['a subresource that is no text', JSON.stringify({ id: 1, old: pod('web'), new: pod('web'), subresource: ['resize'] })],
    ['an id nested 5,000 deep', `{"id":${'['.repeat(5000)}${']'.repeat(5000)},"manifest":{}}`],
    ['more than 10,000 brackets', `{"id":1,"manifest":${'['.repeat(20_000)}}`],
    ['managed fields nested deep', `{"manifest":{"apiVersion":"v1","kind":"Pod","metadata":{"managedFields":[{"operation":"Apply","apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":${
      '{"f:a":'.repeat(9000)}{}${'}'.repeat(9000)}}]}}}`],
    ['10,000 empty containers', `{"id":1,"manifest":{"apiVersion":"v1","kind":"Pod","spec":{"containers":[${'{},'.repeat(9_999)}{}]}}}`],
  ])('with %s does not end the batch', async (_, line) => {
    const [before, odd, after] = (await outputOf(`${JSON.stringify({ id: 'a', manifest: pod('web') })}\n${line}\n${
      JSON.stringify({ id: 'b', manifest: pod('web') })}\n`)).split('\n');
    expect(JSON.parse(before).id).toBe('a');
    expect(odd).toContain('"valid":');
    expect(JSON.parse(after).id).toBe('b');
  });

  test('with more than 100,000 errors has the first, and the number of the others', async () => {
    const containers = Array.from({ length: 40_000 }, () => ({}));
    const [verdict] = await verdictsOf({ id: 1, manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers } } });
    expect(verdict.errors).toHaveLength(100_000);
    expect(verdict.more).toBeGreaterThan(0);
  });

  test('is told of a key that stands twice, and of numbers that Go does not take', async () => {
    const [verdict] = await verdictsOf(JSON.stringify({ id: 1, manifest: pod('web', { priority: 0, hostNetwork: true }) })
      .replace('"priority":0', '"priority":0.0').replace('"hostNetwork":true', '"hostNetwork":true,"hostNetwork":true'));
    expect(verdict.decodeErrors).toEqual([expect.stringContaining('duplicate field "spec.hostNetwork"'), expect.stringContaining('the number 0.0')]);
  });

  test('that is blank gets no verdict', async () => {
    expect(await outputOf('')).toBe('');
    expect(await outputOf('\n \n\r\n\n')).toBe('');
    expect(await verdictsOf('', { id: 1, manifest: pod('web') }, '  ', { id: 2, manifest: pod('web') })).toMatchObject([{ id: 1 }, { id: 2 }]);
  });

  test('may end in CRLF, and the last one in nothing', async () => {
    const [a, b] = [1, 2].map((id) => JSON.stringify({ id, manifest: pod('web') }));
    expect(await outputOf(`${a}\r\n${b}`)).toBe(await outputOf(`${a}\n${b}\n`));
  });

  test('is read the same, however the input is cut into pieces', async () => {
    const lines = [{ id: 'é😀', manifest: pod('wéb') }, { id: '\u2028', manifest: pod('web') }, 'not JSON é', { id: 3, manifest: pod('a') }];
    const bytes = Buffer.from(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
    const whole = await outputOf(bytes);
    expect(whole.split('\n')).toHaveLength(5);
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
      expect(await outputOf(...at.slice(1).map((end, i) => bytes.subarray(at[i], end)))).toBe(whole);
    }), { numRuns: 50 });
  });
});

test('verdicts that cannot be written end the work', async () => {
  const input = new PassThrough();
  input.end(`${JSON.stringify({ id: 1, manifest: pod('web') })}\n`);
  const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('no space left')) });
  full.on('error', () => undefined);
  await expect(checkNdjson(input, full, [NEWEST])).rejects.toThrow('no space left');
});

describe('for a Kubernetes version', () => {
  async function verdictFor(minors: readonly number[], spec: object): Promise<any> {
    return JSON.parse(await outputFor(minors, `${JSON.stringify({ manifest: pod('web', spec) })}\n`));
  }

  test('a field that the version does not have is an error, and one whose feature is off is named as dropped', async () => {
    expect(await verdictFor([33], { hostnameOverride: 'a' })).toMatchObject({ valid: false, decodeErrors: [expect.stringContaining('known since 1.34')], dropped: [] });
    expect(await verdictFor([34], { hostnameOverride: 'a' })).toMatchObject({ valid: true, warnings: [], dropped: ['spec.hostnameOverride'] });
    expect(await verdictFor([35], { hostnameOverride: 'a' })).toMatchObject({ valid: true, dropped: [] });
  });

  test('of a range, an error that not all versions have names those that do', async () => {
    const { errors } = await verdictFor([35, 36, 37], { hostAliases: [{ ip: '010.0.0.1' }, { ip: 'a' }] });
    expect(errors.map(({ rule, versions }: any) => [rule, versions])).toEqual([['ip/format', undefined], ['ip/no-leading-zeros', ['1.36', '1.37']]]);
  });
});
