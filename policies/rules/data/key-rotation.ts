import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";

function rotates(key: Resource): Outcome {
  const policies = key.blocks("rotation_policy");
  if (policies.state === "unknown") return unknown(policies.reason);
  const automatic = policies.blocks.map((policy) => policy.blocks("automatic"));
  if (automatic.some((blocks) => blocks.state === "known" && blocks.blocks.length > 0)) return pass();
  const open = automatic.find((blocks) => blocks.state === "unknown");
  return open?.state === "unknown" ? unknown(open.reason) : fail("rotation_policy.automatic is not set");
}

/** A key that never changes stays useful to whoever once copied it. */
export default rule({
  id: "key-rotation",
  control: "ZTAI-DA-06",
  title: "Key does not rotate by itself",
  severity: "medium",
  covers: ["psrule:Azure.KeyVault.AutoRotationPolicy", "cnspec:mondoo-azure-security-keyvault-key-auto-rotation"],
  on: ["azurerm_key_vault_key"],
  check: rotates,
  fix: "Give the key a rotation policy with an automatic rotation.",
  remedy: {
    hcl: 'rotation_policy {\n  expire_after = "P1Y"\n  automatic { time_after_creation = "P9M" }\n}',
    typescript: 'rotationPolicy: { expireAfter: "P1Y", automatic: { timeAfterCreation: "P9M" } }',
  },
  examples: {
    pass: {
      resource: {
        azurerm_key_vault_key: {
          a: { rotation_policy: { expire_after: "P1Y", automatic: { time_after_creation: "P9M" } } },
        },
        azapi_resource: {
          b: {
            type: "Microsoft.KeyVault/vaults/keys@2025-05-01",
            body: {
              properties: {
                rotationPolicy: {
                  attributes: { expiryTime: "P1Y" },
                  lifetimeActions: [{ trigger: { timeAfterCreate: "P9M" }, action: { type: "rotate" } }],
                },
              },
            },
          },
        },
      },
    },
    fail: { resource: { azurerm_key_vault_key: { a: { name: "cmk", rotation_policy: { expire_after: "P1Y" } } } } },
  },
});
