import { isList, isObject, objects, type Json } from "../../../common/json";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Block } from "../../estate/block";
import { rule } from "../../engine/rule";
import { takesSecret } from "../shared/literal-secret";

/** Keys of Application Insights, which open its ingestion, besides what every resource keeps secret. */
const telemetryKeys = /azurerm_application_insights\.[\w-]+(\[[^\]]*\])?\.(instrumentation_key|connection_string)\b/;

function holdsSecret(value: Json): boolean {
  if (isList(value)) return value.some(holdsSecret);
  if (isObject(value)) return Object.values(value).some(holdsSecret);
  return takesSecret(value) || (typeof value === "string" && telemetryKeys.test(value));
}

function judge(name: string, output: Block): Outcome {
  if (output.raw["ephemeral"] === true) return pass();
  if (holdsSecret(output.raw["value"] ?? null)) return fail(`the output ${name} hands out a key of a resource`);
  const value = output.value("value");
  return value.state === "unknown" && output.raw["sensitive"] === true
    ? unknown(`what the sensitive output ${name} holds is unknown: ${value.reason}`)
    : pass();
}

/** An output stands in the state, and every stack that reads it can read the key; sensitive hides it from the screen only. */
export default rule({
  id: "output-secret",
  control: "ZTAI-IN-09",
  title: "Output hands out a key",
  severity: "high",
  on: ["terraform"],
  check: (stack) => {
    const outputs = stack.blocks("output");
    if (outputs.state === "unknown") return unknown(outputs.reason);
    const named = outputs.blocks.flatMap((section) =>
      Object.keys(section.raw)
        .filter((name) => objects(section.raw[name]).length > 0)
        .map((name) => ({ name, section })),
    );
    return all([
      pass(),
      ...named.map(({ name, section }) => {
        const output = section.blocks(name);
        return output.state === "unknown" ? unknown(output.reason) : all(output.blocks.map((one) => judge(name, one)));
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
});
