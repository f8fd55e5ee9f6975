/** What is to be known of where text is written to. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(): boolean;
}

/** How text is laid out. */
export interface Layout {
  readonly color: boolean;
  /** How many columns a line has; where it is not given, lines are as long as they are. */
  readonly width?: number;
}

export function layoutOf(output: Terminal): Layout {
  return { color: hasColor(output), width: output.isTTY ? output.columns : undefined };
}

/** Whether text is painted: on a terminal that has colours, where the environment does not say otherwise (`NO_COLOR`). */
export function hasColor(output: Terminal): boolean {
  return output.isTTY === true && output.hasColors?.() === true;
}

const CODES = { red: 31, green: 32, yellow: 33, magenta: 35, cyan: 36, bold: 1, dim: 2 };

export type Color = keyof typeof CODES;

export type Painter = (color: Color, text: string) => string;

/** Colours a text, or leaves it as it is. */
export function painter(color: boolean): Painter {
  return (name, text) => (color ? `\u001b[${CODES[name]}m${text}\u001b[0m` : text);
}
