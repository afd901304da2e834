import { notApplicable, unknown } from "../../engine/outcome";
import { blockOf } from "../../estate/graph";
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
    const backed = meets(key, isOneOf("key_type", ["RSA-HSM", "EC-HSM"]));
    if (backed.verdict !== "fail") return backed;
    const target = graph.target(key, "key_vault_id");
    if (target.kind === "unknown") return unknown(`the tier of the vault is unknown: ${target.reason}`);
    if (target.kind === "absent") return backed;
    const vault = blockOf(target);
    if (vault?.mode !== "managed")
      return unknown("the tier of the vault is unknown: the input does not make the vault");
    const tier = vault.value("sku_name");
    if (tier.state === "unknown") return unknown(`the tier of the vault is unknown: ${tier.reason}`);
    return text(tier)?.toLowerCase() === "standard"
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
      when: "the vault is looked up, stands elsewhere, or has a tier that is not known",
      given: {
        variable: { tier: {} },
        data: { azurerm_key_vault: { hub: { name: "kv-hub", resource_group_name: "rg-hub" } } },
        resource: {
          azurerm_key_vault: { open: { name: "kv-open", sku_name: "${var.tier}" } },
          azurerm_key_vault_key: {
            looked: { key_vault_id: "${data.azurerm_key_vault.hub.id}", key_type: "RSA" },
            named: {
              key_type: "RSA",
              key_vault_id: "/subscriptions/s/resourceGroups/rg-x/providers/Microsoft.KeyVault/vaults/kv-x",
            },
            open: { key_vault_id: "${azurerm_key_vault.open.id}", key_type: "RSA" },
          },
        },
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
