import { ApiManagementRedisCache } from "@cdktf/provider-azurerm/lib/api-management-redis-cache";
import { Construct } from "constructs";
import type { SearchCache } from "../data/search-cache";
import type { AiGateway } from "./ai-gateway";
import type { PolicyRisk } from "./policy";

/** Arguments of {@link AnswerCache}. */
export interface AnswerCacheProps {
  readonly gateway: AiGateway;
  /** Made with `accessKey`. */
  readonly cache: SearchCache;
  /** Who answers for the key in the state. */
  readonly acceptedRisk: PolicyRisk & { readonly control: "ZTAI-ID-02" };
}

/**
 * The Redis in which policies of a gateway keep answers. API Management signs in to it by a key alone, so that it takes somebody who answers for
 * that. What policies keep of callers and sessions stays in the gateway's own cache.
 * https://learn.microsoft.com/azure/api-management/api-management-howto-cache-external
 */
export class AnswerCache extends Construct {
  constructor(scope: Construct, id: string, { gateway, cache, acceptedRisk }: AnswerCacheProps) {
    super(scope, id);
    new ApiManagementRedisCache(this, "Resource", {
      name: "default",
      apiManagementId: gateway.gatewayId,
      cacheLocation: "default",
      description: `Answers. ${acceptedRisk.owner} answers for its key until ${acceptedRisk.expires}.`,
      connectionString: cache.connectionString,
      dependsOn: [...gateway.settled, ...cache.ready],
    });
  }
}
