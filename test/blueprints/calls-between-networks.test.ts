import { synthEstate } from "../helpers/synth-example";
import { load, sound } from "./deployment/deployment-files";

const model = 'models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }]';
const desk = (place: string) =>
  `  - { name: desk, blueprint: agent-service, ${place}, classification: confidential, projects: { claims: {} }, ${model} }\n`;
const gateway = `  - { name: gate, blueprint: ai-gateway, onNetworkOf: desk, classification: confidential, ${model}, publisher: { name: a, email: a@contoso.example }, audience: "api://models", role: Models.Call, consumers: { hr-assistant: { requestsPerMinute: 10, tokensPerMinute: 1000, tokenQuota: { tokens: 1000, period: Monthly } } } }\n`;
const app = `    app: { image: a@sha256:${"0".repeat(64)}, targetPort: 8080, signIn: { clientId: 00000000-0000-0000-0000-000000000021 } }\n`;
const published = `    entry: { applicationGateway: { hostName: ask.contoso.example, certificate: assistant-tls, frontEnd: private } }\n`;

/** What passes between the networks of `hr-assistant` and of `desk`. */
function passing(file: string): Record<string, unknown> {
  const { stacks, all } = synthEstate(load({ "ztai.yaml": file }).deployment);
  const of = (name: string, type: string) => {
    const [, stack] = Object.entries(stacks).find(([id]) => id.endsWith(`-${name}-network`)) ?? [];
    return Object.values(stack?.resources(type) ?? {});
  };
  const securityRules = (name: string) =>
    of(name, "azurerm_network_security_group").flatMap((group) => group["security_rule"] as Record<string, unknown>[]);
  const firewall = of("desk", "azurerm_firewall_policy_rule_collection_group").flatMap(
    (group) => (group["application_rule_collection"] ?? []) as { name: string; rule: Record<string, unknown>[] }[],
  );
  const grants = Object.values(all("azurerm_role_assignment")).filter(({ scope }) =>
    /accounts\/aif-desk[^/]*\/projects\/proj-claims/.test(String(scope)),
  );
  return {
    out: securityRules("hr-assistant")
      .filter(({ name }) => String(name).startsWith("AllowEndpointsOf-"))
      .map(({ name, destination_address_prefix, destination_port_range }) => [
        name,
        destination_address_prefix,
        destination_port_range,
      ]),
    in: securityRules("desk")
      .filter(({ name }) => String(name).startsWith("AllowWorkloads"))
      .map(({ name, destination_address_prefix }) => [name, destination_address_prefix]),
    through: firewall
      .filter(({ name }) => name === "allow-workloads")
      .flatMap(({ rule }) => rule)
      .map(({ name, source_addresses, destination_fqdns }) => [name, source_addresses, destination_fqdns]),
    grants: grants.length,
  };
}

const agents = "    agents: { workload: desk, project: claims }\n";
const apart = desk("addressSpace: 10.2.0.0/22");
const project = expect.stringMatching(/^aif-desk-[a-z0-9-]+\.services\.ai\.azure\.com$/) as string;

describe("an app and the agents that it uses", () => {
  test("in two networks meet past the firewall: the project's host alone, over HTTPS, and no store", () => {
    expect(passing(sound + agents + app + apart)).toEqual({
      out: [["AllowEndpointsOf-desk", "10.2.0.64/26", "443"]],
      in: [["AllowWorkloadsThroughFirewall", "10.2.0.64/26"]],
      through: [["workloads-hr-assistant-apps", ["10.1.0.0/27"], [project]]],
      grants: 1,
    });
  });

  test("in one network need none of that", () => {
    expect(passing(sound + agents + app + desk("onNetworkOf: hr-assistant"))).toEqual({
      out: [],
      in: [],
      through: [],
      grants: 1,
    });
  });

  test("of no other workload of the file pass", () => {
    expect(passing(sound + app + apart)).toEqual({ out: [], in: [], through: [], grants: 0 });
  });

  test("meet behind an entry as well", () => {
    const file = (sound + agents + app + published + apart).replace("blueprint: rag-chat", "blueprint: published-chat");
    expect(passing(file)).toMatchObject({ through: [["workloads-hr-assistant-apps", ["10.1.0.0/27"], [project]]] });
  });

  test("and a gateway beside these agents are one rule with both hosts", () => {
    const file = `${sound}    gateway: gate\n${agents}${app}${apart}${gateway}`;
    const gate = expect.stringMatching(/^apim-gate-[a-z0-9-]+\.azure-api\.net$/) as string;
    expect(passing(file)).toMatchObject({
      through: [["workloads-hr-assistant-apps", ["10.1.0.0/27"], expect.arrayContaining([project, gate])]],
    });
  });
});
