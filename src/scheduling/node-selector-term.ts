import { itemsOf } from '../manifest/list';
import { ManifestValue } from '../manifest/manifest-value';
import { compact } from '../manifest/render';

/** A requirement of a label (`NodeLabel`) or of a field (`NodeField`) of a node. */
export abstract class NodeRequirement extends ManifestValue {
  /**
   * The list of the term that it belongs to.
   *
   * @internal
   */
  public readonly _list: 'matchExpressions' | 'matchFields';

  /**
   * @param manifest the rendered requirement
   * @param list the list of the term that it belongs to
   * @internal
   */
  protected constructor(manifest: any, list: 'matchExpressions' | 'matchFields') {
    super(manifest);
    this._list = list;
  }

  /**
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}

/**
 * A requirement of a label of a node.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#operators
 */
export class NodeLabel extends NodeRequirement {
  /**
   * The label has one of these values.
   *
   * @param key key of the label, such as `kubernetes.io/hostname`
   * @param values at least one
   */
  public static in(key: string, ...values: string[]): NodeLabel {
    return new NodeLabel({ key, operator: 'In', values });
  }

  /**
   * The label does not exist, or has none of these values.
   *
   * @param key key of the label
   * @param values at least one
   */
  public static notIn(key: string, ...values: string[]): NodeLabel {
    return new NodeLabel({ key, operator: 'NotIn', values });
  }

  /**
   * The label exists.
   *
   * @param key key of the label
   */
  public static exists(key: string): NodeLabel {
    return new NodeLabel({ key, operator: 'Exists' });
  }

  /**
   * The label does not exist.
   *
   * @param key key of the label
   */
  public static doesNotExist(key: string): NodeLabel {
    return new NodeLabel({ key, operator: 'DoesNotExist' });
  }

  /**
   * The value of the label is a greater number.
   *
   * @param key key of the label
   * @param value a whole number
   */
  public static gt(key: string, value: number): NodeLabel {
    return new NodeLabel({ key, operator: 'Gt', values: [String(value)] });
  }

  /**
   * The value of the label is a smaller number.
   *
   * @param key key of the label
   * @param value a whole number
   */
  public static lt(key: string, value: number): NodeLabel {
    return new NodeLabel({ key, operator: 'Lt', values: [String(value)] });
  }

  private constructor(manifest: any) {
    super(manifest, 'matchExpressions');
  }
}

/**
 * A requirement of a field of a node. The only field is its name.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#NodeAffinity
 */
export class NodeField extends NodeRequirement {
  /**
   * The node has this name.
   *
   * @param name name of the node
   */
  public static nameIs(name: string): NodeField {
    return new NodeField({ key: 'metadata.name', operator: 'In', values: [name] });
  }

  /**
   * The node has another name.
   *
   * @param name name of the node
   */
  public static nameIsNot(name: string): NodeField {
    return new NodeField({ key: 'metadata.name', operator: 'NotIn', values: [name] });
  }

  private constructor(manifest: any) {
    super(manifest, 'matchFields');
  }
}

/**
 * A term of a node selector: requirements that must all hold.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity
 *
 * @example
 * pod.affinity.preferNodes(50, NodeSelectorTerm.where(NodeLabel.exists('gpu'), NodeLabel.gt('cores', 8)));
 */
export class NodeSelectorTerm extends ManifestValue {
  /**
   * Nodes that meet all of these requirements.
   *
   * @param requirements requirements of labels and fields
   */
  public static where(...requirements: NodeRequirement[]): NodeSelectorTerm {
    const of = (list: string) => {
      const some = itemsOf(requirements, 'nodeSelectorTerms[]').filter((requirement) => requirement._list === list);
      return some.length > 0 ? some.map((requirement) => requirement._manifest) : undefined;
    };
    return new NodeSelectorTerm(compact({ matchExpressions: of('matchExpressions'), matchFields: of('matchFields') }));
  }

  private constructor(manifest: any) {
    super(manifest);
  }

  /**
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
