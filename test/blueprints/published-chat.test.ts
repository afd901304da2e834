import { loadDeployment } from "../../blueprints/deployment";
import type { Attributes } from "../helpers/synth-stack";
import type { SynthesizedEstate } from "../helpers/synth-example";
import { synthEstate, synthExample } from "../helpers/synth-example";
import { errorOf, load } from "./deployment/deployment-files";

const folder = "blueprints/published-chat";
const estates = {
  "on the internet": synthExample(`${folder}/ztai.example.yaml`),
  "in the network": synthExample(`${folder}/ztai.minimal.yaml`),
  "at the edge": synthExample(`${folder}/ztai.bring-your-own.yaml`),
};
const only = (estate: SynthesizedEstate, type: string): Attributes => {
  const found = Object.values(estate.all(type));
  expect(found).toHaveLength(1);
  return found[0] ?? {};
};
/** Who may call into the subnet of a security group whose name holds `part`. */
function callersOf(estate: SynthesizedEstate, part: string): unknown[] {
  const groups = Object.values(estate.all("azurerm_network_security_group"));
  const group = groups.find(({ name }) => String(name).includes(`hr-assistant-${part}`));
  const rules = (group?.["security_rule"] ?? []) as Attributes[];
  return rules
    .filter(
      ({ name, direction, access }) =>
        `${direction}${access}` === "InboundAllow" && !/Within|Probes/.test(String(name)),
    )
    .map(({ source_address_prefix: from }) => from);
}

/** A workload without an app. */
const file = (blueprint: string) => `organization: contoso
environment: prod
location: swedencentral
subscriptionId: 00000000-0000-0000-0000-000000000001
tenantId: 00000000-0000-0000-0000-000000000002
owner: ai-platform@contoso.example
platform:
  network: { addressSpace: 10.0.0.0/20 }
workloads:
  - name: hr-assistant
    blueprint: ${blueprint}
    addressSpace: 10.1.0.0/22
    classification: general
    models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }]
`;

describe.each(Object.entries(estates))("an assistant with an entry %s", (_where, estate) => {
  test("has the same addresses as ever", () => {
    const addresses = Object.entries(estate.stacks).map(([name, stack]) => [name, stack.addresses]);
    expect(Object.fromEntries(addresses)).toMatchSnapshot();
  });

  test("has sign-in before the app, which sends people back to the name of the entry", () => {
    const configs = Object.values(estate.all("azapi_resource")).filter(({ type }) => /authConfigs/.test(String(type)));
    expect(configs).toEqual([
      expect.objectContaining({
        body: {
          properties: expect.objectContaining({
            platform: { enabled: true },
            globalValidation: expect.objectContaining({ unauthenticatedClientAction: "RedirectToLoginPage" }),
            httpSettings: { requireHttps: true, forwardProxy: { convention: "Standard" } },
          }),
        },
      }),
    ]);
  });

  test("lets nobody but a gateway call the subnet of the apps", () => {
    expect(callersOf(estate, "apps")).toEqual(["10.1.0.64/27"]);
    expect(only(estate, "azurerm_container_app_environment")).toMatchObject({
      public_network_access: "Disabled",
      internal_load_balancer_enabled: true,
    });
  });

  test("opens nothing to the internet but the entry", () => {
    const owners = JSON.stringify([
      ...Object.values(estate.all("azurerm_application_gateway")),
      ...Object.values(estate.all("azurerm_firewall")),
    ]);
    for (const key of Object.keys(estate.all("azurerm_public_ip"))) {
      expect(owners).toContain(`azurerm_public_ip.${key.split(":")[1]}.id`);
    }
  });
});

