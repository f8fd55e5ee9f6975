import { FIELDS } from '../../../src/k8s/fields';
import { OTHER_FIELDS } from '../../../src/k8s/other-fields';
import { NUMBER_FIELDS, TEXT_FIELDS } from '../../../src/validation/decode/text-for-value';

const ALL = { ...OTHER_FIELDS, ...FIELDS };

test.each(Object.entries(TEXT_FIELDS))('%s has the field %s, which is a text', (definition, field) => {
  expect(ALL[definition][field]).toMatch(/^\*?string\b/);
});

test.each(Object.entries(NUMBER_FIELDS))('%s has the field %s, which is a number', (definition, field) => {
  expect(ALL[definition][field]).toMatch(/^\*?int32\b/);
});
