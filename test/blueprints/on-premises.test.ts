import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { loadDeployment } from "../../blueprints/deployment";
import { synthesize } from "../../blueprints/synthesize";
import { assess } from "../../policies";
import { synthEstate } from "../helpers/synth-example";
import { tempFolder } from "../helpers/temp-folder";

type Mapping = Record<string, unknown>;

const folder = tempFolder();
const guide = readFileSync("docs/guides/on-premises.md", "utf8");
const shortest = parse(readFileSync("blueprints/rag-chat/ztai.minimal.yaml", "utf8")) as Mapping;

/** The fragments of the guide by the heading above them. */
const fragments = [...guide.matchAll(/^## (.+)$([^]*?)(?=^## |$(?![^]))/gm)].flatMap(([, heading = "", text = ""]) => {
  const [, yaml] = /```yaml\n([^]*?)```/.exec(text) ?? [];
  return yaml === undefined ? [] : [{ heading, fragment: parse(yaml) as Mapping }];
});

/** The shortest file with a fragment in it: its platform, and more keys of the workload. */
function fileWith({ platform, workloads }: Mapping, name: string): string {
  const [workload] = shortest["workloads"] as [Mapping];
  const [more] = workloads as [Mapping];
  const { network, ...rest } = platform as { network: Mapping };
  const addressSpace = "hub" in network ? {} : (shortest["platform"] as { network: Mapping }).network;
  const file = join(folder, `${name}.json`);
  const whole = { ...shortest, platform: { ...rest, network: { ...addressSpace, ...network } } };
  writeFileSync(file, JSON.stringify({ ...whole, workloads: [{ ...workload, ...more }] }));
  return file;
}

test("the guide has a fragment of what the file says, and one for each way", () => {
  expect(fragments.map(({ heading }) => heading)).toEqual([
    "What the file says",
    "ExpressRoute",
    "VPN, in a hub of another team",
    "Virtual WAN, a secured hub",
  ]);
});

describe.each(fragments)("$heading", ({ heading, fragment }) => {
  const load = () => loadDeployment(fileWith(fragment, heading), { today: "2026-11-20", env: {} });

  test("loads, and passes the gate", async () => {
    const output = join(folder, heading);
    synthesize(load(), output);
    const { findings } = await assess([output], { today: "2026-11-20" });
    const failed = findings.filter(({ verdict }) => verdict === "fail");
    expect(failed.map(({ address, rule }) => [address, rule])).toEqual([]);
  });

  test("routes every range to the firewall, and lets none of them be learned", () => {
    const deployment = load();
    const { all } = synthEstate(deployment);
    const tables = Object.values(all("azurerm_route_table")).filter(
      ({ bgp_route_propagation_enabled: learns }) => learns === false,
    );
    const ranges = Object.values(deployment.platform.network.onPremises?.ranges ?? {});
    expect(tables.length).toBeGreaterThan(0);
    for (const { route } of tables) {
      const routes = (route as Mapping[]).map(({ address_prefix: range, next_hop_type: hop }) => [range, hop]);
      expect(routes).toEqual(["0.0.0.0/0", ...ranges].map((range) => [range, "VirtualAppliance"]));
    }
  });
});

test("a created hub routes each workload from its gateway to the firewall, in the workload's own state", () => {
  const [first] = fragments;
  const { stacks } = synthEstate(
    loadDeployment(fileWith(first?.fragment ?? {}, "routes"), { today: "2026-11-20", env: {} }),
  );
  const route = stacks["dev-hr-assistant-network"]?.only("azurerm_route");
  expect(route).toMatchObject({ route_table_name: "rt-hub-gateway-dev-sdc", address_prefix: "10.1.0.0/22" });
  const tables = Object.values(stacks["dev-connectivity"]?.resources("azurerm_route_table") ?? {});
  expect(tables.map(({ name }) => name)).toContain(route?.["route_table_name"]);
});

test("further networks are peered with the hub and with the workload, none of which uses a gateway of the other", () => {
  const network = (name: string) =>
    `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/${name}`;
  const shared = { virtualNetworkId: network("vnet-shared"), addressSpace: "10.64.0.0/24" };
  const runners = { virtualNetworkId: network("vnet-runners"), addressSpace: "10.9.0.0/24", sides: "own" };
  const file = fileWith(
    {
      platform: { network: { peerings: { shared } } },
      workloads: [{ peerings: { runners }, clients: { team: "10.64.0.0/26" } }],
    },
    "peerings",
  );
  const { stacks, all } = synthEstate(loadDeployment(file, { today: "2026-11-20", env: {} }));
  const peerings = Object.fromEntries(
    Object.values(all("azurerm_virtual_network_peering")).map(({ name, ...peering }) => [String(name), peering]),
  );
  expect(Object.keys(peerings).sort()).toEqual([
    "peer-hr-assistant-to-hub-dev-sdc",
    "peer-hr-assistant-to-runners-dev-sdc",
    "peer-hub-to-hr-assistant-dev-sdc",
    "peer-hub-to-shared-dev-sdc",
    "peer-shared-to-hub-dev-sdc",
  ]);
  for (const peering of Object.values(peerings)) {
    expect(peering).toMatchObject({ allow_gateway_transit: false, use_remote_gateways: false });
  }
  // What the firewall forwards comes in; nothing behind a further network does.
  const forwarded = Object.entries(peerings).filter(([, peering]) => peering["allow_forwarded_traffic"] === true);
  expect(forwarded.map(([name]) => name).sort()).toEqual([
    "peer-hr-assistant-to-hub-dev-sdc",
    "peer-shared-to-hub-dev-sdc",
  ]);
  const group = stacks["dev-hr-assistant-network"]?.only("azurerm_firewall_policy_rule_collection_group");
  expect(JSON.stringify(group?.["network_rule_collection"])).toContain("clients-team");
});
