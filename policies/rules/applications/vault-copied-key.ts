import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import { ignoredChanges } from "../../estate/ignored-changes";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { saidText } from "../shared/secrets/carried-secret";
import { secretName } from "../shared/secrets/secret-name";
import { holdsCredential, isHarmless } from "../shared/secrets/secret-text";

/** Names of what stands beside a secret and is none: a user, an address. */
const beside = /(?:user|username|login|host|hostname|server|endpoint|uri|url|database|port|region|id)$/i;

/** True when somebody else sets the value later, and what stands here is in its place. */
function isSetElsewhere(secret: Resource): boolean {
  const ignored = ignoredChanges(secret);
  return ignored.state === "known" && ignored.paths.some((path) => path === "value" || path === "all");
}

function judge(secret: Resource, graph: Graph): Outcome {
  const given = secret.written("value");
  if (!given.isThere) return pass();
  const carried = graph.secretsIn(secret, given);
  const key = carried.find(({ kind }) => kind === "key" || kind === "answer");
  if (key) return fail(`value copies ${key.reference}; whoever needs the service signs in by identity`);
  const { value } = given;
  if (holdsCredential(saidText(value))) return fail("value is written as text");
  if (carried.some(({ kind }) => kind === "input" || kind === "variable")) {
    return notApplicable("value is given from outside the configuration");
  }
  if (value.state === "unknown") return carried.length > 0 ? pass() : unknown(`value is unknown: ${value.reason}`);
  const name = text(secret.value("name")) ?? "";
  const written = text(value) ?? "";
  if (isHarmless(written) || isSetElsewhere(secret)) return pass();
  return beside.test(name) && !secretName(name) ? pass() : fail("value is written as text");
}

/** A key in the vault still works from everywhere and for everybody who reads it, and stands in the state as well. */
export default rule({
  id: "vault-copied-key",
  control: "ZTAI-AP-05",
  title: "Vault secret copies a key of a service, or is written as text",
  severity: "high",
  on: ["azurerm_key_vault_secret"],
  check: judge,
  fix: "Let whoever needs the service sign in by identity; give any other secret by value_wo, or put it into the vault elsewhere.",
  examples: {
    pass: {
      resource: {
        random_password: { a: { length: 32 } },
        azurerm_key_vault_secret: { a: { name: "database", value: "${random_password.a.result}" } },
      },
    },
    fail: {
      resource: {
        azurerm_cosmosdb_account: { a: { name: "cosmos-chat" } },
        azurerm_key_vault_secret: {
          a: { name: "mongo", value: "${azurerm_cosmosdb_account.a.primary_mongodb_connection_string}" },
        },
      },
    },
  },
  edges: [
    {
      when: "the value is written as text",
      given: { resource: { azurerm_key_vault_secret: { a: { name: "db", value: "not-a-real-Pa55word" } } } },
      verdict: "fail",
    },
    {
      when: "a text stands in the place of what somebody else sets",
      given: {
        resource: {
          azurerm_key_vault_secret: {
            a: { name: "db", value: "set by hand", lifecycle: { ignore_changes: ["value"] } },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "the value is write-only",
      given: {
        resource: {
          azurerm_key_vault_secret: {
            a: { name: "db", value_wo: "${ephemeral.random_password.a.result}", value_wo_version: 1 },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "an address and a user are kept beside the secrets",
      given: {
        resource: {
          azurerm_key_vault_secret: {
            a: { name: "openai-endpoint", value: "https://oai-chat.openai.azure.com/" },
            b: { name: "db-username", value: "chat" },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a variable without a value gives it",
      given: {
        variable: { partner: { type: "string" } },
        resource: { azurerm_key_vault_secret: { a: { name: "partner", value: "${var.partner}" } } },
      },
      verdict: "not-applicable",
    },
    {
      when: "a storage key is put together to a connection string",
      given: {
        resource: {
          azurerm_key_vault_secret: {
            a: {
              name: "blob",
              value: '${join(";", ["AccountName=st", "AccountKey=${azurerm_storage_account.s.primary_access_key}"])}',
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
