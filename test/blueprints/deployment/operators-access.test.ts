import { changed, errorOf, load } from "./deployment-files";

const hubId =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub";
const group = "00000000-0000-0000-0000-000000000013";
const machine = 'addressSpace: 10.2.0.0/26, sshPublicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5"';
const vpn = "vpn: { clientAddressSpace: 172.27.0.0/24 }";

const withNetwork = (text: string) => changed("{ addressSpace: 10.0.0.0/20 }", `{ ${text} }`);
const created = (text: string) => withNetwork(`addressSpace: 10.0.0.0/20, ${text}`);
const existing = (text: string) =>
  withNetwork(
    `hub: { virtualNetworkId: ${hubId}, firewallPrivateIp: 10.9.0.4, peering: spoke-only, endpoints: { subnetId: ${hubId}/subnets/e, addressPrefix: 10.9.0.64/26 } }, ${text}`,
  );

test.each([
  ["a VPN alone", created(vpn)],
  ["a VPN with an application of its own", created(vpn.replace(" }", ', audience: "${env:VPN_CLIENT}" }'))],
  ["Bastion behind a VPN", created(`${vpn}, bastion: {}`)],
  ["Bastion behind on-premises", created("onPremises: { ranges: { datacenter: 10.128.0.0/16 } }, bastion: {}")],
  ["Bastion for an office", created("bastion: { internetClients: { office: 203.0.113.0/24 } }")],
  ["a machine", created(`${vpn}, bastion: {}, jumpHost: { ${machine}, users: [${group}] }`)],
  [
    "a machine for groups of a pipeline",
    created(`${vpn}, bastion: {}, jumpHost: { ${machine}, users: ["\${env:GROUP}"] }`),
  ],
])("takes %s", (_, content) => {
  const env = { VPN_CLIENT: group, GROUP: group };
  expect(load({ "ztai.yaml": content }, { env }).warnings).toEqual([]);
});

test.each([
  ["a VPN into a hub of others", existing(vpn), "ZTAI-CFG-066 platform.network.vpn"],
  [
    "Bastion in a hub of others",
    existing("bastion: { internetClients: { office: 203.0.113.0/24 } }"),
    "ZTAI-CFG-066 platform.network.bastion",
  ],
  [
    "clients in the hub's range",
    created("vpn: { clientAddressSpace: 10.0.8.0/24 }"),
    "ZTAI-CFG-012 platform.network.vpn.clientAddressSpace",
  ],
  [
    "clients in a workload's range",
    created("vpn: { clientAddressSpace: 10.1.1.0/24 }"),
    "ZTAI-CFG-012 workloads[0].addressSpace",
  ],
  [
    "clients with public addresses",
    created("vpn: { clientAddressSpace: 203.0.113.0/24 }"),
    "ZTAI-CFG-022 platform.network.vpn.clientAddressSpace",
  ],
  [
    "a range for too few clients",
    created("vpn: { clientAddressSpace: 172.27.0.0/27 }"),
    "ZTAI-CFG-023 platform.network.vpn.clientAddressSpace",
  ],
  [
    "a machine in the hub's range",
    created(`${vpn}, bastion: {}, jumpHost: { ${machine.replace("10.2", "10.0")}, users: [${group}] }`),
    "ZTAI-CFG-012 platform.network.jumpHost.addressSpace",
  ],
  [
    "a range that begins nowhere",
    created("vpn: { clientAddressSpace: 172.27.0.0/24, ranges: { other: 10.3.1.0/22 } }"),
    "ZTAI-CFG-021 platform.network.vpn.ranges.other",
  ],
  [
    "a group that stands twice",
    created(`${vpn}, bastion: {}, jumpHost: { ${machine}, users: [${group}], administrators: [${group}] }`),
    "ZTAI-CFG-041 platform.network.jumpHost.users[0]",
  ],
  [
    "a private key",
    created(`${vpn}, bastion: {}, jumpHost: { ${machine.replace("ssh-ed25519 ", "-----BEGIN ")}, users: [${group}] }`),
    "ZTAI-CFG-015 platform.network.jumpHost.sshPublicKey",
  ],
  [
    "a size without a local disk",
    created(`${vpn}, bastion: {}, jumpHost: { ${machine}, size: Standard_D2s_v5, users: [${group}] }`),
    "ZTAI-CFG-015 platform.network.jumpHost.size",
  ],
])("refuses %s", (_, content, expected) => {
  expect(errorOf({ "ztai.yaml": content }).problems.map(({ code, path }) => `${code} ${path}`)).toContain(expected);
});

test("a workload does not take the name of the ways in", () => {
  expect(errorOf({ "ztai.yaml": changed("name: hr-assistant", "name: access") }).message).toContain("[ZTAI-CFG-042]");
});
