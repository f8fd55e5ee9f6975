/** The eight groups of an IPv6 address, or the four bytes of an IPv4 address. */
export interface IPAddress {
  readonly numbers: readonly number[];
  /** A number is written with more digits than it needs in a way that other programs read differently (`010.0.0.1`). */
  readonly leadingZeros: boolean;
}

/** Reads an IP address as leniently as Kubernetes has always done: leading zeros are allowed. */
export function parseIP(text: string): IPAddress | undefined {
  const separator = /[.:]/.exec(text)?.[0];
  return separator === '.' ? parseIPv4(text) : separator === ':' ? parseIPv6(text) : undefined;
}

/** An IPv4 address that is written as IPv6: `::ffff:10.0.0.1`. */
export function isIPv4Mapped({ numbers }: IPAddress): boolean {
  return numbers.length === 8 && numbers[5] === 0xffff && numbers.slice(0, 5).every((group) => group === 0);
}

/**
 * An address as it should be written: IPv6 by RFC 5952, one that stands for an IPv4 address as that address.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5952
 */
export function formatIP(ip: IPAddress): string {
  const { numbers } = ip;
  if (numbers.length === 4) {
    return numbers.join('.');
  }
  if (isIPv4Mapped(ip)) {
    return [numbers[6] >> 8, numbers[6] & 0xff, numbers[7] >> 8, numbers[7] & 0xff].join('.');
  }
  let [start, length] = [-1, 1];
  for (let i = 0; i < 8; i++) {
    let end = i;
    while (end < 8 && numbers[end] === 0) {
      end++;
    }
    if (end - i > length) {
      [start, length] = [i, end - i];
    }
  }
  const groups = numbers.map((group) => group.toString(16));
  return start < 0 ? groups.join(':') : `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

function parseIPv4(text: string): IPAddress | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^[0-9]+$/.test(part) && Number(part) <= 0xff)) {
    return undefined;
  }
  return { numbers: parts.map(Number), leadingZeros: parts.some((part) => part.length > 1 && part.startsWith('0')) };
}

function parseIPv6(text: string): IPAddress | undefined {
  const sides = text.split('::');
  const left = groupsOf(sides[0]);
  const right = sides.length === 1 ? { numbers: [], leadingZeros: false } : groupsOf(sides[1]);
  if (sides.length > 2 || left === undefined || right === undefined) {
    return undefined;
  }
  // `::` stands for one group of zeros at least, and an IPv4 address only at the very end.
  const missing = 8 - left.numbers.length - right.numbers.length;
  if (sides.length === 1 ? missing !== 0 : missing < 1 || sides[0].includes('.')) {
    return undefined;
  }
  return {
    numbers: [...left.numbers, ...Array<number>(missing).fill(0), ...right.numbers],
    leadingZeros: left.leadingZeros || right.leadingZeros,
  };
}

function groupsOf(side: string): IPAddress | undefined {
  if (side === '') {
    return { numbers: [], leadingZeros: false };
  }
  const parts = side.split(':');
  const last = parts[parts.length - 1];
  const ipv4 = last.includes('.') ? parseIPv4(last) : undefined;
  const groups = ipv4 ? parts.slice(0, -1) : parts;
  if (!groups.every((group) => /^[0-9a-fA-F]+$/.test(group) && parseInt(group, 16) <= 0xffff)) {
    return undefined;
  }
  const numbers = groups.map((group) => parseInt(group, 16));
  if (ipv4) {
    const [a, b, c, d] = ipv4.numbers;
    numbers.push(a * 256 + b, c * 256 + d);
  }
  return { numbers, leadingZeros: (ipv4?.leadingZeros ?? false) || groups.some((group) => group.length > 4) };
}
