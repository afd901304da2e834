import { objects, type Json } from "../../common/json";
import { same } from "./body";
import { inGroup, noDefault, type Card } from "./card";
import { property } from "./property";

const isOfKind = (kind: string) => (body: Json | undefined) =>
  objects(body).some((sent) => property(sent, "kind") === kind);

/** Deployment scripts. */
export const deployments: readonly Card[] = [
  {
    azurerm: "azurerm_resource_deployment_script_azure_cli",
    arm: "Microsoft.Resources/deploymentScripts",
    when: isOfKind("AzureCLI"),
    id: inGroup,
    arguments: {
      script_content: { default: noDefault, body: same("scriptContent") },
      primary_script_uri: { default: noDefault, body: same("primaryScriptUri") },
    },
  },
  {
    azurerm: "azurerm_resource_deployment_script_azure_power_shell",
    arm: "Microsoft.Resources/deploymentScripts",
    when: isOfKind("AzurePowerShell"),
    id: inGroup,
    arguments: {
      script_content: { default: noDefault, body: same("scriptContent") },
      primary_script_uri: { default: noDefault, body: same("primaryScriptUri") },
    },
  },
];
