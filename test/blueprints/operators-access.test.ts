import { join } from "node:path";
import { synthesize } from "../../blueprints/synthesize";
import { stackNamesInOrder } from "../../blueprints/synthesized-stacks";
import { assess } from "../../policies";
import { blocksIn } from "../guides/code-blocks";
import { loadFragment } from "../guides/deployment-fragment";
import { synthEstate } from "../helpers/synth-example";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();
const fragments = blocksIn("yaml").filter(({ page }) => page === "docs/guides/operators-access.md");
const textOf = (heading: string) => fragments.find((fragment) => fragment.heading === heading)?.text ?? "";
const estateOf = (heading: string) => synthEstate(loadFragment(textOf(heading), join(folder, "estates", heading)));

test("the guide shows each way in", () => {
  expect(fragments.map(({ heading }) => heading)).toEqual([
    "Let people in",
    "VPN",
    "Bastion",
    "Bastion",
    "A jump host",
    "Entra Private Access",
  ]);
});

test.each(fragments.map(({ heading, text }, i) => [heading, text, i] as const))(
  "%s passes the gate",
  async (_, text, i) => {
    const output = join(folder, String(i), "cdktf.out");
    synthesize(loadFragment(text, join(folder, String(i))), output);
    const { findings } = await assess([output], { today: "2026-11-20" });
    const failed = findings.filter(({ verdict }) => verdict === "fail");
    expect(failed.map(({ address, rule }) => [address, rule])).toEqual([]);
  },
);

describe("VPN clients", () => {
  const { stacks } = estateOf("VPN");

  test("are told the way to the workloads, and come to them past the firewall", () => {
    expect(stacks["dev-access"]?.only("azurerm_virtual_network_gateway")).toMatchObject({
      custom_route: { address_prefixes: ["10.1.0.0/22"] },
      vpn_client_configuration: { address_space: ["172.27.224.0/24"] },
    });
    expect(stacks["dev-hr-assistant-network"]?.only("azurerm_route")).toMatchObject({
      route_table_name: "rt-hub-gateway-dev-sdc",
      address_prefix: "10.1.0.0/22",
      next_hop_type: "VirtualAppliance",
    });
    const rules = stacks["dev-hr-assistant-network"]?.only("azurerm_firewall_policy_rule_collection_group");
    expect(JSON.stringify(rules?.["network_rule_collection"])).toContain("clients-staff");
    expect(JSON.stringify(rules?.["application_rule_collection"])).toContain("builders-developers");
  });

  test("are answered past the firewall, and ask it for names", () => {
    const table = stacks["dev-hr-assistant-network"]?.only("azurerm_route_table");
    expect(table?.["route"]).toContainEqual(
      expect.objectContaining({ address_prefix: "172.27.224.0/24", next_hop_in_ip_address: "10.0.0.4" }),
    );
    expect(stacks["dev-connectivity"]?.only("azurerm_virtual_network")).toMatchObject({ dns_servers: ["10.0.0.4"] });
  });

  test("come before the workloads' networks are connected", () => {
    const output = join(folder, "order", "cdktf.out");
    synthesize(loadFragment(textOf("VPN"), join(folder, "order")), output);
    const stacks = stackNamesInOrder(output).filter((name) =>
      /-(connectivity|access|hr-assistant-network)$/.test(name),
    );
    expect(stacks).toEqual(["dev-connectivity", "dev-access", "dev-hr-assistant-network"]);
  });
});

describe("the jump host", () => {
  const { stacks } = estateOf("A jump host");

  test("stands in a network of its own, with a way to the workloads that name it alone", () => {
    const network = stacks["dev-access-network"];
    expect(network?.only("azurerm_virtual_network")).toMatchObject({ address_space: ["10.2.0.0/26"] });
    const [table] = Object.values(network?.resources("azurerm_route_table") ?? {});
    const routes = (table?.["route"] as Record<string, unknown>[]).map(({ name, address_prefix: range }) => [
      name,
      range,
    ]);
    expect(routes).toEqual([
      ["to-firewall", "0.0.0.0/0"],
      ["to-hr-assistant", "10.1.0.0/22"],
    ]);
  });

  test("takes sessions from Bastion alone", () => {
    const groups = Object.values(stacks["dev-access-network"]?.resources("azurerm_network_security_group") ?? {});
    const inbound = groups
      .filter(({ name }) => String(name).includes("machines"))
      .flatMap(({ security_rule: rules }) => rules as Record<string, unknown>[])
      .filter(({ direction, access }) => direction === "Inbound" && access === "Allow");
    expect(inbound).toEqual([
      expect.objectContaining({ source_address_prefix: "10.0.1.0/26", destination_port_range: "22" }),
    ]);
  });

  test("comes to the workload's private endpoints past the firewall", () => {
    const rules = stacks["dev-hr-assistant-network"]?.only("azurerm_firewall_policy_rule_collection_group");
    expect(JSON.stringify(rules?.["application_rule_collection"])).toContain('"10.2.0.0/26"');
  });
});
