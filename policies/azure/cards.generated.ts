// Written by `npm run rules`: the facts of a service are a file in this folder.
import type { Card } from "./card";
import { analytics } from "./analytics";
import { apiManagement } from "./api-management";
import { appConfiguration } from "./app-configuration";
import { appService } from "./app-service";
import { applicationGateway } from "./application-gateway";
import { authorization } from "./authorization";
import { automation } from "./automation";
import { azapi } from "./azapi";
import { backup } from "./backup";
import { batch } from "./batch";
import { botService } from "./bot-service";
import { cognitiveServices } from "./cognitive-services";
import { confidentialLedger } from "./confidential-ledger";
import { containerApps } from "./container-apps";
import { containerRegistry } from "./container-registry";
import { cosmosDb } from "./cosmos-db";
import { defender } from "./defender";
import { deployments } from "./deployments";
import { domainServices } from "./domain-services";
import { eventGrid } from "./event-grid";
import { eventHub } from "./event-hub";
import { firewall } from "./firewall";
import { frontDoor } from "./front-door";
import { hdinsight } from "./hdinsight";
import { healthData } from "./health-data";
import { identity } from "./identity";
import { iot } from "./iot";
import { keyVault } from "./key-vault";
import { kubernetes } from "./kubernetes";
import { loadBalancer } from "./load-balancer";
import { logicApps } from "./logic-apps";
import { machineLearning } from "./machine-learning";
import { maps } from "./maps";
import { monitor } from "./monitor";
import { mysql } from "./mysql";
import { networkManager } from "./network-manager";
import { oracle } from "./oracle";
import { postgresql } from "./postgresql";
import { privateLink } from "./private-link";
import { redis } from "./redis";
import { search } from "./search";
import { sentinel } from "./sentinel";
import { serviceBus } from "./service-bus";
import { signalr } from "./signalr";
import { sql } from "./sql";
import { storage } from "./storage";
import { virtualMachines } from "./virtual-machines";
import { virtualNetwork } from "./virtual-network";

/** Every card, by service. */
export const cards: readonly Card[] = [
  ...analytics,
  ...apiManagement,
  ...appConfiguration,
  ...appService,
  ...applicationGateway,
  ...authorization,
  ...automation,
  ...azapi,
  ...backup,
  ...batch,
  ...botService,
  ...cognitiveServices,
  ...confidentialLedger,
  ...containerApps,
  ...containerRegistry,
  ...cosmosDb,
  ...defender,
  ...deployments,
  ...domainServices,
  ...eventGrid,
  ...eventHub,
  ...firewall,
  ...frontDoor,
  ...hdinsight,
  ...healthData,
  ...identity,
  ...iot,
  ...keyVault,
  ...kubernetes,
  ...loadBalancer,
  ...logicApps,
  ...machineLearning,
  ...maps,
  ...monitor,
  ...mysql,
  ...networkManager,
  ...oracle,
  ...postgresql,
  ...privateLink,
  ...redis,
  ...search,
  ...sentinel,
  ...serviceBus,
  ...signalr,
  ...sql,
  ...storage,
  ...virtualMachines,
  ...virtualNetwork,
];
