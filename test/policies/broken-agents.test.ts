import type { Json, JsonObject } from "../../common/json";
import { runRules } from "../../policies/engine/run";
import { buildGraph } from "../../policies/estate/estate";
import { rules } from "../../policies/rules";
import { load, sound as shortest } from "../blueprints/deployment/deployment-files";
import { synthEstate } from "../helpers/synth-example";
import { documentOf } from "./judge-example";

type Arguments = Record<string, Json>;
/** Edits the resources of the stack of agents, by address, and its settings. */
type Change = (resources: Readonly<Record<string, Arguments>>, ztai: Arguments) => void;

const workload = `  - name: desk
    blueprint: agent-service
    addressSpace: 10.1.4.0/22
    classification: general
    models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }]
    projects: { claims: { mcpServers: [tickets] } }
    mcpServers: { tickets: { url: https://mcp.contoso.example/tickets, audience: api://tickets } }
    codeSandbox: {}
    agentIdentities:
      triage:
        { sponsor: sam@contoso.example, owner: ai@contoso.example, project: claims, uses: [call-models, use-project, run-code] }
      intake:
        { sponsor: sam@contoso.example, owner: ai@contoso.example, principalId: 00000000-0000-0000-0000-0000000000a1 }
`;
const { stacks } = synthEstate(load({ "ztai.yaml": `${shortest}${workload}` }).deployment);
const ofAgents = Object.entries(stacks).filter(([name]) => name.endsWith("-desk-agents"));
const sound = JSON.stringify(Object.fromEntries(ofAgents.map(([name, { json }]) => [name, json])));

/** Rules that fail somewhere in the estate after a change to the stack of agents. */
function failing(change: Change): readonly string[] {
  const estate = JSON.parse(sound) as Record<string, JsonObject>;
  const [stack] = Object.values(estate) as [Arguments];
  const byType = stack["resource"] as Record<string, Record<string, Arguments>>;
  const resources = Object.fromEntries(
    Object.entries(byType).flatMap(([type, named]) =>
      Object.entries(named).map(([name, raw]) => [`${type}.${name}`, raw] as const),
    ),
  );
  change(resources, (stack["//"] as Record<string, Arguments>)["ztai"] as Arguments);
  const graph = buildGraph(Object.entries(estate).map(([name, json]) => documentOf(name, json)));
  return [...new Set(runRules(rules, graph).flatMap(({ verdict, rule }) => (verdict === "fail" ? [rule] : [])))].sort();
}

/** The one resource whose address contains `part`. */
function only(resources: Readonly<Record<string, Arguments>>, part: string): Arguments {
  const found = Object.entries(resources).filter(([address]) => address.includes(part));
  expect(found.map(([address]) => address)).toHaveLength(1);
  return (found[0] as [string, Arguments])[1];
}

const propertiesOf = (raw: Arguments) => (raw["body"] as Record<string, Arguments>)["properties"] as Arguments;
const onTool =
  (change: (properties: Arguments) => void): Change =>
  (resources) =>
    change(propertiesOf(only(resources, "azapi_resource.Tool-")));
const onSandbox =
  (change: (properties: Arguments) => void): Change =>
  (resources) =>
    change(propertiesOf(only(resources, "azapi_resource.CodeSandbox")));
const withoutFilters =
  (isLeftOut: (filter: JsonObject) => boolean): Change =>
  (resources) => {
    const properties = propertiesOf(only(resources, "azapi_resource.Foundry_ContentFilter"));
    properties["contentFilters"] = (properties["contentFilters"] as JsonObject[]).filter((one) => !isLeftOut(one));
  };

test("agents of a deployment file have nothing that fails", () => {
  expect(failing(() => undefined)).toEqual([]);
});

test.each<[string, readonly string[], Change]>([
  [
    "a tool over plain http",
    ["tool-address"],
    onTool((tool) => (tool["target"] = "http://mcp.contoso.example/tickets")),
  ],
  [
    "a tool at another host",
    ["tool-allow-list"],
    onTool((tool) => (tool["target"] = "https://mcp.fabrikam.example/mcp")),
  ],
  ["a list that approves nothing", ["tool-allow-list"], (_, ztai) => void (ztai["allowedTools"] = [])],
  ["a tool that asks nobody who calls", ["tool-anonymous"], onTool((tool) => (tool["authType"] = "None"))],
  ["a key to a tool", ["ai-connection-credential"], onTool((tool) => (tool["authType"] = "CustomKeys"))],
  ["a tool of every project", ["ai-connection-shared"], onTool((tool) => (tool["isSharedToAll"] = true))],
  [
    "no shield against what tools return",
    ["tool-response-shield"],
    withoutFilters(({ name, source }) => name === "Indirect Attack" && source === "PostToolCall"),
  ],
  ["no filter on what tools are sent", ["tool-call-filters"], withoutFilters(({ source }) => source === "PreToolCall")],
  [
    "a sandbox with a way out",
    ["sandbox-egress"],
    onSandbox((pool) => (pool["sessionNetworkConfiguration"] = { status: "EgressEnabled" })),
  ],
  [
    "a sandbox with an identity",
    ["sandbox-identity"],
    onSandbox((pool) => (pool["managedIdentitySettings"] = [{ identity: "/id", lifecycle: "Main" }])),
  ],
  [
    "a sandbox behind a key",
    ["sandbox-tool-key"],
    onSandbox((pool) => (pool["mcpServerSettings"] = { isMcpServerEnabled: true })),
  ],
  [
    "an agent without a sponsor",
    ["agent-sponsor"],
    (resources) =>
      delete (only(resources, "azurerm_user_assigned_identity.AgentIdentity-")["tags"] as Arguments)["sponsor"],
  ],
  [
    "an agent from elsewhere without an owner",
    ["agent-sponsor"],
    (_, ztai) => delete (ztai["agents"] as Arguments[])[0]?.["owner"],
  ],
  [
    "a role for every agent of a project",
    ["project-role"],
    (resources) => {
      const project = Object.keys(resources).find((address) =>
        address.startsWith("azurerm_cognitive_account_project."),
      );
      only(resources, "-RunsCode")["principal_id"] = `\${${project}.identity[0].principal_id}`;
    },
  ],
  [
    "an account that may call anybody",
    ["ai-account-outbound"],
    (resources) => void (only(resources, "azurerm_cognitive_account.")["outbound_network_access_restricted"] = false),
  ],
])("%s is noticed, and nothing else fails", (_, expected, change) => {
  expect(failing(change)).toEqual(expected);
});
