import { cognitiveServices } from "./cognitive-services";
import { containerApps } from "./container-apps";
import { containerRegistry } from "./container-registry";
import { cosmosDb } from "./cosmos-db";
import { defender } from "./defender";
import { firewall } from "./firewall";
import { identity } from "./identity";
import { keyVault } from "./key-vault";
import { monitor } from "./monitor";
import { networkWatcher } from "./network-watcher";
import { privateDns } from "./private-dns";
import { privateEndpoint as privateEndpointTo } from "./private-endpoint";
import { resources } from "./resources";
import { search } from "./search";
import { sentinel } from "./sentinel";
import { storage } from "./storage";
import { virtualNetwork } from "./virtual-network";

const privateEndpoint = privateEndpointTo({
  azurerm_cognitive_account: [cognitiveServices.privateLink.foundryAccount],
  azurerm_container_registry: [containerRegistry.privateLink.containerRegistry],
  azurerm_cosmosdb_account: [cosmosDb.privateLink.cosmosSql],
  azurerm_key_vault: [keyVault.privateLink.keyVault],
  azurerm_monitor_private_link_scope: [monitor.privateLink.azureMonitor],
  azurerm_search_service: [search.privateLink.searchService],
  azurerm_storage_account: [storage.privateLink.blob],
});

/** Every Azure service that the kit writes, by what it is called here. */
export const services = {
  resources,
  virtualNetwork,
  firewall,
  privateDns,
  privateEndpoint,
  networkWatcher,
  identity,
  keyVault,
  storage,
  cosmosDb,
  cognitiveServices,
  search,
  containerRegistry,
  containerApps,
  monitor,
  sentinel,
  defender,
};
