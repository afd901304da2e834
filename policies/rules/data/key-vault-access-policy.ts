import { all, type Outcome } from "../../engine/outcome";
import type { Block } from "../../estate/block";
import { rule } from "../../engine/rule";
import { everyBlock, noItem } from "../shared/judge";

const lists = ["certificate_permissions", "key_permissions", "secret_permissions", "storage_permissions"] as const;
const tooMuch = ["all", "purge"];

function limited(policy: Block): Outcome {
  return all(lists.map((list) => noItem(policy, list, (permission) => tooMuch.includes(permission.toLowerCase()))));
}

/** A workload that may purge keys can destroy what it was only meant to read. */
export default rule({
  id: "key-vault-access-policy",
  control: "ZTAI-DA-05",
  title: "Access policy grants everything or purge",
  severity: "high",
  covers: ["psrule:Azure.KeyVault.AccessPolicy"],
  on: ["azurerm_key_vault", "azurerm_key_vault_access_policy"],
  check: (subject) =>
    subject.type === "azurerm_key_vault" ? everyBlock(subject, "access_policy", limited) : limited(subject),
  fix: "Grant single permissions, or better data roles; nobody needs Purge in daily work.",
  examples: {
    pass: { resource: { azurerm_key_vault_access_policy: { a: { secret_permissions: ["Get"] } } } },
    fail: { resource: { azurerm_key_vault_access_policy: { a: { secret_permissions: ["Get", "Purge"] } } } },
  },
});
