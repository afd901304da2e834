import type { CodeSandboxProps, SandboxContainer } from "../../../constructs/agents/code-sandbox";
import { CodeSandbox } from "../../../constructs/agents/code-sandbox";
import { WorkloadIdentity } from "../../../constructs/identity/workload-identity";
import { synthStack } from "../../helpers/synth-stack";
import { appFixture } from "../apps/app-fixture";

const image = `crhr.azurecr.io/code@sha256:${"a".repeat(64)}`;

function sandbox(props: Partial<CodeSandboxProps> = {}, container?: Partial<SandboxContainer>) {
  const { stack, landingZone } = appFixture("general");
  const pullIdentity = new WorkloadIdentity(stack, "Pull", { landingZone });
  const environment = { environmentId: "/environment", defaultDomain: "apps.swedencentral.azurecontainerapps.io" };
  const own = container && { environment, image, pullIdentity, targetPort: 8080, ...container };
  const made = new CodeSandbox(stack, "Code", { landingZone, classification: "general", container: own, ...props });
  return { stack, made };
}

const pool = (props?: Partial<CodeSandboxProps>, container?: Partial<SandboxContainer>) =>
  synthStack(sandbox(props, container).stack).only("azapi_resource");

describe("CodeSandbox", () => {
  test("is Azure's interpreter without a network, an identity or a secret", () => {
    expect(pool()).toMatchObject({
      type: "Microsoft.App/sessionPools@2025-07-01",
      name: "casphrtestsdc",
      body: {
        properties: {
          poolManagementType: "Dynamic",
          containerType: "PythonLTS",
          scaleConfiguration: { maxConcurrentSessions: 20 },
          dynamicPoolConfiguration: {
            lifecycleConfiguration: { lifecycleType: "Timed", cooldownPeriodInSeconds: 300 },
          },
          sessionNetworkConfiguration: { status: "EgressDisabled" },
        },
      },
    });
    expect(pool()).not.toHaveProperty("identity");
    expect(JSON.stringify(pool()["body"])).not.toMatch(/managedIdentitySettings|secret/);
  });

  test("pulls a container of one's own as an identity that code in it does not have", () => {
    const identity = expect.stringMatching(/^\${azurerm_user_assigned_identity\.\w+\.id}$/);
    expect(pool({ maxSessions: 5 }, { cores: 1, readySessions: 2 })).toMatchObject({
      identity: [{ type: "UserAssigned", identity_ids: [identity] }],
      body: {
        properties: {
          environmentId: "/environment",
          containerType: "CustomContainer",
          scaleConfiguration: { maxConcurrentSessions: 5, readySessionInstances: 2 },
          sessionNetworkConfiguration: { status: "EgressDisabled" },
          customContainerTemplate: {
            containers: [{ name: "code", image, resources: { cpu: 1, memory: "2Gi" } }],
            ingress: { targetPort: 8080 },
            registryCredentials: { server: "crhr.azurecr.io", identity },
          },
          managedIdentitySettings: [{ identity, lifecycle: "None" }],
        },
      },
    });
  });

  test("says at which host it is called", () => {
    expect(sandbox().made.host).toBe("swedencentral.dynamicsessions.io");
    expect(sandbox({}, {}).made.host).toBe("casphrtestsdc.apps.swedencentral.azurecontainerapps.io");
  });

  test("lets those run code who hold the role on it, and tells how many sessions run", () => {
    const { stack, made } = sandbox();
    made.grantRunCode({
      principalId: "00000000-0000-0000-0000-0000000000a1",
      principalType: "ServicePrincipal",
      label: "agent",
    });
    const synthesized = synthStack(stack);
    expect(synthesized.only("azurerm_role_assignment")).toMatchObject({
      scope: expect.stringMatching(/^\${azapi_resource\.\w+\.id}$/),
      role_definition_id: expect.stringMatching(/0fb8eba5-a2bb-4abe-b1c1-49dfad359bb0$/),
    });
    expect(synthesized.only("azurerm_monitor_diagnostic_setting")).toMatchObject({
      enabled_metric: [{ category: "AllMetrics" }],
    });
  });

  test("keeps confidential data in the workload's network", () => {
    expect(() => pool({ classification: "confidential" })).toThrow(
      "stack/Code: Azure's interpreter, which is called over the internet, would compute on confidential data; give it a container that runs in the workload's own environment [ZTAI-CON-008]",
    );
    expect(pool({ classification: "highly-confidential" }, {})).toMatchObject({
      tags: { dataClassification: "Highly Confidential" },
    });
  });

  test.each<[Partial<CodeSandboxProps>, Partial<SandboxContainer> | undefined, string]>([
    [{ maxSessions: 601 }, undefined, "maxSessions is 601; give a whole number from 1 to 600 [ZTAI-CON-020]"],
    [{ cooldownSeconds: 60 }, undefined, "cooldownSeconds is 60; give a whole number from 300 to 3600 [ZTAI-CON-020]"],
    [{}, { targetPort: 0 }, "targetPort is 0; give a whole number from 1 to 65535 [ZTAI-CON-020]"],
    [{ maxSessions: 2 }, { readySessions: 3 }, "readySessions is 3; give a whole number from 1 to 2 [ZTAI-CON-020]"],
    [{}, { cores: 5 }, "has 5 cores"],
    [{}, { image: "crhr.azurecr.io/code:latest" }, "[ZTAI-CON-021]"],
  ])("refuses %j %j", (props, container, message) => {
    expect(() => pool(props, container)).toThrow(message);
  });
});
