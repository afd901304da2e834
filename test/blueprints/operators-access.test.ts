import { join } from "node:path";
import { synthesize } from "../../blueprints/synthesize";
import { stackNamesInOrder } from "../../blueprints/synthesized-stacks";
import type { Json } from "../../common/json";
import { assess, rules } from "../../policies";
import { blocksIn } from "../guides/code-blocks";
import { loadFragment } from "../guides/deployment-fragment";
import { synthEstate } from "../helpers/synth-example";
import { tempFolder } from "../helpers/temp-folder";
import { resourcesOf, withResource, type Stacks } from "../mutation/estate";
import { withValue, type Path } from "../mutation/json-path";
import { findingsOn } from "../mutation/judge-estate";

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

describe("each protection that is taken away is noticed", () => {
  const { stacks: all } = estateOf("A jump host");
  const stacks = Object.fromEntries(
    ["dev-connectivity", "dev-access", "dev-access-network"].map((name) => [name, all[name]?.json ?? {}]),
  ) as Stacks;
  const written = resourcesOf(stacks);
  const bastion = (name: string): Path => ["body", "properties", name];
  const machine = "azurerm_linux_virtual_machine";
  const gateway = "azurerm_virtual_network_gateway";

  test.each<readonly [type: string, id: string, path: Path, value: Json | undefined, rule: string]>([
    ["azapi_resource", "Bastion", bastion("disableCopyPaste"), false, "bastion-clipboard"],
    ["azapi_resource", "Bastion", bastion("enableFileCopy"), true, "bastion-file-transfer"],
    ["azapi_resource", "Bastion", bastion("enableTunneling"), true, "bastion-file-transfer"],
    ["azapi_resource", "Bastion", bastion("enableShareableLink"), true, "bastion-shareable-link"],
    ["azapi_resource", "Bastion", bastion("enableSessionRecording"), false, "bastion-session-recording"],
    [
      "azurerm_network_security_group",
      "Hub_Bastion",
      ["security_rule", 0, "source_address_prefix"],
      "*",
      "security-group-bastion",
    ],
    [machine, "JumpHost", ["secure_boot_enabled"], false, "trusted-boot"],
    [machine, "JumpHost", ["vtpm_enabled"], false, "trusted-boot"],
    [machine, "JumpHost", ["encryption_at_host_enabled"], false, "host-encryption"],
    [machine, "JumpHost", ["disable_password_authentication"], false, "machine-password"],
    [machine, "JumpHost", ["patch_mode"], undefined, "linux-machine-patching"],
    [machine, "JumpHost", ["patch_assessment_mode"], undefined, "patch-assessment"],
    [machine, "JumpHost", ["provision_vm_agent"], false, "machine-agent"],
    [machine, "JumpHost", ["os_disk", "diff_disk_settings"], undefined, "machine-backup"],
    ["azurerm_virtual_machine_extension", "JumpHost", ["type"], "CustomScript", "machine-entra-sign-in"],
    [gateway, "Vpn", ["vpn_client_configuration", "vpn_auth_types"], ["Certificate"], "vpn-client-sign-in"],
    [gateway, "Vpn", ["sku"], "VpnGw2", "zone-redundancy"],
    [gateway, "Vpn", ["generation"], "Generation1", "vpn-generation"],
    [gateway, "Vpn", ["active_active"], false, "vpn-active-active"],
    [gateway, "Vpn", ["ip_sec_replay_protection_enabled"], false, "vpn-replay-protection"],
    ["azurerm_public_ip", "Vpn", ["ddos_protection_mode"], "Disabled", "ddos-protection"],
    [
      "azurerm_monitor_diagnostic_setting",
      "Vpn_Logs-virtualNetworkGateway",
      ["enabled_log"],
      undefined,
      "supporting-service-logs",
    ],
  ])("%s %s %j = %j fails a rule", (type, id, path, value, rule) => {
    const changed = written.find((one) => one.type === type && one.name.startsWith(id));
    if (!changed) throw new Error(`no ${type} ${id}`);
    const weaker = withResource(stacks, changed, withValue(changed.raw, path, value));
    const noticed = findingsOn(
      weaker,
      rules.filter((one) => one.id === rule),
    );
    expect(noticed.filter(({ verdict }) => verdict === "fail")).not.toEqual([]);
    expect(
      findingsOn(
        stacks,
        rules.filter((one) => one.id === rule),
      ).map(({ verdict }) => verdict),
    ).not.toContain("fail");
  });
});
