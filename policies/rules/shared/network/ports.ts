/** First and last port of a range; the same for a single port. */
export type PortRange = readonly [number, number];

/** One port as a range. */
export function port(single: number): PortRange {
  return [single, single];
}

/**
 * Ports by what listens there, as the IANA registry and the makers' documentation name them, completed from the tables of
 * other scanners in November 2026. https://www.iana.org/assignments/service-names-port-numbers,
 * https://github.com/Checkmarx/kics/blob/master/assets/libraries/common.rego (`tcpPortsMap`)
 */
type Listeners = Readonly<Record<string, readonly PortRange[]>>;

const databases: Listeners = {
  Cassandra: [
    [7000, 7001],
    [7199, 7199],
    [9042, 9042],
    [9160, 9160],
    [61620, 61621],
  ],
  ClickHouse: [[8123, 8123]],
  CouchDB: [
    [5984, 5984],
    [6984, 6984],
  ],
  Db2: [[50000, 50000]],
  Elasticsearch: [
    [9200, 9200],
    [9300, 9300],
  ],
  InfluxDB: [[8086, 8086]],
  Memcached: [
    [11211, 11211],
    [11214, 11215],
  ],
  Milvus: [[19530, 19530]],
  MongoDB: [[27017, 27019]],
  mSQL: [[4333, 4333]],
  MySQL: [
    [3306, 3306],
    [33060, 33060],
  ],
  Neo4j: [
    [7473, 7474],
    [7687, 7687],
  ],
  Oracle: [
    [1521, 1522],
    [2483, 2484],
  ],
  PostgreSQL: [
    [5432, 5432],
    [6432, 6432],
  ],
  Qdrant: [[6333, 6334]],
  Redis: [
    [6379, 6380],
    [16379, 16379],
    [26379, 26379],
  ],
  "SQL Server": [
    [1433, 1434],
    [2382, 2383],
  ],
};

const management: Listeners = {
  IPMI: [[623, 623]],
  RDP: [[3389, 3389]],
  "remote shell": [[512, 514]],
  SSH: [[22, 22]],
  Telnet: [[23, 23]],
  VNC: [
    [5500, 5500],
    [5800, 5803],
    [5900, 5903],
  ],
  WinRM: [[5985, 5986]],
  X11: [[6000, 6007]],
};

const platforms: Listeners = {
  Consul: [[8500, 8502]],
  Docker: [[2375, 2377]],
  etcd: [[2379, 2380]],
  Hadoop: [
    [8020, 8020],
    [9000, 9000],
    [50070, 50070],
    [50470, 50470],
  ],
  Kibana: [[5601, 5601]],
  Kubernetes: [
    [6443, 6443],
    [10250, 10250],
    [10255, 10255],
  ],
  Prometheus: [[9090, 9090]],
  Puppet: [[8140, 8140]],
  Salt: [[4505, 4506]],
  Spark: [[7077, 7077]],
  Vault: [[8200, 8201]],
  ZooKeeper: [[2181, 2181]],
};

const messaging: Listeners = {
  ActiveMQ: [[61616, 61616]],
  AMQP: [[5671, 5672]],
  Kafka: [[9092, 9093]],
  MQTT: [[1883, 1883]],
  NATS: [[4222, 4222]],
  RabbitMQ: [
    [15671, 15672],
    [25672, 25672],
  ],
};

const insideNetworks: Listeners = {
  AFP: [[548, 548]],
  DNS: [[53, 53]],
  FTP: [[20, 21]],
  IMAP: [[143, 143]],
  iSCSI: [[3260, 3260]],
  Kerberos: [
    [88, 88],
    [464, 464],
  ],
  LDAP: [
    [389, 389],
    [636, 636],
    [3268, 3269],
  ],
  NetBIOS: [[137, 139]],
  NFS: [[2049, 2049]],
  POP3: [[110, 110]],
  RPC: [
    [111, 111],
    [135, 135],
    [593, 593],
  ],
  rsync: [[873, 873]],
  SMB: [
    [445, 445],
    [3020, 3020],
  ],
  SMTP: [[25, 25]],
  SNMP: [[161, 162]],
  TFTP: [[69, 69]],
};

function portsOf(...tables: readonly Listeners[]): readonly PortRange[] {
  return tables.flatMap((table) => Object.values(table).flat());
}

/** Ports that databases and caches listen on by default. */
export const databasePorts = portsOf(databases);

/** Ports on which somebody signs in to a machine to run it. */
export const managementPorts = portsOf(management);

/**
 * Ports that administer machines or serve protocols made for inside a network. Those of web servers under other numbers, such
 * as 8080, are not among them: inside a network they are as common as 443, and to the internet any open port is a finding.
 */
export const sensitivePorts = portsOf(management, platforms, messaging, insideNetworks, databases);
