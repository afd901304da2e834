import { pageText, table } from "../../common/markdown-page";
import { own, isObject, objects } from "../../common/json";
import { planDestruction } from "../../blueprints/destroy/destroy-plan";
import { quoted } from "../../blueprints/destroy/quoted";
import type { SynthesizedResource, WrittenStack } from "../../blueprints/synthesized-stacks";
import { kindOf, referenced } from "../../blueprints/synthesized-stacks";
import type { ExampleEstate } from "./example-estate";

/** Something to see of an applied estate, and the command that shows it. */
interface Look {
  readonly what: string;
  readonly command: (resource: SynthesizedResource) => string;
}

const inGroup = ({ resourceGroup = "" }: SynthesizedResource) => `--resource-group ${quoted(resourceGroup)}`;

/** What tells that an applied resource does what it is there for, by type, in the order of an apply. */
const looks: Readonly<Record<string, Look>> = {
  azurerm_log_analytics_workspace: {
    what: "The workspace takes logs over private link alone: both are Disabled.",
    command: (workspace) =>
      `az monitor log-analytics workspace show ${inGroup(workspace)} --workspace-name ${quoted(workspace.name)} --query "{ingestion:publicNetworkAccessForIngestion, query:publicNetworkAccessForQuery}"`,
  },
  azurerm_security_center_subscription_pricing: {
    what: "The Defender plans that the file names are Standard.",
    command: () => `az security pricing list --query "value[].{plan:name, tier:pricingTier}" --output table`,
  },
  azurerm_virtual_network: {
    what: "Peerings of the network are Connected on both sides; one that the hub's owner has not made yet is Initiated.",
    command: (network) =>
      `az network vnet peering list ${inGroup(network)} --vnet-name ${quoted(network.name)} --query "[].{name:name, state:peeringState}" --output table`,
  },
  azurerm_private_endpoint: {
    what: "Connections of the private endpoints are Approved.",
    command: (endpoint) =>
      `az network private-endpoint list ${inGroup(endpoint)} --query "[].{name:name, state:privateLinkServiceConnections[0].privateLinkServiceConnectionState.status}" --output table`,
  },
  azurerm_search_shared_private_link_service: {
    what: "The links of AI Search are Approved; until then indexing fails, and their owners approve them.",
    command: (link) =>
      `az search shared-private-link-resource list ${inGroup(link)} --service-name ${quoted(link.name)} --query "[].{name:name, status:properties.status}" --output table`,
  },
  azurerm_cognitive_account: {
    what: "Models are deployed, with the capacity that they have.",
    command: (account) =>
      `az cognitiveservices account deployment list ${inGroup(account)} --name ${quoted(account.name)} --query "[].{name:name, model:properties.model.name, version:properties.model.version, capacity:sku.capacity}" --output table`,
  },
  azurerm_api_management: {
    what: "The gateway is closed: public network access is Disabled.",
    command: (gateway) =>
      `az apim show ${inGroup(gateway)} --name ${quoted(gateway.name)} --query "{state:provisioningState, public:publicNetworkAccess}"`,
  },
  azurerm_container_app: {
    what: "The revision of the app is healthy.",
    command: (app) =>
      `az containerapp revision list ${inGroup(app)} --name ${quoted(app.name)} --query "[].{name:name, health:properties.healthState, replicas:properties.replicas}" --output table`,
  },
  azurerm_application_gateway: {
    what: "The application gateway finds the app well.",
    command: (gateway) =>
      `az network application-gateway show-backend-health ${inGroup(gateway)} --name ${quoted(gateway.name)} --query "backendAddressPools[].backendHttpSettingsCollection[].servers[].health"`,
  },
};

/** What to look at once an estate is applied, and how to see what drifted. */
export function operating({ written }: ExampleEstate): string {
  const seen = new Set<string>();
  const commands = Object.entries(looks).flatMap(([type, { what, command }]) => {
    const found = resourcesOf(written, type).map((resource) => command(nameOfService(resource, written)));
    const fresh = [...new Set(found)].filter((line) => !seen.has(line));
    for (const line of fresh) seen.add(line);
    return fresh.length === 0 ? [] : [`# ${what}`, ...fresh];
  });
  const drift = written.map(({ name }) => `${terraform(name)} plan -detailed-exitcode`);
  return [
    "After an apply of [ztai.example.yaml](ztai.example.yaml), signed in with `az login` and a role that reads:",
    shell(commands),
    "The plan of an applied stack is empty: exit code 0. 2 means that somebody changed something outside of the file; the plan says what. Run it every night, with the identity of the pipeline:",
    shell(drift),
    "`npx ztai synth` judges the file anew at each change. What runs sends its logs to the workspace, where alerts and detections read them.",
  ].join("\n\n");
}

