import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Whoever can pull an image reads the code and every file that was left in it. */
export default attributeRule({
  id: "registry-anonymous-pull",
  control: "ZTAI-AP-06",
  title: "Container registry lets anybody pull",
  severity: "high",
  covers: ["checkov:CKV_AZURE_138", "psrule:Azure.ACR.AnonymousAccess", "policy-library-avm:AVM_SEC_138"],
  requirements: { azurerm_container_registry: [is("anonymous_pull_enabled", false)] },
  fix: "Switch anonymous pull off.",
  examples: {
    pass: { resource: { azurerm_container_registry: { a: { anonymous_pull_enabled: false } } } },
    fail: { resource: { azurerm_container_registry: { a: { anonymous_pull_enabled: true } } } },
  },
});
