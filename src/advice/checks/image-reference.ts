import { imageReferenceError } from '../../apimachinery/image-reference';
import type { FieldPath } from '../../validation/field-path';
import type { AdvisedPod, PodCheck, Report } from '../check';

/**
 * The kubelet reads an image as a reference of the form [registry/]repository[:tag][@digest], and starts no container whose image it cannot read.
 *
 * Fails: an image that is no such reference (InvalidImageName); and one with `undefined`, `null`, `None` or `NaN` as its name or tag, which a program wrote
 * that had no value.
 * Sure: the kubelet's own grammar. For the second, nearly sure: such tags are not published.
 *
 * @see https://kubernetes.io/docs/concepts/containers/images/#image-names
 */
export const imageReference: PodCheck = { rule: 'advice/image-reference', check };

const NO_VALUE = /(?:^|[/:])(undefined|null|None|NaN)(?=$|[/:@])/;

function check({ containers, spec, path }: AdvisedPod, report: Report): void {
  for (const { container, path: at } of containers) {
    checkImage(container.image, at.child('image'), report);
  }
  spec.volumes?.forEach(({ image }, i) => checkImage(image?.reference, path.child('volumes').index(i).child('image').child('reference'), report));
}

function checkImage(image: string | undefined, path: FieldPath, report: Report): void {
  if (!image) {
    return;
  }
  const error = imageReferenceError(image);
  const noValue = NO_VALUE.exec(image)?.[1];
  if (error !== undefined) {
    report(path, `no runtime can read the image ${JSON.stringify(image)}: ${error}`);
  } else if (noValue !== undefined) {
    report(path, `the image ${JSON.stringify(image)} has "${noValue}" where a name is missing`);
  }
}
