import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../../common/json";
import { buildGraph } from "../../policies/estate/estate";
import { jsonDocument } from "../../policies/estate/document";
import { runRules } from "../../policies/engine/run";
import { rules } from "../../policies/rules";
import { synthExample } from "../helpers/synth-example";
import type { Attributes } from "../helpers/synth-stack";
import { tempFolder } from "../helpers/temp-folder";
import { errorOf } from "./deployment/deployment-files";

const example = "blueprints/ai-gateway/ztai.injected.yaml";
const estate = synthExample(example);
const stack = (name: string) => {
  const found = estate.stacks[name];
  if (!found) throw new Error(`no stack ${name}`);
  return found;
};
const rulesOf = (network: string, part: string) => {
  const groups = Object.values(stack(network).resources("azurerm_network_security_group"));
  const group = groups.find(({ name }) => String(name).includes(part));
  return (group?.["security_rule"] as Attributes[]).map(
    ({ name, direction, source_address_prefix, destination_address_prefix, destination_port_range: port, ...rest }) => {
      const ports = port ?? (rest["destination_port_ranges"] as string[]).join(",");
      return [direction, name, source_address_prefix, destination_address_prefix, ports].join(" ");
    },
  );
};
const firewallRules = (network: string) =>
  JSON.stringify(stack(network).only("azurerm_firewall_policy_rule_collection_group"));

describe("a gateway of the classic Premium tier", () => {
  const network = "prod-ai-gateway-network";

  test("admits callers past the firewall, Azure's management and probes, its own machines, and nobody else", () => {
    const inbound = rulesOf(network, "gateway-classic").filter((rule) => rule.startsWith("Inbound"));
    expect(inbound).toEqual([
      "Inbound AllowWorkloadsThroughFirewall 10.0.0.0/26 10.1.0.0/26 443",
      "Inbound AllowManagement ApiManagement 10.1.0.0/26 3443",
      "Inbound AllowLoadBalancerProbes AzureLoadBalancer 10.1.0.0/26 6390",
      "Inbound AllowCacheInbound 10.1.0.0/26 10.1.0.0/26 6381-6383",
      "Inbound AllowLimitsInbound 10.1.0.0/26 10.1.0.0/26 4290",
      "Inbound DenyAllInbound * * *",
    ]);
  });

  test("reaches what it is made of, in its region where others have accounts there too", () => {
    const outbound = rulesOf(network, "gateway-classic").filter((rule) => rule.includes("AllowTag"));
    expect(outbound).toEqual([
      "Outbound AllowTag-AzureActiveDirectory 10.1.0.0/26 AzureActiveDirectory 443",
      "Outbound AllowTag-AzureKeyVault 10.1.0.0/26 AzureKeyVault 443",
      "Outbound AllowTag-AzureMonitor 10.1.0.0/26 AzureMonitor 1886,443",
      "Outbound AllowTag-Sql.SwedenCentral 10.1.0.0/26 Sql.SwedenCentral 1433",
      "Outbound AllowTag-Storage.SwedenCentral 10.1.0.0/26 Storage.SwedenCentral 443",
    ]);
    expect(firewallRules(network)).toContain(
      '"destination_addresses":["Sql.SwedenCentral"],"destination_ports":["1433"]',
    );
    expect(firewallRules(network)).toContain(
      '"destination_addresses":["AzureMonitor"],"destination_ports":["443","1886"]',
    );
    expect(firewallRules(network)).toContain("oneocsp.microsoft.com");
  });

  test("goes past the firewall, but for its answers to Azure's management", () => {
    const tables = Object.values(stack(network).resources("azurerm_route_table"));
    const routes = tables.map(({ name, route }) => [name, (route as Attributes[]).map((one) => one["address_prefix"])]);
    expect(routes).toEqual([
      [expect.stringContaining("gateway-classic"), ["0.0.0.0/0", "ApiManagement"]],
      [expect.any(String), ["0.0.0.0/0"]],
    ]);
  });

  test("stands in a subnet without delegation, one unit in each zone, with no public address", () => {
    const subnets = Object.values(stack(network).resources("azurerm_subnet"));
    for (const { delegation } of subnets) expect(delegation).toBeUndefined();
    const gateway = stack("prod-ai-gateway-gateway");
    expect(gateway.only("azurerm_api_management")).toMatchObject({
      sku_name: "Premium_3",
      zones: ["1", "2", "3"],
      virtual_network_type: "Internal",
      virtual_network_configuration: { subnet_id: expect.stringMatching(/gateway-classic-prod-sdc$/) },
    });
    expect(gateway.resources("azurerm_public_ip")).toEqual({});
  });

  test("is reached by the app of another network, by name and past the firewall", () => {
    const host = String(stack("prod-ai-gateway-gateway").only("azurerm_private_dns_zone")["name"]);
    expect(JSON.stringify(stack("prod-hr-assistant-app").only("azurerm_container_app"))).toContain(`https://${host}/`);
    expect(rulesOf("prod-hr-assistant-network", "apps")).toContain(
      "Outbound AllowEndpointsOf-ai-gateway 10.2.0.0/27 10.1.0.0/26 443",
    );
    expect(firewallRules(network)).toContain(`"destination_fqdns":["${host}"]`);
  });
});

