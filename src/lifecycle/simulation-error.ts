/** A simulation that cannot be made, or not to its end: the input is to be changed. */
export class SimulationError extends Error {}
