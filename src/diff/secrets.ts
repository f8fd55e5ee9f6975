import type { Difference } from './differences';

const SECRET = /^(?:data|stringData|metadata\.annotations)(?:[.[]|$)/;

/** The differences of an object as they may be shown: of a Secret no values, and no annotations, since `kubectl apply` keeps values there. */
export function withoutSecrets({ apiVersion, kind }: any, fields: readonly Difference[]): readonly Difference[] {
  return apiVersion !== 'v1' || kind !== 'Secret' ? fields : fields.map((difference) => (
    SECRET.test(difference.field) ? { field: difference.field, old: hidden(difference.old, 'before'), new: hidden(difference.new, 'after') } : difference
  ));
}

function hidden(value: unknown, when: string): string | undefined {
  return value === undefined ? undefined : `*** (${when})`;
}
