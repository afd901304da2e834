import { loadDeployment } from "../../blueprints/deployment";
import { subnetsOf } from "../../blueprints/workload-network";
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
    const gateways = Object.keys(estate.all("azurerm_application_gateway"));
    expect(callersOf(estate, "apps")).toEqual(gateways.map(() => "10.1.0.64/27"));
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

  test("it has what a rag-chat has, at the same addresses, and nothing more", () => {
    expect(addressesOf("published-chat")).toEqual(addressesOf("rag-chat"));
  });

  test("clients that the file names already do not reach the app past an entry that is not there", () => {
    const clients = "    clients: { office: 10.8.0.0/16 }\n";
    const callers = (blueprint: string) =>
      callersOf(synthEstate(load({ "ztai.yaml": `${file(blueprint)}${clients}` }).deployment), "apps");
    expect(callers("published-chat")).toEqual([]);
    expect(callers("rag-chat")).toEqual(["10.8.0.0/16"]);
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

describe("the subnets of a network", () => {
  const gateway = "hostName: a.contoso.example, certificate: tls";
  const app = `    app: { image: web@sha256:${"0".repeat(64)}, targetPort: 80, signIn: { clientId: 00000000-0000-0000-0000-000000000021 } }\n`;
  const agents = `  - name: desk
    blueprint: agent-service
    onNetworkOf: hr-assistant
    classification: general
    models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }]
    projects: { desk: {} }
`;
  const rangesWith = (entry: string) => {
    const text = `${file("published-chat")}${entry === "" ? "" : `${app}    entry: ${entry}\n`}${agents}`;
    const { workloads } = load({ "ztai.yaml": text }).deployment;
    return workloads[0] ? subnetsOf(workloads[0], workloads) : {};
  };

  test.each([
    ["no entry", "", false],
    ["Front Door", "{ frontDoor: { hostName: a.contoso.example } }", false],
    ["a private gateway", `{ applicationGateway: { frontEnd: private, ${gateway} } }`, true],
    ["a public gateway", `{ applicationGateway: { frontEnd: public, ${gateway} } }`, true],
  ])("with %s lie where they lie with any other entry", (_what, entry, isMade) => {
    const all = {
      containerApps: "10.1.0.0/27",
      privateEndpoints: "10.1.0.32/27",
      applicationGateway: "10.1.0.64/27",
      agents: "10.1.0.128/26",
    };
    const { applicationGateway, ...others } = all;
    expect(rangesWith(entry)).toEqual(isMade ? { ...others, applicationGateway } : others);
  });
});

describe("a registration that is made", () => {
  const app = `    app: { image: web@sha256:${"0".repeat(64)}, targetPort: 80, signIn: { clientId: create, users: [00000000-0000-0000-0000-000000000014] } }\n`;
  const gateway = "hostName: desk.contoso.example, certificate: tls";

  test.each([
    ["a gateway in the network", `{ applicationGateway: { frontEnd: private, ${gateway} } }`],
    ["a gateway on the internet", `{ applicationGateway: { frontEnd: public, ${gateway} } }`],
    ["a Front Door", "{ frontDoor: { hostName: desk.contoso.example } }"],
  ])("sends people back to %s alone, and is applied before the app", (_what, entry) => {
    const text = `${file("published-chat")}${app}    entry: ${entry}\n`;
    const estate = synthEstate(load({ "ztai.yaml": text }).deployment);
    expect(only(estate, "azuread_application")["web"]).toEqual({
      homepage_url: "https://desk.contoso.example/",
      redirect_uris: ["https://desk.contoso.example/.auth/login/aad/callback"],
      implicit_grant: { access_token_issuance_enabled: false, id_token_issuance_enabled: true },
    });
    const names = Object.keys(estate.stacks);
    expect(names.indexOf("prod-hr-assistant-sign-in")).toBeLessThan(names.indexOf("prod-hr-assistant-app"));
    const made = Object.values(
      estate.stacks["prod-hr-assistant-sign-in"]?.resources("azurerm_user_assigned_identity") ?? {},
    );
    const { data } = estate.stacks["prod-hr-assistant-app"]?.json as {
      data: Record<string, Record<string, Attributes>>;
    };
    const [read, ...more] = Object.values(data["azurerm_user_assigned_identity"] ?? {});
    expect(more).toEqual([]);
    expect(read?.["name"]).toBe(made[0]?.["name"]);
  });

  test("needs to know where people come back to: an entry that is left out is asked for", () => {
    expect(errorOf({ "ztai.yaml": `${file("published-chat")}${app}` }).message).toContain(
      "give the app a domain, or an entry [ZTAI-CFG-086]",
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
