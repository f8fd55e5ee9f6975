/**
 * The names of the Linux capabilities.
 *
 * @see https://man7.org/linux/man-pages/man7/capabilities.7.html
 */
export class Capability {
  /** Every capability: for `drop`. */
  public static readonly ALL = 'ALL';
  /** Turn kernel auditing on and off, change its rules. */
  public static readonly AUDIT_CONTROL = 'AUDIT_CONTROL';
  /** Read the audit log over a netlink socket. */
  public static readonly AUDIT_READ = 'AUDIT_READ';
  /** Write to the kernel's audit log. */
  public static readonly AUDIT_WRITE = 'AUDIT_WRITE';
  /** Keep the system from suspending. */
  public static readonly BLOCK_SUSPEND = 'BLOCK_SUSPEND';
  /** Privileged BPF operations. */
  public static readonly BPF = 'BPF';
  /** Checkpoint and restore processes. */
  public static readonly CHECKPOINT_RESTORE = 'CHECKPOINT_RESTORE';
  /** Change owners and groups of files at will. */
  public static readonly CHOWN = 'CHOWN';
  /** Pass permission checks of files. */
  public static readonly DAC_OVERRIDE = 'DAC_OVERRIDE';
  /** Pass permission checks for reading files and directories. */
  public static readonly DAC_READ_SEARCH = 'DAC_READ_SEARCH';
  /** Pass checks that ask for the owner of a file. */
  public static readonly FOWNER = 'FOWNER';
  /** Keep set-user-id and set-group-id bits when a file changes. */
  public static readonly FSETID = 'FSETID';
  /** Lock memory. */
  public static readonly IPC_LOCK = 'IPC_LOCK';
  /** Pass permission checks of System V IPC objects. */
  public static readonly IPC_OWNER = 'IPC_OWNER';
  /** Send signals to processes of other libraries. */
  public static readonly KILL = 'KILL';
  /** Establish leases on files of other libraries. */
  public static readonly LEASE = 'LEASE';
  /** Set the append-only and immutable flags of files. */
  public static readonly LINUX_IMMUTABLE = 'LINUX_IMMUTABLE';
  /** Change mandatory access control. */
  public static readonly MAC_ADMIN = 'MAC_ADMIN';
  /** Override mandatory access control. */
  public static readonly MAC_OVERRIDE = 'MAC_OVERRIDE';
  /** Create device files. */
  public static readonly MKNOD = 'MKNOD';
  /** Configure interfaces, firewalls, routes. */
  public static readonly NET_ADMIN = 'NET_ADMIN';
  /** Listen on ports below 1024. The one that the Pod Security Standard `restricted` allows to add. */
  public static readonly NET_BIND_SERVICE = 'NET_BIND_SERVICE';
  /** Broadcast, and listen to multicast. */
  public static readonly NET_BROADCAST = 'NET_BROADCAST';
  /** Use raw and packet sockets: `ping`. */
  public static readonly NET_RAW = 'NET_RAW';
  /** Privileged performance monitoring. */
  public static readonly PERFMON = 'PERFMON';
  /** Set capabilities of files. */
  public static readonly SETFCAP = 'SETFCAP';
  /** Change group ids of processes. */
  public static readonly SETGID = 'SETGID';
  /** Change capabilities of processes. */
  public static readonly SETPCAP = 'SETPCAP';
  /** Change user ids of processes. */
  public static readonly SETUID = 'SETUID';
  /** Privileged syslog operations. */
  public static readonly SYSLOG = 'SYSLOG';
  /** A large set of administration operations: close to root. */
  public static readonly SYS_ADMIN = 'SYS_ADMIN';
  /** Reboot, load a new kernel. */
  public static readonly SYS_BOOT = 'SYS_BOOT';
  /** Use `chroot`, change mount namespaces. */
  public static readonly SYS_CHROOT = 'SYS_CHROOT';
  /** Load and unload kernel modules. */
  public static readonly SYS_MODULE = 'SYS_MODULE';
  /** Raise priorities, set CPU affinity of processes of other libraries. */
  public static readonly SYS_NICE = 'SYS_NICE';
  /** Turn process accounting on and off. */
  public static readonly SYS_PACCT = 'SYS_PACCT';
  /** Trace processes, read their memory. */
  public static readonly SYS_PTRACE = 'SYS_PTRACE';
  /** Access I/O ports and raw devices. */
  public static readonly SYS_RAWIO = 'SYS_RAWIO';
  /** Exceed resource limits. */
  public static readonly SYS_RESOURCE = 'SYS_RESOURCE';
  /** Set the system clock. */
  public static readonly SYS_TIME = 'SYS_TIME';
  /** Privileged operations of terminals. */
  public static readonly SYS_TTY_CONFIG = 'SYS_TTY_CONFIG';
  /** Set timers that wake the system. */
  public static readonly WAKE_ALARM = 'WAKE_ALARM';

  private constructor() {}
}
