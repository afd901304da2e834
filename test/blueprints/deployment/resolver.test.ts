import { changed, errorOf, load } from "./deployment-files";

const subscription =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network";
const hubId = `${subscription}/virtualNetworks/hub`;
const onPremises = "onPremises: { ranges: { datacenter: 10.128.0.0/16 } }";
const forward = "forward: { corp: { domain: corp.contoso.example, servers: [10.128.0.4] } }";
const inbound = `inbound: { subnetId: ${hubId}/subnets/in, address: 10.9.0.132 }`;
const outbound = `outbound: { subnetId: ${hubId}/subnets/out }`;

const withNetwork = (text: string) => changed("{ addressSpace: 10.0.0.0/20 }", `{ ${text} }`);
const created = (text: string, addressSpace = "10.0.0.0/20") =>
  withNetwork(`addressSpace: ${addressSpace}, ${onPremises}, ${text}`);
const existing = (resolver: string, hub = "") =>
  withNetwork(
    `hub: { virtualNetworkId: ${hubId}, firewallPrivateIp: 10.9.0.4, endpoints: { subnetId: ${hubId}/subnets/e, addressPrefix: 10.9.0.64/26 }${hub} }, ${onPremises}, resolver: { ${resolver} }`,
  );

test.each([
  ["behind the firewall of a created hub", created(`resolver: { ${forward} }`)],
  ["in an existing hub", existing(`${forward}, ${inbound}, ${outbound}`)],
  ["in an existing hub that forwards nothing", existing(inbound)],
  ["behind a hub outside of what the resolver keeps", created(`resolver: { ${forward} }`, "10.0.20.0/22")],
])("a resolver stands %s", (_, content) => {
  expect(load({ "ztai.yaml": content }).warnings).toEqual([]);
});

test.each([
  [
    "subnets in a created hub",
    created(`resolver: { ${forward}, ${inbound} }`),
    "ZTAI-CFG-066 platform.network.resolver.inbound",
  ],
  [
    "a hub whose subnets the resolver keeps",
    created(`resolver: { ${forward} }`, "10.0.4.0/22"),
    "ZTAI-CFG-024 platform.network.addressSpace",
  ],
  ["no place in an existing hub", existing(""), "ZTAI-CFG-011 platform.network.resolver"],
  ["no place to ask from", existing(`${forward}, ${inbound}`), "ZTAI-CFG-011 platform.network.resolver"],
  [
    "other DNS servers beside it",
    existing(inbound, ", dnsServers: [10.9.0.5]"),
    "ZTAI-CFG-100 platform.network.hub.dnsServers",
  ],
  [
    "a hub of Virtual WAN",
    existing(inbound, `, virtualHubId: ${subscription}/virtualHubs/vhub`),
    "ZTAI-CFG-066 platform.network.resolver",
  ],
  [
    "a subnet of another network",
    existing(inbound.replace("networks/hub", "networks/other").replace("Networks/hub", "Networks/other")),
    "ZTAI-CFG-060 platform.network.resolver.inbound.subnetId",
  ],
  [
    "a subnet that is none",
    existing(inbound.replace("/subnets/in", "")),
    "ZTAI-CFG-060 platform.network.resolver.inbound.subnetId",
  ],
  [
    "a hub of another subscription",
    existing(inbound, ", peering: spoke-only").replaceAll(
      "000000000001/resourceGroups/rg/",
      "000000000009/resourceGroups/rg/",
    ),
    "ZTAI-CFG-064 platform.network.resolver",
  ],
  [
    "a domain with a period at its end",
    created(`resolver: { ${forward.replace("example,", "example.,")} }`),
    "ZTAI-CFG-015 platform.network.resolver.forward.corp.domain",
  ],
])("refuses %s", (_, content, expected) => {
  expect(errorOf({ "ztai.yaml": content }).problems.map(({ code, path }) => `${code} ${path}`)).toContain(expected);
});

test("a plan for a hub of others is refused", () => {
  const content = withNetwork(
    `hub: { virtualNetworkId: ${hubId}, firewallPrivateIp: 10.9.0.4, peering: spoke-only, endpoints: { subnetId: ${hubId}/subnets/e, addressPrefix: 10.9.0.64/26 } }, ddosProtection: create`,
  );
  expect(errorOf({ "ztai.yaml": content }).message).toContain("[ZTAI-CFG-066]");
});
