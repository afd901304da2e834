import { loadDeployment, type Job } from "../../blueprints/deployment";
import { serviceVariables } from "../../stacks/service-variables";
import { synthEstate, synthExample } from "../helpers/synth-example";
import type { Attributes } from "../helpers/synth-stack";
import { ragChatWorkloads } from "../helpers/rag-chat-workloads";

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
  const workloads = ragChatWorkloads(deployment).map((workload) => ({
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
      { name: "override-use-mi-fic-assertion-client-id", value: expect.anything() },
    ],
    depends_on: expect.arrayContaining([
      expect.stringMatching(/^azurerm_role_assignment\.Registry_Grant-hr-assistant-app-Pulls_/),
      expect.stringMatching(/^azurerm_private_endpoint\.Registry_/),
      expect.stringMatching(/^azurerm_role_assignment\.Vault_Grant-hr-assistant-app-ReadsSecrets_/),
      expect.stringMatching(/^azurerm_private_endpoint\.Vault_/),
    ]),
  });
});

describe("the sign-in of the app", () => {
  test("shows people a page, by an identity of its own that has no role", () => {
    const estate = synthExample();
    const [app] = Object.values(estate.all("azurerm_container_app"));
    expect(app).toMatchObject({
      identity: {
        identity_ids: [expect.stringContaining("AppIdentity"), expect.stringContaining("SignInIdentity")],
      },
      secret: [{ name: "override-use-mi-fic-assertion-client-id", value: expect.stringContaining("SignInIdentity") }],
    });
    const grants = Object.values(estate.all("azurerm_role_assignment"));
    expect(grants.filter(({ principal_id }) => String(principal_id).includes("SignInIdentity"))).toEqual([]);
  });

  test("refuses callers of an interface, without identity and secret", () => {
    const deployment = loadDeployment("blueprints/rag-chat/ztai.example.yaml", { today: "2026-11-20", env: {} });
    const workloads = ragChatWorkloads(deployment).map((workload) => ({
      ...workload,
      app: workload.app && {
        ...workload.app,
        signIn: workload.app.signIn && { ...workload.app.signIn, unauthenticatedClientAction: "Return401" as const },
      },
    }));
    const estate = synthEstate({ ...deployment, workloads });
    const [app] = Object.values(estate.all("azurerm_container_app"));
    expect(app).toMatchObject({ identity: { identity_ids: [expect.stringContaining("AppIdentity")] } });
    expect(app?.["secret"]).toBeUndefined();
    const settings = Object.values(estate.all("azapi_resource")).find(({ name }) => name === "current");
    expect(settings).toMatchObject({
      body: { properties: { globalValidation: { unauthenticatedClientAction: "Return401" } } },
    });
  });
});

test("the app's traces take the private way, with an Entra token", () => {
  const estate = synthExample();
  const [[, component] = []] = Object.entries(estate.all("azurerm_application_insights"));
  expect(component).toMatchObject({ local_authentication_disabled: true, internet_ingestion_enabled: false });
  const [, scoped] = Object.entries(estate.all("azurerm_monitor_private_link_scoped_service")).find(([name]) =>
    name.startsWith("prod-hr-assistant-app:"),
  ) ?? [""];
  expect(scoped).toMatchObject({ scope_name: "ampls-platform-prod-sdc" });
  const minimal = synthExample("blueprints/rag-chat/ztai.minimal.yaml");
  expect(Object.keys(minimal.all("azurerm_application_insights"))).toEqual([]);
});

