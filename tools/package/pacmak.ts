/** Packages the compiled library for other languages into `packages`: `tsx tools/package/pacmak.ts java go`. Options are those of `jsii-pacmak`. */
import { spawnSync } from 'node:child_process';
import { libraryForPacmak } from './library';

const targets = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const { status } = spawnSync('npx', ['jsii-pacmak', '--npmignore=false', '--outdir', 'packages', ...options, '--target', ...targets, ...libraryForPacmak()], { stdio: 'inherit' });
process.exitCode = status ?? 1;
