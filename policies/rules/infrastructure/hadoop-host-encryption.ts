import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** Temporary disks of nodes hold what the cluster sorts and joins. */
export default attributeRule({
  id: "hadoop-host-encryption",
  control: "ZTAI-IN-05",
  title: "Disks of HDInsight nodes are not encrypted at the host",
  severity: "low",
  requirements: sameFor(
    [
      "azurerm_hdinsight_hadoop_cluster",
      "azurerm_hdinsight_hbase_cluster",
      "azurerm_hdinsight_interactive_query_cluster",
      "azurerm_hdinsight_kafka_cluster",
      "azurerm_hdinsight_spark_cluster",
    ],
    [is("disk_encryption.encryption_at_host_enabled", true)],
  ),
  fix: "Add disk_encryption with encryption_at_host_enabled.",
  examples: {
    pass: {
      resource: {
        azurerm_hdinsight_kafka_cluster: {
          a: { name: "events", disk_encryption: [{ encryption_at_host_enabled: true }] },
        },
      },
    },
    fail: { resource: { azurerm_hdinsight_kafka_cluster: { a: { name: "events" } } } },
  },
});
