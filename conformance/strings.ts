import { App, ApiObject, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { buildYaml } from './build';
import { askYaml } from './yaml-fuzz';
import { App as PodwrightApp } from '../src/app';

const SHOWN = 10;

/** What cdk8s's own writer writes so that a Go parser reads something else; podwright's App escapes it. */
// eslint-disable-next-line no-control-regex
const MISWRITTEN = /[\x7f-\x9f\u2028\u2029\ufeff]|^[ \n]*\t[^]*\n|^[ \n]*\n[ \n]*\t|^\n* +\n[ \n]*$/;

const WORDS = ['yes', 'on', 'y', '1e3', '0x10', '12:30:45', 'null', '~', '010', '<<', '=', '2001-01-01', '.inf', ' a', 'a ', 'a\nb', 'a\n', '\n', ''];
const COMMON = fc.constantFrom(...'yn10xeE.:-+_~ \t\n#\'"%@`{}[]&*!|>\\');
const RARE = fc.constantFrom('é', '😀', '\u2028', '\u0085', '\u00a0', '\ufeff', '\u007f');

/** Any string comes back from a Go YAML parser as it was, written by our App, and by cdk8s's as far as that can. */
export function stringsComeBack(): boolean {
  const yaml = buildYaml();
  const text = fc.string({ unit: fc.oneof({ weight: 4, arbitrary: COMMON }, { weight: 1, arbitrary: RARE }) });
  const all = [...WORDS, ...fc.sample(text, { numRuns: 20_000, seed: 1 })];
  const lost = [App, PodwrightApp].map((AppClass) => {
    const values = AppClass === App ? all.filter((value) => !MISWRITTEN.test(value)) : all;
    const app = new AppClass();
    new ApiObject(new Chart(app, 'c'), 'o', { apiVersion: 'v1', kind: 'Strings', values });
    const [{ documents, error }] = askYaml(yaml, [app.synthYaml()]);
    if (error !== undefined) {
      throw new Error(`what ${AppClass.name} writes is not read: ${error}`);
    }
    const read = (documents[0].json as { readonly values: readonly string[] }).values;
    const changed = values.filter((value, i) => read[i] !== value);
    changed.slice(0, SHOWN).forEach((value) => console.error(`${AppClass.name}: ${JSON.stringify(value)} comes back as something else`));
    return changed.length;
  });
  console.log(`strings: ${all.length - Math.max(...lost)} of ${all.length} come back from a Go YAML parser as they were`);
  return lost.every((count) => count === 0);
}
