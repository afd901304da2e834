import { ApiManagementApi } from "@cdktf/provider-azurerm/lib/api-management-api";
import { ApiManagementApiOperation } from "@cdktf/provider-azurerm/lib/api-management-api-operation";
import { ApiManagementApiPolicy } from "@cdktf/provider-azurerm/lib/api-management-api-policy";
import { ApiManagementProductApi } from "@cdktf/provider-azurerm/lib/api-management-product-api";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import type { IAiGateway } from "./gateway-reference";
import { partOfGateway } from "./gateway-reference";
import { azureMonitorLogger } from "./gateway-telemetry";

/** One operation that consumers may call. */
export interface GatewayOperation {
  readonly method: "GET" | "POST" | "DELETE";
  /** Path below the API's, with parameters in braces: `/responses/{response_id}`. */
  readonly path: string;
  readonly title: string;
}

/** What an API of one consumer is. */
export interface GatewayApiProps {
  readonly gateway: IAiGateway;
  /** Product of the consumer, in whose context calls run. */
  readonly productId: string;
  readonly name: string;
  readonly title: string;
  /** Path below the gateway's host. */
  readonly path: string;
  /** Policy, as XML. */
  readonly policy: string;
  /** What may be called, by an id that stays. */
  readonly operations: Readonly<Record<string, GatewayOperation>>;
  /** What must exist before the policy that names it. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/** An API that asks for no key, in the open product of one consumer, as children of `scope`: no operation is there before the policy. */
export function gatewayApi(scope: Construct, props: GatewayApiProps): ApiManagementApi {
  const { gateway, productId, name, title, path: apiPath, policy, operations, dependsOn } = props;
  const within = { apiManagementName: gateway.gatewayName, resourceGroupName: gateway.resourceGroupName };
  const api = new ApiManagementApi(scope, "Api", {
    ...within,
    name,
    revision: "1",
    displayName: title,
    path: apiPath,
    protocols: ["https"],
    // No key: its policy asks for a token instead.
    subscriptionRequired: false,
    dependsOn: [...gateway.settled],
  });
  const apiPolicy = new ApiManagementApiPolicy(scope, "Policy", {
    ...within,
    apiName: api.name,
    xmlContent: policy,
    dependsOn,
  });
  // With the policy first: an API that no product has answers calls too, and so would it without one.
  for (const [key, { method, path, title: displayName }] of Object.entries(operations)) {
    new ApiManagementApiOperation(scope, `Operation-${key}`, {
      ...within,
      operationId: key,
      apiName: api.name,
      displayName,
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
  new ApiManagementProductApi(scope, "ProductApi", { ...within, apiName: api.name, productId, dependsOn: [apiPolicy] });
  return api;
}

/** Each call of an API in the log of the gateway, without bodies and addresses; `more` says what else is kept of it. */
export function logCalls(
  scope: Construct,
  id: string,
  gateway: IAiGateway,
  api: ApiManagementApi,
  more: Readonly<Record<string, unknown>> = {},
): void {
  new AzapiResource(scope, id, {
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
        ...more,
      },
    },
  });
}
