import { ApiManagementProduct } from "@cdktf/provider-azurerm/lib/api-management-product";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { GatewayOperation } from "./gateway-api";
import { gatewayApi, logCalls } from "./gateway-api";
import type { IAiGateway } from "./gateway-reference";
import { assertPartOfPath } from "./part-of-path";

/** Arguments of {@link GatewayConsumer}. */
export interface GatewayConsumerProps {
  readonly gateway: IAiGateway;
  /** Name of the consumer: of its API and product, and the first part of its path. Lower-case letters, digits and hyphens. */
  readonly name: string;
  /** Policy of its API, as XML: who may call, how much, which models. */
  readonly policy: string;
  /** What it may call, by an id that stays. */
  readonly operations: Readonly<Record<string, GatewayOperation>>;
  /** Whether its log holds what it asks and is answered, or counts tokens only. */
  readonly logsContent: boolean;
  /** What must exist before the policy that names it. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/** Most bytes of a prompt, and of an answer, that the log keeps. https://learn.microsoft.com/azure/api-management/api-management-howto-llm-logs */
const loggedBytes = 262_144;

/**
 * One application as a consumer of models: an API with a path of its own, in an open product of its own. There is no subscription and so no
 * key: the policy asks for a token, and a call without a key runs in the context of the open product that has the API.
 * Implements ZTAI-AP-03, ZTAI-AP-07, ZTAI-AI-10, ZTAI-VS-12.
 * https://learn.microsoft.com/azure/api-management/api-management-subscriptions#api-request-without-a-subscription-key
 */
export class GatewayConsumer extends Construct {
  readonly gateway: IAiGateway;
  readonly name: string;
  /** Path below the gateway's host. */
  readonly path: string;
  /** Id of its product, as a reference that carries the order of creation. */
  readonly productId: string;

  /** @throws ConstructError ZTAI-CON-020 for a name that does not fit a path. */
  constructor(scope: Construct, id: string, props: GatewayConsumerProps) {
    super(scope, id);
    const { gateway, name, policy, operations, logsContent, dependsOn } = props;
    assertPartOfPath(this, "consumer", name, 50);
    this.gateway = gateway;
    this.name = name;
    this.path = `${name}/openai`;
    const title = `Models for ${name}`;
    this.productId = new ApiManagementProduct(this, "Product", {
      apiManagementName: gateway.gatewayName,
      resourceGroupName: gateway.resourceGroupName,
      productId: name,
      displayName: title,
      description: `What ${name} may call, without a key.`,
      published: false,
      subscriptionRequired: false,
      approvalRequired: false,
      dependsOn: [...gateway.settled],
    }).productId;
    const { productId, path } = this;
    const api = gatewayApi(this, { gateway, productId, name, title, path, policy, operations, dependsOn });
    const content = logsContent ? { messages: "all", maxSizeInBytes: loggedBytes } : undefined;
    logCalls(this, "ModelLog", gateway, api, {
      largeLanguageModel: { logs: "enabled", ...(content && { requests: content, responses: content }) },
    });
  }
}
