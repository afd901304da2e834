// Written by `npm run types`: what the kit knows of a service is a file in this folder.
import { apiManagement } from "./api-management";
import { applicationGateway } from "./application-gateway";
import { bastion } from "./bastion";
import { cognitiveServices } from "./cognitive-services";
import { containerApps } from "./container-apps";
import { containerRegistry } from "./container-registry";
import { cosmosDb } from "./cosmos-db";
import { defender } from "./defender";
import { dnsResolver } from "./dns-resolver";
import { entraId } from "./entra-id";
import { firewall } from "./firewall";
import { frontDoor } from "./front-door";
import { identity } from "./identity";
import { keyVault } from "./key-vault";
import { managedRedis } from "./managed-redis";
import { monitor } from "./monitor";
import { networkWatcher } from "./network-watcher";
import { privateDns } from "./private-dns";
import { privateEndpoint } from "./private-endpoint";
import { resources } from "./resources";
import { search } from "./search";
import { sentinel } from "./sentinel";
import { sessionPools } from "./session-pools";
import { storage } from "./storage";
import { virtualMachines } from "./virtual-machines";
import { virtualNetworkGateway } from "./virtual-network-gateway";
import { virtualNetwork } from "./virtual-network";

/** Every Azure service that the kit writes, by what it is called here. */
export const services = {
  apiManagement,
  applicationGateway,
  bastion,
  cognitiveServices,
  containerApps,
  containerRegistry,
  cosmosDb,
  defender,
  dnsResolver,
  entraId,
  firewall,
  frontDoor,
  identity,
  keyVault,
  managedRedis,
  monitor,
  networkWatcher,
  privateDns,
  privateEndpoint,
  resources,
  search,
  sentinel,
  sessionPools,
  storage,
  virtualMachines,
  virtualNetworkGateway,
  virtualNetwork,
};
