import { itemsOf } from '../manifest/list';
import { ManifestValue } from '../manifest/manifest-value';
import { compact } from '../manifest/render';

/** What is asked of a node: of a label (`NodeLabel`), or of a field (`NodeField`). */
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
   * A copy with a raw value in its manifest, as written: unknown fields are kept, whatever stood there is replaced.
   *
   * @param path the place within this part: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; without one, the field is taken away
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}

/**
 * What is asked of a label of a node.
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
   * The label has none of these values, or is not there.
   *
   * @param key key of the label
   * @param values at least one
   */
  public static notIn(key: string, ...values: string[]): NodeLabel {
    return new NodeLabel({ key, operator: 'NotIn', values });
  }

  /**
   * The label is there.
   *
   * @param key key of the label
   */
  public static exists(key: string): NodeLabel {
    return new NodeLabel({ key, operator: 'Exists' });
  }

  /**
   * The label is not there.
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
 * What is asked of a field of a node. There is one: its name.
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
 * Nodes that meet all of some requirements.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity
 */
export class NodeSelectorTerm extends ManifestValue {
  /**
   * Nodes that meet all of these.
   *
   * @param requirements what is asked of labels and fields
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
   * A copy with a raw value in its manifest, as written: unknown fields are kept, whatever stood there is replaced.
   *
   * @param path the place within this part: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; without one, the field is taken away
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