describe("an application gateway", () => {
  test.each([
    ["on the internet", ["Internet"]],
    ["in the network", ["10.8.0.0/16"]],
    ["at the edge", []],
  ] as const)("%s takes calls from %j", (where, callers) => {
    expect(callersOf(estates[where], "entry")).toEqual(callers);
  });

  test("reads its certificate, and no other secret, before it is made", () => {
    const estate = estates["in the network"];
    const grant = Object.values(estate.all("azurerm_role_assignment")).find(({ scope }) =>
      /\/secrets\//.test(String(scope)),
    );
    expect(grant).toMatchObject({
      scope: expect.stringMatching(/^\$\{azurerm_key_vault\.\w+\.id\}\/secrets\/assistant-tls$/),
      principal_id: expect.stringContaining("EntryIdentity"),
    });
    expect(only(estate, "azurerm_application_gateway")["depends_on"]).toEqual([
      expect.stringMatching(/^azurerm_role_assignment\./),
      expect.stringMatching(/^azurerm_private_endpoint\./),
    ]);
  });

  test("in the network has the last address of its subnet, by the name of the entry", () => {
    const estate = estates["in the network"];
    expect(only(estate, "azurerm_application_gateway")).toMatchObject({
      frontend_ip_configuration: [{ private_ip_address: "10.1.0.94" }],
    });
    const records = Object.values(estate.all("azurerm_private_dns_a_record"));
    expect(records).toContainEqual(expect.objectContaining({ name: "@", records: ["10.1.0.94"] }));
  });

  test.each([
    [
      "the plan that is brought",
      {
        planId:
          "/subscriptions/00000000-0000-0000-0000-000000000009/resourceGroups/rg/providers/Microsoft.Network/ddosProtectionPlans/ddos",
      },
      /ddosProtectionPlans\/ddos$/,
    ],
    [
      "the plan that is made",
      "create",
      /\/resourceGroups\/rg-hub-network-[a-z-]+\/providers\/Microsoft\.Network\/ddosProtectionPlans\/ddos-hub/,
    ],
    ["itself", undefined, undefined],
  ] as const)("on the internet is protected from floods by %s", (_what, ddosProtection, id) => {
    const example = loadDeployment(`${folder}/ztai.example.yaml`, { today: "2026-11-20", env: {} });
    const network = { ...example.platform.network, ddosProtectionPlanId: undefined, ddosProtection };
    const { stacks } = synthEstate({
      ...example,
      platform: { ...example.platform, network },
    });
    const [address] = Object.values(stacks["prod-hr-assistant-app"]?.resources("azurerm_public_ip") ?? {});
    expect(address).toMatchObject({ ddos_protection_mode: "Enabled" });
    if (id) expect(address?.["ddos_protection_plan_id"]).toMatch(id);
    else expect(address).not.toHaveProperty("ddos_protection_plan_id");
  });
});

describe("before the image is there", () => {
  const addressesOf = (blueprint: string) => {
    const { stacks } = synthEstate(load({ "ztai.yaml": file(blueprint) }).deployment);
    return Object.entries(stacks).flatMap(([name, { addresses }]) => addresses.map((address) => `${name} ${address}`));
  };

  test("it has all that a rag-chat has, at the same addresses and in the same ranges, and a subnet more", () => {
    const own = addressesOf("published-chat");
    const chat = addressesOf("rag-chat");
    expect(chat.filter((address) => !own.includes(address))).toEqual([]);
    expect(own.filter((address) => !chat.includes(address))).toEqual([
      expect.stringMatching(/azurerm_monitor_diagnostic_setting\.Spoke_applicationGateway_/),
      expect.stringMatching(/azurerm_network_security_group\.Spoke_applicationGateway_/),
      expect.stringMatching(/azurerm_subnet\.Spoke_applicationGateway_/),
      expect.stringMatching(/azurerm_subnet_network_security_group_association\.Spoke_applicationGateway_/),
      expect.stringMatching(/azurerm_subnet_route_table_association\.Spoke_applicationGateway_/),
    ]);
  });

  test.each([
    [
      "two entries",
      "entry",
      "entry: { frontDoor: { hostName: a.contoso.example } }",
      "workloads[0].entry.frontDoor.hostName",
    ],
    ["an app and an entry", "domain", "", "workloads[0].app.domain.name"],
  ])("%s share no host name", (_what, first, entry, where) => {
    const app = (more: string) =>
      `    app: { image: web@sha256:${"0".repeat(64)}, targetPort: 80, signIn: { clientId: 00000000-0000-0000-0000-000000000021 }${more} }\n`;
    const one =
      first === "entry"
        ? `${file("published-chat")}    ${entry}\n${app("")}`
        : `${file("rag-chat")}${app(", domain: { name: a.contoso.example, certificate: tls }")}`;
    const other = file("published-chat")
      .split("workloads:\n")[1]
      ?.replace("hr-assistant", "law")
      .replace("10.1.", "10.2.");
    const text = `${one}${other}    entry: { frontDoor: { hostName: a.contoso.example } }\n${app("")}`;
    expect(errorOf({ "ztai.yaml": text }).message).toContain(
      `workloads[1].entry.frontDoor.hostName a.contoso.example is ${where} already; give each a name of its own [ZTAI-CFG-041]`,
    );
  });
});

