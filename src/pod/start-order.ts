import { misuse } from '../manifest/misuse';
import { nameOf, type INamed } from '../manifest/named';

/**
 * Init containers and sidecars in a new order: one of them starts before another.
 *
 * @param all in the order in which they start
 * @param container the one that is moved, or its name
 * @param other the one that it starts before, or its name; before all of them if omitted
 */
export function movedBefore<T extends INamed>(all: readonly T[], container: INamed | string, other: INamed | string | undefined): T[] {
  const moved = find(all, container);
  const rest = all.filter((one) => one !== moved);
  const index = other === undefined ? 0 : rest.indexOf(find(all, other));
  if (index < 0) {
    throw misuse(`'${moved.name}' cannot start before itself`);
  }
  return [...rest.slice(0, index), moved, ...rest.slice(index)];
}

function find<T extends INamed>(all: readonly T[], container: INamed | string): T {
  const name = nameOf(container, 'container of startBefore');
  const found = all.find((one) => one.name === name);
  if (found === undefined) {
    throw misuse(`there is no init container or sidecar '${name}'; there are ${JSON.stringify(all.map((one) => one.name))}`);
  }
  return found;
}
