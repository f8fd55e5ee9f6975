import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '../../src/k8s/forms';
import { fieldsDoc } from '../../tools/forms/fields-doc';
import { forms, formsSource } from '../../tools/generate-forms';
import { reachable } from '../api-coverage/collect';

const ROOT = join(__dirname, '..', '..');

/** What the fields that hold it say: there is nothing to write for the field itself. */
const HELD = new Set(['LocalObjectReference.name', 'PersistentVolumeClaim.status']);

describe('how fields are written with podwright', () => {
  test('is what the library renders: run `npm run docs`', () => {
    const all = forms();
    expect(formsSource(all) === readFileSync(join(ROOT, 'src', 'k8s', 'forms.ts'), 'utf8')).toBe(true);
    expect(fieldsDoc(all) === readFileSync(join(ROOT, 'docs', 'fields.md'), 'utf8')).toBe(true);
  }, 600_000);

  test.each(['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob'])('is known of each field of the spec of a %s', (kind) => {
    const missing = [...reachable(`${kind}Spec`)].filter((name) => {
      const [definition, field] = name.split('.');
      return FORMS[definition]?.[field] === undefined && !HELD.has(name) && !['spec', 'template', 'jobTemplate'].includes(field);
    });
    expect(missing).toEqual([]);
  });
});
