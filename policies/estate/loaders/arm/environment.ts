import { anySubscription } from "../../../azure/arm-id";
import { ArmUnknown, type ArmValue } from "./arm-value";
import type { DeploymentScope } from "./resource-id-functions";

/**
 * Suffixes of the public cloud, as `environment()` gives them.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#environment
 */
const suffixes = {
  acrLoginServer: ".azurecr.io",
  keyvaultDns: ".vault.azure.net",
  sqlServerHostname: ".database.windows.net",
  storage: "core.windows.net",
};

const endpoints = {
  authentication: { loginEndpoint: "https://login.microsoftonline.com/" },
  resourceManager: "https://management.azure.com/",
};

const later = (what: string): ArmUnknown => new ArmUnknown(`${what} is known at deployment`, `{${what}}`);

/** Functions that describe where a template is deployed; undefined for any other. */
export function environment(name: string, { subscription, group }: DeploymentScope): ArmValue | undefined {
  switch (name) {
    case "subscription":
      return { id: subscription, subscriptionId: lastSegment(subscription), tenantId: later("the tenant") };
    case "resourcegroup":
      return {
        id: group,
        name: lastSegment(group),
        location: later("the location of the resource group"),
        tags: later("the tags of the resource group"),
      };
    case "tenant":
      return { tenantId: later("the tenant") };
    case "environment":
      return { name: "AzureCloud", ...endpoints, suffixes };
    case "deployment":
      return { name: later("the name of the deployment"), location: later("the location of the deployment") };
    default:
      return undefined;
  }
}

function lastSegment(id: ArmValue): ArmValue {
  if (typeof id !== "string")
    return id instanceof ArmUnknown ? new ArmUnknown(id.reason, id.symbol.split("/").at(-1) ?? "") : id;
  return id.split("/").at(-1) ?? anySubscription;
}
