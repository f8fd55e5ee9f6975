import { chooseObject, type ObjectOfFile } from './choose';
import { kindVerdict } from '../../apimachinery/api-kinds';
import { kindOf } from '../../apimachinery/kinds';
import { NEWEST } from '../../apimachinery/kubernetes-version';
import { podManifestOf } from '../../apimachinery/pod-manifest';
import { UserError } from '../../apimachinery/user-error';
import { CheckedText } from '../../check/checked-text';
import { syntaxFinding } from '../../check/document-findings';
import { titleOf, type Finding } from '../../check/finding';
import { limited } from '../../check/limit';
import { objectsOf } from '../../check/objects';
import { placeOfField } from '../../check/places';
import { readBytes, reasonOf } from '../../check/read-file';
import { validateToCreate, violationMessage } from '../../validation';
import { STDIN } from '../sources';

/** The pod of a file, as the API server creates it: decoded, with its defaults. */
export interface AcceptedPod {
  readonly title: string;
  readonly pod: any;
}

/** What the API server says of an object that it rejects. */
export interface RejectedPod {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/**
 * Reads the pod that is in a file, or in a workload of it.
 *
 * @param file its name; `-` for standard input
 * @param name which object, where there are several with a pod
 */
export function readPod(file: string, name?: string): AcceptedPod | RejectedPod {
  const text = readText(file);
  const syntax = syntaxFinding(text);
  if (syntax.length > 0) {
    return { title: text.file, findings: syntax };
  }
  const objects = text.yaml.documents.flatMap((document) => objectsOf(document).map((object) => ({ object, document })));
  const chosen = chooseObject(objects, text.file, name);
  const title = titleOf(chosen.object.name);
  const { violations, object } = validateToCreate(chosen.object.manifest);
  if (violations.length > 0) {
    return { title, findings: limited(violations, (v) => text.violation(v, 'error', chosen.object, chosen.document)) };
  }
  const kind = kindOf(chosen.object.manifest);
  return kind === undefined ? { title, findings: [notServed(chosen, text)] } : { title, pod: kind === 'Pod' ? object : podOfWorkload(chosen, text.file) };
}

/** A file as the user named it, for positions. */
export function readText(file: string): CheckedText {
  const name = file === '-' ? STDIN : file;
  try {
    return new CheckedText(name, readBytes(file === '-' ? undefined : file));
  } catch (e) {
    throw new UserError(`${name}: ${reasonOf(e)}`);
  }
}

/** The controller gives the pod a name of its own, with which the template was not validated. */
function podOfWorkload({ object: { manifest, name } }: ObjectOfFile, file: string): any {
  const { violations, object } = validateToCreate(podManifestOf(manifest));
  if (violations.length > 0) {
    throw new UserError(`${file}: the API server would reject the pod of ${titleOf(name)}:\n${violations.map((v) => `  ${violationMessage(v)}`).join('\n')}`);
  }
  return object;
}

/** Why an object has no pod: Kubernetes has no such kind, or it is one without a pod. */
function notServed({ object, document }: ObjectOfFile, text: CheckedText): Finding {
  const { apiVersion, kind } = object.name;
  const verdict = kindVerdict(apiVersion, kind, [NEWEST]);
  if (verdict.is === 'not served') {
    const { field, detail } = verdict;
    const place = placeOfField(document, [...object.path, field]);
    return text.finding({ rule: 'kind/is-served', message: `${field}: ${detail}`, object: object.name, field, path: [field] }, place, document);
  }
  throw new UserError(verdict.is === 'custom'
    ? `${text.file}: ${titleOf(object.name)} is a custom resource (${apiVersion}): podwright does not know which pods its controller makes`
    : `${text.file}: there is no pod in a ${kind}`);
}
