import { asked } from './cases';
import type { Oracle } from './oracle';
import { Questioner } from './questions';
import { Random } from './random';
import { Report } from './report';

const BATCH = 2000;

/** Asks random questions for some seconds. */
export async function fuzz({ minor, binary }: Oracle, isNewest: boolean, seconds: number, seed: number): Promise<boolean> {
  const questioner = new Questioner(new Random(seed));
  const report = new Report(`fuzz (${seconds} s, seed ${seed})`, minor, isNewest);
  const end = Date.now() + seconds * 1000;
  for (let batch = 0; Date.now() < end; batch++) {
    const questions = Array.from({ length: BATCH }, (_, i) => questioner.question(`fuzz-${batch * BATCH + i}`));
    (await asked(binary, questions)).forEach((c) => report.add(c));
  }
  return report.print();
}
