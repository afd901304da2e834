import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Block } from "../../estate/block";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { containerTypes, everyContainer } from "../shared/applications/containers";
import { isTemplate } from "../../estate/template";
import { isObject } from "../../../common/json";
import { takesSecret } from "../shared/literal-secret";

const secretName =
  /(password|passwd|pwd|secret|token|api_?key|access_?key|account_?key|private_?key|connection_?string|sas)$/i;
/** Endings that say where a secret is, not what it is. */
const harmless = /(_uri|_url|_name|_id|_endpoint|tokens|_path)$/i;

function isSecret(name: string): boolean {
  return secretName.test(name) && !harmless.test(name);
}

/** Container apps list their settings, container groups write them as a map. */
function plain(container: Block): Outcome {
  const map = container.rawAt("environment_variables");
  const entries = isObject(map) ? Object.entries(map) : [];
  const named = entries.flatMap(([name, value]) => (isSecret(name) || takesSecret(value) ? [name] : []));
  if (named.length > 0) return fail(`environment_variables holds ${named.join(", ")} in the clear`);
  if (typeof map === "string" && isTemplate(map)) return unknown("environment_variables is not known");
  return everyBlock(container, "env", (setting) => {
    const name = setting.value("name");
    const written = setting.rawAt("value");
    const isSet = written !== undefined && written !== null && written !== "";
    if (isSet && takesSecret(written)) return fail(`the setting ${text(name) ?? ""} holds a key of a resource`);
    if (name.state === "unknown") return unknown(`the name of a setting is unknown: ${name.reason}`);
    return isSet && isSecret(text(name) ?? "") ? fail(`the setting ${text(name) ?? ""} is written as a value`) : pass();
  });
}

/** Plain settings are shown to everybody who may read the resource, and stand in the state. */
export default rule({
  id: "container-literal-secret",
  control: "ZTAI-AP-05",
  title: "Container gets a secret as a plain setting",
  severity: "high",
  covers: ["checkov:CKV_AZURE_235"],
  on: containerTypes,
  check: (owner) => everyContainer(owner, plain),
  fix: "Use a secret of the vault by secret_name, or secure_environment_variables in a container group.",
  examples: {
    pass: {
      resource: {
        azurerm_container_app: {
          a: { template: { container: { name: "app", env: [{ name: "API_KEY", secret_name: "api-key" }] } } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_container_app: {
          a: { template: { container: { name: "app", env: [{ name: "API_KEY", value: "${var.key}" }] } } },
        },
      },
    },
  },
});
