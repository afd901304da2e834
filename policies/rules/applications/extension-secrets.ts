import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { eachExtension, extensionTypes } from "../shared/infrastructure/extensions";
import { carriedCredential, saidText } from "../shared/secrets/carried-secret";
import { holdsCredential } from "../shared/secrets/secret-text";

function withoutSecret(resource: Resource, extension: Block, graph: Graph): Outcome {
  const written = extension.written("settings");
  if (!written.isThere) return pass();
  const { value } = written;
  const texts = [...written.texts(), ...written.json.texts()].map((one) => ({
    ...one,
    said: saidText(one.written.value),
  }));
  if (
    texts.some(({ path, said }) => /(?:^|\.)commandToExecute$/i.test(path) || /"?commandToExecute"?\s*[:=]/i.test(said))
  )
    return fail("settings holds commandToExecute, which belongs in protected_settings");
  const carried = carriedCredential({ graph, resource, name: "settings" }, written);
  if (carried?.verdict === "fail") return carried;
  if (texts.some(({ said }) => holdsCredential(said)))
    return fail("settings holds a text with a key or password in it");
  return value.state === "unknown" ? unknown(`settings is unknown: ${value.reason}`) : pass();
}

/** Settings of an extension stand in plain text on the machine, in the state and in the activity log. */
export default rule({
  id: "extension-secrets",
  control: "ZTAI-AP-05",
  title: "Extension of a machine carries a secret in its settings",
  severity: "high",
  covers: ["psrule:Azure.VM.ScriptExtensions", "psrule:Azure.VMSS.ScriptExtensions"],
  on: extensionTypes,
  check: (resource, graph) => eachExtension(resource, (extension) => withoutSecret(resource, extension, graph)),
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
  edges: [
    {
      when: "the settings are made of a storage key",
      given: {
        resource: {
          azurerm_virtual_machine_extension: {
            a: { type: "DSC", settings: "${jsonencode({ key = azurerm_storage_account.s.primary_access_key })}" },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "an extension is a block of its set, or stands in its body",
      given: {
        resource: {
          azurerm_linux_virtual_machine_scale_set: {
            a: { extension: [{ name: "s", type: "CustomScript", settings: '{"commandToExecute":"sh x.sh"}' }] },
          },
          azapi_resource: {
            b: {
              type: "Microsoft.Compute/virtualMachineScaleSets@2024-07-01",
              name: "vmss",
              body: {
                properties: {
                  virtualMachineProfile: {
                    extensionProfile: {
                      extensions: [
                        { name: "s", properties: { type: "CustomScript", settings: { commandToExecute: "sh x.sh" } } },
                      ],
                    },
                  },
                },
              },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "a set has no extension",
      given: { resource: { azurerm_linux_virtual_machine_scale_set: { a: { name: "vmss" } } } },
      verdict: "not-applicable",
    },
  ],
});
