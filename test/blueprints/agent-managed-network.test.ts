import "../../testing/jest";
import { buildEstate } from "../../blueprints/build-estate";
import { loadDeployment } from "../../blueprints/deployment";
import type { Json, JsonObject } from "../../common/json";
import { runRules } from "../../policies/engine/run";
import { buildGraph } from "../../policies/estate/estate";
import { rules } from "../../policies/rules";
import type { SynthesizedStack } from "../helpers/synth-stack";
import { synthExample } from "../helpers/synth-example";
import { documentOf } from "../policies/judge-example";
import { testApp } from "../helpers/synth-stack";

const example = "blueprints/agent-service/ztai.managed-network.yaml";
const today = "2026-11-20";

test("the example has no findings, by every rule", () => {
  const app = testApp();
  buildEstate(app, loadDeployment(example, { today, env: {} }));
  expect(app).toHaveNoFindings({ pack: "strict", today });
});

type Raw = Record<string, Json>;
const { stacks } = synthExample(example);
const written = JSON.stringify(Object.fromEntries(Object.entries(stacks).map(([name, { json }]) => [name, json])));

/** Rules that fail somewhere in the example after a change to what azapi makes for its agents. */
function failing(change: (resources: Record<string, Raw>) => void): readonly string[] {
  const estate = JSON.parse(written) as Record<string, JsonObject>;
  const { resource } = estate["prod-desk-agents"] as { resource: { azapi_resource: Record<string, Raw> } };
  change(resource.azapi_resource);
  const graph = buildGraph(Object.entries(estate).map(([name, json]) => documentOf(name, json)));
  return [...new Set(runRules(rules, graph).flatMap(({ verdict, rule }) => (verdict === "fail" ? [rule] : [])))].sort();
}

/** Changes the properties of the one resource whose name contains `part`. */
const on = (part: RegExp, change: (properties: Raw) => void) => (resources: Record<string, Raw>) => {
  const found = Object.entries(resources).filter(([name]) => part.test(name));
  expect(found).toHaveLength(1);
  const [[, { body }]] = found as [[string, { body: { properties: Raw } }]];
  change(body.properties);
};
const account = /^Foundry_[0-9A-F]{8}$/;
const network = /^Foundry_AgentNetwork_[0-9A-F]{8}$/;
const host = /^Foundry_AgentNetwork_Host-mcp/;

test.each([
  ["nothing", [], () => undefined],
  [
    "the managed network",
    ["agent-managed-network"],
    (resources: Record<string, Raw>) => {
      for (const name of Object.keys(resources).filter((one) => network.test(one))) delete resources[name];
    },
  ],
  [
    "its limit",
    ["ai-managed-network"],
    on(network, (properties) => {
      properties["managedNetwork"] = { isolationMode: "AllowInternetOutbound" };
    }),
  ],
  [
    "the name of a host",
    ["ai-outbound-rule"],
    on(host, (properties) => {
      properties["destination"] = "*.blob.core.windows.net";
    }),
  ],
  [
    "the account's list of hosts",
    ["ai-account-outbound"],
    on(account, (properties) => {
      delete properties["restrictOutboundNetworkAccess"];
    }),
  ],
  [
    "sign-in by identity alone",
    ["ai-account-local-auth"],
    on(account, (properties) => {
      delete properties["disableLocalAuth"];
    }),
  ],
  [
    "the closed door",
    ["network-default-deny", "open-to-all-networks", "public-network-access"],
    on(account, (properties) => {
      properties["publicNetworkAccess"] = "Enabled";
      properties["networkAcls"] = { defaultAction: "Allow" };
    }),
  ],
  [
    "the customer's key",
    ["customer-managed-key"],
    on(account, (properties) => {
      delete properties["encryption"];
    }),
  ],
] as const)("a rule notices that %s is gone", (_, expected, change) => expect(failing(change)).toEqual(expected));

test("the network has no subnet for agents, and the firewall no rule of theirs", () => {
  const { stacks: all } = synthExample(example);
  const { resources } = all["prod-desk-network"] as SynthesizedStack;
  const subnets = Object.values(resources("azurerm_subnet")).map(({ name }) => name);
  expect(subnets).toEqual(["snet-desk-endpoints-prod-sdc"]);
  expect(resources("azurerm_firewall_policy_rule_collection_group")).toEqual({});
});
