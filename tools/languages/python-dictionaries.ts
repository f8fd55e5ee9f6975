/** A parameter that is a list of structs: its name and the struct. */
const LIST = /^        (\w+): (?:typing\.Optional\[)?typing\.Sequence\[typing\.Union\["?([\w.]+)"?, typing\.Dict\[builtins\.str, typing\.Any\]\]\]/;
const FUNCTION = /^    def /;
/** The first line of the constructor of a struct after the parameters that are structs. */
const VALUES = '        self._values: typing.Dict[builtins.str, typing.Any] = {';

/**
 * jsii's code for Python makes structs of dictionaries, but not of those in lists: their keys would stay as they are, and jsii's kernel leaves out those that it
 * does not know. Here, the constructors of structs make structs of those, too.
 */
export function withDictionariesInLists(code: string): string {
  let lists: RegExpMatchArray[] = [];
  return code.split('\n').flatMap((line) => {
    if (FUNCTION.test(line)) {
      lists = [];
    }
    const list = line.match(LIST);
    if (list !== null) {
      lists.push(list);
    }
    return line.startsWith(VALUES) ? [...lists.flatMap(([, name, struct]) => [
      `        if isinstance(${name}, (list, tuple)):`,
      `            ${name} = [${struct}(**item) if isinstance(item, dict) else item for item in ${name}]`,
    ]), line] : [line];
  }).join('\n');
}
