import type { Json } from "../../../common/json";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import type { Block } from "../../estate/block";
import type { Resource } from "../../estate/resource";
import { absent, text, type Value } from "../../estate/value";
import { eachExtension, extensionTypes } from "../shared/infrastructure/extensions";

/** What is fetched and run in one step, in a shell or in PowerShell. */
const fetchedAndRun =
  /\b(curl|wget)\b[^;\n]*\|\s*(sudo\s+)?(ba|z|da|k)?sh\b|\b(ba|z)?sh\s+(-c\s+)?["'<(]*\$?\(\s*(curl|wget)\b|\b(iex|invoke-expression)\b[^;\n]*(downloadstring|iwr|irm|invoke-webrequest|invoke-restmethod)|(iwr|irm|invoke-webrequest|invoke-restmethod|downloadstring)\b[^;\n]*\|\s*(iex|invoke-expression)\b/i;

/** Stores that only the owner of an account writes to. */
const ownStore = /^https:\/\/[a-z0-9]+\.blob\.core\.(windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)\//i;

const runCommand = "azurerm_virtual_machine_run_command";

function ofScript(what: string, script: string): Outcome {
  return fetchedAndRun.test(script) ? fail(`${what} fetches a script and runs it unseen`) : pass();
}

function ofAddress(address: string): Outcome {
  if (!/^https?:\/\//i.test(address) || ownStore.test(address)) return pass();
  return fail(`it runs a file of ${/^https?:\/\/([^/?]+)/i.exec(address)?.[1] ?? "another host"}`);
}

/** One setting, which may be encoded. */
function ofSetting(name: string, value: Value): Outcome {
  if (value.state === "unknown") return unknown(`${name} is unknown: ${value.reason}`);
  if (value.state === "absent") return pass();
  if (name === "fileUris") return all([pass(), ...addresses(value.value).map(ofAddress)]);
  const written = String(value.value);
  return ofScript(name, name === "script" ? Buffer.from(written, "base64").toString("utf8") : written);
}

function addresses(value: Json): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function extension(resource: Block): Outcome {
  const type = resource.value("type");
  if (type.state === "unknown") return unknown(`type is unknown: ${type.reason}`);
  if (!/customscript/i.test(text(type) ?? "")) return notApplicable("it runs no script");
  const outcomes = ["settings", "protected_settings"].flatMap((name): Outcome[] => {
    const written = resource.written(name);
    if (!written.isThere) return [];
    const settings = written.json.object;
    if (!settings) return [unknown(`${name} is not known`)];
    return ["commandToExecute", "script", "fileUris"].map((setting) =>
      ofSetting(setting, settings.get(setting)?.value ?? absent),
    );
  });
  return all([pass(), ...outcomes]);
}

function command(resource: Resource): Outcome {
  const outcomes = (["script", "script_uri"] as const).map((name): Outcome => {
    const value = resource.value(`source.${name}`);
    if (value.state === "unknown") return unknown(`${name} is unknown: ${value.reason}`);
    if (value.state === "absent") return pass();
    return name === "script" ? ofScript(name, String(value.value)) : ofAddress(String(value.value));
  });
  return all(outcomes);
}

function extended(settings: Json, type = "CustomScript"): TerraformJson {
  const base = { name: "x", publisher: "Microsoft.Azure.Extensions", type, type_handler_version: "2.1" };
  return { variable: { any: {} }, resource: { azurerm_virtual_machine_extension: { a: { ...base, settings } } } };
}

/** What runs as root on a machine must be what somebody read. */
export default rule({
  id: "machine-script-source",
  control: "ZTAI-EP-04",
  title: "Machine runs a script from a place that others write to",
  severity: "high",
  on: [...extensionTypes, runCommand],
  check: (resource) => (resource.type === runCommand ? command(resource) : eachExtension(resource, extension)),
  fix: "Write the script into the configuration or fetch it from an own storage account by identity.",
  examples: {
    pass: extended('{"commandToExecute":"apt-get install -y nginx"}'),
    fail: extended('{"commandToExecute":"curl -s https://get.example | sudo bash"}'),
  },
  edges: [
    {
      when: "a file of somebody's repository is theirs",
      given: extended('{"fileUris":["https://raw.githubusercontent.com/x/y/main/z.sh"],"commandToExecute":"sh z.sh"}'),
      verdict: "fail",
    },
    {
      when: "a file of a storage account is its owner's",
      given: extended('{"fileUris":["https://st.blob.core.windows.net/s/z.sh"],"commandToExecute":"sh z.sh"}'),
      verdict: "pass",
    },
    {
      when: "an extension is a block of its set",
      given: {
        resource: {
          azurerm_linux_virtual_machine_scale_set: {
            a: {
              extension: [
                { name: "s", type: "CustomScript", settings: '{"commandToExecute":"curl https://get.example | sh"}' },
              ],
            },
          },
        },
      },
      verdict: "fail",
    },
    { when: "settings that are not known are not known", given: extended("${var.any}"), verdict: "unknown" },
    { when: "an agent is not a script", given: extended("{}", "AzureMonitorLinuxAgent"), verdict: "not-applicable" },
    {
      when: "PowerShell that runs what it downloads is the same",
      given: extended('{"commandToExecute":"powershell -c \\"iex (iwr https://a.example/x.ps1)\\""}'),
      verdict: "fail",
    },
    {
      when: "a run command counts",
      given: {
        resource: { [runCommand]: { a: { name: "r", source: { script: "wget -qO- https://a.example | sh" } } } },
      },
      verdict: "fail",
    },
  ],
});
