/** A floating-point number as Kubernetes writes it where it is the key of a map: in single precision, with an exponent below 1e-4 and from 1e+06. */
export function floatKey(value: number): string {
  const single = Math.fround(value);
  if (!Number.isFinite(single)) {
    return Number.isNaN(single) ? '.nan' : single > 0 ? '.inf' : '-.inf';
  }
  const [, digits, exponent] = /^-?([0-9.]+)e(.*)$/.exec(shortest(single))!;
  const power = Number(exponent);
  const sign = single < 0 || Object.is(single, -0) ? '-' : '';
  return sign + (power < -4 || power >= 6 ? `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}` : String(Number(`${digits}e${power}`)));
}

/** The fewest digits that give the same number in single precision. */
function shortest(single: number): string {
  for (let digits = 0; ; digits++) {
    const text = single.toExponential(digits);
    if (Math.fround(Number(text)) === single) {
      return text;
    }
  }
}
