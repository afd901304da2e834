import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { is, meets } from "../../shared/require";
import { muchOfInternet } from "../../shared/network/address-list";

/** A control plane that answers every address is probed all day. */
export default rule({
  id: "cluster-authorized-addresses",
  control: "ZTAI-NW-01",
  title: "Control plane of the cluster answers every address",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_6",
    "trivy:AZU-0041",
    "psrule:Azure.AKS.AuthorizedIPs",
    "policy-library-avm:AVM_SEC_6",
    "cnspec:mondoo-azure-security-aks-api-server-authorized-ip-ranges",
  ],
  on: ["azurerm_kubernetes_cluster"],
  check: (cluster) => {
    const closed = meets(cluster, is("private_cluster_enabled", true));
    if (closed.verdict === "pass") return closed;
    const ranges = cluster.items("api_server_access_profile.authorized_ip_ranges");
    if (ranges.state === "unknown") return unknown(ranges.reason);
    const everybody = muchOfInternet(ranges.items.flatMap((range) => text(range) ?? []));
    if (everybody.length > 0) return fail(`authorized_ip_ranges holds ${everybody.join(", ")}`);
    const open = ranges.items.find(({ state }) => state === "unknown");
    if (open?.state === "unknown") return unknown(`a range is unknown: ${open.reason}`);
    if (ranges.items.length > 0) return pass();
    return closed.verdict === "unknown" ? closed : fail("it is not private and authorized_ip_ranges is empty");
  },
  fix: "Make the cluster private, or list the addresses that may call the control plane.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", api_server_access_profile: { authorized_ip_ranges: ["198.51.100.0/24"] } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", api_server_access_profile: { authorized_ip_ranges: ["0.0.0.0/0"] } },
        },
      },
    },
  },
  edges: [
    {
      when: "halves of the internet are everybody",
      given: {
        resource: {
          azurerm_kubernetes_cluster: {
            a: { name: "aks", api_server_access_profile: { authorized_ip_ranges: ["0.0.0.0/1", "128.0.0.0/1"] } },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "0.0.0.0/32 lets in the cluster's own address alone",
      given: {
        resource: {
          azurerm_kubernetes_cluster: {
            a: { name: "aks", api_server_access_profile: { authorized_ip_ranges: ["0.0.0.0/32"] } },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "the ranges stand in the former argument",
      given: {
        resource: { azurerm_kubernetes_cluster: { a: { api_server_authorized_ip_ranges: ["198.51.100.0/24"] } } },
      },
      verdict: "pass",
    },
    {
      when: "a range is not known",
      given: {
        resource: {
          azurerm_kubernetes_cluster: { a: { api_server_access_profile: { authorized_ip_ranges: ["${var.office}"] } } },
        },
      },
      verdict: "unknown",
    },
    {
      when: "a private cluster needs no ranges",
      given: { resource: { azurerm_kubernetes_cluster: { a: { private_cluster_enabled: true } } } },
      verdict: "pass",
    },
  ],
});
