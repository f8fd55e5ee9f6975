import { MAPS, type Defaults } from './defaults';
import type { Path } from '../apimachinery/path';
import type { Origin } from '../provenance/call-below';
import type { Call } from '../provenance/place';

/** Of a container, defaults also add to these. */
const RESOURCES: ReadonlySet<unknown> = new Set(['limits', 'requests', 'resources']);

/**
 * The call of the defaults that a field came from; undefined where it is not a default.
 *
 * @param said what was set without the defaults
 * @param path the path of the field in that
 * @param all the defaults, the nearest scope first
 * @param part what of the defaults is for it
 */
export function defaultsCallFor(said: any, path: Path, all: readonly Defaults[], part: 'container' | 'fields' = 'fields'): Call | undefined {
  const at = (value: any, length: number) => path.slice(0, length).reduce((node, key) => node?.[key], value);
  const length = path.findIndex((_, i) => at(said, i + 1) === undefined) + 1;
  const isFilledIn = path.slice(0, length - 1).every((key) => MAPS.has(key) || (part === 'container' && RESOURCES.has(key)));
  return length === 0 || !isFilledIn ? undefined : all.find((one) => at(one[part], length) !== undefined)?.call;
}

/** The place in a container of what is at `path` of it with the defaults, and the call of the defaults if it came from them. */
export function placeInContainer(said: any, path: Path, all: readonly Defaults[]): Omit<Origin, 'construct'> {
  const [field, index, ...rest] = path;
  if (field !== 'env' || index === undefined) {
    return { path, defaults: defaultsCallFor(said, path, all, 'container') };
  }
  const calls = callsOfVariables(said, all);
  return { path: [field, Number(index) - calls.length, ...rest], defaults: calls[Number(index)] };
}

/** The calls of the environment variables that are defaults: those variables come first. */
function callsOfVariables({ env = [] }: any, all: readonly Defaults[]): readonly Call[] {
  const known = new Set<string>(env.map(({ name }: any) => name));
  return all.reduce<readonly Call[]>((calls, { call, container }) => {
    const missing = (container?.env ?? []).filter(({ name }: any) => !known.has(name));
    missing.forEach(({ name }: any) => known.add(name));
    return [...missing.map(() => call), ...calls];
  }, []);
}
