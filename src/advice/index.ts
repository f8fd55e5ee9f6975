export { adviceOf, adviceOfAll, type AdviceOptions } from './advice';
