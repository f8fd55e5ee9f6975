import type { Context } from './context';
import { FieldPath } from './field-path';
import { ROLLBACK_TO } from './workload/deployment';
import { integerError } from '../apimachinery/integer';
import type { KindName } from '../apimachinery/kinds';
import { quote } from '../apimachinery/quote';

const TEMPLATE_GENERATION = 'deprecated.daemonset.template.generation';

/**
 * Makes numbers of the annotations that stand for fields of older APIs, as the API server does before it validates.
 *
 * @returns whether all are numbers: else there is nothing to validate
 */
export function validateConversion(kind: KindName, { metadata }: any, ctx: Context): boolean {
  const path = FieldPath.of('metadata').child('annotations');
  const revision = kind === 'Deployment' ? metadata?.annotations?.[ROLLBACK_TO] : undefined;
  if (revision && integerError(revision) !== undefined) {
    const detail = `failed to parse annotation[${ROLLBACK_TO}]=${revision} as int64: ${parseError(revision)}`;
    ctx.decode(path.key(ROLLBACK_TO), 'decode/conversion', detail);
    return false;
  }
  const generation = kind === 'DaemonSet' ? metadata?.annotations?.[TEMPLATE_GENERATION] : undefined;
  if (generation !== undefined && integerError(generation) !== undefined) {
    ctx.decode(path.key(TEMPLATE_GENERATION), 'decode/conversion', parseError(generation));
    return false;
  }
  return true;
}

function parseError(text: string): string {
  return `strconv.ParseInt: parsing ${quote(text)}: ${integerError(text)}`;
}
