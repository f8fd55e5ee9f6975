export { DnsPolicy, type DnsConfig, type DnsConfigOption } from './dns';
export { type HostAlias } from './host-alias';
