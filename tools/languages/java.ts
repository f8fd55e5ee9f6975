import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { BUILD, EXAMPLES, generate, ROOT, run, works, type Language } from './language';

/** A copy of the examples: Maven builds beside the sources. */
const WORK = join(BUILD, 'java-examples');
const MAVEN = ['mvn', '--quiet', '--batch-mode'];
const WITHOUT_DOCS = ['-Dmaven.javadoc.skip=true', '-Dmaven.source.skip=true'];
const PLUS = 'cdk8s-plus-34';
const CLASSES = { 'first-pod': 'FirstPod', 'mistakes': 'Mistakes', 'shop': 'Shop' };

/** Whether a version of a package was installed before, where Maven keeps what it has installed unless it is told otherwise. */
function isInstalled(name: string): boolean {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
  return existsSync(join(homedir(), '.m2/repository/org/cdk8s', name, version, `${name}-${version}.jar`));
}

/** Maven Central has no cdk8s-plus: it is generated, as podwright is. */
async function prepare(): Promise<void> {
  const generated = isInstalled(PLUS) ? [ROOT] : [ROOT, join(ROOT, 'node_modules', PLUS)];
  for (const source of generated) {
    await run([...MAVEN, ...WITHOUT_DOCS, 'install'], await generate('java', source));
  }
  rmSync(WORK, { recursive: true, force: true });
  cpSync(join(EXAMPLES, 'java'), WORK, { recursive: true });
  await run([...MAVEN, '-DskipTests', 'package', 'dependency:copy-dependencies'], WORK);
}

export const JAVA: Language = {
  name: 'java',
  missing: () => (works('mvn', '--version') ? undefined : 'there is no mvn'),
  prepare,
  command: (program) => ['java', '-cp', [join(WORK, 'target/classes'), join(WORK, 'target/dependency/*')].join(':'), `shop.${CLASSES[program]}`],
  linesOf: join(EXAMPLES, 'java/src/main/java/shop/Mistakes.java'),
  tests: { command: [...MAVEN, 'test'], folder: WORK },
};