test("a gateway of tier Premium v2 stands in a delegated subnet that admits builders and probes", () => {
  const network = "prod-batch-gateway-network";
  const delegated = Object.values(stack(network).resources("azurerm_subnet")).flatMap(
    ({ delegation = [] }) => delegation,
  );
  expect(JSON.stringify(delegated)).toContain('"name":"Microsoft.Web/hostingEnvironments"');
  expect(rulesOf(network, "gateway-injected").filter((rule) => rule.startsWith("Inbound"))).toEqual([
    "Inbound AllowBuilders-case-summary 10.9.0.0/24 10.3.0.0/26 443",
    "Inbound AllowLoadBalancerProbes AzureLoadBalancer 10.3.0.0/26 80",
    "Inbound DenyAllInbound * * *",
  ]);
  expect(stack("prod-batch-gateway-gateway").only("azurerm_api_management")).not.toHaveProperty("zones");
  expect(firewallRules(network)).toContain('"AzureKeyVault","Storage.SwedenCentral"');
});

describe("an app on the network of a gateway that stands in it", () => {
  const file = join(tempFolder(), "ztai.yaml");

  test("calls it straight, and it calls tools past the firewall", () => {
    const tools =
      'mcpServers: { tickets: { url: "https://mcp.contoso.example", audience: "api://tickets", consumers: { hr-assistant: [search] } } }';
    const text = readFileSync(example, "utf8").replace("addressSpace: 10.2.0.0/22", "onNetworkOf: ai-gateway");
    writeFileSync(file, text.replace("    consumers:\n", `    ${tools}\n    consumers:\n`));
    const together = synthExample(file);
    const firewall = together.stacks["prod-ai-gateway-network"]?.only("azurerm_firewall_policy_rule_collection_group");
    expect(JSON.stringify(firewall)).toMatch(/"mcp\.contoso\.example"[^{]*"name":"gateway-classic-mcp-tickets"/);
    const groups = JSON.stringify(
      together.stacks["prod-ai-gateway-network"]?.resources("azurerm_network_security_group"),
    );
    expect(groups).toMatch(/"destination_address_prefix":"10\.1\.0\.0\/26"[^}]*"name":"AllowGateway"/);
    expect(groups).toMatch(/"direction":"Inbound","name":"AllowWorkloadHttps"/);
  });
});

