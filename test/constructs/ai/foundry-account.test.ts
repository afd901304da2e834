import { FoundryAccount } from "../../../constructs/ai/foundry-account";
import type { SynthesizedStack } from "../../helpers/synth-stack";
import { synthStack } from "../../helpers/synth-stack";
import { app, workload } from "../data/workload-fixture";
import { foundryWorkload } from "./ai-fixture";

const subnet =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-a/providers/Microsoft.Network/virtualNetworks/vnet-a/subnets/snet-agents";

/** What each resource of some types waits for, without the hash at the end of its name. */
function waits({ resources }: SynthesizedStack, ...types: string[]): Record<string, string[]> {
  const short = (address: string) => address.replace(/^\w+\./, "").replace(/_[0-9A-F]{8}$/, "");
  return Object.fromEntries(
    types.flatMap((type) =>
      Object.entries(resources(type)).map(([name, attributes]) => [
        short(`${type}.${name}`),
        ((attributes["depends_on"] ?? []) as string[]).map(short),
      ]),
    ),
  );
}

describe("FoundryAccount", () => {
  test("is keyless, private and may call named hosts only", () => {
    expect(synthStack(foundryWorkload().stack).only("azurerm_cognitive_account")).toMatchObject({
      name: "aif-hr-assistant-test-sdc-sggbb",
      custom_subdomain_name: "aif-hr-assistant-test-sdc-sggbb",
      kind: "AIServices",
      project_management_enabled: true,
      local_auth_enabled: false,
      public_network_access_enabled: false,
      network_acls: { default_action: "Deny", bypass: "None", ip_rules: [] },
      outbound_network_access_restricted: true,
      fqdns: ["stdocs.blob.core.windows.net"],
      identity: { type: "SystemAssigned" },
      tags: { dataClassification: "General" },
    });
  });

  test("runs agents in a subnet of their own", () => {
    expect(
      synthStack(foundryWorkload("general", { agentSubnetId: subnet }).stack).only("azurerm_cognitive_account"),
    ).toMatchObject({ network_injection: { scenario: "agent", subnet_id: subnet } });
  });

  test("encrypts confidential data with a version of a 2048-bit customer-managed key", () => {
    const { only } = synthStack(foundryWorkload("confidential").stack);
    expect(only("azapi_resource")).toMatchObject({ body: { properties: { keySize: 2048 } } });
    expect(only("azurerm_cognitive_account")).toMatchObject({
      identity: { type: "SystemAssigned, UserAssigned" },
      customer_managed_key: {
        identity_client_id: expect.stringMatching(/^\$\{azurerm_user_assigned_identity\.Foundry_KeyIdentity_/),
        key_vault_key_id: expect.stringMatching(
          /^https:\/\/kv-hr-ass-test-sdc-cvd5h\.vault\.azure\.net\/keys\/key-hr-assistant-foundry-test-sdc\/\$\{element\(split\("\/", azapi_resource\.Foundry_Key_\w+\.output\.properties\.keyUriWithVersion\), 5\)\}$/,
        ),
      },
    });
  });

  test("creates filters, projects, models and the endpoint one after another, in whatever order they are added", () => {
    const { stack, foundry } = foundryWorkload();
    const filter = foundry.addContentFilter("Default");
    foundry.addDeployment({ model: "gpt-5.1", contentFilter: filter, capacity: 10 });
    foundry.addProject("hr");
    foundry.addDeployment({ model: "text-embedding-3-large", contentFilter: filter, capacity: 10 });
    foundry.addContentFilter("Strict", { profile: "strict" });
    const types = [
      "azurerm_cognitive_account_rai_policy",
      "azurerm_cognitive_account_project",
      "azurerm_cognitive_deployment",
      "azurerm_private_endpoint",
    ];
    expect(waits(synthStack(stack), ...types)).toEqual({
      "Foundry_ContentFilter-Default": [],
      "Foundry_ContentFilter-Strict": ["Foundry_ContentFilter-Default"],
      "Foundry_Project-hr": ["Foundry_ContentFilter-Strict"],
      "Foundry_Model-gpt-51": ["Foundry_Project-hr"],
      "Foundry_Model-text-embedding-3-large": ["Foundry_Model-gpt-51"],
      "Foundry_PrivateEndpoint-foundryAccount": ["Foundry_Model-text-embedding-3-large"],
    });
  });

  test("makes these resources", () => {
    const { stack, foundry } = foundryWorkload();
    foundry.addProject("hr");
    expect(synthStack(stack).addresses).toMatchInlineSnapshot(`
      [
        "azurerm_cognitive_account.Foundry_0F9E0A37",
        "azurerm_cognitive_account_project.Foundry_Project-hr_2070F1A2",
        "azurerm_monitor_diagnostic_setting.Foundry_Logs-foundryAccount_D85B027D",
        "azurerm_monitor_diagnostic_setting.Foundry_Project-hr_Logs-foundryProject_B203B08C",
        "azurerm_private_endpoint.Foundry_PrivateEndpoint-foundryAccount_9198600C",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_role_assignment.Foundry_Grant-Project-hr-CallsModels_DB651436",
      ]
    `);
  });

  test("gives projects an identity that calls the account's models, logs without metrics, and Foundry User on the project", () => {
    const { stack, foundry } = foundryWorkload();
    const project = foundry.addProject("hr", { displayName: "People" });
    project.grantUse(app);
    expect(project.endpoint).toBe(
      "https://aif-hr-assistant-test-sdc-sggbb.services.ai.azure.com/api/projects/proj-hr-test-sdc",
    );
    const { only, resources } = synthStack(stack);
    expect(only("azurerm_cognitive_account_project")).toMatchObject({
      name: "proj-hr-test-sdc",
      display_name: "People",
      identity: { type: "SystemAssigned" },
    });
    const [, setting] = Object.entries(resources("azurerm_monitor_diagnostic_setting")).find(([name]) =>
      name.includes("Logs-foundryProject"),
    ) ?? ["", {}];
    expect(setting).toMatchObject({ enabled_log: [{ category_group: "allLogs" }] });
    expect(setting).not.toHaveProperty("enabled_metric");
    const grants = Object.values(resources("azurerm_role_assignment"));
    expect(grants.map(({ role_definition_id, scope }) => [role_definition_id, scope])).toEqual([
      [
        expect.stringMatching(/5e0bd9bd-7b93-4f28-af87-19fc36ad61bd$/),
        expect.stringMatching(/^\$\{azurerm_cognitive_account\./),
      ],
      [
        expect.stringMatching(/53ca6127-db72-4b80-b1b0-d745d6d5456d$/),
        expect.stringMatching(/^\$\{azurerm_cognitive_account_project\./),
      ],
    ]);
  });

  test("grants models to applications without a role that lists keys", () => {
    const { stack, foundry } = foundryWorkload();
    foundry.grantModelUse(app);
    expect(synthStack(stack).only("azurerm_role_assignment")).toMatchObject({
      role_definition_id: expect.stringMatching(/5e0bd9bd-7b93-4f28-af87-19fc36ad61bd$/),
      principal_id: app.principalId,
    });
  });

  test("refuses an empty list of hosts", () => {
    expect(() => foundryWorkload("general", { outboundHosts: [] })).toThrow(
      "stack/Foundry: outboundHosts is empty; name each host in full, such as stdocs.blob.core.windows.net [ZTAI-CON-009]",
    );
  });

  test.each(["*.blob.core.windows.net", "https://a.example", "a.example:443", "10.0.0.4", "localhost", "a..example"])(
    "refuses %s as a host",
    (host) => {
      expect(() => foundryWorkload("general", { outboundHosts: [host] })).toThrow(
        `outboundHosts has ${host}, which is not an exact host name`,
      );
    },
  );

  test("refuses confidential data without a key store", () => {
    expect(() => foundryWorkload("highly-confidential", { keyStore: undefined })).toThrow("[ZTAI-CON-004]");
  });

  test("tells its address and its id to others", () => {
    expect(foundryWorkload().foundry.openAiEndpoint).toBe("https://aif-hr-assistant-test-sdc-sggbb.openai.azure.com/");
    expect(FoundryAccount.armId(workload().landingZone)).toMatch(
      /\/Microsoft\.CognitiveServices\/accounts\/aif-hr-assistant-test-sdc-sggbb$/,
    );
  });
});
