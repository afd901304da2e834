import { between, from, oneOf } from "./apply-rule";
import { metricsOnly } from "./log-source";
import { nameRule } from "./name-rule";
import { learn, templatePage } from "./pages";
import type { ServiceRoles } from "./role";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, named, versioned } from "./shapes";

const names = { sessionPool: nameRule("casp", [3, 63], "lower-alphanumeric", "resource group", "kit") };

const roles = {
  sessionExecutor: {
    guid: "0fb8eba5-a2bb-4abe-b1c1-49dfad359bb0",
    name: "Azure ContainerApps Session Executor",
    purpose:
      "Runs code in the sandboxes of a pool. For agents. It could fetch the key of a pool that serves its sandboxes as tools; the kit's pools serve none.",
  },
} satisfies ServiceRoles;

const pools = "Microsoft.App/sessionPools";
const poolPage = `${learn}/container-apps/session-pool`;
const lifecycle = "body.properties.dynamicPoolConfiguration.lifecycleConfiguration";

/** Container Apps: pools of sessions, in which code runs that nobody has to trust. */
export const sessionPools = {
  names,
  roles,
  logs: { sessionPool: metricsOnly() },
  types: types({
    type: "azapi_resource",
    armType: pools,
    source: templatePage(pools),
    arguments: {
      type: versioned(pools),
      name: named(names.sessionPool),
      parent_id: idOf("Microsoft.Resources/resourceGroups", "azurerm_resource_group"),
      "body.properties.poolManagementType": from(poolPage, oneOf("Dynamic")),
      "body.properties.containerType": from(poolPage, oneOf("PythonLTS", "NodeLTS", "Shell")),
      "body.properties.scaleConfiguration.maxConcurrentSessions": from(poolPage, between(1, 600)),
      [`${lifecycle}.lifecycleType`]: oneOf("Timed", "OnContainerExit"),
      [`${lifecycle}.cooldownPeriodInSeconds`]: from(poolPage, between(300, 3600, "seconds, with lifecycle Timed")),
      "body.properties.sessionNetworkConfiguration.status": from(poolPage, oneOf("EgressDisabled", "EgressEnabled")),
    },
  }),
} satisfies AzureService;
