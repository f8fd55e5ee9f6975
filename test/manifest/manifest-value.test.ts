import { Probe } from '../../src';

describe('override of a value', () => {
  test('makes a copy of the same class and leaves the value as it was', () => {
    const probe = Probe.tcpSocket(80);
    const copy = probe.override('tcpSocket.host', 'db');
    expect(copy).toBeInstanceOf(Probe);
    expect(copy.toManifest()).toEqual({ tcpSocket: { host: 'db', port: 80 } });
    expect(probe.toManifest()).toEqual({ tcpSocket: { port: 80 } });
  });

  test('does not copy what others attached to the value, such as the identity that jsii gives to it', () => {
    const identity = Symbol.for('$__jsii__objid__$');
    const probe = Object.defineProperty(Probe.tcpSocket(80), identity, { value: 'podwright.Probe@1', configurable: true, writable: true });
    expect(probe.override('tcpSocket.host', 'db')).not.toHaveProperty([identity]);
  });
});
