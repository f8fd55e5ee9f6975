import { ObjectIndex, type SelectablePod } from '../../../src/validation/references';

describe('the pods that a selector finds', () => {
  const pod = (namespace: string, labels: SelectablePod['labels']): SelectablePod => ({ namespace, labels, portNames: new Set() });
  const web = pod('shop', { app: 'web', tier: 'front' });
  const blue = pod('shop', { app: 'web', tier: 'front', color: 'blue' });
  const db = pod('shop', { app: 'db' });
  const other = pod('other', { app: 'web', tier: 'front' });
  const index = new ObjectIndex([], () => [web, blue, db, other]);

  test.each<[string, string, SelectablePod['labels'], SelectablePod[]]>([
    ['have all of its labels', 'shop', { app: 'web', tier: 'front' }, [web, blue]],
    ['have the label that few have, and the others', 'shop', { app: 'web', color: 'blue' }, [blue]],
    ['have no label with another value', 'shop', { app: 'db', tier: 'front' }, []],
    ['are in its namespace', 'other', { app: 'web' }, [other]],
    ['are none where no pod has a label', 'shop', { app: 'web', none: 'such' }, []],
    ['are none by what every object inherits', 'shop', { constructor: 'web' }, []],
  ])('%s', (_, namespace, selector, expected) => {
    expect(index.selected(namespace, selector)).toEqual(expected);
  });
});
