import { Construct, type IConstruct } from 'constructs';
import { misuse } from './misuse';
import { shown } from './shown';

/** The construct that a method was given. */
export function givenConstruct(construct: IConstruct, method: string): void {
  if (!Construct.isConstruct(construct)) {
    throw misuse(`${method} takes a construct, such as a pod, a chart or an app, got ${shown(construct)}`);
  }
}
