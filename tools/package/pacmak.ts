/** Packages the compiled library for other languages into `packages`: `tsx tools/package/pacmak.ts java go`. Options are those of `jsii-pacmak`. */
import { spawnSync } from 'node:child_process';
import { withLibraryForPacmak } from './library';

const targets = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const command = ['jsii-pacmak', '--npmignore=false', '--outdir', 'packages', ...options, '--target', ...targets];

void withLibraryForPacmak((packed) => {
  process.exitCode = spawnSync('npx', [...command, ...packed], { stdio: 'inherit' }).status ?? 1;
});
