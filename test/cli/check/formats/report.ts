import type { CheckReport } from '../../../../src/check/finding';
import { checkFiles, pod } from '../../../check/check-files';

/** A report with a bit of everything. */
export function sampleReport(): CheckReport {
  const report = checkFiles({
    'a b.yaml': `# Source: shop/templates/web.yaml\n${pod('web', '- name: app', '  image: "app:2"')}`,
    'warned.yaml': pod('warned', 'hostAliases: [{ip: 010.0.0.1}]'),
    'good.yaml': pod('good'),
    'broken.yaml': 'a: "b\n',
    'custom.yaml': 'apiVersion: x.io/v1\nkind: Thing\nmetadata: {name: a}\n',
  }, { minors: [35] });
  return { ...report, failures: [{ file: 'gone.yaml', message: 'there is no such file or folder' }] };
}
