import { visitContainers } from '../../apimachinery/containers';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** Volumes of images, with their mounts: what comes after them in a list moves up. */
export function dropImageVolumes(spec: k8s.PodSpec, path: FieldPath, dropped: (path: FieldPath) => void, ctx: Context): void {
  const names = new Set((spec.volumes ?? []).filter(({ image }) => image !== undefined).map(({ name }) => name ?? ''));
  spec.volumes = without(spec.volumes, ({ image }) => image !== undefined, path.child('volumes'), ctx, (at) => dropped(at.child('image')));
  visitContainers(spec, (container, list, i) => {
    const mounts = path.child(list).index(i).child('volumeMounts');
    container.volumeMounts = without(container.volumeMounts, ({ name }) => names.has(name ?? ''), mounts, ctx, dropped);
  });
}

function without<T>(
  list: T[] | undefined, isGone: (item: T) => boolean, path: FieldPath, ctx: Context, dropped: (path: FieldPath) => void,
): T[] | undefined {
  if (list === undefined || !list.some(isGone)) {
    return list;
  }
  const kept = list.map((_item, i) => i).filter((i) => !isGone(list[i]));
  const gone = list.map((_item, i) => i).filter((i) => isGone(list[i]));
  gone.forEach((i) => dropped(path.index(i)));
  const order = [...kept, ...gone];
  ctx.reordered(path, (index, rest) => (index < order.length ? [...path.index(order[index]).toPath(), ...rest] : undefined));
  return kept.map((i) => list[i]);
}
