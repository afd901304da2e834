import { DataAzurermUserAssignedIdentity } from "@cdktf/provider-azurerm/lib/data-azurerm-user-assigned-identity";
import type { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import type { Construct } from "constructs";
import { GatewayConsumer } from "../constructs/gateway/gateway-consumer";
import type { IAiGateway } from "../constructs/gateway/gateway-reference";
import { gatewayOfEstate } from "../constructs/gateway/gateway-reference";
import { McpRoute } from "../constructs/gateway/mcp-route";
import { StopSwitch } from "../constructs/gateway/stop-switch";
import { modelOperations } from "../constructs/gateway/model-operations";
import type { EstateStackProps } from "./estate-stack";
import { azurermProvider, EstateStack } from "./estate-stack";
import { consumerEndpoint, gatewayHost, gatewayPurpose } from "./gateway-names";
import type { GatewayPolicies, ModelConsumerPolicy, ToolServer } from "./gateway-policies";
import { consumerPolicy, mcpPolicy, stopOf } from "./gateway-policies";

/** Identity of an app that another stack of the estate makes. */
export interface IdentityPlace {
  readonly name: string;
  readonly resourceGroupName: string;
  readonly subscriptionId: string;
}

/** One application that calls models. */
export interface ConsumerOfGateway extends Omit<ModelConsumerPolicy, "clientIds"> {
  /** Name: of its API, its product and its path. */
  readonly name: string;
  /** Who calls: identities of the estate, and client ids of applications elsewhere. At least one of either. */
  readonly identities: readonly IdentityPlace[];
  readonly clientIds: readonly string[];
  /** MCP servers that it may call, with the tools that it may use. */
  readonly routes: readonly (ToolServer & { readonly tools: readonly string[] })[];
  /** `false` answers each of its calls with 503. */
  readonly enabled: boolean;
}

/** Arguments of {@link GatewayConsumersStack}. */
export interface GatewayConsumersStackProps extends EstateStackProps {
  /** Name of the gateway's workload. */
  readonly workload: string;
  readonly policies: GatewayPolicies;
  /** Whether the log holds what models are asked and answer. */
  readonly logsContent: boolean;
  readonly consumers: readonly ConsumerOfGateway[];
}

/** The consumers of a gateway, apart from it: one that is added or stopped changes nothing of the gateway. */
export class GatewayConsumersStack extends EstateStack {
  private readonly gateway: IAiGateway;
  private readonly providers = new Map<string, AzurermProvider>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: GatewayConsumersStackProps,
  ) {
    super(scope, id, props);
    this.gateway = gatewayOfEstate(props.estate, { label: props.workload, purpose: gatewayPurpose });
    for (const consumer of props.consumers) this.addConsumer(consumer);
  }

  private addConsumer(consumer: ConsumerOfGateway): void {
    const { gateway } = this;
    const { policies, logsContent } = this.props;
    const { name, identities, enabled } = consumer;
    const known = identities.map((place) => this.clientIdOf(place));
    const stop = new StopSwitch(this, `Stop-${name}`, { gateway, name: stopOf(name), stopped: !enabled });
    const clientIds = [...known, ...consumer.clientIds];
    const { rawXml } = consumerPolicy(policies, { ...consumer, clientIds });
    const dependsOn = [stop.resource];
    const made = new GatewayConsumer(this, `Consumer-${name}`, {
      gateway,
      name,
      policy: rawXml,
      operations: modelOperations,
      logsContent,
      dependsOn,
    });
    this.output(
      `${name.replaceAll("-", "_")}_endpoint`,
      consumerEndpoint(gatewayHost(this.estate, this.props.workload), name),
      `Address of the models for ${name}, for OpenAI clients.`,
    );
    for (const { tools, ...server } of consumer.routes) {
      const policy = mcpPolicy(policies, { ...consumer, clientIds }, server, tools).rawXml;
      const route = new McpRoute(this, `Mcp-${name}--${server.name}`, {
        consumer: made,
        server: server.name,
        policy,
        dependsOn,
      });
      this.output(
        `${name}_mcp_${server.name}_endpoint`.replaceAll("-", "_"),
        `https://${gatewayHost(this.estate, this.props.workload)}/${route.path}`,
        `Address of the MCP server ${server.name} for ${name}.`,
      );
    }
  }

  /** Application id of an identity that its workload's own state makes before. */
  private clientIdOf({ name, resourceGroupName, subscriptionId }: IdentityPlace): string {
    const identity = new DataAzurermUserAssignedIdentity(this, `Identity-${name}`, {
      name,
      resourceGroupName,
      provider: this.providerOf(subscriptionId),
    });
    return identity.clientId;
  }

  private providerOf(subscriptionId: string): AzurermProvider | undefined {
    const { tenantId, subscriptionId: own } = this.estate;
    const key = subscriptionId.toLowerCase();
    if (key === own.toLowerCase()) return undefined;
    const known = this.providers.get(key);
    if (known) return known;
    const alias = `consumers${this.providers.size + 1}`;
    const made = azurermProvider(this, `azurerm-${alias}`, { subscriptionId, tenantId, alias });
    this.providers.set(key, made);
    return made;
  }
}
