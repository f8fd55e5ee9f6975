import { ApiObjectMetadataDefinition, type OwnerReference } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { located } from '../manifest/located';
import { givenKey, givenValue } from '../manifest/map';
import { misuse } from '../manifest/misuse';
import { isPodHost } from '../manifest/pod-host';
import { reserveRendered } from '../manifest/render-metadata';
import { noteCall } from '../provenance/place';

/** What cdk8s writes from properties of the metadata, whatever else is added. */
const OWN_METHODS: Readonly<Record<string, string>> = {
  annotations: 'use addAnnotation',
  finalizers: 'use addFinalizers',
  labels: 'use addLabel',
  name: 'set it in the props',
  namespace: 'set it in the props',
  ownerReferences: 'use addOwnerReference',
};

/** Metadata of a pod or workload, whose calls are noted for the lines in reports. */
export class PodMetadata extends ApiObjectMetadataDefinition {
  /** Has the calls of the metadata of an object noted: cdk8s makes it. */
  public static noteCallsOf(metadata: ApiObjectMetadataDefinition): void {
    // What is added to an object of another prototype gives each a hidden class of its own, with which the synth of 1,000 pods takes a twentieth more.
    reserveRendered(metadata);
    Object.setPrototypeOf(metadata, PodMetadata.prototype);
  }

  public addLabel(key: string, value: string): void {
    note(this, 'labels', key, value);
    super.addLabel(key, value);
  }

  public addAnnotation(key: string, value: string): void {
    note(this, 'annotations', key, value);
    super.addAnnotation(key, value);
  }

  public addFinalizers(...finalizers: string[]): void {
    for (const finalizer of finalizers) {
      noteItem(this, 'finalizers', finalizer);
      super.addFinalizers(finalizer);
    }
  }

  public addOwnerReference(owner: OwnerReference): void {
    noteItem(this, 'ownerReferences');
    super.addOwnerReference(owner);
  }

  public add(key: string, value: any): void {
    if (Object.hasOwn(OWN_METHODS, key)) {
      throw misuse(`[${podOf(this).node.path}] metadata.add('${key}', ...) has no effect; ${OWN_METHODS[key]}`);
    }
    noteCall(objectOf(this), podOf(this), [['metadata', key]]);
    super.add(key, value);
  }
}

/** The object that the metadata is of; the pod itself, if it is that of a pod template. */
function objectOf(metadata: any): IConstruct {
  return metadata.apiObject;
}

function podOf(metadata: ApiObjectMetadataDefinition): IConstruct {
  const object = objectOf(metadata);
  return isPodHost(object) ? object : object.node.scope!;
}

function note(metadata: ApiObjectMetadataDefinition, map: 'annotations' | 'labels', key: string, value: string): void {
  const pod = podOf(metadata);
  const field = `metadata.${map}`;
  located(pod, () => givenValue(value, `${field}[${JSON.stringify(givenKey(key, field))}]`));
  noteCall(objectOf(metadata), pod, [['metadata', map, key]], value);
}

/** Notes the call that adds an item to a list, before it is added. Kubernetes reports some wrong finalizers by the list. */
function noteItem(metadata: any, list: 'finalizers' | 'ownerReferences', value?: string): void {
  noteCall(objectOf(metadata), podOf(metadata), [['metadata', list, metadata[list].length]], value);
}
