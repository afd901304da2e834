import { attributeRule } from "../../shared/attribute-rule";
import { is, isOneOf, orAbsent } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

/** HDInsight takes nothing older since June 2020 unless a cluster is told to. */
const modern = orAbsent(isOneOf("tls_min_version", ["1.2", "1.3"]));

/**
 * Data of a cluster crosses its nodes all the time, and prompts and features with it.
 * https://learn.microsoft.com/azure/hdinsight/domain-joined/encryption-in-transit
 */
export default attributeRule({
  id: "hadoop-transport",
  control: "ZTAI-NW-15",
  title: "HDInsight cluster speaks in the clear or with old TLS",
  severity: "medium",
  requirements: {
    ...sameFor(["azurerm_hdinsight_hadoop_cluster", "azurerm_hdinsight_hbase_cluster"], [modern]),
    ...sameFor(
      [
        "azurerm_hdinsight_interactive_query_cluster",
        "azurerm_hdinsight_kafka_cluster",
        "azurerm_hdinsight_spark_cluster",
      ],
      [modern, is("encryption_in_transit_enabled", true)],
    ),
  },
  fix: "Set encryption_in_transit_enabled where the kind of cluster has it, and tls_min_version to 1.2.",
  examples: {
    pass: {
      resource: {
        azurerm_hdinsight_spark_cluster: {
          a: { name: "features", encryption_in_transit_enabled: true, tls_min_version: "1.2" },
        },
      },
    },
    fail: { resource: { azurerm_hdinsight_spark_cluster: { a: { name: "features", tls_min_version: "1.2" } } } },
  },
  edges: [
    {
      when: "a version that is left out is 1.2",
      given: {
        resource: {
          azurerm_hdinsight_hadoop_cluster: {
            a: { name: "features" },
            old: { name: "features", tls_min_version: "1.0" },
          },
        },
      },
      verdict: { "azurerm_hdinsight_hadoop_cluster.a": "pass", "azurerm_hdinsight_hadoop_cluster.old": "fail" },
    },
  ],
});
