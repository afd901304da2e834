import { all } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { everyBlock, noItem } from "../shared/judge";

const paths: Readonly<Record<string, readonly string[]>> = {
  azurerm_container_app: ["ingress.cors"],
  azurerm_cosmosdb_account: ["cors_rule"],
  azurerm_maps_account: ["cors"],
  azurerm_storage_account: ["blob_properties.cors_rule", "queue_properties.cors_rule", "share_properties.cors_rule"],
};

/** With every origin allowed, any page a user opens can call the service in his name. */
export default rule({
  id: "cors-any-origin",
  control: "ZTAI-AP-03",
  title: "Every website may call the service",
  severity: "medium",
  covers: [
    "cnspec:mondoo-azure-security-cosmosdb-cors-no-wildcard",
    "cnspec:mondoo-azure-security-container-app-cors-no-wildcard",
  ],
  on: ["azurerm_container_app", "azurerm_cosmosdb_account", "azurerm_maps_account", "azurerm_storage_account"],
  check: (service) =>
    all(
      (paths[service.type] ?? []).map((path) =>
        everyBlock(service, path, (cors) => noItem(cors, "allowed_origins", (origin) => origin.includes("*"))),
      ),
    ),
  fix: "Name the origins that may call.",
  examples: {
    pass: {
      resource: { azurerm_cosmosdb_account: { a: { cors_rule: { allowed_origins: ["https://chat.example.com"] } } } },
    },
    fail: { resource: { azurerm_cosmosdb_account: { a: { cors_rule: { allowed_origins: ["*"] } } } } },
  },
});
