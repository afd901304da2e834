import { noDefault, withoutDefault, type Card } from "./card";

const arguments_ = {
  "disk_encryption.encryption_at_host_enabled": { default: false },
  "network.connection_direction": { default: "Inbound" },
  "network.private_link_enabled": { default: false },
  tls_min_version: { default: noDefault },
} as const;

/** HDInsight. */
export const hdinsight: readonly Card[] = [
  {
    azurerm: ["azurerm_hdinsight_hadoop_cluster", "azurerm_hdinsight_hbase_cluster"],
    noBody: "which kind of cluster it is stands deep in its body",
    arguments: {
      ...arguments_,
      ...withoutDefault("roles", "roles.edge_node", "roles.edge_node.https_endpoints"),
      "roles.edge_node.https_endpoints.disable_gateway_auth": { default: false },
    },
  },
  {
    azurerm: [
      "azurerm_hdinsight_interactive_query_cluster",
      "azurerm_hdinsight_kafka_cluster",
      "azurerm_hdinsight_spark_cluster",
    ],
    noBody: "which kind of cluster it is stands deep in its body",
    arguments: { ...arguments_, encryption_in_transit_enabled: { default: noDefault } },
  },
];
