/** First and last port of a range; the same for a single port. */
export type PortRange = readonly [number, number];

/** One port as a range. */
export function port(single: number): PortRange {
  return [single, single];
}

/** Ports that databases listen on by default. */
export const databasePorts: readonly PortRange[] = [
  [1433, 1434], // SQL Server
  [1521, 1522], // Oracle
  [3306, 3306], // MySQL
  [5432, 5432], // PostgreSQL
  [5984, 5984], // CouchDB
  [6379, 6380], // Redis
  [7000, 7001], // Cassandra
  [9042, 9042], // Cassandra
  [9200, 9200], // Elasticsearch
  [9300, 9300], // Elasticsearch
  [11211, 11211], // Memcached
  [27017, 27019], // MongoDB
];

/** Ports on which somebody signs in to a machine to run it. */
export const managementPorts: readonly PortRange[] = [
  [22, 23], // SSH, Telnet
  [3389, 3389], // RDP
  [5900, 5903], // VNC
  [5985, 5986], // WinRM
];

/** Ports that administer machines or serve protocols made for inside a network. */
export const sensitivePorts: readonly PortRange[] = [
  [20, 23], // FTP, SSH, Telnet
  [25, 25], // SMTP
  [53, 53], // DNS
  [110, 111], // POP3, RPC
  [135, 139], // RPC, NetBIOS
  [161, 161], // SNMP
  [389, 389], // LDAP
  [445, 445], // SMB
  [636, 636], // LDAP
  [2049, 2049], // NFS
  [2375, 2376], // Docker
  [2379, 2380], // etcd
  [2382, 2383], // SQL Server analysis
  [3389, 3389], // RDP
  [4505, 4506], // Salt
  [5500, 5500], // VNC
  [5900, 5903], // VNC
  [5985, 5986], // WinRM
  [8020, 8020], // Hadoop
  [10250, 10250], // kubelet
  [50070, 50070], // Hadoop
  ...databasePorts,
];
