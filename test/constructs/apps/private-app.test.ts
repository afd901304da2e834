import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { ContainerAppsEnvironment } from "../../../constructs/apps/container-apps-environment";
import { ContainerRegistry } from "../../../constructs/apps/container-registry";
import type { AppIngress, PrivateAppProps } from "../../../constructs/apps/private-app";
import { PrivateApp } from "../../../constructs/apps/private-app";
import { WorkloadIdentity } from "../../../constructs/identity/workload-identity";
import type { Attributes } from "../../helpers/synth-stack";
import { synthStack, testEstate } from "../../helpers/synth-stack";
import { appFixture, networkId } from "./app-fixture";

const image = `crhr.azurecr.io/chat@sha256:${"a".repeat(64)}`;

function app(props: Partial<PrivateAppProps> = {}) {
  const { stack, landingZone } = appFixture();
  const identity = new WorkloadIdentity(stack, "Identity", { landingZone });
  const environment = new ContainerAppsEnvironment(stack, "Environment", {
    landingZone,
    infrastructureSubnetId: `${networkId}/subnets/snet-apps`,
    resolvedFrom: {},
  });
  const construct = new PrivateApp(stack, "App", { landingZone, environment, identity, image, ...props });
  return { stack, landingZone, construct };
}
const synthesized = (props?: Partial<PrivateAppProps>): Attributes =>
  synthStack(app(props).stack).only("azurerm_container_app");
const container = (props?: Partial<PrivateAppProps>) =>
  (synthesized(props)["template"] as { container: Attributes[] }).container[0];
const withIngress = (ingress: Partial<AppIngress> = {}) => ({ ingress: { targetPort: 8080, ...ingress } });