/** How an applied estate gets a newer kit, newer providers, other models and keys. */
export function upgrading({ written }: ExampleEstate): string {
  const providers = [...new Map(written.flatMap(({ json }) => providersOf(json))).entries()].sort();
  const pinned = providers.map(([name, version]) => `${name} ${version}`).join(", ");
  return [
    `Each stack pins its providers (${pinned}); a newer kit brings newer ones. Read its [changelog](../../CHANGELOG.md), then lay the new output over the old one and apply stack by stack, in this order:`,
    shell([
      "npx ztai validate ztai.yaml   # what the newer kit asks of the file",
      "npx ztai synth ztai.yaml",
      ...written.flatMap(({ name }) => [
        `${terraform(name)} init -upgrade`,
        `${terraform(name)} plan -out=tfplan`,
        `${terraform(name)} apply tfplan`,
      ]),
    ]),
    "A plan that destroys or replaces what holds data is a fault: stop, and [say so](../../SECURITY.md). Addresses that a newer kit renames have `moved` blocks, so that nothing is made anew.",
    keysOf(written),
    "Models are changed in the file, and `npx ztai validate` refuses one that Azure has retired. A new image is a new digest in the file; a renewed certificate is a new version in the vault.",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** In which order an estate is destroyed, what is done beside, and what Azure keeps. */
export function destroying({ written }: ExampleEstate): string {
  const plan = planDestruction(written, { synthArguments: "ztai.yaml", output: "cdktf.out" });
  const lines = plan.destroy.flatMap(({ stack, steps }) => {
    const destroy = steps.findIndex(({ commands }) => commands.some((command) => command.endsWith(" destroy")));
    const kept = steps
      .slice(0, destroy)
      .flatMap(({ commands }) => commands.filter((one) => one.includes(" state rm ")));
    const before =
      kept.length === 0 ? [] : [`# ${stack}: first the ${kept.length} addresses that Terraform keeps, by state rm`];
    return [...before, ...steps.slice(destroy).flatMap(({ commands }) => commands)];
  });
  const rows = plan.softDeleted.map(({ name, what, keptFor }) => [`\`${name}\``, pageText(what), keptFor]);
  return [
    "`ztai destroy-plan` prints the whole of it for a file, and runs nothing: locks and foreign resources to look for, addresses to take out of the state, what Azure keeps, and how to build the same again. [Why so](../../docs/guides/destroy-and-recreate.md).",
    shell(["npx ztai destroy-plan ztai.yaml"]),
    "Of the example, from the last stack to the first:",
    shell(lines),
    ...(rows.length === 0 ? [] : ["Azure keeps:", table(["name", "what", "for"], rows)]),
  ].join("\n\n");
}

const terraform = (stack: string) => `terraform -chdir=cdktf.out/stacks/${stack}`;

const shell = (lines: readonly string[]) => `\`\`\`sh\n${lines.join("\n")}\n\`\`\``;

function resourcesOf(stacks: readonly WrittenStack[], type: string): SynthesizedResource[] {
  return stacks.flatMap(({ resources }) => resources.filter((resource) => kindOf(resource) === type));
}

/** A link of a search service is listed by the service, which has its name in the same stack. */
function nameOfService(resource: SynthesizedResource, stacks: readonly WrittenStack[]): SynthesizedResource {
  if (resource.type !== "azurerm_search_shared_private_link_service") return resource;
  const stack = stacks.find(({ resources }) => resources.includes(resource));
  return (stack && referenced(stack, own(resource.attributes, "search_service_id"))) ?? resource;
}

function providersOf(json: WrittenStack["json"]): [string, string][] {
  const terraformBlock = own(json, "terraform");
  const required = isObject(terraformBlock) ? own(terraformBlock, "required_providers") : undefined;
  return Object.entries(isObject(required) ? required : {}).flatMap(([name, each]) =>
    objects(each).map((provider): [string, string] => [name, String(own(provider, "version"))]),
  );
}

function keysOf(stacks: readonly WrittenStack[]): string {
  const keys = resourcesOf(stacks, "Microsoft.KeyVault/vaults/keys");
  if (keys.length === 0) return "";
  return `The ${keys.length} customer keys rotate by the policy that each has; services follow the newest version ([which, and how soon](../../docs/decisions/0014-customer-keys.md)). To rotate one at once, from a range of \`builders\` and with Key Vault Crypto Officer:\n\n${shell(['az keyvault key rotate --vault-name "$VAULT" --name "$KEY"'])}`;
}
