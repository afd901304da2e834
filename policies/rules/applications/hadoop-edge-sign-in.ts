import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { is, meets, orAbsent } from "../shared/require";

/** What runs on an edge node then answers whoever finds its address. */
export default rule({
  id: "hadoop-edge-sign-in",
  control: "ZTAI-AP-03",
  title: "Application on an edge node is reached without sign-in",
  severity: "high",
  on: ["azurerm_hdinsight_hadoop_cluster"],
  check: (cluster) =>
    everyBlock(cluster, "roles.edge_node.https_endpoints", (endpoint) =>
      meets(endpoint, orAbsent(is("disable_gateway_auth", false))),
    ),
  fix: "Leave disable_gateway_auth off.",
  examples: {
    pass: {
      resource: {
        azurerm_hdinsight_hadoop_cluster: {
          a: { roles: { edge_node: { https_endpoints: [{ destination_port: 8080 }] } } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_hdinsight_hadoop_cluster: {
          a: { roles: { edge_node: { https_endpoints: [{ destination_port: 8080, disable_gateway_auth: true }] } } },
        },
      },
    },
  },
});
