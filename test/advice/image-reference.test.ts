import { pod, podWith, testAdvice } from './table';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const IMAGE = 'spec.containers[0].image';

testAdvice('advice/image-reference', {
  fails: [
    'App', 'nginx:', 'nginx:1.27 alpine', 'docker.io/Nginx', 'nginx:-1', 'nginx::1', 'http://docker.io/nginx', '${IMAGE}', '{{ .Values.image }}', 'nginx@sha256:abc',
    `nginx@md5:${'a'.repeat(64)}`, 'a'.repeat(64), 'nginx:<no value>', 'app:undefined', 'ghcr.io/undefined/app:1', 'registry/app:null', 'app:None', 'undefined',
    `app:${'1'.repeat(129)}`, 'a//b', '_a',
  ].map((image) => [IMAGE, podWith({ image })] as const),
  passes: [
    'nginx', 'nginx:1.27', 'library/nginx', 'localhost:5000/app', 'localhost/app:v1', 'ghcr.io/owner/app_name.x--y/z:1.0-RC_1', `nginx@${DIGEST}`, `r.io/nginx:1@${DIGEST}`,
    'REGISTRY/app', '[::1]:5000/app', 'app:undefined1', 'nullify/none:latest', `app:${'1'.repeat(128)}`,
  ].map((image) => podWith({ image })),
});

testAdvice('advice/image-reference', {
  fails: [['spec.volumes[0].image.reference', pod({ volumes: [{ name: 'v', image: { reference: 'Model' } }] }, { volumeMounts: [{ name: 'v', mountPath: '/v' }] })]],
  passes: [pod({ volumes: [{ name: 'v', image: { reference: 'model:1' } }] }, { volumeMounts: [{ name: 'v', mountPath: '/v' }] })],
});
