import { attributeRule } from "../../shared/attribute-rule";
import { is, isOneOf } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

/**
 * By default a cluster answers on the internet, where its gateway takes a password.
 * https://learn.microsoft.com/azure/hdinsight/hdinsight-private-link
 */
export default attributeRule({
  id: "hadoop-private",
  control: "ZTAI-NW-01",
  title: "HDInsight cluster answers on the internet",
  severity: "high",
  requirements: sameFor(
    [
      "azurerm_hdinsight_hadoop_cluster",
      "azurerm_hdinsight_hbase_cluster",
      "azurerm_hdinsight_interactive_query_cluster",
      "azurerm_hdinsight_kafka_cluster",
      "azurerm_hdinsight_spark_cluster",
    ],
    [is("network.private_link_enabled", true), isOneOf("network.connection_direction", ["Outbound"])],
  ),
  fix: "Set connection_direction to Outbound and private_link_enabled to true.",
  examples: {
    pass: {
      resource: {
        azurerm_hdinsight_spark_cluster: {
          a: { name: "features", network: { connection_direction: "Outbound", private_link_enabled: true } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_hdinsight_spark_cluster: { a: { name: "features", network: { connection_direction: "Outbound" } } },
      },
    },
  },
});
