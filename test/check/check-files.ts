import { Checker, type CheckSettings } from '../../src/check/checker';
import type { CheckReport, Finding } from '../../src/check/finding';
import { Ignores } from '../../src/check/ignore';

/** Checks texts by the names of their files. */
export function checkFiles(
  files: { readonly [name: string]: string | Uint8Array }, settings: Partial<CheckSettings> = {}, ignores = new Ignores(),
): CheckReport {
  const checker = new Checker({ minors: [37], ...settings }, (file) => Buffer.from(files[file]), ignores);
  Object.keys(files).forEach((file) => checker.add(file));
  return checker.report();
}

export function findingsOf(text: string | Uint8Array, settings: Partial<CheckSettings> = {}): readonly Finding[] {
  return checkFiles({ 'a.yaml': text }, settings).findings;
}

/** Rules with their places, in short. */
export function inShort(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`);
}

/** A pod that the API server accepts; `more` are further lines of its spec. */
export function pod(name: string, ...more: string[]): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
  - name: app
    image: app:1
${more.map((line) => `  ${line}\n`).join('')}`;
}
