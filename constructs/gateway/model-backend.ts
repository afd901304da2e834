import { ApiManagementBackend } from "@cdktf/provider-azurerm/lib/api-management-backend";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { IAiGateway } from "./gateway-reference";

/** Arguments of {@link ModelBackend}. */
export interface ModelBackendProps {
  readonly gateway: IAiGateway;
  /** Name in the gateway's policies, such as `main--gpt-5-1`. */
  readonly name: string;
  /** Address of the models' account, with the path that callers' paths are appended to. */
  readonly url: string;
  /** What must exist before it is called. */
  readonly dependsOn: ITerraformDependable[];
}

/**
 * One model deployment of one account, as the gateway calls it. After the first answer that says that it is overloaded it is left alone for as long
 * as its `Retry-After` asks, and ten seconds where it asks nothing; a repeated request so goes to another member of the pool. Azure counts failures
 * by back end, so that two deployments behind one would stop each other. Implements ZTAI-NW-15.
 * https://learn.microsoft.com/azure/api-management/backends#circuit-breaker
 */
export class ModelBackend extends Construct {
  readonly name: string;
  /** ARM id. */
  readonly backendId: string;

  constructor(scope: Construct, id: string, props: ModelBackendProps) {
    super(scope, id);
    const { gateway, name, url, dependsOn } = props;
    this.name = name;
    const backend = new ApiManagementBackend(this, "Resource", {
      name,
      apiManagementName: gateway.gatewayName,
      resourceGroupName: gateway.resourceGroupName,
      protocol: "http",
      url,
      tls: { validateCertificateChain: true, validateCertificateName: true },
      circuitBreakerRule: {
        name: "leave-alone-when-overloaded",
        tripDuration: "PT10S",
        acceptRetryAfterEnabled: true,
        failureCondition: {
          count: 1,
          intervalDuration: "PT10S",
          statusCodeRange: [
            { min: 429, max: 429 },
            { min: 503, max: 503 },
          ],
        },
      },
      dependsOn: [...gateway.settled, ...dependsOn],
    });
    this.backendId = backend.id;
  }
}
