import type { Block } from "../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { literalSecret } from "../shared/literal-secret";

function withoutSecret(extension: Block): Outcome {
  const raw = extension.rawAt("settings");
  if (raw === undefined || raw === null) return pass();
  const value = extension.value("settings");
  const written = value.state === "known" ? value.value : raw;
  const text = typeof written === "string" ? written : JSON.stringify(written);
  if (/"?commandToExecute"?\s*[:=]/.test(text))
    return fail("settings holds commandToExecute, which belongs in protected_settings");
  const secret = literalSecret("settings", text);
  if (secret !== undefined) return fail(secret);
  return value.state === "unknown" ? unknown(`settings is unknown: ${value.reason}`) : pass();
}

/** Settings of an extension stand in plain text on the machine, in the state and in the activity log. */
export default rule({
  id: "extension-secrets",
  control: "ZTAI-AP-05",
  title: "Extension of a machine carries a secret in its settings",
  severity: "high",
  covers: ["psrule:Azure.VM.ScriptExtensions", "psrule:Azure.VMSS.ScriptExtensions"],
  on: ["azurerm_virtual_machine_extension", "azurerm_virtual_machine_scale_set_extension"],
  check: withoutSecret,
  fix: "Put commands with secrets into protected_settings, or read them from the vault by identity.",
  examples: {
    pass: {
      resource: {
        azurerm_virtual_machine_extension: {
          a: {
            type: "CustomScript",
            settings: '{"fileUris":["https://stscripts.blob.core.windows.net/s/setup.sh"]}',
            protected_settings: "${var.command}",
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_virtual_machine_extension: {
          a: { type: "CustomScript", settings: '{"commandToExecute":"setup.sh --password ${var.password}"}' },
        },
      },
    },
  },
});
