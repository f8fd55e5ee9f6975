import { testAdvice } from './table';

const map = (length: number, text = 'a', metadata: object = {}, kind = 'ConfigMap'): object => ({
  apiVersion: 'v1', kind, metadata: { name: 'c', ...metadata }, data: { text: text.repeat(length) },
});
/** What there is besides the text: kubectl writes annotations where there are none, and ends the JSON with a newline. */
const REST = `${JSON.stringify(map(0, '', { annotations: {} }))}\n`.length + 'kubectl.kubernetes.io/last-applied-configuration'.length;
const ROOM = 262144 - REST;

testAdvice('advice/annotation-too-long', {
  fails: [
    ['metadata', map(ROOM + 1)],
    ['metadata', map(ROOM / 2 + 1, '\n')],
    ['metadata', map(ROOM / 6 + 1, '<')],
    ['metadata', map(ROOM / 3 + 1, '\u20ac')],
    ['metadata', map(ROOM, 'a', { annotations: { a: 'b' } })],
    ['metadata', map(ROOM + 4, 'a', {}, 'Secret')],
  ],
  passes: [map(ROOM), map(ROOM / 4 - 1, '\u{1f600}'), map(ROOM, 'a', {}, 'Template')],
});
