import type { BlueprintDeclaration } from "../blueprint";
import type { AiGatewayWorkload } from "../deployment";
import { gatewayTools } from "./checks/gateway-tools";
import { backendNames } from "./checks/backend-names";
import { consumerModels } from "./checks/consumer-models";
import { contentInLog } from "./checks/content-in-log";
import { gatewayNetworking } from "./checks/gateway-networking";
import { gatewayUnits } from "./checks/gateway-units";
import { keptAnswers } from "./checks/kept-answers";
import { namedConsumers } from "./checks/named-consumers";
import { poolModels } from "./checks/pool-models";
import { pricedModels } from "./checks/priced-models";
import { subnetsOfGateway } from "./subnets-of-gateway";
import schema from "./workload.schema.json";

/** Models behind a gateway of API Management, for applications of this file and of others. */
export const blueprint: BlueprintDeclaration<AiGatewayWorkload> = {
  name: "ai-gateway",
  title: "Gateway between applications and models",
  schema,
  subnets: subnetsOfGateway,
  services: ["apiManagement", "foundryAccount", "keyVault", "managedRedis"],
  checks: [
    gatewayTools,
    backendNames,
    consumerModels,
    contentInLog,
    gatewayNetworking,
    gatewayUnits,
    keptAnswers,
    namedConsumers,
    poolModels,
    pricedModels,
  ],
  offers: ["model-gateway"],
};