/** What these rules find wrong once every resource of a type is changed; undefined takes it away. */
function failures(
  ids: readonly string[],
  type = "",
  change: (values: JsonObject) => JsonObject | undefined = (v) => v,
) {
  const documents = Object.entries(estate.stacks).map(([name, { json }]) => {
    const { resource = {} } = json as { resource?: Record<string, Record<string, JsonObject>> };
    const changed = Object.entries(resource[type] ?? {}).flatMap(([key, values]) => {
      const made = change(values);
      return made === undefined ? [] : [[key, made] as const];
    });
    const all = { ...resource, ...(resource[type] && { [type]: Object.fromEntries(changed) }) };
    return jsonDocument(name, `${name}/cdk.tf.json`, { ...json, resource: all } as JsonObject, "");
  });
  const asked = rules.filter(({ id }) => ids.includes(id));
  return runRules(asked, buildGraph(documents)).filter(({ verdict }) => verdict === "fail");
}

const gateway = "azurerm_api_management";
const set = (values: JsonObject) => (before: JsonObject) => ({ ...before, ...values });
const security = (name: string) => (before: JsonObject) => ({
  ...before,
  security: { ...(before["security"] as JsonObject), [name]: true },
});
const inRules = (from: string, to: string) => (before: JsonObject) =>
  JSON.parse(JSON.stringify(before).replaceAll(from, to)) as JsonObject;

const protections: readonly (readonly [string, string, string, (values: JsonObject) => JsonObject | undefined])[] = [
  ["gateway-private", "stands outside", gateway, set({ virtual_network_type: "External" })],
  ["gateway-in-network", "has no subnet", gateway, set({ virtual_network_type: "None" })],
  ["gateway-weak-ciphers", "takes a weak cipher", gateway, security("triple_des_ciphers_enabled")],
  ["gateway-old-protocols", "speaks TLS 1.0", gateway, security("frontend_tls10_enabled")],
  ["gateway-direct-management", "is managed by a key", gateway, set({ tenant_access: { enabled: true } })],
  ["compute-zones", "stands in one zone", gateway, set({ zones: ["1"] })],
  [
    "subnet-security-group",
    "has no security group",
    "azurerm_subnet_network_security_group_association",
    () => undefined,
  ],
  [
    "security-group-open-inbound",
    "is managed by everybody",
    "azurerm_network_security_group",
    inRules('"ApiManagement"', '"Internet"'),
  ],
  ["route-to-internet", "answers all of Azure", "azurerm_route_table", inRules('"ApiManagement"', '"AzureCloud"')],
  [
    "default-route-firewall",
    "goes to the internet",
    "azurerm_route_table",
    inRules('"VirtualAppliance"', '"Internet"'),
  ],
  [
    "private-record-elsewhere",
    "has a public address in its name",
    "azurerm_private_dns_a_record",
    set({ records: ["203.0.113.9"] }),
  ],
  [
    "firewall-wildcard-egress",
    "reaches storage anywhere",
    "azurerm_firewall_policy_rule_collection_group",
    inRules('"Storage.SwedenCentral"', '"Storage"'),
  ],
];

test("no rule fails on either gateway as it stands", () => {
  expect(failures(protections.map(([id]) => id))).toEqual([]);
});

test.each(protections)("%s notices a gateway that %s", (id, _what, type, change) => {
  expect(failures([id], type, change)).not.toEqual([]);
});

describe("what a tier cannot do", () => {
  const written = readFileSync(example, "utf8");

  test.each([
    ["ZTAI-CFG-130", "tier: PremiumV2", "tier: StandardV2"],
    ["ZTAI-CFG-130", "tier: Premium\n", "tier: Premium\n    networking: integrated\n"],
    ["ZTAI-CFG-120", "tier: Premium\n", "tier: Developer\n"],
    ["ZTAI-CFG-120", "units: 3", "units: 30"],
    ["ZTAI-CFG-023", "10.3.0.0/23", "10.3.0.0/24"],
  ] as const)("%s: %s", (code, from, to) => {
    expect(written).toContain(from);
    const { problems } = errorOf({ "ztai.yaml": written.replace(from, to) });
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});
