import type { JsonObject } from "../../../common/json";
import { controls, findControl, threats, type Threat } from "../../../policies/catalog";
import { strideCategories } from "../../../policies/catalog/types";
import { applicabilityRules } from "../../../policies/threats/applicability";
import { traits, type TraitName } from "../../../policies/threats/traits";
import { graphOf } from "../judge-example";
import { appliesIn, modelOf, stackOf, threatIn } from "./model-of";

describe("the catalog's threats", () => {
  test("each has a rule that says when it applies, and there is no other rule", () => {
    expect(Object.keys(applicabilityRules).sort()).toEqual(threats.map(({ id }) => id).sort());
  });

  test("each is mitigated by controls of the catalog, which name it as well", () => {
    const missing = threats.flatMap(({ id, mitigatedBy }: Threat) =>
      mitigatedBy.filter((control) => !findControl(control)?.threats.includes(id)).map((control) => `${id} ${control}`),
    );
    const unnamed = controls.flatMap(({ id, threats: named }) =>
      named.filter((threat) => !threats.find((one) => one.id === threat)?.mitigatedBy.includes(id)),
    );
    expect({ missing, unnamed }).toEqual({ missing: [], unnamed: [] });
  });

  test("each is of categories of STRIDE", () => {
    for (const { stride } of threats) {
      expect(stride.length).toBeGreaterThan(0);
      expect(strideCategories).toEqual(expect.arrayContaining([...stride]));
    }
  });

  test("every trait makes some threat apply", () => {
    const asked = Object.values(applicabilityRules).flatMap(({ anyOf, and = [] }) => [...anyOf, ...and]);
    expect(Object.keys(traits).filter((name) => !asked.includes(name as TraitName))).toEqual([]);
  });
});

const account = (more: JsonObject): JsonObject => ({ azurerm_cognitive_account: { a: { name: "ai", ...more } } });
const connection = (category: string): JsonObject => ({
  azapi_resource: {
    c: {
      type: "Microsoft.CognitiveServices/accounts/connections@2025-06-01",
      name: "c",
      parent_id: "${azurerm_cognitive_account.a.id}",
      body: { properties: { category, target: "https://tools.example" } },
    },
  },
  ...account({ kind: "AIServices" }),
});
const api = (path: string): JsonObject => ({
  azurerm_api_management: { g: { name: "apim", resource_group_name: "rg" } },
  azurerm_api_management_api: { a: { name: "one", path, api_management_name: "apim", resource_group_name: "rg" } },
});
const host = (properties: JsonObject): JsonObject => ({
  azapi_resource: {
    h: {
      type: "Microsoft.CognitiveServices/accounts/capabilityHosts@2025-06-01",
      name: "h",
      parent_id: "${azurerm_cognitive_account.a.id}",
      body: { properties },
    },
  },
  ...account({ kind: "AIServices" }),
});
const perhaps = "${var.unknown}";

/** For each trait, an estate that has it, one that may, and one that has not. `maybe`: nothing leaves it open. */
const cases: Readonly<
  Record<TraitName, { readonly has: JsonObject; readonly maybe?: JsonObject; readonly not: JsonObject }>
