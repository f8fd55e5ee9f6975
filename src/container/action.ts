import { isContainerPort, type ContainerPort } from './port';
import { listOf, renderList } from '../manifest/list';
import { AS_IS, structRenderer } from '../manifest/struct';

/** How an HTTP request is made. */
export enum HTTPScheme {
  /** Plain HTTP. The Kubernetes default. */
  HTTP = 'HTTP',
  /** HTTPS. The certificate is not verified. */
  HTTPS = 'HTTPS',
}

/** A header of an HTTP request. */
export interface HTTPHeader {
  /** Its name; letters, digits and `-`. */
  readonly name: string;
  /** Its value. */
  readonly value: string;
}

/** Options of an HTTP GET request. */
export interface HTTPGetOptions {
  /**
   * The host to connect to. A host other than the pod is forbidden by the Pod Security Standard `baseline`.
   *
   * @default - the pod's address
   */
  readonly host?: string;
  /**
   * Headers of the request. A name may be used several times.
   *
   * @default - none
   */
  readonly httpHeaders?: HTTPHeader[];
  /**
   * The version of HTTP. Requires a feature gate that is off by default: without it, the API server drops the field.
   *
   * @default - HTTP/1.1
   */
  readonly protocol?: string;
  /**
   * HTTP, or HTTPS without verification of the certificate.
   *
   * @default HTTPScheme.HTTP
   */
  readonly scheme?: HTTPScheme | `${HTTPScheme}`;
}

/** Options of a TCP connection. */
export interface TCPSocketOptions {
  /**
   * The host to connect to. A host other than the pod is forbidden by the Pod Security Standard `baseline`.
   *
   * @default - the pod's address
   */
  readonly host?: string;
}

/** Renders the handlers that probes and hooks share. */
export function execAction(command: string[]): any {
  return { exec: { command: renderList(command, 'exec.command', String) } };
}

export function httpGetAction(path: string, port: ContainerPort | string | number, options: HTTPGetOptions): any {
  return { httpGet: renderHttpGet(options, { path, port }) };
}

export function tcpSocketAction(port: ContainerPort | string | number, options: TCPSocketOptions): any {
  return { tcpSocket: renderTcpSocket(options, { port }) };
}

interface HttpGet extends HTTPGetOptions {
  readonly path: string;
  readonly port: ContainerPort | string | number;
}

const renderHttpGet = structRenderer<HttpGet>({
  host: AS_IS,
  httpHeaders: listOf('httpGet.httpHeaders', structRenderer<HTTPHeader>({ name: AS_IS, value: AS_IS }, 'HTTPHeader')),
  path: AS_IS,
  port: portReference,
  protocol: AS_IS,
  scheme: AS_IS,
});

interface TcpSocket extends TCPSocketOptions {
  readonly port: ContainerPort | string | number;
}

const renderTcpSocket = structRenderer<TcpSocket>({ host: AS_IS, port: portReference });

/** A port is referred to by its name or number. Anything else (from plain JavaScript) is left for the validation. */
function portReference(port: ContainerPort | string | number): string | number {
  return isContainerPort(port) ? port.reference : port;
}
