/**
 * A text with its references to variables replaced: `$(NAME)` by the value, `$$` by `$`. A reference to what is not known stays as it is written.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function expand(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(/\$(?:\$|\(([^)]*)\))/g, (written, name?: string) => (name === undefined ? '$' : valueOf(name) ?? written));
}
