import { countOf, type CheckReport } from '../../../check/finding';

/** The whole report as JSON. */
export function formatJson({ findings, failures, files, skipped, ignored, excluded, versions }: CheckReport): string {
  const summary = {
    kubernetesVersions: versions,
    files: files.length,
    objects: files.reduce((sum, { objects }) => sum + objects.length, 0),
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    advice: countOf(findings, 'advice'),
    ignored,
    excluded,
    skipped,
  };
  return `${JSON.stringify({ findings, failures, summary }, null, 2)}\n`;
}
