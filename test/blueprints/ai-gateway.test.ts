import { readFileSync } from "node:fs";
import { synthExample } from "../helpers/synth-example";
import { errorOf } from "./deployment/deployment-files";

const example = "blueprints/ai-gateway/ztai.example.yaml";
const estate = synthExample(example);
const stack = (name: string) => {
  const found = estate.stacks[name];
  if (!found) throw new Error(`no stack ${name}`);
  return found;
};
const gateway = stack("prod-ai-gateway-gateway");
const consumers = stack("prod-ai-gateway-consumers");

describe("the estate of the example", () => {
  test("has the same addresses as ever: a changed address is a resource that is destroyed and created anew", () => {
    expect({ gateway: gateway.addresses, consumers: consumers.addresses }).toMatchSnapshot();
  });

  test("nothing is open, and nothing takes a key", () => {
    for (const account of Object.values(gateway.resources("azurerm_cognitive_account"))) {
      expect(account).toMatchObject({ public_network_access_enabled: false, local_auth_enabled: false });
    }
    expect(Object.keys(estate.all("azurerm_api_management_subscription"))).toEqual([]);
    const updates = Object.values(gateway.resources("azapi_update_resource")).map(({ body }) => body);
    expect(updates).toContainEqual({ properties: expect.objectContaining({ publicNetworkAccess: "Disabled" }) });
    expect(updates).toContainEqual({ properties: expect.objectContaining({ state: "suspended" }) });
  });

  test("only the gateway may call its models", () => {
    const callers = Object.values(gateway.resources("azurerm_role_assignment")).filter(({ scope }) =>
      String(scope).startsWith("${azurerm_cognitive_account."),
    );
    expect(callers).toHaveLength(5);
    for (const { principal_id } of callers) expect(principal_id).toMatch(/^\$\{azurerm_api_management\./);
  });

  test("each deployment has a pool of its own: provisioned throughput is asked first, the other region last", () => {
    const pools = Object.values(gateway.resources("azapi_resource")).filter(({ name }) =>
      /^models-/.test(String(name)),
    );
    expect(pools.map(({ name }) => name)).toEqual(["models-gpt-5-1", "models-text-embedding-3-large"]);
    for (const { name, body } of pools) {
      const { services } = (body as { properties: { pool: { services: { id: string; priority: number }[] } } })
        .properties.pool;
      const order = [...services]
        .sort((a, b) => a.priority - b.priority)
        .map(({ id }) => /Backend-(.+)_/.exec(id)?.[1]);
      const part = String(name).replace("models-", "");
      expect(order).toEqual([`provisioned--${part}`, `main--${part}`, `france--${part}`]);
    }
  });

  test("what is overloaded is left alone by deployment and account, for as long as it asks", () => {
    const backends = Object.values(gateway.resources("azurerm_api_management_backend"));
    const models = backends.filter(({ url }) => String(url).endsWith("/openai"));
    expect(new Set(models.map(({ name }) => name)).size).toBe(6);
    for (const backend of models) {
      expect(backend).toMatchObject({ circuit_breaker_rule: { accept_retry_after_enabled: true } });
    }
  });

  test("accounts of another region have vault and resource group there, and endpoints in the network", () => {
    const account = Object.entries(gateway.resources("azurerm_cognitive_account")).find(([name]) =>
      /france/.test(name),
    );
    expect(account?.[1]).toMatchObject({ location: "francecentral" });
    const endpoints = Object.values(gateway.resources("azurerm_private_endpoint"));
    expect(new Set(endpoints.map(({ location }) => location))).toEqual(new Set(["swedencentral"]));
  });
});

describe("a consumer", () => {
  const policyOf = (name: string) => {
    const found = Object.entries(consumers.resources("azurerm_api_management_api_policy")).find(([key]) =>
      key.includes(`Consumer-${name}`),
    );
    return String(found?.[1]["xml_content"]);
  };

  test("of this file is known by the identity of its app, one of elsewhere by its application ids", () => {
    const { data } = consumers.json as { readonly data: Record<string, Record<string, unknown>> };
    expect(Object.values(data["azurerm_user_assigned_identity"] ?? {})).toEqual([
      expect.objectContaining({
        name: "id-hr-assistant-app-prod-sdc",
        resource_group_name: "rg-hr-assistant-app-prod-sdc",
      }),
    ]);
    expect(policyOf("hr-assistant")).toContain("${data.azurerm_user_assigned_identity.");
    expect(policyOf("case-summary")).toContain("<application-id>00000000-0000-0000-0000-000000000031<");
  });

  test("finds kept answers at the one account that keeps them, where the pool has several", () => {
    const texts = Object.values(estate.all("azurerm_api_management_api_policy")).map(({ xml_content: text }) =>
      String(text),
    );
    const ofModels = texts.filter((text) => text.includes("<llm-token-limit"));
    expect(ofModels).toHaveLength(2);
    for (const text of ofModels) expect(text).toContain('backend-id="main--gpt-5-1"');
    const minimal = synthExample("blueprints/ai-gateway/ztai.minimal.yaml");
    expect(JSON.stringify(minimal.all("azurerm_api_management_api_policy"))).not.toContain('response-kept\\", false');
  });

  test("sees what it spent in a workbook that asks the log", () => {
    const [workbook] = Object.values(estate.all("azurerm_application_insights_workbook"));
    expect(String(workbook?.["data_json"])).toContain("ApiManagementGatewayLlmLog");
  });

  test("is told what its calls cost, and of which models that is not known", () => {
    const [workbook] = Object.values(estate.all("azurerm_application_insights_workbook"));
    expect(workbook?.["display_name"]).toBe("Cost of ai-gateway in EUR");
    expect(JSON.stringify(workbook)).toContain("real(1.1), real(8.8)");
  });

  test("has its own limits, models and masking", () => {
    expect(policyOf("hr-assistant")).toContain('tokens-per-minute="50000"');
    expect(policyOf("hr-assistant")).toContain('case "chat": return "gpt-5.1";');
    expect(policyOf("hr-assistant")).not.toContain("lang-ai-gateway");
    expect(policyOf("case-summary")).toContain("lang-ai-gateway");
    expect(policyOf("case-summary")).toContain('threshold="2"');
  });

  test("over confidential data leaves tokens in the log and no content", () => {
    const logs = Object.values(consumers.resources("azapi_resource")).map(({ body }) => JSON.stringify(body));
    const ofModels = logs.filter((body) => body.includes("largeLanguageModel"));
    expect(ofModels).toHaveLength(2);
    for (const body of ofModels) expect(body).toContain('"largeLanguageModel":{"logs":"enabled"}');
  });

  test("finds the gateway in its environment, and gets there past the firewall alone", () => {
    const [app] = Object.values(stack("prod-hr-assistant-app").resources("azurerm_container_app"));
    const text = JSON.stringify(app);
    expect(text).toContain('{"name":"AI_GATEWAY_AUDIENCE","value":"api://models.contoso.example"}');
    expect(text).toMatch(
      /"AI_GATEWAY_ENDPOINT","value":"https:\/\/apim-[\w-]+\.azure-api\.net\/hr-assistant\/openai\/v1"/,
    );
    const rules = (name: string) =>
      Object.values(stack(name).resources("azurerm_network_security_group")).flatMap(
        (group) => group["security_rule"] as Record<string, unknown>[],
      );
    expect(rules("prod-hr-assistant-network")).toContainEqual(
      expect.objectContaining({ name: "AllowEndpointsOf-ai-gateway", destination_address_prefix: "10.1.0.0/27" }),
    );
    expect(rules("prod-ai-gateway-network")).toContainEqual(
      expect.objectContaining({ name: "AllowWorkloadsThroughFirewall", direction: "Inbound" }),
    );
    const [group] = Object.values(
      stack("prod-ai-gateway-network").resources("azurerm_firewall_policy_rule_collection_group"),
    );
    expect(JSON.stringify(group)).toMatch(/"workloads-hr-assistant-apps".*"source_addresses":\["10\.2\.0\.0\/27"\]/);
  });
});

describe("an MCP server of the list", () => {
  const apis = Object.values(consumers.resources("azurerm_api_management_api"));
  const route = apis.find(({ path }) => path === "hr-assistant/mcp/tickets");
  const policies = Object.entries(consumers.resources("azurerm_api_management_api_policy"));
  const policy = String(policies.find(([key]) => key.includes("Mcp-hr-assistant--tickets"))?.[1]["xml_content"]);

  test("has a route for each consumer that may call it, without a key, and for no other", () => {
    expect(route).toMatchObject({ name: "hr-assistant--tickets", subscription_required: false });
    expect(apis.map(({ path }) => path).filter((path) => String(path).includes("mcp"))).toHaveLength(1);
    const products = Object.values(consumers.resources("azurerm_api_management_product_api"));
    expect(products).toHaveLength(apis.length);
  });

  test("lets through the tools of the consumer, for its identities, in the order of all policies", () => {
    const order = ["kill-switch", "consumer-kill-switch", "entra-token", "json-body", "mcp-tools", "request-rate"];
    const places = order.map((name) => policy.indexOf(`: ${name} -->`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(policy).toContain('case "search_tickets": return new [] { "Models.Use" }');
    expect(policy).toContain('case "open_ticket"');
    expect(policy).toContain('default: return "";');
    expect(policy).toContain("${data.azurerm_user_assigned_identity.");
    expect(policy).not.toContain("00000000-0000-0000-0000-000000000031");
  });

  test("is called at its one address, over TLS, by the gateway's identity and without what the caller sent", () => {
    const backends = Object.values(gateway.resources("azurerm_api_management_backend"));
    expect(backends).toContainEqual(
      expect.objectContaining({
        name: "mcp-tickets",
        url: "https://mcp.contoso.example",
        tls: { validate_certificate_chain: true, validate_certificate_name: true },
      }),
    );
    expect(policy).toContain('<set-backend-service backend-id="mcp-tickets" />');
    expect(policy).toContain('<rewrite-uri template="/tickets" copy-unmatched-params="false" />');
    const taken = policy.indexOf('<set-header name="Authorization" exists-action="delete" />');
    expect(taken).toBeGreaterThan(0);
    expect(policy.indexOf('<authentication-managed-identity resource="api://tickets"')).toBeGreaterThan(taken);
  });

  test("is the one host on the internet, beside Azure's own, that the firewall lets the gateway call", () => {
    const groups = stack("prod-ai-gateway-network").resources("azurerm_firewall_policy_rule_collection_group");
    expect(JSON.stringify(groups)).toContain('"mcp.contoso.example"');
  });

  test("has each call in the log, without what was said", () => {
    const logs = Object.values(consumers.resources("azapi_resource")).filter(({ body }) =>
      JSON.stringify(body).includes('"verbosity":"information"'),
    );
    expect(logs).toHaveLength(apis.length);
    expect(policy).not.toMatch(/<trace[\s\S]*Body[\s\S]*<\/trace>/);
  });
});

describe("answers that are kept", () => {
  const file = "blueprints/ai-gateway/ztai.semantic-cache.yaml";
  const { all } = synthExample(file);
  const one = (type: string) => {
    const found = Object.values(all(type));
    expect(found).toHaveLength(1);
    return found[0] ?? {};
  };

  test("are kept nowhere unless the file says so", () => {
    expect(estate.all("azurerm_managed_redis")).toEqual({});
    expect(estate.all("azurerm_api_management_redis_cache")).toEqual({});
    const texts = JSON.stringify(estate.all("azurerm_api_management_api_policy"));
    expect(texts).not.toContain("semantic-cache");
  });

  test("are in a Redis that is private, encrypted by the workload's key, and searched", () => {
    expect(one("azurerm_managed_redis")).toMatchObject({
      public_network_access: "Disabled",
      customer_managed_key: { key_vault_key_id: expect.stringContaining("vault.azure.net/keys/") },
      default_database: {
        client_protocol: "Encrypted",
        clustering_policy: "EnterpriseCluster",
        eviction_policy: "NoEviction",
        module: [{ name: "RediSearch" }],
      },
    });
    const endpoints = JSON.stringify(all("azurerm_private_endpoint"));
    expect(endpoints).toContain('"subresource_names":["redisEnterprise"]');
    expect(endpoints).toContain("privatelink.redis.azure.net");
  });

  test("are reached by TLS, once the endpoint is there, with a key that the file's exemption answers for", () => {
    const cache = one("azurerm_api_management_redis_cache");
    expect(cache["connection_string"]).toMatch(
      /:10000,password=\$\{.+primary_access_key\},ssl=True,abortConnect=False$/,
    );
    expect(cache["description"]).toContain("ai-platform@contoso.example answers for its key until 2027-03-01");
    expect(JSON.stringify(cache["depends_on"])).toContain("azurerm_private_endpoint.");
  });

  test("are given to the caller alone that had them, by prompts that the gateway's own account embeds", () => {
    const policy = String(one("azurerm_api_management_api_policy")["xml_content"]);
    expect(policy).toContain('embeddings-backend-id="embeddings"');
    expect(policy).toContain('<vary-by>@((string)context.Variables["caller-id"])</vary-by>');
    expect(policy).toContain('<llm-semantic-cache-store duration="1800" />');
    const urls = Object.values(all("azurerm_api_management_backend")).map(({ url }) => String(url));
    expect(urls).toContainEqual(expect.stringMatching(/openai\/deployments\/text-embedding-3-large\/embeddings$/));
  });

  test("pass the security groups at the port of Redis, from the gateway alone", () => {
    const rules = Object.values(all("azurerm_network_security_group")).flatMap(
      (group) => group["security_rule"] as Record<string, unknown>[],
    );
    const ofRedis = rules.filter((rule) => rule["destination_port_range"] === "10000");
    expect(ofRedis.map(({ name }) => name).sort()).toEqual(["AllowPortsFrom-gateway", "AllowPrivateEndpointPorts"]);
    for (const rule of ofRedis) {
      expect(rule).toMatchObject({
        source_address_prefix: "10.1.0.32/27",
        destination_address_prefix: "10.1.0.0/27",
      });
    }
  });

  test.each([
    ["ZTAI-CFG-129", "control: ZTAI-ID-02", "control: ZTAI-ID-15"],
    ["ZTAI-CFG-129", "resource: ai-gateway", "resource: other"],
    ["ZTAI-CFG-122", "embeddings: text-embedding-3-large", "embeddings: text-embedding-3-small"],
  ])("%s: %s", (code, from, to) => {
    const text = readFileSync(file, "utf8");
    expect(text).toContain(from);
    const { problems } = errorOf({ "ztai.yaml": text.replace(from, to) });
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});

describe("what a file says of a gateway", () => {
  const written = readFileSync(example, "utf8");

  test.each([
    ["ZTAI-CFG-120", "units: 2", "units: 11"],
    ["ZTAI-CFG-121", "classification: confidential", "classification: highly-confidential\n    logContent: true"],
    ["ZTAI-CFG-122", "{ chat: gpt-5.1,", "{ chat: gpt-5,"],
    ["ZTAI-CFG-123", "capacity: 100 }\n    contentSafety", "capacity: 100, deploymentName: other }\n    contentSafety"],
    ["ZTAI-CFG-124", "clientIds: [00000000-0000-0000-0000-000000000031]", "clientIds: []"],
    ["ZTAI-CFG-125", "gpt-5.1: { prompt", "gpt-5: { prompt"],
    ["ZTAI-CFG-126", '"1", capacity: 100 }\n    # Asked', '"1", capacity: 100, deploymentName: gpt_5-1 }\n    # Asked'],
    [
      "ZTAI-CFG-126",
      '"1", capacity: 100 }\n    # Asked',
      `"1", capacity: 100, deploymentName: ${"a".repeat(59)} }\n    # Asked`,
    ],
    ["ZTAI-CFG-127", "https://mcp.contoso.example/tickets", "http://mcp.contoso.example/tickets"],
    ["ZTAI-CFG-127", "https://mcp.contoso.example/tickets", "https://mcp.contoso.example/tickets?key=a"],
    ["ZTAI-CFG-127", "audience: api://tickets", "audience: tickets"],
    ["ZTAI-CFG-128", "{ hr-assistant: [search", "{ hr-asistant: [search"],
    ["ZTAI-CFG-124", "      hr-assistant:\n", "      other-app:\n"],
    [
      "ZTAI-CFG-050",
      '{ name: gpt-5.1, version: "2025-11-13", capacity: 50, sku',
      '{ name: gpt-0, version: "1", capacity: 50, sku',
    ],
    ["ZTAI-CFG-052", "sku: DataZoneProvisionedManaged", "sku: GlobalProvisionedManaged"],
    ["ZTAI-CFG-031", "allowedLocations: [swedencentral, francecentral]", "allowedLocations: [swedencentral]"],
  ] as const)("%s: %s", (code, from, to) => {
    expect(written).toContain(from);
    const { problems } = errorOf({ "ztai.yaml": written.replace(from, to) });
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  test("a strict classification holds in every account of the pool", () => {
    const text = written.replace("capacity: 50, sku", "capacity: 50, contentFilter: balanced, sku");
    expect(errorOf({ "ztai.yaml": text }).problems).toContainEqual(
      expect.objectContaining({
        code: "ZTAI-CFG-056",
        path: "workloads[0].pool.provisioned.models[0].contentFilter",
      }),
    );
  });
});
