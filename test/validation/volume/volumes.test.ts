import { Quantity } from '../../../src/apimachinery/quantity';
import type * as k8s from '../../../src/k8s/types';
import { Context } from '../../../src/validation/context';
import { FieldPath } from '../../../src/validation/field-path';
import { validateVolumes } from '../../../src/validation/volume/volumes';
import { testRules } from '../rule-table';

const volume = (overrides: k8s.Volume = {}): k8s.Volume => ({ name: 'data', emptyDir: {}, ...overrides });
const ephemeral = { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: Quantity.parse('1Gi') } } } } };
const iscsi = { targetPortal: '10.0.0.1:3260', iqn: 'iqn.2001-04.com.example:storage', lun: 0 };

describe('volumes of a Pod named web', () => {
  testRules<k8s.Volume[] | undefined>([
    [[], undefined],
    [[], [volume(), volume({ name: 'more' })]],
    [['volume/name-required x[0].name'], [volume({ name: '' })]],
    [['volume/name-format x[0].name'], [volume({ name: 'a.b' })]],
    [['volume/name-unique x[1].name'], [volume(), volume()]],
    [['volume/source-required x[0]'], [{ name: 'data' }]],
    [['volume/image-reference-required x[0].image.reference'], [{ name: 'data', image: { pullPolicy: 'Never' } }], 33],
    [['volume/one-source x[0].secret'], [volume({ secret: {} })]],
    [['volume/one-source x[0].configMap', 'volume/one-source x[0].image'], [volume({ image: {}, configMap: {} })]],
    [['volume/one-source x[0].cephFS'], [volume({ cephfs: {} })]],
    [['volume/one-source x[0].downwarAPI'], [volume({ downwardAPI: {} })]],
    [[], [{ name: 'data', ephemeral }, { name: 'claim', persistentVolumeClaim: { claimName: 'web-claim' } }]],
    [
      ['volume/claim-not-of-ephemeral-volume x[0].persistentVolumeClaim.claimName'],
      [{ name: 'claim', persistentVolumeClaim: { claimName: 'web-data' } }, { name: 'data', ephemeral }],
    ],
    [[], [{ name: 'data', iscsi: { ...iscsi, targetPortal: 'a'.repeat(70) } }]],
    [['volume/iscsi-interface-length x[0].name'], [{ name: 'data', iscsi: { ...iscsi, targetPortal: 'a'.repeat(60), initiatorName: iscsi.iqn } }]],
  ], (volumes, path, ctx) => validateVolumes(volumes, 'web', path, ctx));
});

describe('volumes of a template', () => {
  const image = [{ name: 'data', image: { pullPolicy: 'Never' } }];
  testRules<k8s.Volume[]>([
    [['volume/image-reference-required x[0].image.reference'], image],
    [[], image, 36],
  ], (volumes, path, ctx) => validateVolumes(volumes, undefined, path, ctx));
});

describe('volumes of a pod with a long name', () => {
  const broken = ['volume/ephemeral-claim-name-format x[0].name'];
  testRules<k8s.Volume[]>([[broken, [{ name: 'data', ephemeral }]]], (volumes, path, ctx) => validateVolumes(volumes, 'a'.repeat(249), path, ctx));
  testRules<k8s.Volume[]>([[[], [{ name: 'data', ephemeral }]]], (volumes, path, ctx) => validateVolumes(volumes, 'a'.repeat(248), path, ctx));
});

test('volumes with errors cannot be mounted', () => {
  const volumes = [volume(), volume({ name: 'A' }), { name: 'secret', secret: {} }, volume({ name: 'last' })];
  expect([...validateVolumes(volumes, undefined, FieldPath.of('x'), new Context()).keys()]).toEqual(['data', 'last']);
});

test('a name that stands twice tells its first place', () => {
  const ctx = new Context();
  validateVolumes([volume(), volume()], undefined, FieldPath.of('x'), ctx);
  expect(ctx.violations[0].firstPath).toEqual(['x', 0, 'name']);
});
