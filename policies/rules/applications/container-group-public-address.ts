import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";

/** A container group has no gateway in front: its port is the internet's. */
export default attributeRule({
  id: "container-group-public-address",
  control: "ZTAI-AP-03",
  title: "Container group has a public address",
  severity: "high",
  covers: ["checkov:CKV_AZURE_245"],
  requirements: { azurerm_container_group: [isOneOf("ip_address_type", ["Private", "None"])] },
  fix: "Set ip_address_type to Private and give it a subnet.",
  examples: {
    pass: { resource: { azurerm_container_group: { a: { ip_address_type: "Private" } } } },
    fail: { resource: { azurerm_container_group: { a: { name: "aci" } } } },
  },
});