> = {
  agentTeams: {
    has: connection("RemoteA2A"),
    maybe: host({}),
    not: account({ kind: "OpenAI" }),
  },
  agents: {
    has: host({}),
    maybe: { ...account({ kind: "OpenAI" }), azurerm_container_app: { a: { name: "app" } } },
    not: account({ kind: "OpenAI" }),
  },
  apps: {
    has: { azurerm_container_app: { a: { name: "app" } } },
    maybe: account({ kind: "OpenAI" }),
    not: { azurerm_storage_account: { a: { name: "st" } } },
  },
  code: {
    has: { azurerm_linux_function_app: { a: { name: "f" } } },
    maybe: { azurerm_linux_function_app: { a: { name: "f", count: perhaps } } },
    not: account({ kind: "OpenAI" }),
  },
  gateway: { has: api("openai"), maybe: api(perhaps), not: api("orders") },
  guardrails: {
    has: { azurerm_firewall: { f: { name: "fw" } } },
    maybe: { azurerm_firewall: { f: { name: "fw", count: perhaps } } },
    not: { azurerm_storage_account: { a: { name: "st" } } },
  },
  identities: {
    has: { azurerm_user_assigned_identity: { i: { name: "id" } } },
    maybe: { azurerm_user_assigned_identity: { i: { name: "id", count: perhaps } } },
    not: { azurerm_storage_account: { a: { name: "st" } } },
  },
  managed: { has: { azurerm_resource_group: { g: { name: "rg" } } }, not: { random_id: { r: { byte_length: 4 } } } },
  models: {
    has: { azurerm_cognitive_deployment: { d: { name: "chat", model: { name: "gpt-5.1" } } } },
    maybe: account({ kind: perhaps }),
    not: account({ kind: "SpeechServices" }),
  },
  people: {
    has: { azuread_group: { g: { display_name: "staff" } } },
    maybe: { azuread_group: { g: { display_name: "staff", count: perhaps } } },
    not: account({ kind: "OpenAI" }),
  },
  retrieval: {
    has: { azurerm_search_service: { s: { name: "srch" } } },
    maybe: { azurerm_cosmosdb_account: { c: { name: "cosmos", capabilities: perhaps } } },
    not: { azurerm_cosmosdb_account: { c: { name: "cosmos", capabilities: { name: "EnableServerless" } } } },
  },
  sandbox: {
    has: {
      azapi_resource: { p: { type: "Microsoft.App/sessionPools@2025-07-01", name: "pool", body: { properties: {} } } },
    },
    maybe: host({}),
    not: account({ kind: "OpenAI" }),
  },
  services: {
    has: { azurerm_key_vault: { k: { name: "kv" } } },
    maybe: { azurerm_key_vault: { k: { name: "kv", count: perhaps } } },
    not: { azurerm_virtual_network: { v: { name: "vnet" } } },
  },
  stores: {
    has: { azurerm_storage_account: { a: { name: "st" } } },
    maybe: { azurerm_storage_account: { a: { name: "st", count: perhaps } } },
    not: { azurerm_virtual_network: { v: { name: "vnet" } } },
  },
  tools: { has: connection("RemoteTool"), maybe: host({}), not: connection("AzureStorageAccount") },
  training: {
    has: { azurerm_cognitive_deployment: { d: { name: "t", model: { name: "gpt-4.1-mini-2025-04-14.ft-1234" } } } },
    maybe: { azurerm_linux_virtual_machine: { v: { name: "vm", size: "Standard_ND96isr_H100_v5" } } },
    not: { azurerm_linux_virtual_machine: { v: { name: "vm", size: "Standard_D4s_v5" } } },
  },
};

describe("what an estate has", () => {
  const presences = Object.entries(cases).flatMap(([name, { has, maybe, not }]) => [
    [name, "present", has] as const,
    ...(maybe ? ([[name, "unknown", maybe]] as const) : []),
    [name, "absent", not] as const,
  ]);
  test.each(presences)("%s: %s", (name, presence, resource) => {
    const seen = traits[name as TraitName].see(graphOf({ s: stackOf(resource) }));
    expect(seen.presence).toBe(presence);
    expect(seen.reasons.length > 0).toBe(presence === "unknown");
    expect(seen.resources.length > 0).toBe(presence !== "absent" && !(name === "apps" && presence === "unknown"));
  });
});

describe("a threat", () => {
  test("applies because of what is named", () => {
    const { applies, why, because } = threatIn(modelOf({ s: stackOf(cases.retrieval.has) }), "ZTAI-T-03");
    expect({ applies, why }).toEqual({
      applies: "yes",
      why: "There are indexes that answers are retrieved from: azurerm_search_service.s.",
    });
    expect(because.map(({ key }) => key)).toEqual(["s:azurerm_search_service.s"]);
  });

  test("does not apply where nothing of its kind is", () => {
    expect(threatIn(modelOf({ s: stackOf(cases.models.has) }), "ZTAI-T-03")).toMatchObject({
      applies: "no",
      why: "Nothing of its kind is here: no indexes that answers are retrieved from.",
      owners: [],
    });
  });

  test("may apply where a value is not known, and the reason names it without marks", () => {
    const { applies, why } = threatIn(modelOf({ s: stackOf(cases.models.maybe ?? {}) }), "ZTAI-T-01");
    expect(applies).toBe("unknown");
    expect(why).toBe(
      "It is not known whether there are models that answer prompts: the kind of azurerm_cognitive_account.a is not known.",
    );
  });

  test("may apply where a part of the input was not read", () => {
    const model = modelOf({ s: { ...stackOf(cases.models.has), module: { rest: { source: "./rest" } } } });
    expect(threatIn(model, "ZTAI-T-03").why).toContain("parts of the input were not");
    expect(appliesIn(model).no).toBe("");
  });

  test("of people and of what nobody registered is never ruled out", () => {
    const model = modelOf({ s: stackOf({ azurerm_virtual_network: { v: { name: "vnet" } } }) });
    expect(appliesIn(model)).toEqual({
      yes: "29",
      unknown: "05 20",
      no: "01 02 03 04 06 07 08 09 10 11 12 13 14 15 16 17 18 19 21 22 23 24 25 26 27 28",
    });
  });

  test("that needs two things applies only where both are", () => {
    const both = { ...cases.models.has, ...cases.apps.has };
    expect(threatIn(modelOf({ s: stackOf(both) }), "ZTAI-T-15").applies).toBe("yes");
    expect(threatIn(modelOf({ s: stackOf(cases.models.has) }), "ZTAI-T-15").applies).toBe("unknown");
    expect(threatIn(modelOf({ s: stackOf(cases.apps.has) }), "ZTAI-T-15").applies).toBe("no");
  });
});
