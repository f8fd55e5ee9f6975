import { sampleReport } from './report';
import { formatGithub } from '../../../../src/cli/check/formats/github';
import { checkFiles, pod } from '../../../check/check-files';

test('each finding and failure is a command on a line', () => {
  const lines = formatGithub(sampleReport()).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('::error file=a b.yaml,line=10,endLine=10,col=11,endColumn=14,title=container/name-unique::Pod web: spec.containers[1].name: Duplicate value: "app"'
    + '%0Arendered from shop/templates/web.yaml%0Afirst used at a b.yaml:8:11%0Acontainer names are unique within a pod, init containers and sidecars included%0Ahttps://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container');
  expect(lines[1]).toMatch(/^::warning file=warned\.yaml,line=9,/);
  expect(lines[3]).toBe('::error file=gone.yaml,title=podwright::there is no such file or folder');
});

test('what a manifest says begins no command, and ends no property', () => {
  const text = formatGithub(checkFiles({ 'a,line=5:\n::b%.yaml': pod('"a\\n::error::b%0A"') }));
  expect(text.trimEnd().split('\n')).toHaveLength(1);
  expect(text).toMatch(/^::error file=a%2Cline=5%3A%0A%3A%3Ab%25\.yaml,line=4,/);
});
