import { synthExample } from "../helpers/synth-example";
import { changed, errorOf, sound } from "./deployment/deployment-files";

const example = "blueprints/agent-service/ztai.example.yaml";
const estate = synthExample(example);
const agents = estate.stacks["prod-desk-agents"];
const short = (text: unknown) => String(text).replace(/_[0-9A-F]{8}\b/g, "");

describe("the estate of the example", () => {
  test("has the same addresses as ever: a changed address is a resource that is destroyed and created anew", () => {
    expect(agents?.addresses).toMatchSnapshot();
  });

  test.each([
    ["azurerm_cognitive_account", { public_network_access_enabled: false, local_auth_enabled: false }],
    ["azurerm_search_service", { public_network_access_enabled: false, local_authentication_enabled: false }],
    ["azurerm_storage_account", { public_network_access_enabled: false, shared_access_key_enabled: false }],
    ["azurerm_cosmosdb_account", { public_network_access_enabled: false, local_authentication_disabled: true }],
  ])("every %s is closed", (type, closed) => {
    const resources = Object.values(estate.all(type));
    expect(resources.length).toBeGreaterThan(0);
    for (const resource of resources) expect(resource).toMatchObject(closed);
  });

  test("agents run in a subnet of their own, and the account calls the stores of its projects and approved tools alone", () => {
    const [account] = Object.values(agents?.resources("azurerm_cognitive_account") ?? {});
    expect(account).toMatchObject({
      network_injection: { scenario: "agent", subnet_id: expect.stringMatching(/\/subnets\/snet-desk-agents/) },
      outbound_network_access_restricted: true,
    });
    const hosts = account?.["fqdns"] as string[];
    expect(hosts).toHaveLength(9);
    expect(new Set(hosts.map((host) => host.replace(/^[^.]+/, "")))).toEqual(
      new Set([".documents.azure.com", ".search.windows.net", ".blob.core.windows.net", ".contoso.example"]),
    );
  });

  test("nothing of one project is granted to another one", () => {
    const grants = [
      ...Object.values(agents?.resources("azurerm_role_assignment") ?? {}),
      ...Object.values(agents?.resources("azurerm_cosmosdb_sql_role_assignment") ?? {}),
    ]
      .map(({ principal_id, scope }) => [short(principal_id), short(scope)] as const)
      .filter(([principal]) => principal.includes("azurerm_cognitive_account_project"));
    expect(grants).toHaveLength(14);
    const projectIn = (text: string) => /-(claims|benefits)\b/.exec(text)?.[1];
    const crossing = grants.filter(
      ([principal, scope]) => (projectIn(scope) ?? projectIn(principal)) !== projectIn(principal),
    );
    expect(crossing).toEqual([]);
    expect(grants.filter(([, scope]) => projectIn(scope) === undefined).map(([, scope]) => scope)).toEqual([
      "${azurerm_cognitive_account.Foundry.id}",
      "${azurerm_cognitive_account.Foundry.id}",
    ]);
  });

  test("who builds in one project builds in no other", () => {
    const uses = Object.values(agents?.resources("azurerm_role_assignment") ?? {})
      .filter(({ principal_type }) => principal_type === "Group")
      .map(({ principal_id, scope }) => `${String(principal_id).slice(-2)} ${short(scope)}`)
      .filter((grant) => grant.includes("project"));
    expect(uses.sort()).toEqual([
      "11 ${azurerm_cognitive_account_project.Foundry_Project-benefits.id}",
      "11 ${azurerm_cognitive_account_project.Foundry_Project-claims.id}",
      "13 ${azurerm_cognitive_account_project.Foundry_Project-claims.id}",
    ]);
  });
});

test("the app of another workload uses the one project that it names, by its computed id", () => {
  const grants = Object.values(estate.all("azurerm_role_assignment")).filter(({ scope }) =>
    String(scope).includes("/accounts/"),
  );
  expect(grants).toEqual([
    expect.objectContaining({
      principal_id: expect.stringContaining("AppIdentity"),
      role_definition_id: expect.stringContaining("53ca6127-db72-4b80-b1b0-d745d6d5456d"),
      scope: expect.stringMatching(
        /\/resourceGroups\/rg-desk-agents-prod-sdc\/.*\/accounts\/aif-desk-prod-sdc-\w+\/projects\/proj-claims-prod-sdc$/,
      ),
    }),
  ]);
  const [account] = Object.values(agents?.resources("azurerm_cognitive_account") ?? {});
  const [app] = Object.values(estate.all("azurerm_container_app"));
  expect(JSON.stringify(app)).toContain(
    `https://${String(account?.["name"])}.services.ai.azure.com/api/projects/proj-claims-prod-sdc`,
  );
  const [project] = Object.values(agents?.resources("azurerm_cognitive_account_project") ?? {});
  expect(project).toMatchObject({ name: expect.stringMatching(/^proj-(claims|benefits)-prod-sdc$/) });
});

test("an id of a group in a project comes from the environment", () => {
  const projects = 'projects: { claims: { developers: ["${env:TEAM}"] }}';
  const file = changed("blueprint: rag-chat", `blueprint: agent-service\n    ${projects}`);
  expect(errorOf({ "ztai.yaml": file }).message).toBe(
    "ztai.yaml:12:40 workloads[0].projects.claims.developers[0] ${env:TEAM} is not set; export it, or write the value out [ZTAI-CFG-020]",
  );
});

test("two workloads do not call their stores the same", () => {
  const second = `  - { name: hr, blueprint: agent-service, addressSpace: 10.2.0.0/22, classification: general, projects: { assistant: {} }, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }] }\n`;
  expect(errorOf({ "ztai.yaml": sound + second }).message).toContain(
    "workloads[1].projects.assistant would call its stores hr-assistant, as workloads[0] does; choose another name [ZTAI-CFG-041]",
  );
});