describe("a file", () => {
  const gateway = "hostName: assistant.contoso.example, certificate: assistant-tls";
  const app = `image: web@sha256:${"0".repeat(64)}, targetPort: 80, signIn: { clientId: 00000000-0000-0000-0000-000000000021 }`;
  const withEntry = (entry: string, more = "") =>
    `${file("published-chat")}    entry: ${entry}\n    app: { ${app}${more} }\n`;

  test.each([
    ["an entry that is nothing", withEntry("{}"), "entry names nothing (allowed: applicationGateway, frontDoor)"],
    [
      "an entry that is both",
      withEntry(
        `{ applicationGateway: { frontEnd: private, ${gateway} }, frontDoor: { hostName: b.contoso.example } }`,
      ),
      "entry names applicationGateway and frontDoor",
    ],
    [
      "a domain of the app, by which nobody comes",
      withEntry(
        "{ frontDoor: { hostName: b.contoso.example } }",
        ", domain: { name: a.contoso.example, certificate: tls }",
      ),
      "workloads[0].app.domain is a name by which nobody reaches the app: the entry stands before it",
    ],
    [
      "countries of callers in the network",
      withEntry(`{ applicationGateway: { frontEnd: private, ${gateway}, allowedCountries: [SE] } }`),
      "allowedCountries would let nobody in: an address of the network is of no country",
    ],
    [
      "clients of a Front Door",
      `${withEntry("{ frontDoor: { hostName: b.contoso.example } }")}    clients: { office: 10.8.0.0/16 }\n`,
      "workloads[0].clients names ranges of the network, and the entry is on the internet",
    ],
    [
      "an app without sign-in",
      withEntry("{ frontDoor: { hostName: b.contoso.example } }").replace(/, signIn: \{.+?\}/, ""),
      "app lacks the key signIn: whoever is in range could call it",
    ],
    [
      "a host name of Azure's",
      withEntry("{ frontDoor: { hostName: chat.azurefd.net } }"),
      "hostName chat.azurefd.net is malformed (allowed: a host name of your own in lower case",
    ],
    [
      "a country that is written otherwise in ISO 3166",
      withEntry("{ frontDoor: { hostName: b.contoso.example, allowedCountries: [UK] } }"),
      "allowedCountries[0] UK is malformed (allowed: two capital letters of ISO 3166-1, such as SE or GB",
    ],
    [
      "a certificate by its address",
      withEntry(
        "{ applicationGateway: { frontEnd: private, hostName: b.contoso.example, certificate: https://kv.vault.azure.net } }",
      ),
      "certificate https://kv.vault.azure.net is malformed (allowed: 1 to 127 letters, digits and hyphens",
    ],
    [
      "a region without private endpoints of Front Door",
      withEntry("{ frontDoor: { hostName: b.contoso.example } }").replace(
        "location: swedencentral",
        "location: italynorth",
      ),
      "entry.frontDoor makes no private endpoints in italynorth",
    ],
  ])("with %s is refused", (_what, text, message) => {
    expect(errorOf({ "ztai.yaml": text }).message).toContain(message);
  });
});
