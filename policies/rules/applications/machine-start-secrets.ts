import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import { carriedCredential, saidText } from "../shared/secrets/carried-secret";
import { holdsCredential } from "../shared/secrets/secret-text";

const scripts = ["custom_data", "user_data", "os_profile.custom_data", "source.script"];
/** `PASSWORD=…`, `api_key: …`; what begins with `$` is read where the script runs. */
const assigned =
  /[A-Za-z_]*(?:password|passwd|secret|api[_-]?key|access[_-]?key|token)["']?\s*[=:]\s*["']?(?![\s"'$<{(*&;|)]|true\b|false\b|@Microsoft)[^\s"']/i;

/** Base64 as Azure wants it, or the text as written. */
function decoded(text: string): string {
  return /^[A-Za-z0-9+/\s]+=*$/.test(text) ? Buffer.from(text, "base64").toString("utf8") : text;
}

function script(graph: Graph, machine: Resource, path: string): Outcome {
  const written = machine.written(path);
  if (!written.isThere) return pass();
  const carried = carriedCredential({ graph, resource: machine, name: path }, written);
  if (carried?.verdict === "fail") return carried;
  const { value } = written;
  const text = decoded(saidText(value));
  if (assigned.test(text) || holdsCredential(text)) return fail(`${path} sets a secret`);
  return value.state === "unknown" ? (carried ?? unknown(`${path} is unknown: ${value.reason}`)) : pass();
}

/** What a machine is started with stays readable on it, in the state and to everybody with read access. */
export default rule({
  id: "machine-start-secrets",
  control: "ZTAI-AP-05",
  title: "Start script or command of a machine carries a secret",
  severity: "high",
  covers: ["checkov:CKV_AZURE_45", "trivy:AZU-0037"],
  on: [
    "azurerm_virtual_machine",
    "azurerm_virtual_machine_run_command",
    "azurerm_linux_virtual_machine",
    "azurerm_windows_virtual_machine",
    "azurerm_linux_virtual_machine_scale_set",
    "azurerm_windows_virtual_machine_scale_set",
  ],
  check: (machine, graph) => {
    const profile = machine.blocks("os_profile");
    if (profile.state === "unknown") return unknown(profile.reason);
    return all(scripts.map((path) => script(graph, machine, path)));
  },
  fix: "Read the secret from the vault by the machine's identity.",
  examples: {
    pass: { resource: { azurerm_linux_virtual_machine: { a: { name: "vm-gpu", custom_data: "IyEvYmluL2Jhc2g=" } } } },
    fail: {
      resource: {
        azurerm_virtual_machine: {
          a: {
            name: "vm-old",
            os_profile: { admin_username: "ops", custom_data: "export DATABASE_PASSWORD=${var.password}" },
          },
        },
      },
    },
  },
  edges: [
    {
      when: "a generated password stands in the script that is encoded",
      given: {
        resource: {
          random_password: { a: { length: 20 } },
          azurerm_linux_virtual_machine: {
            a: {
              name: "vm-gpu",
              custom_data: '${base64encode(templatefile("i.sh", { pw = random_password.a.result }))}',
            },
          },
        },
      },
      verdict: { "azurerm_linux_virtual_machine.a": "fail" },
    },
    {
      when: "a command that a machine is sent sets one",
      given: {
        resource: {
          azurerm_virtual_machine_run_command: {
            a: { source: { script: "export DB_PASSWORD='not-a-real-Pa55word'" } },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "the script reads the secret where it runs",
      given: {
        resource: {
          azurerm_linux_virtual_machine: {
            a: { name: "vm-gpu", user_data: "export PASSWORD=$(az keyvault secret show --id $SECRET_ID -o tsv)" },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
