import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Until it is locked, whoever may change the policy may also delete what it protects. */
export default attributeRule({
  id: "storage-immutability-locked",
  control: "ZTAI-DA-08",
  title: "Immutability of a container can be taken back",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-storage-container-immutability-policy-locked"],
  requirements: { azurerm_storage_container_immutability_policy: [is("locked", true)] },
  fix: "Lock the policy once it is tested.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_container_immutability_policy: { a: { immutability_period_in_days: 30, locked: true } },
      },
    },
    fail: { resource: { azurerm_storage_container_immutability_policy: { a: { immutability_period_in_days: 30 } } } },
  },
});
