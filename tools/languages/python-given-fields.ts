const STRUCT = /^class (\w+)/;
/** The first line of the constructor of a struct after its parameters; an empty line follows the last one. */
const VALUES = '        self._values: typing.Dict[builtins.str, typing.Any] = {';

/**
 * jsii's code for Python sends all fields of a struct, `null` for each that is not set, which takes a sixth of the time to make a pod with props, and a tenth with
 * verbs. Here, a struct knows which are set when it is made, and sends those. One without any sends its first one as `null`: what has no fields is no struct to jsii's
 * kernel, where anything may stand. A class of the user that extends a struct may have the field as a property: it sends all.
 */
export function withGivenFields(code: string): string {
  let struct = '';
  let isInConstructor = false;
  return code.split('\n').flatMap((line) => {
    struct = line.match(STRUCT)?.[1] ?? struct;
    if (line.startsWith(VALUES)) {
      isInConstructor = true;
    }
    if (!isInConstructor || line !== '') {
      return [line];
    }
    isInConstructor = false;
    return [`        if self.__class__ is ${struct}:`, '            self.__jsii_name_mapping__ = {', '                name: self.__jsii_name_mapping__[name]',
      '                for name in self._values or [*self.__jsii_name_mapping__][:1]', '            }', line];
  }).join('\n');
}