test("a pipeline signs in as an identity of its own, and may do what it says", () => {
  const deployment = loadDeployment("blueprints/rag-chat/ztai.example.yaml", { today: "2026-11-20", env: {} });
  const gitHub = { repository: "contoso/hr-assistant", environment: "prod" };
  const workloads = deployment.workloads.map((workload) => ({
    ...workload,
    federation: { release: { gitHub, uses: ["push-images" as const] } },
  }));
  const estate = synthEstate({ ...deployment, workloads });
  expect(Object.values(estate.all("azurerm_federated_identity_credential"))).toEqual([
    expect.objectContaining({
      subject: "repo:contoso/hr-assistant:environment:prod",
      parent_id: expect.stringContaining("PipelineIdentity-release"),
    }),
  ]);
  const grants = Object.values(estate.all("azurerm_role_assignment"));
  expect(grants.filter(({ principal_id }) => String(principal_id).includes("PipelineIdentity"))).toEqual([
    expect.objectContaining({ role_definition_id: expect.stringContaining("8311e382-0749-4cb8-b61a-304f252e45ec") }),
  ]);
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

describe("a job", () => {
  const deployment = loadDeployment("blueprints/rag-chat/ztai.example.yaml", { today: "2026-11-20", env: {} });
  const [workload] = ragChatWorkloads(deployment);
  const ingestion = workload?.ingestion?.job;
  const jobOf = (uses: Job["uses"]) => {
    if (!workload || !ingestion) throw new Error("the example has a job");
    const jobs = { "forget-people": { ...ingestion, schedule: undefined, settings: {}, uses } };
    return synthEstate({ ...deployment, workloads: [{ ...workload, ingestion: undefined, jobs }] });
  };
  const namesIn = (estate: ReturnType<typeof jobOf>) => {
    const [job] = Object.values(estate.all("azurerm_container_app_job"));
    const { container } = job?.["template"] as { container: [{ env: { name: string }[] }] };
    return container[0].env.map(({ name }) => name);
  };

  test("has an identity of its own, and no address and grant but those of its uses", () => {
    const estate = jobOf(["write-conversations"]);
    expect(namesIn(estate)).toEqual(["AZURE_CLIENT_ID", "COSMOS_DATABASE", "COSMOS_ENDPOINT"]);
    const ofJob = (type: string) =>
      Object.entries(estate.all(type)).filter(([, { principal_id: id }]) => String(id).includes("JobIdentity"));
    expect(ofJob("azurerm_cosmosdb_sql_role_assignment")).toHaveLength(1);
    expect(ofJob("azurerm_role_assignment").map(([name]) => name.replace(/_[0-9A-F]{8}$/, ""))).toEqual([
      "prod-hr-assistant-app:Registry_Grant-hr-assistant-forget-people-Pulls",
    ]);
  });

  test("waits to be started without a schedule", () => {
    const [job] = Object.values(jobOf([]).all("azurerm_container_app_job"));
    expect(job).toMatchObject({ manual_trigger_config: { parallelism: 1 } });
    expect(namesIn(jobOf([]))).toEqual(["AZURE_CLIENT_ID"]);
  });

  test("tells who it is, for grants elsewhere", () => {
    const { output } = jobOf([]).stacks["prod-hr-assistant-app"]?.json as { output: object };
    expect(Object.keys(output)).toEqual(expect.arrayContaining(["job_forget_people_client_id"]));
  });
});

test("every service whose address a container gets, it may use", () => {
  const all = new Set<string>(serviceVariables);
  // The apps of the other examples use agents and a gateway as well.
  const apps = [
    synthExample(),
    synthExample("blueprints/agent-service/ztai.example.yaml"),
    synthExample("blueprints/ai-gateway/ztai.example.yaml"),
  ].flatMap(({ all: of }) => Object.values(of("azurerm_container_app")));
  const jobs = Object.values(synthExample().all("azurerm_container_app_job"));
  const addresses = (containers: readonly Attributes[]) =>
    containers.flatMap(({ template }) =>
      (template as { container: [{ env: { name: string }[] }] }).container[0].env
        .map(({ name }) => name)
        .filter((name) => all.has(name)),
    );
  expect([...new Set(addresses(apps))].sort()).toEqual([...all].sort());
  // Ingestion has no grant on project and conversations.
  expect(addresses(jobs)).toEqual([
    "AZURE_CLIENT_ID",
    "AZURE_OPENAI_ENDPOINT",
    "AZURE_SEARCH_ENDPOINT",
    "AZURE_STORAGE_BLOB_ENDPOINT",
  ]);
});
