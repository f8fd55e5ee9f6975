import { byteLength, isDNS1123Subdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const MAX_CREDENTIAL_SPEC_BYTES = 64 * 1024;

/**
 * What only Windows containers have: group managed service accounts, and the user by name.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-gmsa/
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/
 */
export function validateWindowsOptions(options: k8s.WindowsSecurityContextOptions, path: FieldPath, ctx: Context): void {
  const { gmsaCredentialSpecName, gmsaCredentialSpec, runAsUserName } = options;
  if (gmsaCredentialSpecName !== undefined) {
    for (const message of isDNS1123Subdomain(gmsaCredentialSpecName)) {
      ctx.invalid(path.child('gmsaCredentialSpecName'), 'windows/gmsa-name-format', gmsaCredentialSpecName, message);
    }
  }
  if (gmsaCredentialSpec === '') {
    ctx.invalid(path.child('gmsaCredentialSpec'), 'windows/gmsa-spec-size', '', 'gmsaCredentialSpec cannot be an empty string');
  } else if (gmsaCredentialSpec !== undefined && byteLength(gmsaCredentialSpec) > MAX_CREDENTIAL_SPEC_BYTES) {
    ctx.invalid(path.child('gmsaCredentialSpec'), 'windows/gmsa-spec-size', gmsaCredentialSpec, 'gmsaCredentialSpec size must be under 64 KiB');
  }
  if (runAsUserName !== undefined) {
    for (const message of userNameErrors(runAsUserName)) {
      ctx.invalid(path.child('runAsUserName'), 'windows/user-name-format', runAsUserName, message);
    }
  }
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x1f\x7f]/;

/** `user` or `DOMAIN\user`. */
function userNameErrors(name: string): string[] {
  const parts = name.split('\\');
  if (name === '') {
    return ['runAsUserName cannot be an empty string'];
  }
  if (CONTROL.test(name)) {
    return ['runAsUserName cannot contain control characters'];
  }
  if (parts.length > 2) {
    return ['runAsUserName cannot contain more than one backslash'];
  }
  const user = parts[parts.length - 1];
  return [...(parts.length === 2 ? domainErrors(parts[0]) : []), ...userErrors(user)];
}

const NET_BIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/u;
const DNS_LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const DNS = new RegExp(`^${DNS_LABEL}(?:\\.${DNS_LABEL})*$`);

function domainErrors(domain: string): string[] {
  const errors: string[] = [];
  if (byteLength(domain) >= 256) {
    errors.push("runAsUserName's Domain length must be under 256 characters");
  }
  if (!NET_BIOS.test(domain) && !DNS.test(domain)) {
    errors.push("runAsUserName's Domain doesn't match the NetBios nor the DNS format");
  }
  return errors;
}

function userErrors(user: string): string[] {
  const errors: string[] = [];
  if (user === '') {
    errors.push("runAsUserName's User cannot be empty");
  } else if (byteLength(user) > 104) {
    errors.push("runAsUserName's User length must not be longer than 104 characters");
  }
  if (/^[. ]+$/.test(user)) {
    errors.push("runAsUserName's User cannot contain only periods or spaces");
  }
  if (/["/\\:;|=,+*?<>@[\]]/.test(user)) {
    errors.push('runAsUserName\'s User cannot contain the following characters: "/\\:;|=,+*?<>@[]');
  }
  return errors;
}