describe("PrivateApp", () => {
  test("signs in, pulls and reads secrets with its identity alone", () => {
    const identity = expect.stringMatching(/^\${azurerm_user_assigned_identity\.\w+\.id}$/);
    expect(synthesized()).toMatchObject({
      name: "ca-hr-test-sdc",
      identity: { type: "UserAssigned", identity_ids: [identity] },
      registry: [{ server: "crhr.azurecr.io", identity }],
      revision_mode: "Single",
      workload_profile_name: "Consumption",
    });
    expect(container()?.["env"]).toEqual([{ name: "AZURE_CLIENT_ID", value: expect.stringContaining(".client_id}") }]);
  });

  test("is probed and scaled as asked", () => {
    const probes = { liveness: "/live", readiness: "/ready", startup: "/start" };
    const scale = { concurrentRequests: 50, cpuPercent: 70 };
    const probe = (path: string) => [{ transport: "HTTP", port: 8080, path }];
    expect(synthesized({ ...withIngress(), probes, scale })["template"]).toMatchObject({
      http_scale_rule: [{ name: "requests", concurrent_requests: "50" }],
      custom_scale_rule: [{ name: "cpu", custom_rule_type: "cpu", metadata: { type: "Utilization", value: "70" } }],
      container: [{ liveness_probe: probe("/live"), readiness_probe: probe("/ready"), startup_probe: probe("/start") }],
    });
    expect(synthesized(withIngress())["template"]).not.toHaveProperty("http_scale_rule");
  });

  test.each([
    [{ scale: { concurrentRequests: 10 } }, "scales at 10 requests; give it ingress and a whole number from 1"],
    [{ scale: { cpuPercent: 70 }, minReplicas: 0 }, "scales at 70 percent of its cores from 0 replicas"],
    [{ scale: { cpuPercent: 101 } }, "scales at 101 percent of its cores from 2 replicas"],
  ])("refuses %j", (props, message) => {
    expect(() => synthesized(props)).toThrow(message);
  });

  test("is called by nobody unless it has ingress", () => {
    const { construct, stack } = app();
    expect(construct.hostName).toBeUndefined();
    expect(synthStack(stack).only("azurerm_container_app")).not.toHaveProperty("ingress");
  });

  test("is reached from the network, encrypted, at its latest revision", () => {
    expect(synthesized(withIngress())).toMatchObject({
      ingress: {
        external_enabled: true,
        allow_insecure_connections: false,
        client_certificate_mode: "ignore",
        target_port: 8080,
        transport: "auto",
        traffic_weight: [{ latest_revision: true, percentage: 100 }],
      },
    });
  });

  test("can be kept to its environment and to some ranges", () => {
    const ingress = { reach: "environment", allowedClients: { gateway: "10.0.1.0/27" } } as const;
    expect(synthesized(withIngress(ingress))).toMatchObject({
      ingress: {
        external_enabled: false,
        ip_security_restriction: [{ name: "gateway", action: "Allow", ip_address_range: "10.0.1.0/27" }],
      },
    });
  });

  test("takes secrets from the vault by reference", () => {
    const uri = "https://kv-hr.vault.azure.net/secrets/search";
    const secrets = { SEARCH_API_KEY: uri };
    expect(synthesized({ secrets })).toMatchObject({
      secret: [{ name: "search-api-key", key_vault_secret_id: uri, identity: expect.stringContaining(".id}") }],
    });
    expect(container({ secrets, settings: { TOP: "5" } })?.["env"]).toEqual([
      expect.objectContaining({ name: "AZURE_CLIENT_ID" }),
      { name: "SEARCH_API_KEY", secret_name: "search-api-key" },
      { name: "TOP", value: "5" },
    ]);
  });

  test.each([
    [undefined, 0.5, "1Gi"],
    [0.25, 0.25, "0.5Gi"],
    [1.75, 1.75, "3.5Gi"],
    [4, 4, "8Gi"],
  ])("given %s cores gets the memory that goes with them", (cores, cpu, memory) => {
    expect(container({ cores })).toMatchObject({ image, cpu, memory });
  });

  test("runs in two replicas at least, or as many as asked for", () => {
    expect(synthesized()).toMatchObject({ template: { min_replicas: 2, max_replicas: 10 } });
    expect(synthesized({ minReplicas: 0, maxReplicas: 1 })).toMatchObject({
      template: { min_replicas: 0, max_replicas: 1 },
    });
  });

  test("is probed where it says", () => {
    const probes = { liveness: "/healthz", readiness: "/ready" };
    expect(container({ ...withIngress(), probes })).toMatchObject({
      liveness_probe: [{ transport: "HTTP", port: 8080, path: "/healthz" }],
      readiness_probe: [{ transport: "HTTP", port: 8080, path: "/ready" }],
    });
  });

  const signInOf = (stack: ReturnType<typeof app>["stack"]) => {
    const { body } = synthStack(stack).only("azapi_resource") as { body: { properties: object } };
    return body.properties;
  };
  const clientId = "00000000-0000-0000-0000-0000000000c2";

  test("answers 401 to callers without a token of the tenant for it", () => {
    const { stack } = app(withIngress({ signIn: { clientId } }));
    expect(synthStack(stack).only("azapi_resource")).toMatchObject({
      type: "Microsoft.App/containerApps/authConfigs@2025-07-01",
      name: "current",
      parent_id: expect.stringContaining("azurerm_container_app."),
    });
    expect(signInOf(stack)).toEqual({
      platform: { enabled: true },
      globalValidation: { unauthenticatedClientAction: "Return401" },
      httpSettings: { requireHttps: true },
      login: { tokenStore: { enabled: false }, nonce: { validateNonce: true } },
      identityProviders: {
        azureActiveDirectory: {
          enabled: true,
          registration: {
            clientId,
            openIdIssuer: `https://login.microsoftonline.com/${testEstate.tenantId}/v2.0`,
          },
          validation: {
            allowedAudiences: [`api://${clientId}`],
            defaultAuthorizationPolicy: { allowedApplications: [clientId] },
          },
        },
      },
    });
  });

  test("takes tokens of further applications and audiences that are named", () => {
    const signIn = { clientId, allowedApplications: ["gateway"], allowedAudiences: ["api://hr"] };
    expect(signInOf(app(withIngress({ signIn })).stack)).toMatchObject({
      identityProviders: {
        azureActiveDirectory: {
          validation: {
            allowedAudiences: ["api://hr"],
            defaultAuthorizationPolicy: { allowedApplications: [clientId, "gateway"] },
          },
        },
      },
    });
  });

  test("shows the sign-in page by an identity of its own in place of a client secret", () => {
    const loginPageIdentity = { identityId: "sign-in", clientId: "00000000-0000-0000-0000-0000000000c3" };
    const { stack } = app(withIngress({ signIn: { clientId, loginPageIdentity } }));
    const name = "override-use-mi-fic-assertion-client-id";
    expect(signInOf(stack)).toMatchObject({
      globalValidation: {
        unauthenticatedClientAction: "RedirectToLoginPage",
        redirectToProvider: "azureactivedirectory",
      },
      identityProviders: { azureActiveDirectory: { registration: { clientSecretSettingName: name } } },
    });
    expect(synthStack(stack).only("azurerm_container_app")).toMatchObject({
      identity: { type: "UserAssigned", identity_ids: [expect.anything(), "sign-in"] },
      secret: [{ name, value: loginPageIdentity.clientId }],
    });
  });

  test("sends its metrics", () => {
    const settings = Object.values(synthStack(app().stack).resources("azurerm_monitor_diagnostic_setting"));
    expect(settings).toContainEqual(
      expect.objectContaining({ target_resource_id: expect.stringContaining("${azurerm_container_app.") }),
    );
  });

  test("waits for its grants", () => {
    const { stack, landingZone } = appFixture();
    const identity = new WorkloadIdentity(stack, "Identity", { landingZone });
    const pull = new ContainerRegistry(stack, "Registry", { landingZone }).grantPull(identity);
    new PrivateApp(stack, "App", {
      landingZone,
      environment: { environmentId: "e" },
      identity,
      image,
      dependsOn: [pull],
    });
    expect(synthStack(stack).only("azurerm_container_app")["depends_on"]).toEqual([
      expect.stringMatching(/^azurerm_role_assignment\.Registry_Grant-hr-Pulls/),
    ]);
  });

  test.each([
    "crhr.azurecr.io/chat:1.0",
    `registry.example/chat@sha256:${"a".repeat(64)}`,
    "crhr.azurecr.io/chat@sha256:abc",
    "${var.image}",
  ])("refuses image %s", (wrong) => {
    expect(() => app({ image: wrong })).toThrow(
      `stack/App: image ${wrong} is not pinned; name it as <registry>.azurecr.io/<repository>@sha256:<digest> [ZTAI-CON-021]`,
    );
  });

  test.each<[string, Partial<PrivateAppProps>]>([
    ["has 0.3 cores; set cores to 0.25 to 4 in steps of 0.25 [ZTAI-CON-020]", { cores: 0.3 }],
    ["has 4.25 cores", { cores: 4.25 }],
    ["has 3 to 2 replicas; set minReplicas to 0 or more", { minReplicas: 3, maxReplicas: 2 }],
    ["has 2 to 301 replicas", { maxReplicas: 301 }],
    ["is probed at healthz; begin the path with a slash", { ...withIngress(), probes: { liveness: "healthz" } }],
    ["is probed at /ready without ingress; give it ingress", { probes: { readiness: "/ready" } }],
    ["listens on port 0; set targetPort to 1 to 65535", withIngress({ targetPort: 0 })],
    ["lets in all from 10.0.0.1; write the range", withIngress({ allowedClients: { all: "10.0.0.1" } })],
    ["secret TOKEN is not a URI of a Key Vault secret; give it as", { secrets: { TOKEN: "https://vault.example/a" } }],
    ["environment variable 1A does not fit; use letters", { settings: { "1A": "b" } }],
    ["sets AZURE_CLIENT_ID twice; set it in one place only [ZTAI-CON-005]", { settings: { AZURE_CLIENT_ID: "c" } }],
    ["setting API_KEY has the name of a secret; sign in with the managed identity", { settings: { API_KEY: "c" } }],
  ])("refuses what %s", (message, props) => {
    expect(() => app(props)).toThrow(`stack/App: ${message}`);
  });

  test("refuses a setting that refers to a secret of another resource, and takes any other", () => {
    const { stack, landingZone } = appFixture();
    const place = landingZone.place("applicationInsights");
    const telemetry = new ApplicationInsights(stack, "Telemetry", { ...place, applicationType: "web" });
    const props = {
      landingZone,
      environment: { environmentId: "e" },
      identity: { identityId: "i", clientId: "c" },
      image,
    };
    const settings = { TELEMETRY: `${telemetry.connectionString};` };
    expect(() => new PrivateApp(stack, "Leak", { ...props, settings })).toThrow(
      "stack/Leak: setting TELEMETRY holds a reference to a secret",
    );
    new PrivateApp(stack, "App", { ...props, settings: { TELEMETRY: telemetry.appId } });
  });

  test("makes these resources", () => {
    const { addresses } = synthStack(app(withIngress({ signIn: { clientId: "c" } })).stack);
    expect(addresses.filter((address) => address.includes(".App_"))).toMatchInlineSnapshot(`
      [
        "azapi_resource.App_SignIn_6E9F2080",
        "azurerm_container_app.App_F1B96344",
        "azurerm_monitor_diagnostic_setting.App_Logs-containerApp_1049C9A2",
      ]
    `);
  });
});
