import { pod, podWith, testAdvice } from './table';

const memory = (list: string, amount: unknown): object => podWith({ resources: { [list]: { memory: amount } } });

testAdvice('advice/memory-too-low', {
  fails: [
    ...['100m', '512', 128, '3Mi', '4095Ki'].map((amount) => ['spec.containers[0].resources.limits.memory', memory('limits', amount)] as const),
    ...['100m', '512', 128].map((amount) => ['spec.containers[0].resources.requests.memory', memory('requests', amount)] as const),
    ['spec.resources.limits.memory', pod({ resources: { limits: { memory: '64' } } })],
  ],
  passes: [memory('limits', '4Mi'), memory('limits', '64M'), memory('limits', '1e9'), memory('requests', '1Mi'), memory('requests', '0'), podWith({ resources: { limits: { cpu: '100m' } } })],
});
