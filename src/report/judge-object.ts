import { otherKinds } from './other-kinds';
import { rules } from './rules';
import { kindVerdict } from '../apimachinery/api-kinds';
import { kindOf } from '../apimachinery/kinds';
import type { Minor } from '../apimachinery/kubernetes-version';
import { listItems } from '../apimachinery/list-items';
import { below, type Path } from '../apimachinery/path';
import { isMap } from '../apimachinery/plain-object';
import type { ValidationResult, Violation } from '../validation';

/** A pod in an object of a kind for which the API server knows no pod. */
export interface PlacedPod {
  /** The path of its spec: `['spec', 'template', 'spec']`. */
  readonly spec: Path;
  /** The path of its template, with metadata; undefined if there is only a spec. */
  readonly template?: Path;
  readonly securityProfile?: string;
}

export interface JudgeOptions {
  readonly minors: readonly Minor[];
  readonly securityProfile?: string;
  readonly rejectNullItems: boolean;
  /** The pods that are known to be in the object, should its kind be another's. */
  readonly pods: readonly PlacedPod[];
}

type Verdict = Pick<ValidationResult, 'violations' | 'warnings'>;

const NOTHING: Verdict = { violations: [], warnings: [] };

/**
 * The result of the API server for an object: of a pod or workload, of each item of a list, of a kind that it does not serve. Other kinds that it serves are decoded. In
 * a custom resource, which it does not look into, the pods that its controller will create are validated.
 */
export function judgeObject(manifest: any, options: JudgeOptions): Verdict {
  if (!isMap(manifest) || kindOf(manifest) !== undefined) {
    return judgePod(manifest, options);
  }
  const items = listItems(manifest);
  if (items !== undefined) {
    return merged(items.map((item, i) => moved(judgeObject(item, { ...options, pods: [] }), [], ['items', i])));
  }
  const { apiVersion, kind } = manifest;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || apiVersion === '' || kind === '') {
    return judgePod(manifest, options);
  }
  const verdict = kindVerdict(apiVersion, kind, options.minors);
  if (verdict.is === 'not served') {
    const { field, detail } = verdict;
    return { violations: [{ rule: 'kind/is-served', type: 'FieldValueNotSupported', path: [field], field, badValue: manifest[field], detail }], warnings: [] };
  }
  const decoded = verdict.is === 'served' ? decodeServed(manifest, options) : NOTHING;
  return options.pods.length === 0 ? decoded : merged([decoded, ...options.pods.map((pod) => judgePlaced(manifest, pod, options))]);
}

function decodeServed(manifest: any, { minors }: JudgeOptions): Verdict {
  const { decodeOther } = otherKinds();
  return rules().forVersions(minors, (minor) => decodeOther(manifest, minor));
}

/** Errors that only follow from another one are left out. */
function judgePod(manifest: unknown, { minors, securityProfile, rejectNullItems }: JudgeOptions): Verdict {
  const { validate, forVersions } = rules();
  const { violations, warnings } = forVersions(minors, (minor) => validate(manifest, { minor, securityProfile, rejectNullItems }));
  return { violations: violations.filter(({ follows }) => !follows), warnings };
}

/** Validates a pod as that of an object that is only a pod template. */
function judgePlaced(manifest: any, { spec, template, securityProfile = undefined }: PlacedPod, options: JudgeOptions): Verdict {
  const found = template === undefined ? { spec: at(manifest, spec) } : at(manifest, template);
  const alone = { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'template' }, template: isMap(found) ? podPart(found) : found };
  const verdict = judgePod(alone, { ...options, securityProfile: securityProfile ?? options.securityProfile });
  return template === undefined ? moved(verdict, ['template', 'spec'], spec) : moved(verdict, ['template'], template);
}

/** Other fields beside a pod in a custom resource are not part of it. */
function podPart({ metadata, spec }: any): any {
  return metadata === undefined ? { spec } : { metadata, spec };
}

function at(manifest: any, path: Path): any {
  return path.reduce((node, key) => node?.[key], manifest);
}

function merged(verdicts: readonly Verdict[]): Verdict {
  return { violations: verdicts.flatMap((v) => v.violations), warnings: verdicts.flatMap((v) => v.warnings) };
}

/** The same for a part at another path. */
function moved({ violations, warnings }: Verdict, from: Path, to: Path): Verdict {
  const move = (v: Violation): Violation => {
    const path = [...to, ...below(v.path, from) ?? v.path];
    const rest = v.field.slice(fieldText(from).length).replace(/^\./, '');
    const field = [fieldText(to), rest].filter((text) => text !== '').join(rest.startsWith('[') ? '' : '.');
    const firstPath = v.firstPath && [...to, ...below(v.firstPath, from) ?? v.firstPath];
    return { ...v, path, field, firstPath };
  };
  return { violations: violations.map(move), warnings: warnings.map(move) };
}

/** A field path as Kubernetes writes it: `spec.containers[0].name`. */
export function fieldText(path: Path): string {
  return path.map((segment, i) => (typeof segment === 'number' ? `[${segment}]` : `${i === 0 ? '' : '.'}${segment}`)).join('');
}
