/**
 * A training job on eight GPUs: four workers with an index each. A worker that loses its node is started again, one that reports wrong data ends the job.
 */
import { Chart, Duration } from 'cdk8s';
import { App, EnvValue, Job, PodFailurePolicyRule, Toleration, VolumeSource } from 'podwright';

const app = new App();
const chart = new Chart(app, 'training', { disableResourceNameHashes: true });

const job = new Job(chart, 'train', {
  completionMode: 'Indexed',
  completions: 4,
  parallelism: 4,
  backoffLimit: 8,
  restartPolicy: 'Never',
  podFailurePolicy: [
    PodFailurePolicyRule.onExitCodesIn([42], 'FailJob'),
    PodFailurePolicyRule.onPodConditions([{ type: 'DisruptionTarget' }], 'Ignore'),
  ],
  podReplacementPolicy: 'Failed',
  activeDeadline: Duration.hours(12),
  ttlAfterFinished: Duration.days(1),
  nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' },
  tolerations: [Toleration.exists('nvidia.com/gpu', { effect: 'NoSchedule' })],
});
const gpus = { 'cpu': 16, 'memory': '128Gi', 'nvidia.com/gpu': 2 };
job.addContainer('train', {
  image: 'registry.example.com/train:0.9.3',
  args: ['--shard', '$(SHARD)', '--of', '4'],
  env: { SHARD: EnvValue.podAnnotation('batch.kubernetes.io/job-completion-index') },
  resources: { requests: gpus, limits: gpus },
})
  .mount('/dev/shm', job.addVolume('shm', VolumeSource.emptyDir({ medium: 'Memory', sizeLimit: '32Gi' })))
  .mount('/data', job.addVolume('data', VolumeSource.persistentVolumeClaim('training-data', { readOnly: true })), { readOnly: true });

app.synth();
