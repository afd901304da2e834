import { loadDeployment } from "../../blueprints/deployment";
import { synthEstate, synthExample } from "../helpers/synth-example";

/** What the search service of an example asks to reach, as sub-resource and type of the target. */
function sharedLinks(file?: string): string[] {
  const links = Object.values(synthExample(file).all("azurerm_search_shared_private_link_service"));
  return links
    .map(({ subresource_name, target_resource_id }) => `${subresource_name} ${target_resource_id}`.replace(/\..*/, ""))
    .sort();
}

describe("RagChatStack", () => {
  test("lets the search service fetch the keys of confidential indexes from the vault", () => {
    expect(sharedLinks()).toEqual([
      "blob ${azurerm_storage_account",
      "openai_account ${azurerm_cognitive_account",
      "vault ${azurerm_key_vault",
    ]);
  });

  test("has no way to the vault where indexes have no customer-managed key", () => {
    expect(sharedLinks("blueprints/rag-chat/ztai.minimal.yaml")).toEqual([
      "blob ${azurerm_storage_account",
      "openai_account ${azurerm_cognitive_account",
    ]);
  });
});

test("the app waits for its image and its secrets to be in reach", () => {
  const deployment = loadDeployment("blueprints/rag-chat/ztai.example.yaml", { today: "2026-11-20", env: {} });
  const workloads = deployment.workloads.map((workload) => ({
    ...workload,
    app: workload.app && { ...workload.app, secrets: { PAYROLL_TOKEN: "payroll-token" } },
  }));
  const [app] = Object.values(synthEstate({ ...deployment, workloads }).all("azurerm_container_app"));
  expect(app).toMatchObject({
    secret: [
      {
        name: "payroll-token",
        key_vault_secret_id: expect.stringMatching(
          /^https:\/\/kv-[a-z0-9-]+\.vault\.azure\.net\/secrets\/payroll-token$/,
        ),
      },
    ],
    depends_on: expect.arrayContaining([
      expect.stringMatching(/^azurerm_role_assignment\.Registry_Grant-hr-assistant-app-Pulls_/),
      expect.stringMatching(/^azurerm_private_endpoint\.Registry_/),
      expect.stringMatching(/^azurerm_role_assignment\.Vault_Grant-hr-assistant-app-ReadsSecrets_/),
      expect.stringMatching(/^azurerm_private_endpoint\.Vault_/),
    ]),
  });
});

describe("the ingestion identity", () => {
  test("runs a job that waits for the registry's endpoint and the grant to pull", () => {
    const [job] = Object.values(synthExample().all("azurerm_container_app_job"));
    expect(job).toMatchObject({
      name: "caj-hr-assistant-prod-sdc-8dthz",
      identity: { identity_ids: [expect.stringContaining("IngestionIdentity")] },
      depends_on: expect.arrayContaining([
        expect.stringMatching(/^azurerm_role_assignment\.Registry_Grant-hr-assistant-ingestion-Pulls_/),
        expect.stringMatching(/^azurerm_private_endpoint\.Registry_/),
      ]),
    });
  });

  test("trusts one environment of one repository where a pipeline brings documents", () => {
    const estate = synthExample("blueprints/rag-chat/ztai.bring-your-own.yaml");
    expect(Object.values(estate.all("azurerm_federated_identity_credential"))).toEqual([
      expect.objectContaining({
        name: "github",
        audience: ["api://AzureADTokenExchange"],
        issuer: "https://token.actions.githubusercontent.com",
        subject: "repo:contoso@123456/hr-documents@456789:environment:prod",
        parent_id: expect.stringContaining("IngestionIdentity"),
      }),
    ]);
    expect(estate.all("azurerm_container_app_job")).toEqual({});
  });
});
