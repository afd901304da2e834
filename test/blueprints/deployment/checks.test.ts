import { changed, errorOf, load, signIn, sound } from "./deployment-files";

const codesOf = (content: string) =>
  errorOf({ "ztai.yaml": content }).problems.map(({ code, path }) => `${code} ${path}`);
const loads = (content: string) => expect(load({ "ztai.yaml": content }).warnings).toEqual([]);
const hubId =
  "/subscriptions/00000000-0000-0000-0000-000000000003/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub";

test("problems of shape, meaning and file are reported together, in the order of the file", () => {
  const content = `organisation: contoso
environment: Production
location: swedencentrl
subscriptionId: \${env:NOT_SET}
owner: 12
platform:
  network: { addressSpace: 10.0.0.0/20, hub: crate }
workloads:
  - name: hr
    blueprint: rag-chat
    addressSpace: 10.0.8.0/22
    clasification: secret
    models: [{ name: gpt-4-1, version: 1.10, capacity: 0 }]
exemptions:
  - { control: ZTAI-NW-13, resource: hub, reason: short, owner: me, expires: 2026-02-30 }
`;
  expect(codesOf(content)).toEqual([
    "ZTAI-CFG-011 ",
    "ZTAI-CFG-010 organisation",
    "ZTAI-CFG-016 environment",
    "ZTAI-CFG-030 location",
    "ZTAI-CFG-020 subscriptionId",
    "ZTAI-CFG-013 owner",
    "ZTAI-CFG-014 platform.network.hub",
    "ZTAI-CFG-012 workloads[0].addressSpace",
    "ZTAI-CFG-010 workloads[0].clasification",
    "ZTAI-CFG-050 workloads[0].models[0].name",
    "ZTAI-CFG-013 workloads[0].models[0].version",
    "ZTAI-CFG-016 workloads[0].models[0].capacity",
    "ZTAI-CFG-016 exemptions[0].reason",
    "ZTAI-CFG-015 exemptions[0].expires",
  ]);
});

test("of a choice, only the branch that was meant is spoken of", () => {
  expect(codesOf(`${sound}backend: { type: azurerm, container: tfstate, hostname: x }\n`)).toEqual([
    "ZTAI-CFG-011 backend",
    "ZTAI-CFG-011 backend",
    "ZTAI-CFG-010 backend.hostname",
  ]);
  expect(
    codesOf(changed("{ addressSpace", `{ hub: { virtualNetworkId: ${hubId}, peering: spoke-only }, addressSpace`)),
  ).toEqual(["ZTAI-CFG-011 platform.network.hub", "ZTAI-CFG-062 platform.network.hub"]);
  expect(errorOf({ "ztai.yaml": changed("{ addressSpace", "{ hub: 12, addressSpace") }).message).toBe(
    "ztai.yaml:8:14 platform.network.hub 12 is not allowed (allowed: create, or a mapping with virtualNetworkId, firewallPrivateIp); choose one of them [ZTAI-CFG-014]",
  );
});

test("a value of a wrong type is complained of once", () => {
  expect(codesOf(changed("location: swedencentral", "location: 12"))).toEqual(["ZTAI-CFG-013 location"]);
  expect(codesOf(changed("organization: contoso", 'organization: ""'))).toEqual(["ZTAI-CFG-016 organization"]);
});

test("a key without a value says so", () => {
  expect(errorOf({ "ztai.yaml": changed("owner: ai-platform@contoso.example", "owner:") }).message).toBe(
    "ztai.yaml:6:1 owner has no value (allowed: text that is not blank); give it a value or remove the key [ZTAI-CFG-013]",
  );
});

test("a created hub needs an address space, an existing one does not", () => {
  expect(codesOf(changed("{ addressSpace: 10.0.0.0/20 }", "{}"))).toEqual(["ZTAI-CFG-011 platform.network"]);
  loads(
    changed(
      "{ addressSpace: 10.0.0.0/20 }",
      `{ hub: { virtualNetworkId: ${hubId}, firewallPrivateIp: 10.0.0.4, peering: spoke-only, endpoints: { subnetId: ${hubId}/subnets/snet, addressPrefix: 10.0.0.64/26 } } }`,
    ),
  );
});

