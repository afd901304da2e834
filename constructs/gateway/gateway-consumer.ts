import { ApiManagementApi } from "@cdktf/provider-azurerm/lib/api-management-api";
import { ApiManagementApiOperation } from "@cdktf/provider-azurerm/lib/api-management-api-operation";
import { ApiManagementApiPolicy } from "@cdktf/provider-azurerm/lib/api-management-api-policy";
import { ApiManagementProduct } from "@cdktf/provider-azurerm/lib/api-management-product";
import { ApiManagementProductApi } from "@cdktf/provider-azurerm/lib/api-management-product-api";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import { ConstructError } from "../core/errors";
import type { IAiGateway } from "./gateway-reference";
import { partOfGateway } from "./gateway-reference";
import { azureMonitorLogger } from "./gateway-telemetry";

/** One operation that consumers may call. */
export interface GatewayOperation {
  readonly method: "GET" | "POST" | "DELETE";
  /** Path below the consumer's, with parameters in braces: `/responses/{response_id}`. */
  readonly path: string;
  readonly title: string;
}

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
  /** Path below the gateway's host. */
  readonly path: string;

  /** @throws ConstructError ZTAI-CON-020 for a name that does not fit a path. */
  constructor(scope: Construct, id: string, props: GatewayConsumerProps) {
    super(scope, id);
    const { gateway, name, policy, operations, logsContent, dependsOn } = props;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 50) {
      const fix = "use up to 50 lower-case letters, digits and single hyphens";
      throw new ConstructError("ZTAI-CON-020", this, `consumer name ${name} does not fit`, fix);
    }
    this.path = `${name}/openai`;
    const within = { apiManagementName: gateway.gatewayName, resourceGroupName: gateway.resourceGroupName };
    const api = new ApiManagementApi(this, "Api", {
      ...within,
      name,
      revision: "1",
      displayName: `Models for ${name}`,
      path: this.path,
      protocols: ["https"],
      // No key: its policy asks for a token instead.
      subscriptionRequired: false,
      dependsOn: [...gateway.settled],
    });
    const apiPolicy = new ApiManagementApiPolicy(this, "Policy", {
      ...within,
      apiName: api.name,
      xmlContent: policy,
      dependsOn,
    });
    const product = new ApiManagementProduct(this, "Product", {
      ...within,
      productId: name,
      displayName: `Models for ${name}`,
      description: `What ${name} may call, without a key.`,
      published: false,
      subscriptionRequired: false,
      approvalRequired: false,
      dependsOn: [...gateway.settled],
    });
    // With the policy first: an API that no product has answers calls too, and so would it without one.
    for (const [key, { method, path, title }] of Object.entries(operations)) {
      new ApiManagementApiOperation(this, `Operation-${key}`, {
        ...within,
        operationId: key,
        apiName: api.name,
        displayName: title,
        method,
        urlTemplate: path,
        templateParameter: [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = ""]) => ({
          name: parameter,
          type: "string",
          required: true,
        })),
        dependsOn: [apiPolicy],
      });
    }
    new ApiManagementProductApi(this, "ProductApi", {
      ...within,
      apiName: api.name,
      productId: product.productId,
      dependsOn: [apiPolicy],
    });
    this.logModels(gateway, api, logsContent);
  }

  /** Each call with its tokens, and what is asked and answered where that may be kept. */
  private logModels(gateway: IAiGateway, api: ApiManagementApi, logsContent: boolean): void {
    const content = logsContent ? { messages: "all", maxSizeInBytes: loggedBytes } : undefined;
    new AzapiResource(this, "ModelLog", {
      type: "Microsoft.ApiManagement/service/apis/diagnostics",
      name: "azuremonitor",
      parentId: api.id,
      body: {
        properties: {
          loggerId: partOfGateway(gateway, "loggers", azureMonitorLogger),
          alwaysLog: "allErrors",
          verbosity: "information",
          logClientIp: false,
          sampling: { samplingType: "fixed", percentage: 100 },
          largeLanguageModel: {
            logs: "enabled",
            ...(content && { requests: content, responses: content }),
          },
        },
      },
    });
  }
}
