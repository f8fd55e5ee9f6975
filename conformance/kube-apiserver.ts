import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const TOKEN = 'admin-token';
const START_SECONDS = 120;

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  readonly body: any;
}

/** A real kube-apiserver with its etcd, on loopback. */
export class KubeApiserver {
  /** Starts the server of a binary. `stop` ends it. */
  public static async start(binary: string): Promise<KubeApiserver> {
    if (spawnSync('etcd', ['--version']).status !== 0) {
      throw new Error('the API server keeps its objects in etcd: install it (Debian: etcd-server), then run this again');
    }
    const server = new KubeApiserver(binary, await freePort(), [await freePort(), await freePort()]);
    try {
      await server.ready();
      return server;
    } catch (e) {
      await server.stop();
      throw e;
    }
  }

  private readonly folder = mkdtempSync(join(tmpdir(), 'podwright-apiserver-'));
  private readonly etcd: ChildProcess;
  private readonly apiserver: ChildProcess;

  private constructor(binary: string, private readonly port: number, [clients, peers]: readonly number[]) {
    const key = join(this.folder, 'service-accounts.key');
    writeFileSync(key, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }));
    const tokens = join(this.folder, 'tokens.csv');
    writeFileSync(tokens, `${TOKEN},admin,1,system:masters\n`);
    const url = `http://127.0.0.1:${clients}`;
    this.etcd = this.spawn('etcd', [
      `--data-dir=${join(this.folder, 'etcd')}`, `--listen-client-urls=${url}`, `--advertise-client-urls=${url}`, `--listen-peer-urls=http://127.0.0.1:${peers}`,
    ]);
    this.apiserver = this.spawn(binary, [
      `--etcd-servers=${url}`, `--secure-port=${port}`, '--bind-address=127.0.0.1', `--cert-dir=${join(this.folder, 'certs')}`,
      `--service-account-key-file=${key}`, `--service-account-signing-key-file=${key}`, '--service-account-issuer=https://localhost',
      `--token-auth-file=${tokens}`, '--authorization-mode=AlwaysAllow', '--allow-privileged=true', '--service-cluster-ip-range=10.0.0.0/24',
      // What these look for in the cluster is not there.
      '--disable-admission-plugins=ServiceAccount,Priority,RuntimeClass',
    ]);
  }

  /** Sends a request; `path` begins with a slash. */
  public call(method: string, path: string, object?: unknown): Promise<Answer> {
    const headers = { 'Authorization': `Bearer ${TOKEN}`, 'Content-Type': 'application/json' };
    return new Promise((resolve, reject) => {
      // The server is on loopback, and has made its certificate itself.
      const sent = request({ host: '127.0.0.1', port: this.port, method, path, headers, rejectUnauthorized: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: parsed(Buffer.concat(chunks).toString()) }));
      });
      sent.on('error', reject);
      sent.end(object === undefined ? undefined : JSON.stringify(object));
    });
  }

  /** Ends the server and its etcd, and removes what they wrote. */
  public async stop(): Promise<void> {
    for (const child of [this.apiserver, this.etcd]) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once('close', resolve));
        child.kill('SIGKILL');
        await ended;
      }
    }
    rmSync(this.folder, { recursive: true });
  }

  private async ready(): Promise<void> {
    for (let i = 0; i < START_SECONDS && this.apiserver.exitCode === null; i++) {
      const answer = await this.call('GET', '/readyz').catch(() => undefined);
      if (answer?.status === 200) {
        return;
      }
      await sleep(1000);
    }
    throw new Error(`the API server does not start:\n${readFileSync(this.logOf(this.apiserver.spawnfile), 'utf8').slice(-2000)}`);
  }

  private spawn(command: string, args: readonly string[]): ChildProcess {
    const log = openSync(this.logOf(command), 'w');
    return spawn(command, args, { stdio: ['ignore', log, log] });
  }

  private logOf(command: string): string {
    return join(this.folder, `${command.replace(/.*\//, '')}.log`);
  }
}

function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
