import type { App } from "cdktf";
import type { Deployment } from "./deployment";
import { egressPriorities } from "./egress-priorities";
import { buildPlatform } from "./platform";
import { blueprints } from "./registry.generated";

/**
 * Adds every stack of a deployment to the app: the platform's, then each workload's by its blueprint. Workloads' networks come
 * one after another: Azure refuses two changes of one firewall policy, or of one hub's peerings, at the same time.
 */
export function buildEstate(app: App, deployment: Deployment): void {
  const platform = buildPlatform(app, deployment);
  const priorities = egressPriorities(deployment.environment, deployment.workloads);
  let after = platform.stacks;
  for (const workload of deployment.workloads) {
    const blueprint = blueprints[workload.blueprint];
    if (!blueprint) throw new Error(`the schema allows a blueprint ${workload.blueprint} that does not exist`);
    after = [
      ...platform.stacks,
      blueprint.build({
        app,
        deployment,
        workload,
        platform,
        after,
        egressPriority: priorities.get(workload.name) ?? 0,
      }),
    ];
  }
}
