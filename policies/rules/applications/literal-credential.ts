import { credentialArguments, typesWithCredentialArguments } from "../../azure/credentials";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { holdsCredential, isHarmless, isReference } from "../shared/secrets/secret-text";

/** Arguments that other rules judge, with what they know of them. */
const elsewhere = new Set([
  "azurerm_api_management_named_value.value",
  "azurerm_container_app.secret.value",
  "azurerm_container_app_job.secret.value",
  "azurerm_key_vault_secret.value",
]);

/** A password or a key from end to end. */
const whole = /(?:password|passwd|secret|_key|^key|token|^value|secret_text)$/;
/** A text of several parts, one of which may be a credential. */
const parts = /(?:connection_string(?:_\d|_insecure)?|connection_strings|_url|^uri|^sas|_sas|sas_key|sas_uri)$/;

interface Argument {
  readonly path: string;
  readonly isWhole: boolean;
}

const known = new Map<string, readonly Argument[]>();

function argumentsOf(type: string): readonly Argument[] {
  const before = known.get(type);
  if (before) return before;
  const found = credentialArguments(type).flatMap((path): Argument[] => {
    const name = path.split(".").at(-1) ?? "";
    if (elsewhere.has(`${type}.${path}`) || /connection_string\.value$/.test(path)) return [];
    return whole.test(name) ? [{ path, isWhole: true }] : parts.test(name) ? [{ path, isWhole: false }] : [];
  });
  known.set(type, found);
  return found;
}

function judge(resource: Resource, graph: Graph, { path, isWhole }: Argument): Outcome {
  const steps = path.split(".");
  const name = steps.pop() ?? "";
  const one = (block: Block) => written(resource, graph, block, { name, path, isWhole });
  return steps.length === 0 ? one(resource) : all(blocksAt(resource, steps, one));
}

/** What is said of each block at a path; nothing where there is none. */
function blocksAt(block: Block, [name, ...rest]: readonly string[], one: (block: Block) => Outcome): Outcome[] {
  if (name === undefined) return [one(block)];
  const nested = block.blocks(name);
  return nested.state === "unknown"
    ? [unknown(nested.reason)]
    : nested.blocks.flatMap((inner) => blocksAt(inner, rest, one));
}

function written(
  resource: Resource,
  graph: Graph,
  block: Block,
  { name, path, isWhole }: Argument & { readonly name: string },
): Outcome {
  const given = block.written(name);
  if (!given.isThere) return notApplicable(`${path} is not set`);
  const value = block.value(name);
  const found = text(value);
  if (found !== undefined) {
    const isSecret = isWhole ? !isHarmless(found) && !isReference(found) : holdsCredential(found);
    return isSecret ? fail(`${path} is written as text`) : pass();
  }
  const origins = graph.secretsIn(resource, given);
  if (origins.some(({ kind }) => kind === "input" || kind === "variable")) {
    return notApplicable(`${path} is given from outside the configuration`);
  }
  if (value.state !== "unknown" || origins.length > 0) return pass();
  return unknown(`${path} is unknown: ${value.reason}`);
}

/** A password in the configuration is in the repository, in all its former versions and in the state. */
export default rule({
  id: "literal-credential",
  control: "ZTAI-AP-05",
  title: "Password or key is written as text",
  severity: "high",
  on: typesWithCredentialArguments().filter((type) => argumentsOf(type).length > 0),
  check: (resource, graph) => {
    const names = argumentsOf(resource.type);
    const set = names.filter(({ path }) => resource.written(path.split(".")[0] ?? "").isThere);
    if (set.length === 0) return notApplicable("it has no password or key");
    return all(set.map((argument) => judge(resource, graph, argument)));
  },
  fix: "Sign in by identity; where a password must be, generate it or give it by a write-only argument, and replace this one.",
  examples: {
    pass: {
      resource: {
        random_password: { a: { length: 32 } },
        azurerm_windows_virtual_machine: { a: { name: "vm-build", admin_password: "${random_password.a.result}" } },
      },
    },
    fail: {
      resource: {
        azurerm_windows_virtual_machine: { a: { name: "vm-build", admin_password: "not-a-real-Pa55word" } },
      },
    },
  },
  edges: [
    {
      when: "a variable with a default gives it",
      given: {
        variable: { password: { default: "not-a-real-Pa55word" } },
        resource: { azurerm_mssql_server: { a: { administrator_login_password: "${var.password}" } } },
      },
      verdict: "fail",
    },
    {
      when: "a variable without a value gives it",
      given: {
        variable: { password: { type: "string" } },
        resource: { azurerm_mssql_server: { a: { administrator_login_password: "${var.password}" } } },
      },
      verdict: "not-applicable",
    },
    {
      when: "a linked service of a data factory takes it, in a text of several parts or as a whole",
      given: {
        resource: {
          azurerm_data_factory_linked_service_azure_blob_storage: {
            a: { connection_string: "DefaultEndpointsProtocol=https;AccountName=st;AccountKey=not-a-real-key-1" },
          },
          azurerm_data_factory_linked_service_sftp: { a: { host: "h", password: "not-a-real-Pa55word" } },
        },
      },
      verdict: "fail",
    },
    {
      when: "a linked service signs in by identity",
      given: {
        resource: {
          azurerm_data_factory_linked_service_azure_sql_database: {
            a: {
              connection_string: "Data Source=sql.example;Initial Catalog=db;Integrated Security=False",
              use_managed_identity: true,
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a nested block holds it",
      given: {
        resource: {
          azurerm_linux_web_app: {
            a: { auth_settings: { microsoft: { client_id: "app", client_secret: "not-a-real-secret-1" } } },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "the argument is write-only",
      given: {
        resource: {
          azurerm_mssql_server: { a: { administrator_login_password_wo: "${ephemeral.random_password.a.result}" } },
        },
      },
      verdict: "not-applicable",
    },
  ],
});
