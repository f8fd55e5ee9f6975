import type { CheckedText } from './checked-text';
import type { Finding } from './finding';
import { singles, type KnownObject } from './known-object';
import { checkReferences, isService, ObjectIndex, selectablePod } from '../validation/references';

/** What the objects of all files refer to in each other. */
export class References {
  private readonly pods: KnownObject[] = [];
  private readonly services: KnownObject[] = [];
  private readonly named: KnownObject[] = [];
  private hasBrokenPods = false;

  /**
   * Adds an object that is validated: a pod or a workload.
   *
   * @param isDecoded whether its values have the right types
   */
  public addPod(known: KnownObject, isDecoded: boolean): void {
    if (isDecoded) {
      this.pods.push(known);
    } else {
      this.hasBrokenPods = true;
    }
  }

  /** Adds an object of another kind. */
  public add(known: KnownObject): void {
    const { manifest } = known.object;
    if (isService(manifest)) {
      this.services.push(known);
    } else if (ObjectIndex.isReferredTo(manifest)) {
      this.named.push(known);
    }
  }

  /**
   * The findings, once all objects are there. Of an object that several files have, it is not known which one is meant: it is not looked into. What services
   * select is not known when a pod could not be decoded.
   *
   * @param read gives a file once more
   */
  public findings(read: (file: string) => CheckedText): Finding[] {
    const named = singles(this.named).map(({ object }) => object.manifest);
    const index = new ObjectIndex(named, () => this.pods.map(({ object }) => selectablePod(object.manifest)).filter((pod) => pod !== undefined));
    const found: Finding[] = [];
    for (const { object, file, document } of [...this.pods, ...this.hasBrokenPods ? [] : this.services]) {
      const { errors, warnings } = checkReferences(object.manifest, index);
      if (errors.length + warnings.length > 0) {
        const text = read(file);
        const at = text.yaml.documents[document];
        found.push(
          ...errors.map((v) => text.violation(v, 'error', object, at)),
          ...warnings.map((v) => text.violation(v, 'warning', object, at)),
        );
      }
    }
    return found;
  }
}
