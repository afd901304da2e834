import { objects, own, type Json, type JsonObject } from "../../../common/json";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Resource } from "../../estate/resource";
import { tagOf } from "../shared/tags";

/** Who answers for an agent: the person who decides that there is one, and the one who knows how it works. */
const answering = ["sponsor", "owner"];

const somebody = /^([^\s@]+@[^\s@]+\.[^\s@]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

function isNamed(role: string, who: Json | undefined): Outcome {
  if (typeof who === "string" && somebody.test(who)) return pass();
  return fail(
    `${role} is ${who === undefined || who === "" ? "not set" : JSON.stringify(who)}; it must be a mail address or an object id`,
  );
}

/** An identity that is tagged as that of an agent. */
function taggedIdentity(identity: Resource): Outcome {
  const agent = tagOf(identity, "agent");
  if (agent.state === "absent") return notApplicable("it is tagged as no agent's");
  return all(
    answering.map((role) => {
      const tag = tagOf(identity, role);
      if (tag.state === "unknown") return unknown(`tags.${role} is unknown: ${tag.reason}`);
      return isNamed(`tags.${role}`, tag.state === "known" ? tag.value : undefined);
    }),
  );
}

/** Agents whose identities were made elsewhere: the synthesis of a deployment file writes them under `//.ztai.agents`. */
function declaredAgents(settings: Resource): Outcome {
  const agents = settings.value("ztai.agents");
  if (agents.state !== "known") return notApplicable("the stack declares no agents");
  return all(
    objects(agents.value).flatMap((agent) =>
      answering.map((role) => isNamed(`${role} of agent ${nameOf(agent)}`, own(agent, role))),
    ),
  );
}

function nameOf(agent: JsonObject): string {
  const name = own(agent, "name");
  return typeof name === "string" ? name : "without a name";
}

const identity = (tags: JsonObject) => ({
  resource: { azurerm_user_assigned_identity: { a: { name: "id-hr-triage", tags } } },
});
const sponsor = "sam@contoso.example";
const owner = "ai-platform@contoso.example";

/**
 * An agent for which nobody answers is never reviewed and never switched off.
 * https://learn.microsoft.com/entra/agent-id/identity-platform/agent-owners-sponsors-managers
 */
export default rule({
  id: "agent-sponsor",
  control: "ZTAI-ID-11",
  title: "Identity of an agent names no sponsor or owner",
  severity: "high",
  on: ["azurerm_user_assigned_identity", "terraform"],
  check: (resource) => (resource.type === "terraform" ? declaredAgents(resource) : taggedIdentity(resource)),
  fix: "Tag the identity with sponsor and owner, each by mail address or object id.",
  examples: {
    pass: identity({ agent: "triage", sponsor, owner }),
    fail: identity({ agent: "triage", owner }),
  },
  edges: [
    {
      when: "an identity that is no agent's",
      given: identity({ workload: "hr" }),
      verdict: "not-applicable",
    },
    {
      when: "a sponsor by name, and one by object id",
      given: {
        resource: {
          azurerm_user_assigned_identity: {
            name: { tags: { Agent: "triage", sponsor: "Sam", owner } },
            id: { tags: { Agent: "triage", Sponsor: "00000000-0000-0000-0000-000000000009", Owner: owner } },
          },
        },
      },
      verdict: {
        "azurerm_user_assigned_identity.name": "fail",
        "azurerm_user_assigned_identity.id": "pass",
        terraform: "not-applicable",
      },
    },
    {
      when: "a tag that only Terraform knows",
      given: {
        variable: { sponsor: {} },
        resource: {
          azurerm_user_assigned_identity: { a: { tags: { agent: "triage", sponsor: "${var.sponsor}", owner } } },
        },
      },
      verdict: { "azurerm_user_assigned_identity.a": "unknown", terraform: "not-applicable" },
    },
    {
      when: "agents of the deployment file whose identities were made elsewhere",
      given: {
        "//": { ztai: { agents: [{ name: "triage", owner }] } },
        resource: { azurerm_user_assigned_identity: { a: { name: "id-hr" } } },
      },
      verdict: { terraform: "fail", "azurerm_user_assigned_identity.a": "not-applicable" },
    },
  ],
});
