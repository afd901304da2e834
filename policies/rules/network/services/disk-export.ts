import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

/** A disk that can be exported over the internet takes its data and models along. */
export default attributeRule({
  id: "disk-export",
  control: "ZTAI-NW-01",
  title: "Disk can be exported over the internet",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_251", "cnspec:mondoo-azure-security-compute-disk-public-access-disabled"],
  requirements: sameFor(["azurerm_managed_disk", "azurerm_snapshot"], [is("public_network_access_enabled", false)]),
  fix: "Set public_network_access_enabled to false, with network_access_policy DenyAll or AllowPrivate.",
  examples: {
    pass: {
      resource: {
        azurerm_managed_disk: {
          a: { name: "disk-models", public_network_access_enabled: false, network_access_policy: "DenyAll" },
        },
      },
    },
    fail: { resource: { azurerm_managed_disk: { a: { name: "disk-models", network_access_policy: "DenyAll" } } } },
  },
});
