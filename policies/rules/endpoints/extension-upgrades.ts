import { notApplicable, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import { text } from "../../estate/value";
import { eachExtension, extensionTypes } from "../shared/infrastructure/extensions";
import { is, meets } from "../shared/require";

/**
 * Agents that guard or watch a machine and that Azure can keep up to date; for others it refuses to.
 * https://learn.microsoft.com/azure/virtual-machines/automatic-extension-upgrade
 */
const upgradable =
  /^(AzureMonitor(Linux|Windows)Agent|ConfigurationFor(Linux|Windows)|DependencyAgent(Linux|Windows)|GuestAttestation|KeyVaultFor(Linux|Windows))$/i;

function upgrades(extension: Block): Outcome {
  const type = extension.value("type");
  if (type.state === "unknown") return unknown(`type is unknown: ${type.reason}`);
  return upgradable.test(text(type) ?? "")
    ? meets(extension, is("automatic_upgrade_enabled", true))
    : notApplicable("Azure does not keep this extension up to date");
}

/** An agent runs with all rights; an old one is a way to them. */
export default rule({
  id: "extension-upgrades",
  control: "ZTAI-EP-04",
  title: "Security agent of the machine is not kept up to date",
  severity: "low",
  on: extensionTypes,
  check: (resource) => eachExtension(resource, upgrades),
  fix: "Set automatic_upgrade_enabled to true.",
  examples: {
    pass: {
      resource: {
        azurerm_virtual_machine_extension: {
          a: {
            publisher: "Microsoft.Azure.Monitor",
            type: "AzureMonitorLinuxAgent",
            automatic_upgrade_enabled: true,
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_virtual_machine_extension: {
          a: { publisher: "Microsoft.Azure.Monitor", type: "AzureMonitorLinuxAgent" },
        },
      },
    },
  },
  edges: [
    {
      when: "Azure upgrades no other extensions",
      given: {
        resource: {
          azurerm_virtual_machine_scale_set_extension: {
            a: { publisher: "Microsoft.Azure.Extensions", type: "CustomScript" },
          },
        },
      },
      verdict: "not-applicable",
    },
    {
      when: "an extension is a block of its set",
      given: {
        resource: {
          azurerm_linux_virtual_machine_scale_set: {
            a: {
              extension: [
                { name: "attestation", type: "GuestAttestation" },
                { name: "s", type: "CustomScript" },
              ],
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
