import { Lazy } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { misuse } from '../manifest/misuse';

/** What a token stands for. */
interface TokenOf {
  /** The method that returns the token. */
  readonly method: string;
  /** The method that returns the data itself. */
  readonly plain: string;
  /** Fields of the data that programs read and change. */
  readonly fields: readonly string[];
}

/** A token of a pod's data, which says what to write where it is taken for the data itself: spread, read or changed. */
export function podToken(pod: IConstruct, { method, plain, fields }: TokenOf, produce: () => any): any {
  const fail = (): never => {
    throw misuse(`[${pod.node.path}] what ${method}() returns is a token, whose fields are not known before it is rendered; to change one, call the methods of `
      + `the pod, such as overridePod('spec.x', ...), and use the token as it is; or use data that does not change any more: { ...pod.${plain}(), x: ... }`);
  };
  const own = fields.map((field) => [field, { enumerable: true, get: fail, set: fail }]);
  return Object.defineProperties(Lazy.any({ produce }), Object.fromEntries(own));
}
