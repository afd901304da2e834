import { fail, notApplicable, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Resource } from "../../estate/resource";
import { isGiven } from "../shared/given";
import { is, meets } from "../shared/require";

/** Arguments of each type: the key of one's own, and whether the database follows its newest version. */
const keys: Readonly<Record<string, { readonly key: string; readonly follows: string }>> = {
  azurerm_mssql_database: {
    key: "transparent_data_encryption_key_vault_key_id",
    follows: "transparent_data_encryption_key_automatic_rotation_enabled",
  },
  azurerm_mssql_server_transparent_data_encryption: { key: "key_vault_key_id", follows: "auto_rotation_enabled" },
  azurerm_mssql_managed_instance_transparent_data_encryption: {
    key: "key_vault_key_id",
    follows: "auto_rotation_enabled",
  },
};

function followsKey(database: Resource): Outcome {
  const known = keys[database.type];
  if (!known) return fail(`${database.type} is not known`);
  const given = isGiven(database, known.key);
  if (given.verdict === "fail") return notApplicable("it has no key of its own, and Azure rotates the others");
  return given.verdict === "unknown" ? given : meets(database, is(known.follows, true));
}

/** A database that keeps to one version of its key is not rotated with it. */
export default rule({
  id: "database-key-rotation",
  control: "ZTAI-DA-06",
  title: "Database does not follow its key",
  severity: "low",
  on: Object.keys(keys),
  check: followsKey,
  fix: "Switch the automatic rotation of the encryption key on.",
  examples: {
    pass: {
      resource: {
        azurerm_mssql_server_transparent_data_encryption: {
          a: { server_id: "/s", key_vault_key_id: "${azurerm_key_vault_key.a.id}", auto_rotation_enabled: true },
        },
        azurerm_key_vault_key: { a: { name: "key-sql" } },
      },
    },
    fail: {
      resource: {
        azurerm_mssql_server_transparent_data_encryption: {
          a: { server_id: "/s", key_vault_key_id: "${azurerm_key_vault_key.a.id}" },
        },
        azurerm_key_vault_key: { a: { name: "key-sql" } },
      },
    },
  },
  edges: [
    {
      when: "Azure rotates its own keys",
      given: {
        resource: { azurerm_mssql_managed_instance_transparent_data_encryption: { a: { managed_instance_id: "/m" } } },
      },
      verdict: "not-applicable",
    },
    {
      when: "a database has a key of its own",
      given: {
        resource: {
          azurerm_mssql_database: {
            a: {
              server_id: "/s",
              transparent_data_encryption_key_vault_key_id: "https://kv.vault.azure.net/keys/k/1",
              transparent_data_encryption_key_automatic_rotation_enabled: false,
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