test("workloads may not overlap an existing hub or each other", () => {
  const second =
    '  - { name: law, blueprint: rag-chat, addressSpace: 10.1.2.0/23, classification: public, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 1 }] }\n';
  expect(codesOf(`${sound}${second}`)).toEqual(["ZTAI-CFG-012 workloads[1].addressSpace"]);
  loads(`${sound}${second.replace("10.1.2.0/23", "10.1.4.0/23")}`);
});

test.each(["10.1.0.0/33", "10.1.0.256/24", "10.1.0/24", "fd00::/48"])("%s is not an address space", (range) => {
  expect(codesOf(changed("10.1.0.0/22", range))[0]).toMatch(/^ZTAI-CFG-0(15|21) workloads\[0\].addressSpace$/);
});

test.each(["clients", "builders"])("%s are ranges by name, and narrow ones", (key) => {
  const withCallers = (callers: string) => `${sound}    ${key}: ${callers}\n`;
  loads(withCallers("{ office: 10.8.0.0/16 }"));
  expect(codesOf(withCallers("{ office: 10.8.1.0/16 }"))).toEqual([`ZTAI-CFG-021 workloads[0].${key}.office`]);
  expect(codesOf(withCallers("{ all: 0.0.0.0/0 }"))).toEqual([`ZTAI-CFG-015 workloads[0].${key}.all`]);
  expect(codesOf(withCallers('{ "the office": 10.8.0.0/16 }'))).toHaveLength(1);
});

