import { isIPv4Mapped, parseIP } from '../../apimachinery/ip';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** An IP address; with strict validation, not in a form that programs read differently: no zeros before numbers, no IPv4 written as IPv6. */
export function validateIP(value: string, path: FieldPath, ctx: Context): void {
  const address = parseIP(value);
  if (address === undefined) {
    ctx.invalid(path, 'ip/format', value, 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)');
  } else if (address.leadingZeros) {
    ctx.invalid(path, 'ip/no-leading-zeros', value, 'must not have leading 0s');
  } else if (isIPv4Mapped(address)) {
    ctx.invalid(path, 'ip/not-mapped', value, 'must not be an IPv4-mapped IPv6 address');
  }
}
