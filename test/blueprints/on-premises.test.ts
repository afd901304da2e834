import { join } from "node:path";
import { synthesize } from "../../blueprints/synthesize";
import { assess } from "../../policies";
import { blocksIn } from "../guides/code-blocks";
import { loadFragment } from "../guides/deployment-fragment";
import { synthEstate } from "../helpers/synth-example";
import { tempFolder } from "../helpers/temp-folder";

type Mapping = Record<string, unknown>;

const folder = tempFolder();
const fragments = blocksIn("yaml").filter(({ page }) => page === "docs/guides/on-premises.md");

test("the guide has a fragment of what the file says, and one for each way", () => {
  expect(fragments.map(({ heading }) => heading)).toEqual([
    "What the file says",
    "Names",
    "Names",
    "ExpressRoute",
    "VPN, in a hub of another team",
    "Virtual WAN, a secured hub",
  ]);
});

describe.each(fragments)("$heading", ({ heading, text }) => {
  const load = () => loadFragment(text, join(folder, heading));

  test("loads, and passes the gate", async () => {
    const output = join(folder, heading, "cdktf.out");
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
  const { stacks } = synthEstate(loadFragment(first?.text ?? "", join(folder, "routes")));
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
  const fragment = {
    platform: { network: { peerings: { shared } } },
    workloads: [{ name: "hr-assistant", peerings: { runners }, clients: { team: "10.64.0.0/26" } }],
  };
  const { stacks, all } = synthEstate(loadFragment(JSON.stringify(fragment), join(folder, "peerings")));
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
