import type { AdvisedPod, PodCheck, Report } from '../check';

/**
 * A mountPath is a path and nothing else: options after a colon are of other tools.
 *
 * Fails: a mountPath that ends in `:ro`, `:rw` or another option of `docker run --volume`.
 * Sure: the volume is mounted at a path that ends so, or not at all, and is not read-only.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#read-only-mounts
 */
export const mountPathOption: PodCheck = { rule: 'advice/mount-path-option', check };

const OPTION = /:((?:ro|rw|z|Z|r?shared|r?slave|r?private|cached|delegated|consistent|nocopy)(?:,\w+)*)$/;

function check({ containers }: AdvisedPod, report: Report): void {
  for (const { container, path } of containers) {
    container.volumeMounts?.forEach(({ mountPath = '' }, i) => {
      const option = OPTION.exec(mountPath)?.[1];
      if (option !== undefined) {
        report(path.child('volumeMounts').index(i).child('mountPath'), `":${option}" is taken for a part of the path`);
      }
    });
  }
}
