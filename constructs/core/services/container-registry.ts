import { isRegionName, regionOf } from "../regions";
import { demand, oneOf } from "./apply-rule";
import { keyReady, keyUri } from "./key-vault";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import type { ServiceRoles } from "./role";
import type { AzureService } from "./service";
import { types } from "./service";
import { identityBlock, identityClientId, named } from "./shapes";

const names = { containerRegistry: nameRule("cr", [5, 50], "lower-alphanumeric", "global") };

const roles = {
  acrPull: {
    guid: "7f951dda-4ed3-4680-a7ca-43fe172d538d",
    name: "AcrPull",
    purpose: "Pulls images. For the identity of a container app.",
  },
  acrPush: {
    guid: "8311e382-0749-4cb8-b61a-304f252e45ec",
    name: "AcrPush",
    purpose: "Pushes images. For the identity of a pipeline.",
  },
} satisfies ServiceRoles;
const registries = "Microsoft.ContainerRegistry/registries";
const customerKeys = `${learn}/container-registry/tutorial-enable-customer-managed-keys`;
const skus = `${learn}/container-registry/container-registry-skus`;

/** Arguments that take SKU Premium, with the value that asks for it. */
const premium: Readonly<Record<string, boolean>> = {
  data_endpoint_enabled: true,
  export_policy_enabled: false,
  public_network_access_enabled: false,
  quarantine_policy_enabled: true,
  zone_redundancy_enabled: true,
};

/** Container Registry. */
export const containerRegistry = {
  names,
  roles,
  privateLink: {
    containerRegistry: { type: "azurerm_container_registry", groupId: "registry", zones: ["privatelink.azurecr.io"] },
  },
  logs: { containerRegistry: logs(["ContainerRegistryLoginEvents", "ContainerRegistryRepositoryEvents"]) },
  types: types({
    type: "azurerm_container_registry",
    armType: registries,
    source: templatePage(registries),
    arguments: {
      name: named(names.containerRegistry),
      sku: oneOf("Basic", "Standard", "Premium"),
      "encryption[].key_vault_key_id": keyUri("without a version", customerKeys),
      "encryption[].identity_client_id": identityClientId,
      ...identityBlock("identity", "SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"),
      network_rule_bypass_option: oneOf("None", "AzureServices"),
      "network_rule_set[].default_action": oneOf("Allow", "Deny"),
      zone_redundancy_enabled: {
        kind: "flag",
        says: "true or false; true in regions with zones only",
        accepts: ({ value, block }) => {
          const location = String(block["location"]);
          return value === false || (value === true && isRegionName(location) && regionOf(location).zones);
        },
        source: `${learn}/reliability/reliability-container-registry`,
      },
    },
    flags: [
      "admin_enabled",
      "anonymous_pull_enabled",
      "data_endpoint_enabled",
      "export_policy_enabled",
      "public_network_access_enabled",
      "quarantine_policy_enabled",
    ],
    demands: [
      demand(
        "data endpoints, quarantine, zones, a customer-managed key, and no export or public access: with SKU Premium only",
        ({ block }) => {
          const asks = Object.entries(premium).some(([key, value]) => block[key] === value);
          return block["sku"] === "Premium" || (!asks && block["encryption"] === undefined);
        },
        skus,
      ),
      demand(
        "export is off only where public access is",
        ({ block }) => block["export_policy_enabled"] !== false || block["public_network_access_enabled"] === false,
        azurermPage("azurerm_container_registry"),
      ),
      keyReady(({ identity, encryption }) => {
        const { identity_ids } = (identity ?? {}) as { identity_ids?: readonly string[] };
        return encryption === undefined ? undefined : identity_ids?.[0];
      }, customerKeys),
    ],
  }),
} satisfies AzureService;
