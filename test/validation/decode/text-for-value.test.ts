import { FIELDS } from '../../../src/k8s/fields';
import { TEXT_FIELDS } from '../../../src/validation/decode/text-for-value';

test.each(Object.entries(TEXT_FIELDS))('%s has the field %s, which is a text', (definition, field) => {
  expect(FIELDS[definition][field]).toMatch(/^\*?string\b/);
});
