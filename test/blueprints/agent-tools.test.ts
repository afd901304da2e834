import "../../testing/jest";
import { buildEstate } from "../../blueprints/build-estate";
import { loadDeployment } from "../../blueprints/deployment";
import type { SynthesizedStack } from "../helpers/synth-stack";
import { testApp } from "../helpers/synth-stack";
import { synthEstate, synthExample } from "../helpers/synth-example";
import { load, sound } from "./deployment/deployment-files";

const today = "2026-11-20";
const example = "blueprints/agent-service/ztai.example.yaml";

/** The stack of agents of a workload with these keys. */
function agentsOf(more: string, classification = "general"): SynthesizedStack {
  const file = `${sound}  - { name: desk, blueprint: agent-service, addressSpace: 10.1.4.0/22, classification: ${classification}, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }], ${more} }\n`;
  const { stacks } = synthEstate(load({ "ztai.yaml": file }).deployment);
  const stack = Object.entries(stacks).find(([name]) => name.endsWith("-desk-agents"))?.[1];
  if (!stack) throw new Error("no stack of agents");
  return stack;
}

const ztaiOf = ({ json }: SynthesizedStack) => (json["//"] as { ztai: Record<string, unknown> }).ztai;
const tickets = "mcpServers: { tickets: { url: https://mcp.contoso.example/tickets, audience: api://tickets } }";
const answering = "sponsor: sam@contoso.example, owner: ai@contoso.example";

test("the example has no findings, by every rule", () => {
  const app = testApp();
  buildEstate(app, loadDeployment(example, { today, env: {} }));
  expect(app).toHaveNoFindings({ pack: "strict", today });
});

describe("tools", () => {
  const { stacks } = synthExample(example);

  test("the firewall lets agents through to approved hosts, and nothing else of the network", () => {
    const groups = Object.values(
      stacks["prod-desk-network"]?.resources("azurerm_firewall_policy_rule_collection_group") ?? {},
    );
    const text = JSON.stringify(groups);
    expect(text).toContain('"name":"agents-mcp-tickets"');
    expect(text.match(/mcp-tickets/g)).toHaveLength(1);
  });

  test("the stack says which hosts are approved, also when there is none", () => {
    expect(ztaiOf(agentsOf(`projects: { claims: {} }, ${tickets}`))["allowedTools"]).toEqual(["mcp.contoso.example"]);
    expect(ztaiOf(agentsOf("projects: { claims: {} }"))["allowedTools"]).toEqual([]);
  });

  test("a project gets a connection to what it names, under a name that no other project's has", () => {
    const stack = agentsOf(
      `projects: { claims: { mcpServers: [tickets] }, law: { mcpServers: [tickets] }, tax: {} }, ${tickets}`,
    );
    const tools = Object.values(stack.resources("azapi_resource")).filter(({ body }) =>
      JSON.stringify(body).includes("RemoteTool"),
    );
    expect(tools.map(({ name }) => name).sort()).toEqual(["tickets-claims", "tickets-law"]);
  });
});

describe("agents", () => {
  test("an agent gets an identity, and what it uses is granted to it", () => {
    const stack = agentsOf(
      `projects: { claims: {} }, codeSandbox: { cooldownMinutes: 10 }, agentIdentities: { triage: { ${answering}, project: claims, uses: [call-models, use-project, run-code] } }`,
    );
    expect(stack.only("azurerm_user_assigned_identity")).toMatchObject({
      tags: { agent: "triage", sponsor: "sam@contoso.example", owner: "ai@contoso.example" },
    });
    const roles = Object.values(stack.resources("azurerm_role_assignment"))
      .filter(({ principal_id }) => String(principal_id).includes("AgentIdentity-triage"))
      .map(({ role_definition_id }) => String(role_definition_id).split("/").at(-1));
    expect(roles.sort()).toEqual([
      "0fb8eba5-a2bb-4abe-b1c1-49dfad359bb0", // Azure ContainerApps Session Executor
      "53ca6127-db72-4b80-b1b0-d745d6d5456d", // Foundry User
      "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd", // Cognitive Services OpenAI User
    ]);
    const pools = Object.values(stack.resources("azapi_resource")).filter(({ type }) =>
      String(type).includes("sessionPools"),
    );
    expect(pools).toMatchObject([
      {
        body: {
          properties: {
            sessionNetworkConfiguration: { status: "EgressDisabled" },
            dynamicPoolConfiguration: { lifecycleConfiguration: { cooldownPeriodInSeconds: 600 } },
          },
        },
      },
    ]);
  });

  test("an identity that Entra ID has gets the grants, and the stack says who answers for it", () => {
    const principalId = "00000000-0000-0000-0000-0000000000a1";
    const stack = agentsOf(
      `projects: { claims: {} }, agentIdentities: { triage: { ${answering}, principalId: ${principalId}, uses: [call-models] } }`,
    );
    expect(Object.keys(stack.resources("azurerm_user_assigned_identity"))).toEqual([]);
    expect(Object.values(stack.resources("azurerm_role_assignment"))).toContainEqual(
      expect.objectContaining({ principal_id: principalId, principal_type: "ServicePrincipal" }),
    );
    expect(ztaiOf(stack)["agents"]).toEqual([
      { name: "triage", principalId, sponsor: "sam@contoso.example", owner: "ai@contoso.example" },
    ]);
  });
});
