import { sampleOf, total, type Layout, type Row } from './table';

/** A ratio that podwright means to reach. */
export interface Figure {
  readonly name: string;
  readonly goal: number;
  /** Whether more is better. */
  readonly atLeast: boolean;
  /** Undefined where a run does not say. */
  readonly value?: number;
}

/** Median load times in milliseconds. */
export interface LoadTimes {
  readonly cdk8s: number;
  readonly podwright: number;
  readonly plus: number;
}

/** The share of the whole that noting the places of constructs takes. */
export interface ShareOfPlaces {
  readonly first: number;
  readonly later: number;
}

/** What the project has set itself, and what this run says of it. */
export function figures(rows: readonly Row[], load: LoadTimes, places: ShareOfPlaces): Figure[] {
  const us = (count: number, layout: Layout) => total(rows, 'podwright', count, layout);
  const plus = (count: number, layout: Layout) => total(rows, 'cdk8s-plus-34', count, layout);
  return [
    { name: 'throughput of cdk8s-plus, 1,000 pods, one chart', goal: 10, atLeast: true, value: ratio(plus(1000, 'one'), us(1000, 'one')) },
    { name: 'throughput of cdk8s-plus, 10,000 pods, one chart', goal: 10, atLeast: true, value: ratio(plus(10_000, 'one'), us(10_000, 'one')) },
    { name: 'throughput of cdk8s-plus, 1,000 pods, one chart each', goal: 30, atLeast: true, value: ratio(plus(1000, 'each'), us(1000, 'each')) },
    { name: 'cost of JSON.stringify, 10,000 pods, one chart', goal: 6, atLeast: false, value: ratio(us(10_000, 'one'), total(rows, 'JSON.stringify', 10_000, 'one')) },
    { name: 'cost a pod of 100,000 to 1,000, one chart', goal: 1.3, atLeast: false, value: ratio(us(100_000, 'one'), us(1000, 'one')) },
    { name: 'cost a pod of 100,000 to 1,000, one chart each', goal: 1.3, atLeast: false, value: ratio(us(100_000, 'each'), us(1000, 'each')) },
    {
      name: 'peak memory of cdk8s-plus, 10,000 pods, one chart',
      goal: 0.5,
      atLeast: false,
      value: ratio(sampleOf(rows, 'podwright', 10_000, 'one')?.memory, sampleOf(rows, 'cdk8s-plus-34', 10_000, 'one')?.memory),
    },
    { name: 'throughput of cdk8s-plus in the App of cdk8s, 1,000 pods', goal: 1.3, atLeast: true, value: ratio(plus(1000, 'one'), total(rows, 'podwright in cdk8s App', 1000, 'one')) },
    { name: 'milliseconds to load, more than cdk8s alone', goal: 15, atLeast: false, value: load.podwright - load.cdk8s },
    { name: 'share of a first run to note where constructs are made, 10,000 pods', goal: 0.1, atLeast: false, value: places.first },
    { name: 'share of later runs to note where constructs are made, 1,000 pods', goal: 0.1, atLeast: false, value: places.later },
  ];
}

export function isReached({ value, goal, atLeast }: Figure): boolean {
  return value !== undefined && (atLeast ? value >= goal : value <= goal);
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}
