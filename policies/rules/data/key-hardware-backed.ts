import { notApplicable, unknown } from "../../engine/outcome";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { isOneOf, meets } from "../shared/require";

/** A key in a hardware module cannot be copied out by anybody, the platform included. */
export default rule({
  id: "key-hardware-backed",
  control: "ZTAI-DA-05",
  title: "Key is kept in software",
  severity: "low",
  covers: ["checkov:CKV_AZURE_112"],
  on: ["azurerm_key_vault_key"],
  check: (key, graph) => {
    const vault = graph.target(key, "key_vault_id");
    const tier = vault.kind === "resource" ? text(vault.resource.value("sku_name"))?.toLowerCase() : undefined;
    const backed = meets(key, isOneOf("key_type", ["RSA-HSM", "EC-HSM"]));
    if (backed.verdict !== "fail") return backed;
    if (vault.kind === "unknown") return unknown(`the tier of the vault is unknown: ${vault.reason}`);
    return tier === "standard"
      ? notApplicable("the vault is of the standard tier, which has no hardware keys")
      : backed;
  },
  fix: "Use a premium vault and a key type that ends in HSM.",
  examples: {
    pass: { resource: { azurerm_key_vault_key: { a: { key_type: "RSA-HSM" } } } },
    fail: { resource: { azurerm_key_vault_key: { a: { key_type: "RSA" } } } },
  },
  edges: [
    {
      when: "which vault it is in is not known",
      given: {
        variable: { vault: {} },
        resource: { azurerm_key_vault_key: { a: { key_type: "RSA", key_vault_id: "${var.vault}" } } },
      },
      verdict: "unknown",
    },
    {
      when: "only a premium vault could keep it in hardware",
      given: {
        resource: {
          azurerm_key_vault: {
            premium: { name: "kv-premium", sku_name: "premium" },
            standard: { name: "kv-standard", sku_name: "standard" },
          },
          azurerm_key_vault_key: {
            premium: { key_vault_id: "${azurerm_key_vault.premium.id}", key_type: "RSA" },
            standard: { key_vault_id: "${azurerm_key_vault.standard.id}", key_type: "RSA" },
          },
        },
      },
      verdict: { "azurerm_key_vault_key.premium": "fail", "azurerm_key_vault_key.standard": "not-applicable" },
    },
  ],
});
