/** Takes out of `list` the first item that has the same key as another one. */
export function finder(list: any[], keyOf: (item: any) => unknown): (item: any) => any {
  return (item) => {
    const index = list.findIndex((other) => keyOf(other) === keyOf(item));
    return index < 0 ? undefined : list.splice(index, 1)[0];
  };
}
