import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { literalSecret } from "../shared/literal-secret";

const scripts = ["custom_data", "user_data", "os_profile.custom_data"];
const assigned =
  /[A-Za-z_]*(password|passwd|secret|api[_-]?key|access[_-]?key|token)[A-Za-z_]*["']?\s*[=:]\s*["']?[^\s"']/i;

/** Base64 as Azure wants it, or the text as written. */
function decoded(text: string): string {
  return /^[A-Za-z0-9+/\s]+=*$/.test(text) ? Buffer.from(text, "base64").toString("utf8") : text;
}

function script(machine: Resource, path: string): Outcome {
  const raw = machine.rawAt(path);
  if (raw === undefined || raw === null) return pass();
  const value = machine.value(path);
  const written = value.state === "known" ? value.value : raw;
  const text = typeof written === "string" ? decoded(written) : "";
  if (assigned.test(text) || literalSecret(path, text) !== undefined) return fail(`${path} sets a secret`);
  return value.state === "unknown" ? unknown(`${path} is unknown: ${value.reason}`) : pass();
}

/** What a machine is started with stays readable on it, in the state and to everybody with read access. */
export default rule({
  id: "machine-start-secrets",
  control: "ZTAI-AP-05",
  title: "Start script of a machine carries a secret",
  severity: "high",
  covers: ["checkov:CKV_AZURE_45", "trivy:AZU-0037"],
  on: [
    "azurerm_virtual_machine",
    "azurerm_linux_virtual_machine",
    "azurerm_windows_virtual_machine",
    "azurerm_linux_virtual_machine_scale_set",
    "azurerm_windows_virtual_machine_scale_set",
  ],
  check: (machine) => {
    const profile = machine.blocks("os_profile");
    if (profile.state === "unknown") return unknown(profile.reason);
    return all(scripts.map((path) => script(machine, path)));
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
});