describe("what is behind a gateway or a further peering", () => {
  const network = (keys: string, workload = "") =>
    `${changed("{ addressSpace: 10.0.0.0/20 }", `{ addressSpace: 10.0.0.0/20, ${keys} }`)}${workload}`;
  const own = hubId.replace("000003", "000001");
  const peering = (more: string) => `peerings: { shared: { virtualNetworkId: ${own}, ${more} } }`;

  test("is loaded when it is apart from all other ranges", () => {
    loads(network("onPremises: { ranges: { dc: 10.128.0.0/16, branches: 192.168.0.0/20 }, gatewayTransit: true }"));
    loads(network(peering("addressSpace: 10.64.0.0/24")));
    loads(network("", `    peerings: { runners: { virtualNetworkId: ${own}, addressSpace: 10.9.0.0/24 } }\n`));
  });

  test.each([
    [
      "a range of the hub",
      "onPremises: { ranges: { dc: 10.0.8.0/24 } }",
      "ZTAI-CFG-012 platform.network.onPremises.ranges.dc",
    ],
    ["everything", "onPremises: { ranges: { all: 0.0.0.0/0 } }", "ZTAI-CFG-015 platform.network.onPremises.ranges.all"],
    [
      "a public range",
      "onPremises: { ranges: { dc: 20.0.0.0/16 } }",
      "ZTAI-CFG-022 platform.network.onPremises.ranges.dc",
    ],
    [
      "more than what is private",
      "onPremises: { ranges: { dc: 172.0.0.0/8 } }",
      "ZTAI-CFG-022 platform.network.onPremises.ranges.dc",
    ],
    [
      "a range that begins elsewhere",
      "onPremises: { ranges: { dc: 10.128.1.0/16 } }",
      "ZTAI-CFG-021 platform.network.onPremises.ranges.dc",
    ],
    ["no range", "onPremises: { ranges: {} }", "ZTAI-CFG-016 platform.network.onPremises.ranges"],
    [
      "two ranges that overlap",
      "onPremises: { ranges: { a: 10.128.0.0/16, b: 10.128.4.0/24 } }",
      "ZTAI-CFG-012 platform.network.onPremises.ranges.b",
    ],
    [
      "a name of the kit's",
      "onPremises: { ranges: { firewall: 10.128.0.0/16 } }",
      "ZTAI-CFG-042 platform.network.onPremises.ranges.firewall",
    ],
    [
      "a workload's name",
      "onPremises: { ranges: { hr-assistant: 10.128.0.0/16 } }",
      "ZTAI-CFG-041 platform.network.onPremises.ranges.hr-assistant",
    ],
    [
      "a network in the hub's range",
      peering("addressSpace: 10.0.8.0/24"),
      "ZTAI-CFG-012 platform.network.peerings.shared.addressSpace",
    ],
    [
      "an id of something else",
      `peerings: { shared: { virtualNetworkId: ${own}/subnets/a, addressSpace: 10.64.0.0/24 } }`,
      "ZTAI-CFG-060 platform.network.peerings.shared.virtualNetworkId",
    ],
    [
      "the other side in another subscription",
      `peerings: { shared: { virtualNetworkId: ${hubId}, addressSpace: 10.64.0.0/24 } }`,
      "ZTAI-CFG-064 platform.network.peerings.shared.virtualNetworkId",
    ],
  ])("is refused with %s", (_what, keys, finding) => {
    expect(codesOf(network(keys))).toEqual([finding]);
  });

  test("leaves the other side in another subscription to its owner", () => {
    loads(network(`peerings: { shared: { virtualNetworkId: ${hubId}, addressSpace: 10.64.0.0/24, sides: own } }`));
    const runners = (sides: string) =>
      network(
        "",
        `    peerings: { runners: { virtualNetworkId: ${hubId}, addressSpace: 10.9.0.0/24, sides: ${sides} } }\n`,
      );
    loads(runners("own"));
    expect(codesOf(runners("both"))).toEqual(["ZTAI-CFG-064 workloads[0].peerings.runners.virtualNetworkId"]);
  });

  test("may be peered with two workloads, which do not meet there", () => {
    const runners = `peerings: { runners: { virtualNetworkId: ${own}, addressSpace: 10.9.0.0/24 } }`;
    const second = `  - { name: law, blueprint: rag-chat, addressSpace: 10.2.0.0/23, classification: public, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 1 }], ${runners} }\n`;
    loads(network("", `    ${runners}\n${second}`));
    expect(codesOf(network("", `    ${runners}\n${second.replace("10.2.0.0/23", "10.9.0.0/23")}`))).toEqual([
      "ZTAI-CFG-012 workloads[0].peerings.runners.addressSpace",
      "ZTAI-CFG-012 workloads[1].peerings.runners.addressSpace",
    ]);
  });

  test.each([
    ["dnsServers: [10.100.4.4]", "", "ZTAI-CFG-066 platform.network.hub.dnsServers"],
    [
      `gatewayRouteTableId: ${hubId.replace("virtualNetworks", "routeTables")}`,
      "",
      "ZTAI-CFG-066 platform.network.hub.gatewayRouteTableId",
    ],
    [
      "peering: both",
      ", onPremises: { ranges: { dc: 10.128.0.0/16 }, gatewayTransit: true }",
      "ZTAI-CFG-066 platform.network.onPremises.gatewayTransit",
    ],
  ])("takes no %s%s behind Virtual WAN", (hubKey, networkKey, finding) => {
    const wan = hubId.replace("virtualNetworks", "virtualHubs");
    const hub = `{ virtualHubId: ${wan}, virtualNetworkId: ${hubId}, firewallPrivateIp: 10.100.0.132, ${hubKey} }`;
    const content = changed("{ addressSpace: 10.0.0.0/20 }", `{ hub: ${hub}${networkKey} }`).replace(
      "platform:\n",
      "platform:\n  subscriptionId: 00000000-0000-0000-0000-000000000003\n  visibility: { privateLinkScope: none }\n",
    );
    expect(codesOf(content)).toEqual([finding]);
  });
});

test("apps have domains of their own, and no two the same", () => {
  const app = (name: string) =>
    `app: { image: "web@sha256:${"0".repeat(64)}", domain: { name: ${name}, certificate: assistant-tls }, ${signIn} }`;
  const second = (name: string) =>
    `  - { name: law, blueprint: rag-chat, addressSpace: 10.2.0.0/23, classification: public, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 1 }], ${app(name)} }\n`;
  loads(`${sound}    ${app("hr.contoso.example")}\n${second("law.contoso.example")}`);
  expect(codesOf(`${sound}    ${app("hr.contoso.example")}\n${second("hr.contoso.example")}`)).toEqual([
    "ZTAI-CFG-041 workloads[1].app.domain.name",
  ]);
  for (const name of ["'*.contoso.example'", "contoso", "hr.azurecontainerapps.io", "HR.contoso.example"]) {
    expect(codesOf(`${sound}    ${app(name)}\n`)).toEqual(["ZTAI-CFG-015 workloads[0].app.domain.name"]);
  }
});

