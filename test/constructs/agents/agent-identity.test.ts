import type { AgentWorkloadIdentityProps } from "../../../constructs/agents/agent-identity";
import { AgentWorkloadIdentity } from "../../../constructs/agents/agent-identity";
import { ExistingAgent } from "../../../constructs/agents/existing-agent";
import { FederatedSubject } from "../../../constructs/identity/federated-subject";
import { synthStack, testStack } from "../../helpers/synth-stack";
import { foundryWorkload } from "../ai/ai-fixture";

const answering = { sponsor: "sam@contoso.example", owner: "00000000-0000-0000-0000-000000000009" };
const principalId = "00000000-0000-0000-0000-0000000000a1";

function identity(props: Partial<AgentWorkloadIdentityProps> = {}) {
  const { stack, landingZone, foundry } = foundryWorkload();
  const agent = new AgentWorkloadIdentity(stack, "Triage", { landingZone, agent: "triage", ...answering, ...props });
  return { stack, foundry, agent };
}

describe("AgentWorkloadIdentity", () => {
  test("is an identity of the one agent, whose tags say who answers for it", () => {
    expect(synthStack(identity().stack).only("azurerm_user_assigned_identity")).toMatchObject({
      name: "id-hr-assistant-triage-test-sdc",
      tags: { agent: "triage", ...answering },
    });
  });

  test("gets what it needs itself", () => {
    const { stack, foundry, agent } = identity();
    foundry.grantModelUse(agent);
    expect(synthStack(stack).only("azurerm_role_assignment")).toMatchObject({
      principal_id: expect.stringMatching(/^\${azurerm_user_assigned_identity\.Triage_\w+\.principal_id}$/),
      principal_type: "ServicePrincipal",
    });
  });

  test("signs in from elsewhere without a secret", () => {
    const { stack, agent } = identity();
    agent.federate({
      name: "cluster",
      ...FederatedSubject.kubernetesServiceAccount("https://oidc.contoso.example", "hr", "triage"),
    });
    expect(synthStack(stack).only("azurerm_federated_identity_credential")).toMatchObject({
      subject: "system:serviceaccount:hr:triage",
    });
  });

  test.each([
    [
      { sponsor: "" },
      'stack/Triage: sponsor of agent triage is ""; name somebody by mail address or by object id [ZTAI-CON-020]',
    ],
    [{ owner: "the team" }, 'owner of agent triage is "the team"'],
  ])("refuses %j", (props, message) => {
    expect(() => identity(props)).toThrow(message);
  });
});

describe("ExistingAgent", () => {
  test("is the identity that Entra ID has", () => {
    const { stack, foundry } = foundryWorkload();
    foundry.grantModelUse(new ExistingAgent(stack, { agent: "triage", principalId, ...answering }));
    expect(synthStack(stack).only("azurerm_role_assignment")).toMatchObject({
      principal_id: principalId,
      principal_type: "ServicePrincipal",
    });
  });

  test.each([
    [
      { principalId: "triage" },
      "object id triage of agent triage is not a GUID; copy the object id of the agent identity",
    ],
    [{ sponsor: "Sam" }, 'sponsor of agent triage is "Sam"'],
  ])("refuses %j", (props, message) => {
    expect(() => new ExistingAgent(testStack(), { agent: "triage", principalId, ...answering, ...props })).toThrow(
      message,
    );
  });
});
