import { ContainerPort } from './port';
import { renderList } from '../manifest/list';
import { compact } from '../manifest/render';

/** How an HTTP request is made. */
export enum HttpScheme {
  /** Plain HTTP. What Kubernetes takes when nothing is said. */
  HTTP = 'HTTP',
  /** HTTPS; the certificate is not checked. */
  HTTPS = 'HTTPS',
}

/** A header of an HTTP request. */
export interface HttpHeader {
  /** Its name; letters, digits and `-`. */
  readonly name: string;
  /** Its value. */
  readonly value: string;
}

/** What can be said of an HTTP GET request beside its path and port. */
export interface HttpGetOptions {
  /**
   * Host to ask. Another host than the pod is forbidden by the Pod Security Standard `baseline`.
   *
   * @default - the pod's address
   */
  readonly host?: string;
  /**
   * Headers of the request; repeats are allowed.
   *
   * @default - none
   */
  readonly httpHeaders?: HttpHeader[];
  /**
   * The version of HTTP that is spoken. Behind a feature gate that is off by default: such a cluster drops the field.
   *
   * @default - HTTP/1.1
   */
  readonly protocol?: string;
  /**
   * Plain HTTP, or HTTPS without a check of the certificate.
   *
   * @default HttpScheme.HTTP
   */
  readonly scheme?: HttpScheme;
}

/** What can be said of a TCP connection beside its port. */
export interface TcpSocketOptions {
  /**
   * Host to connect to. Another host than the pod is forbidden by the Pod Security Standard `baseline`.
   *
   * @default - the pod's address
   */
  readonly host?: string;
}

/** The handlers that probes and hooks share, as they stand in the manifest. */
export function execAction(command: string[]): any {
  return { exec: { command: renderList(command, 'exec.command', String) } };
}

export function httpGetAction(path: string, port: ContainerPort | string | number, options: HttpGetOptions): any {
  return {
    httpGet: compact({
      host: options.host,
      httpHeaders: renderList(options.httpHeaders, 'httpGet.httpHeaders', ({ name, value }) => compact({ name, value })),
      path,
      port: portReference(port),
      protocol: options.protocol,
      scheme: options.scheme,
    }),
  };
}

export function tcpSocketAction(port: ContainerPort | string | number, options: TcpSocketOptions): any {
  return { tcpSocket: compact({ host: options.host, port: portReference(port) }) };
}

/** A port is referred to by its name or number. Anything else (from plain JavaScript) is left for the validation to judge. */
function portReference(port: ContainerPort | string | number): string | number {
  return port instanceof ContainerPort ? port.reference : port;
}
