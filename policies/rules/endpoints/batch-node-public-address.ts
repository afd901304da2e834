import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";

/** Nodes of a pool run jobs of whoever may submit them; Batch gives each pool a public address unless told otherwise. */
export default attributeRule({
  id: "batch-node-public-address",
  control: "ZTAI-EP-05",
  title: "Batch nodes have public addresses",
  severity: "medium",
  requirements: {
    azurerm_batch_pool: [isOneOf("network_configuration.public_address_provisioning_type", ["NoPublicIPAddresses"])],
  },
  fix: "Put the pool into a subnet with public_address_provisioning_type NoPublicIPAddresses.",
  examples: {
    pass: {
      resource: {
        azurerm_batch_pool: {
          a: {
            name: "training",
            network_configuration: {
              subnet_id: "${azurerm_subnet.a.id}",
              public_address_provisioning_type: "NoPublicIPAddresses",
            },
          },
        },
        azurerm_subnet: { a: { name: "snet-batch" } },
      },
    },
    fail: { resource: { azurerm_batch_pool: { a: { name: "training", vm_size: "Standard_NC24ads_A100_v4" } } } },
  },
  edges: [
    {
      when: "addresses of one's own are public as well",
      given: {
        resource: {
          azurerm_batch_pool: {
            a: { network_configuration: { subnet_id: "/s", public_address_provisioning_type: "UserManaged" } },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
