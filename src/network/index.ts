export { DNSPolicy, type DNSConfig, type DNSConfigOption } from './dns';
export { type HostAlias } from './host-alias';