test("an app without sign-in needs an exemption that names the workload", () => {
  const app = `    app: { image: "web@sha256:${"0".repeat(64)}" }\n`;
  const exemption = (control: string, resource: string) =>
    `exemptions:\n  - { control: ${control}, resource: ${resource}, category: mitigated, reason: its code checks tokens, owner: team, expires: 2027-03-01 }\n`;
  const exemptible = ["ZTAI-ID-15", "ZTAI-NW-13", "container-app-sign-in"];
  const codes = (content: string) => errorOf({ "ztai.yaml": content }, { exemptible }).problems.map(({ code }) => code);
  for (const control of ["ZTAI-ID-15", "container-app-sign-in"])
    load({ "ztai.yaml": `${sound}${app}${exemption(control, "hr-assistant")}` }, { exemptible });
  expect(codes(`${sound}${app}${exemption("ZTAI-ID-15", "law")}`)).toEqual(["ZTAI-CFG-069"]);
  expect(codes(`${sound}${app}${exemption("ZTAI-NW-13", "hr-assistant")}`)).toEqual(["ZTAI-CFG-069"]);
});

test("a pipeline signs in from one place, gets into the network and has a name of its own", () => {
  const builders = "    builders: { runners: 10.9.0.0/24 }\n";
  const gitHub = "gitHub: { repository: contoso/hr-assistant, environment: prod }";
  const pipeline = (name: string, source: string) => `    federation: { ${name}: { ${source}uses: [push-images] } }\n`;
  const jobs = `    jobs: { release: { image: "a@sha256:${"0".repeat(64)}" } }\n`;
  const place = "workloads[0].federation.release";
  loads(`${sound}${builders}${pipeline("release", `${gitHub}, `)}`);
  expect(codesOf(`${sound}${pipeline("release", `${gitHub}, `)}`)).toEqual([`ZTAI-CFG-048 ${place}`]);
  expect(codesOf(`${sound}${builders}${pipeline("release", "")}`)).toEqual([`ZTAI-CFG-047 ${place}`]);
  expect(codesOf(`${sound}${builders}${jobs}${pipeline("release", `${gitHub}, `)}`)).toEqual([`ZTAI-CFG-041 ${place}`]);
  expect(codesOf(`${sound}${builders}${pipeline("sign-in", `${gitHub}, `)}`)).toEqual([
    "ZTAI-CFG-015 workloads[0].federation.sign-in",
  ]);
});

test("a global deployment type needs an exemption that names the workload", () => {
  const global = changed("capacity: 50", "capacity: 50, sku: GlobalStandard");
  const exemption = (resource: string) =>
    `${global}exemptions: [{ control: ZTAI-DA-17, resource: ${resource}, reason: public data only, owner: me, expires: 2027-01-01 }]\n`;
  expect(codesOf(exemption("law"))).toEqual(["ZTAI-CFG-052 workloads[0].models[0].sku"]);
  loads(exemption("hr-assistant"));
});

test("highly confidential data stays in the region, not only in the data zone", () => {
  const content = changed("classification: confidential", "classification: highly-confidential");
  expect(codesOf(content.replace("capacity: 50", "capacity: 50, sku: DataZoneStandard"))).toEqual([
    "ZTAI-CFG-052 workloads[0].models[0].sku",
  ]);
});

test("an organization may approve models and versions of its own", () => {
  const model = changed('gpt-5.1, version: "2025-11-13"', 'gpt-6, version: "2026-10-01"');
  expect(codesOf(model)).toEqual(["ZTAI-CFG-050 workloads[0].models[0].name"]);
  loads(`${model}allowedModels: [{ name: gpt-6, versions: ["2026-10-01"], kind: chat }]\n`);
  loads(
    `${changed("2025-11-13", "2026-10-01")}allowedModels: [{ name: gpt-5.1, versions: ["2026-10-01"], kind: chat }]\n`,
  );
});

