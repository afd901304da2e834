import { isList, isObject, type Json } from "../../../common/json";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import type { Graph } from "../../estate/graph";
import { isMadeOfAttributes } from "../../estate/references";
import type { Resource } from "../../estate/resource";
import type { Value } from "../../estate/value";
import { isNamedSecret, saidText } from "../shared/secrets/carried-secret";
import { holdsCredential, secretText } from "../shared/secrets/secret-text";

interface Output {
  readonly name: string;
  readonly block: Block;
  readonly stack: Resource;
  readonly graph: Graph;
}

function judge({ name, block, stack, graph }: Output): Outcome {
  if (isTrue(block, "ephemeral")) return pass();
  const written = block.written("value");
  const carried = graph.secretsIn(stack, written).filter(({ kind }) => kind !== "input");
  const certain = carried.find((one) => one.kind !== "variable" || isNamedSecret(name, one));
  if (certain) return fail(`the output ${name} hands out ${certain.reference}`);
  const [variable] = carried;
  if (variable) return unknown(`the output ${name} hands out ${variable.reference}, which is called sensitive`);
  const texts = written
    .texts()
    .map((text) => ofText(name, block, text.path.split(".").at(-1) || name, text.written.value));
  return all([pass(), ...texts]);
}

function isTrue(block: Block, argument: string): boolean {
  const value = block.value(argument);
  return value.state === "known" && value.value === true;
}

/** Every text in a value with the name it stands under. */
function texts(name: string, value: Json): [string, string][] {
  if (typeof value === "string") return [[name, value]];
  if (isList(value)) return value.flatMap((item) => texts(name, item));
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => texts(key, item)) : [];
}

function ofText(name: string, block: Block, key: string, value: Value): Outcome {
  if (holdsCredential(saidText(value))) return fail(`the output ${name} holds a text with a key or password in it`);
  if (value.state === "unknown") {
    return isTrue(block, "sensitive") && !isMadeOfAttributes(value)
      ? unknown(`what the sensitive output ${name} holds is unknown: ${value.reason}`)
      : pass();
  }
  const secret = texts(key, value.state === "known" ? value.value : null).find(([at, found]) => {
    const why = secretText(at, found);
    return why !== undefined && !why.perhaps;
  });
  return secret ? fail(`the output ${name} hands out a secret that is written as text`) : pass();
}

/** An output stands in the state, and every stack that reads it can read the key; sensitive hides it from the screen only. */
export default rule({
  id: "output-secret",
  control: "ZTAI-IN-09",
  title: "Output hands out a key",
  severity: "high",
  on: ["terraform"],
  check: (stack, graph) => {
    const outputs = stack.blocks("output");
    if (outputs.state === "unknown") return unknown(outputs.reason);
    const named = outputs.blocks.flatMap((section) => section.names.map((name) => ({ name, section })));
    return all([
      pass(),
      ...named.map(({ name, section }) => {
        const output = section.blocks(name);
        return output.state === "unknown"
          ? unknown(output.reason)
          : all(output.blocks.map((block) => judge({ name, block, stack, graph })));
      }),
    ]);
  },
  fix: "Output the id of the resource, and let whoever needs it sign in by identity.",
  examples: {
    pass: {
      resource: { azurerm_storage_account: { a: { name: "stchat" } } },
      output: { storage: { value: "${azurerm_storage_account.a.id}" } },
    },
    fail: {
      resource: { azurerm_storage_account: { a: { name: "stchat" } } },
      output: { storage: { value: "${azurerm_storage_account.a.primary_connection_string}", sensitive: true } },
    },
  },
  edges: [
    {
      when: "a generated password leaves",
      given: {
        resource: { random_password: { a: { length: 20 } } },
        output: { password: { value: "${random_password.a.result}", sensitive: true } },
      },
      verdict: "fail",
    },
    {
      when: "a vault's secret leaves as if it were none",
      given: {
        data: { azurerm_key_vault_secret: { a: { name: "partner" } } },
        output: { partner: { value: "${nonsensitive(data.azurerm_key_vault_secret.a.value)}" } },
      },
      verdict: "fail",
    },
    {
      when: "a key leaves by a local, within an object",
      given: {
        resource: { azurerm_cognitive_account: { a: { name: "ai-chat" } } },
        locals: { ai: { endpoint: "https://ai", key: "${azurerm_cognitive_account.a.primary_access_key}" } },
        output: { ai: { value: "${local.ai}", sensitive: true } },
      },
      verdict: "fail",
    },
    {
      when: "a whole account leaves with its keys",
      given: {
        resource: { azurerm_storage_account: { a: { name: "stchat" } } },
        output: { account: { value: "${azurerm_storage_account.a}", sensitive: true } },
      },
      verdict: "fail",
    },
    {
      when: "ids and names are called sensitive",
      given: {
        resource: { azurerm_storage_account: { a: { name: "stchat" } } },
        output: {
          id: { value: "${azurerm_storage_account.a.id}", sensitive: true },
          token_limit_type: { value: "per-minute" },
          key_vault_secret_name: { value: "openai" },
        },
      },
      verdict: "pass",
    },
    {
      when: "the output is ephemeral",
      given: {
        resource: { random_password: { a: { length: 20 } } },
        output: { password: { value: "${random_password.a.result}", ephemeral: true } },
      },
      verdict: "pass",
    },
    {
      when: "a variable that is called sensitive leaves under the name of a password",
      given: {
        variable: { admin_password: { sensitive: true } },
        output: { admin: { value: "${var.admin_password}", sensitive: true } },
      },
      verdict: "fail",
    },
    {
      when: "a key leaves inside an object",
      given: { output: { k: { value: { key: "${azurerm_search_service.a.primary_key}" } } } },
      verdict: "fail",
    },
    {
      when: "a key of telemetry leaves",
      given: { output: { k: { value: "${azurerm_application_insights.a.instrumentation_key}" } } },
      verdict: "fail",
    },
    {
      when: "a sensitive output holds what is not known",
      given: {
        variable: { any: {} },
        output: { k: { value: "${var.any}", sensitive: true }, other: { value: "x" } },
      },
      verdict: "unknown",
    },
    {
      when: "a stack has no output",
      given: { variable: { any: {} } },
      verdict: "pass",
    },
  ],
});
