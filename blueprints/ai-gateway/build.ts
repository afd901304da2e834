import { hostOfMcpServer } from "../../constructs/agents/mcp-server";
import { protections } from "../../constructs/core/classification";
import { redisPort } from "../../constructs/data/search-cache";
import { appIdentityOf } from "../../stacks/app-identity";
import type { EstateStack } from "../../stacks/estate-stack";
import type { ConsumerOfGateway } from "../../stacks/gateway-consumers-stack";
import { GatewayConsumersStack } from "../../stacks/gateway-consumers-stack";
import { gatewayHost, languageEndpoint } from "../../stacks/gateway-names";
import type { GatewayMember } from "../../stacks/gateway-stack";
import { GatewayStack } from "../../stacks/gateway-stack";
import type { BlueprintContext, WorkloadContext, WorkloadNetworkNeeds } from "../blueprint";
import { callersOf } from "../calls-between-networks";
import type { AiGatewayWorkload, GatewayConsumerEntry } from "../deployment";
import { stackName } from "../estate-of-deployment";
import { filterProfiles, modelsOf } from "../models-of-workload";
import { networkedStackProps, workloadStackProps } from "../workload-network";
import { keyControl } from "./checks/kept-answers";
import { gatewaySubnetRole } from "./subnets-of-gateway";

/** Place of the workload's own account in the pool: others can come before and after it. */
const ownPlace = { priority: 10, weight: 100 };

/** Who reaches the gateway: apps and agents of the file that call it, and whom the file names. */
export function networkNeeds(context: WorkloadContext<AiGatewayWorkload>): WorkloadNetworkNeeds {
  const { workload } = context;
  const privateHosts = [gatewayHost(workloadStackProps(context).estate, workload.name)];
  const servers = Object.entries(workload.mcpServers);
  const role = gatewaySubnetRole(workload);
  return {
    endpointPorts: workload.semanticCache ? { [role]: [String(redisPort)] } : {},
    egressOf: {
      [role]: servers.map(([name, server]) => ({
        name: `mcp-${name}`,
        fqdns: [hostOfMcpServer(server)],
      })),
    },
    callers: callersOf(context, privateHosts, ["apps", "agents"]),
    privateHosts,
    operators: workload.people.operators,
  };
}

/** Makes the gateway with the models behind it. */
export function build(context: BlueprintContext<AiGatewayWorkload>): readonly EstateStack[] {
  const { app, deployment, workload, platform, network } = context;
  const { name, tier, networking, units, publisher, contentFilters, people } = workload;
  const gateway = new GatewayStack(app, stackName(deployment, `${name}-gateway`), {
    ...networkedStackProps(context),
    telemetryScopeId: workload.telemetry ? platform.privateLinkScopeId : undefined,
    subnetId: network.subnetId(gatewaySubnetRole(workload)),
    resolvedFrom: { hub: platform.hub.virtualNetworkId },
    tier,
    networking,
    units,
    publisher,
    enabled: workload.enabled,
    contentFilters: filterProfiles(contentFilters),
    members: membersOf(context),
    masking: masks(workload),
    semanticCache: semanticCacheOf(context),
    mcpServers: Object.entries(workload.mcpServers).map(([server, { url }]) => ({ name: server, url })),
    tokenPrices: workload.tokenPrices,
    operators: people.operators,
  });
  return [gateway];
}

/** Lets in the consumers, each with its limits: after the apps of the file, whose identities are named. */
export function connect(context: BlueprintContext<AiGatewayWorkload>): readonly EstateStack[] {
  const { app, deployment, workload } = context;
  const { name, classification, audience, role, contentSafety, logContent } = workload;
  const entries = Object.entries(workload.consumers);
  if (entries.length === 0) return [];
  const props = workloadStackProps(context);
  const { hate, selfHarm, sexual, violence } = contentSafety;
  const consumers = new GatewayConsumersStack(app, stackName(deployment, `${name}-consumers`), {
    ...props,
    workload: name,
    policies: {
      tenantId: deployment.tenantId,
      audience,
      role,
      members: membersOf(context).length,
      thresholds: { Hate: hate, SelfHarm: selfHarm, Sexual: sexual, Violence: violence },
      keptAnswers: semanticCacheOf(context),
      languageEndpoint: masks(workload) ? languageEndpoint(props.estate, name) : undefined,
    },
    logsContent: logContent ?? protections[classification].contentInLogs === "as-a-rule",
    consumers: entries.map(([consumer, entry]) => consumerOf(context, consumer, entry)),
  });
  return [consumers];
}

/** The cache of answers, with the exemption that the checks of the file found. */
function semanticCacheOf({
  deployment,
  workload,
}: Pick<BlueprintContext<AiGatewayWorkload>, "deployment" | "workload">) {
  const { name, semanticCache } = workload;
  const found = deployment.exemptions.find(({ control, resource }) => control === keyControl && resource === name);
  if (!semanticCache || !found) return undefined;
  return { ...semanticCache, acceptedRisk: { ...found, control: keyControl } };
}

function membersOf({
  deployment,
  workload,
}: Pick<BlueprintContext<AiGatewayWorkload>, "deployment" | "workload">): GatewayMember[] {
  const further = Object.entries(workload.pool).map(([label, { location, priority, weight, models }]) => ({
    label,
    location,
    priority,
    weight,
    models: modelsOf(deployment, { name: workload.name, models }),
  }));
  return [{ ...ownPlace, models: modelsOf(deployment, workload) }, ...further];
}

function consumerOf(
  { workload, consumers, deployment }: WorkloadContext<AiGatewayWorkload>,
  name: string,
  entry: GatewayConsumerEntry,
): ConsumerOfGateway {
  const { clientIds, requestsPerMinute, tokensPerMinute, tokenQuota, masking, mcpServers, enabled } = entry;
  const own = consumers.filter((consumer) => consumer.name === name);
  const deployed = workload.models.map(({ deploymentName }) => [deploymentName, deploymentName] as const);
  return {
    name,
    identities: own.map((consumer) =>
      appIdentityOf(workloadStackProps({ deployment, workload: consumer }).estate, consumer.name),
    ),
    clientIds,
    requestsPerMinute,
    tokensPerMinute,
    quota: tokenQuota,
    models: entry.models ?? Object.fromEntries(deployed),
    masking,
    mcpServers,
    routes: Object.entries(workload.mcpServers).flatMap(([server, { url, audience, consumers: callers }]) => {
      const tools = Object.hasOwn(callers, name) ? callers[name] : undefined;
      return tools === undefined ? [] : [{ name: server, url, audience, tools }];
    }),
    enabled,
  };
}

function masks({ consumers }: AiGatewayWorkload): boolean {
  return Object.values(consumers).some(({ masking }) => masking);
}
