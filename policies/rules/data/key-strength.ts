import { notApplicable, unknown, type Outcome } from "../../engine/outcome";
import type { Block } from "../../estate/block";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { isAtLeast, meets, orAbsent } from "../shared/require";

/** Elliptic curves have sizes of their own, all of them long enough. */
function longEnough(within: Block, prefix: string): Outcome {
  const type = within.value(`${prefix}key_type`);
  if (type.state === "unknown") return unknown(`${prefix}key_type is unknown: ${type.reason}`);
  // A body that says a size and no type asks for RSA: curves have names.
  const hasSize = type.state === "absent" && within.written(`${prefix}key_size`).isThere;
  if (!hasSize && !/^RSA/i.test(text(type) ?? "")) return notApplicable("no RSA key");
  return meets(within, orAbsent(isAtLeast(`${prefix}key_size`, 2048)));
}

/** RSA keys under 2048 bits can be broken by whoever records the traffic today. */
export default rule({
  id: "key-strength",
  control: "ZTAI-DA-06",
  title: "Key is too short",
  severity: "medium",
  on: [
    "azurerm_key_vault_key",
    "azurerm_key_vault_certificate",
    "azurerm_key_vault_managed_hardware_security_module_key",
    "azurerm_app_service_certificate_order",
  ],
  check: (key) => {
    if (key.type === "azurerm_app_service_certificate_order") return meets(key, isAtLeast("key_size", 2048));
    return longEnough(key, key.type === "azurerm_key_vault_certificate" ? "certificate_policy.key_properties." : "");
  },
  fix: "Use 2048 bits at least, 3072 for new keys.",
  examples: {
    pass: { resource: { azurerm_key_vault_key: { a: { key_type: "RSA", key_size: 3072 } } } },
    fail: { resource: { azurerm_key_vault_key: { a: { key_type: "RSA", key_size: 1024 } } } },
  },
  edges: [
    {
      when: "the key of a certificate counts",
      given: {
        resource: {
          azurerm_key_vault_certificate: {
            a: { certificate_policy: { key_properties: { key_type: "RSA", key_size: 1024 } } },
          },
          azurerm_app_service_certificate_order: { a: { key_size: 1024 } },
        },
      },
      verdict: "fail",
    },
    {
      when: "a body says the size alone",
      given: {
        resource: {
          azapi_resource: {
            short: { type: "Microsoft.KeyVault/managedHSMs/keys@2024-11-01", body: { properties: { keySize: 1024 } } },
            curve: {
              type: "Microsoft.KeyVault/managedHSMs/keys@2024-11-01",
              body: { properties: { kty: "EC-HSM", curveName: "P-256" } },
            },
          },
        },
      },
      verdict: { "azapi_resource.short": "fail", "azapi_resource.curve": "not-applicable" },
    },
  ],
});
