import { after, demand, from, matching, oneOf, type ApplyRule } from "./apply-rule";
import { learn, templatePage } from "./pages";
import type { TypeRules } from "./service";
import { types } from "./service";
import { fixedName, idOf, versioned } from "./shapes";

const accounts = "Microsoft.CognitiveServices/accounts";
const networks = `${accounts}/managedNetworks`;
const rules = `${networks}/outboundRules`;
const page = `${learn}/foundry/how-to/managed-virtual-network`;
const rule = "body.properties";
const approver = "b556d68e-0be0-4f35-a333-ad7ee1ce17ea";

const isOfType = (values: Readonly<Record<string, unknown>>, type: string) =>
  String(values["type"]).startsWith(`${type}@`);

/** Private-link group of each type that a rule leads to. */
const groups: Readonly<Record<string, string>> = {
  azapi_resource: "account",
  azurerm_cosmosdb_account: "Sql",
  azurerm_search_service: "searchService",
  azurerm_storage_account: "blob",
};

/** The network takes one change at a time: https://learn.microsoft.com/azure/foundry/how-to/managed-virtual-network */
const oneAtATime: ApplyRule = after(
  "after or before every other rule of its network, never at the same time",
  ({ stack, before, resource, block }) =>
    stack
      .filter(({ values }) => isOfType(values, rules) && values !== resource.values)
      .filter(({ values }) => values["parent_id"] === block["parent_id"])
      .every((each) => before(resource).has(each) || before(each).has(resource)),
  "https://github.com/microsoft-foundry/foundry-samples/tree/main/infrastructure/infrastructure-setup-terraform/18-managed-virtual-network",
);

/** The network that Azure manages for the agents of an account, and what it lets them reach. */
export const managedNetworkTypes: readonly TypeRules[] = types(
  {
    type: "azapi_resource",
    armType: networks,
    source: templatePage(networks),
    arguments: {
      type: versioned(networks),
      name: fixedName("default"),
      parent_id: {
        kind: "reference",
        says: "id of an account that was made with useMicrosoftManagedNetwork",
        accepts: ({ written, target }) => {
          const { body } = target(written)?.values ?? {};
          const { properties } = (body ?? {}) as { properties?: { networkInjections?: readonly object[] } };
          return properties?.networkInjections?.some((one) => "useMicrosoftManagedNetwork" in one) === true;
        },
        source: page,
      },
      [`${rule}.managedNetwork.managedNetworkKind`]: oneOf("V1", "V2"),
      [`${rule}.managedNetwork.isolationMode`]: from(page, oneOf("AllowInternetOutbound", "AllowOnlyApprovedOutbound")),
      [`${rule}.managedNetwork.firewallSku`]: from(page, oneOf("Basic", "Standard")),
    },
    flags: [`${rule}.managedNetwork.provisionNetworkNow`],
  },
  {
    type: "azapi_resource",
    armType: rules,
    source: templatePage(rules),
    arguments: {
      type: versioned(rules),
      name: matching(/^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$/, "3 to 33 letters, digits, hyphens and underscores"),
      parent_id: idOf(networks, "azapi_resource"),
      [`${rule}.category`]: oneOf("UserDefined"),
      [`${rule}.type`]: oneOf("FQDN", "PrivateEndpoint", "ServiceTag"),
      [`${rule}.destination`]: from(page, matching(/^([a-z0-9-]+\.)+[a-z]+$/, "a host name, at ports 80 and 443")),
      [`${rule}.destination.serviceResourceId`]: {
        kind: "reference",
        says: "id of an account or store that the account's identity approves endpoints of, granted before",
        accepts: ({ written, before, resource }) =>
          [...before(resource)].some(
            ({ values }) => values["scope"] === written && String(values["role_definition_id"]).endsWith(approver),
          ),
        source: `${page}#private-endpoints`,
      },
      [`${rule}.destination.subresourceTarget`]: {
        kind: "choice",
        says: "the private-link group, with its case: account, Sql, searchService, blob",
        accepts: ({ value, block, target }) => value === groups[target(block["serviceResourceId"])?.type ?? ""],
        source: page,
      },
    },
    demands: [
      oneAtATime,
      demand("no two rules of a network have a name", ({ stack, resource, block }) =>
        stack.every(
          ({ values }) =>
            values === resource.values ||
            values["type"] !== block["type"] ||
            values["parent_id"] !== block["parent_id"] ||
            values["name"] !== block["name"],
        ),
      ),
    ],
  },
);
