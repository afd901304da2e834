import { notApplicable } from "../../engine/outcome";
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
    if (tier === "standard") return notApplicable("the vault is of the standard tier, which has no hardware keys");
    return meets(key, isOneOf("key_type", ["RSA-HSM", "EC-HSM"]));
  },
  fix: "Use a premium vault and a key type that ends in HSM.",
  examples: {
    pass: { resource: { azurerm_key_vault_key: { a: { key_type: "RSA-HSM" } } } },
    fail: { resource: { azurerm_key_vault_key: { a: { key_type: "RSA" } } } },
  },
});
