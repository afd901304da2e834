import { tagsOf } from "../../../constructs/core/estate";
import { LandingZone } from "../../../constructs/core/landing-zone";
import { FederatedSubject } from "../../../constructs/identity/federated-subject";
import type { FederatedTrust } from "../../../constructs/identity/federated-subject";
import { WorkloadIdentity } from "../../../constructs/identity/workload-identity";
import { synthStack, testEstate, testStack } from "../../helpers/synth-stack";

function identity(...trusts: FederatedTrust[]) {
  const stack = testStack();
  const landingZone = new LandingZone(stack, "LandingZone", { label: "hr", purpose: "app" });
  const construct = new WorkloadIdentity(stack, "Identity", { landingZone, label: "hr-chat" });
  for (const trust of trusts) construct.federate(trust);
  return { stack, construct };
}
const gitHub = { name: "github-prod", ...FederatedSubject.gitHubEnvironment("contoso", "hr", "prod") };
const cluster = {
  name: "cluster",
  ...FederatedSubject.kubernetesServiceAccount("https://issuer.example/", "hr", "chat"),
};

describe("WorkloadIdentity", () => {
  test("is a user-assigned identity without a secret", () => {
    const stack = synthStack(identity().stack);
    expect(stack.only("azurerm_user_assigned_identity")).toMatchObject({
      name: "id-hr-chat-test-sdc",
      tags: tagsOf(testEstate),
    });
    expect(stack.addresses).toMatchInlineSnapshot(`
      [
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_user_assigned_identity.Identity_2D60E2CC",
      ]
    `);
  });

  test("is a grantee", () => {
    const { construct } = identity();
    expect(construct).toMatchObject({ principalType: "ServicePrincipal", label: "hr-chat" });
    expect(construct.armId).toBe(
      `/subscriptions/${testEstate.subscriptionId}/resourceGroups/rg-hr-app-test-sdc` +
        "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-hr-chat-test-sdc",
    );
  });

  test("trusts one subject of another issuer", () => {
    const stack = synthStack(identity(gitHub).stack);
    expect(stack.only("azurerm_federated_identity_credential")).toMatchObject({
      name: "github-prod",
      audience: ["api://AzureADTokenExchange"],
      issuer: "https://token.actions.githubusercontent.com",
      subject: "repo:contoso/hr:environment:prod",
      parent_id: expect.stringContaining("azurerm_user_assigned_identity."),
    });
  });

  test("writes its credentials one after another", () => {
    const { stack } = identity(gitHub, { ...cluster, audience: "api://other" });
    const [second, first] = Object.values(synthStack(stack).resources("azurerm_federated_identity_credential"));
    expect(first?.["depends_on"]).toBeUndefined();
    expect(second).toMatchObject({
      audience: ["api://other"],
      subject: "system:serviceaccount:hr:chat",
      depends_on: [expect.stringContaining("Trust-github-prod")],
    });
  });

  test("knows the subject of one run phase of a Terraform workspace", () => {
    const workspace = { organization: "contoso", project: "ai", workspace: "hr", runPhase: "apply" } as const;
    expect(FederatedSubject.terraformCloud(workspace)).toEqual({
      issuer: "https://app.terraform.io",
      subject: "organization:contoso:project:ai:workspace:hr:run_phase:apply",
    });
  });

  test.each<[string, Partial<FederatedTrust>]>([
    ['subject "repo:contoso/*:ref" is empty, has a wildcard', { subject: "repo:contoso/*:ref" }],
    ['subject "" is empty, has a wildcard or begins or ends with a space', { subject: "" }],
    ['subject "sc://contoso/hr/azure " is empty, has a wildcard', { subject: "sc://contoso/hr/azure " }],
    ['subject "a\tb" is empty, has a wildcard', { subject: "a\tb" }],
    ["issuer http://issuer.example is not an https URL", { issuer: "http://issuer.example" }],
    ["credential name a b does not fit", { name: "a b" }],
  ])("refuses a trust whose %s", (message, wrong) => {
    expect(() => identity({ ...gitHub, ...wrong })).toThrow(`stack/Identity: ${message}`);
  });
});