describe("a model version that left service", () => {
  const retired = (more = "") => changed('gpt-5.1, version: "2025-11-13"', `gpt-4.1, version: "2025-04-14"${more}`);
  const many = (model: string) => {
    const workload = (i: number) =>
      `  - { name: w${i}, blueprint: rag-chat, addressSpace: 10.2.${i}.0/24, classification: public, models: [${model}] }\n`;
    return Array.from({ length: 100 }, (_, i) => workload(i)).join("");
  };
  const model = (more: string) => `{ name: gpt-4.1, version: "2025-04-14", capacity: 1${more} }`;

  test("is an error for a deployment that would be new, and a warning for one that exists", () => {
    expect(codesOf(retired())).toEqual(["ZTAI-CFG-055 workloads[0].models[0].version"]);
    const { warnings } = load({ "ztai.yaml": retired(", existing: true") });
    expect(warnings.map(({ code, path, message }) => `${code} ${path} ${message}`)).toEqual([
      "ZTAI-CFG-055 workloads[0].models[0].version of gpt-4.1 left service on 2026-10-14 and answers with errors",
    ]);
  });

  test("is reported once, with a count, however many have it", () => {
    const { problems } = errorOf({ "ztai.yaml": sound + many(model("")) });
    expect(problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
      "workloads[1].models[0].version of gpt-4.1 left service on 2026-10-14: Azure refuses to deploy it, here and in 99 more models",
    ]);
    const { warnings } = load({ "ztai.yaml": sound + many(model(", existing: true")) });
    expect(warnings.map(({ message }) => message)).toEqual([
      "of gpt-4.1 left service on 2026-10-14 and answers with errors, here and in 99 more models",
    ]);
  });

  test("is none before that day", () => {
    expect(load({ "ztai.yaml": retired() }, { today: "2026-10-13" }).warnings).toEqual([]);
  });
});

test("custom content filters are known by name and no weaker than the classification", () => {
  const filter = (profile: string) =>
    `${changed("capacity: 50", "capacity: 50, contentFilter: hr-filter")}    contentFilters: { hr-filter: ${profile} }\n`;
  loads(
    filter(
      "{ base: strict, blocklists: { code-names: { description: Projects, terms: { heron: { pattern: Blue Heron } } } } }",
    ),
  );
  expect(codesOf(filter("{ base: balanced, severityThresholds: { hate: medium } }"))).toEqual([
    "ZTAI-CFG-056 workloads[0].contentFilters.hr-filter.base",
    "ZTAI-CFG-056 workloads[0].contentFilters.hr-filter.severityThresholds.hate",
  ]);
});

test("a wildcard is not an egress destination", () => {
  const egress = (fqdn: string) =>
    changed("10.0.0.0/20 }", `10.0.0.0/20, egress: [{ name: payroll, fqdns: ["${fqdn}"] }] }`);
  for (const fqdn of ["*", "*.example.com", "https://example.com", "example.com/path", "10.0.0.1"]) {
    expect(codesOf(egress(fqdn))).toEqual(["ZTAI-CFG-015 platform.network.egress[0].fqdns[0]"]);
  }
  loads(egress("api.payroll.example"));
});

test("an image has a digest and no registry host", () => {
  const app = (image: string) => `${sound}    app: { image: "${image}", ${signIn} }\n`;
  const digest = `sha256:${"0".repeat(64)}`;
  for (const image of [
    "web:latest",
    "web",
    `registry.example.com/web@${digest}`,
    `host:5000/web@${digest}`,
    `web:1@${digest}`,
  ]) {
    expect(codesOf(app(image))).toEqual(["ZTAI-CFG-015 workloads[0].app.image"]);
  }
  loads(app(`hr/team/web@${digest}`));
});

test("an exemption holds on its last day", () => {
  loads(
    `${sound}exemptions: [{ control: storage-shared-key, resource: hub, reason: bought centrally, owner: me, expires: 2026-11-20 }]\n`,
  );
});
