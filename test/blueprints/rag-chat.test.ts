import { examples } from "../helpers/examples";
import { loadDeployment } from "../../blueprints/deployment";
import { synthEstate, synthExample } from "../helpers/synth-example";

const estate = synthExample();
const answered = { reason: "bought centrally", owner: "network-team@contoso.example", expires: "2027-03-31" };
const text = JSON.stringify(Object.values(estate.stacks).map(({ json }) => json));

describe("the estate of the example", () => {
  test("has the same addresses as ever: a changed address is a resource that is destroyed and created anew", () => {
    const addresses = Object.entries(estate.stacks).map(([name, stack]) => [name, stack.addresses]);
    expect(Object.fromEntries(addresses)).toMatchSnapshot();
  });

  test.each([
    ["azurerm_cognitive_account", { public_network_access_enabled: false, local_auth_enabled: false }],
    ["azurerm_search_service", { public_network_access_enabled: false, local_authentication_enabled: false }],
    ["azurerm_storage_account", { public_network_access_enabled: false, shared_access_key_enabled: false }],
    ["azurerm_cosmosdb_account", { public_network_access_enabled: false, local_authentication_disabled: true }],
    ["azurerm_key_vault", { public_network_access_enabled: false, rbac_authorization_enabled: true }],
    ["azurerm_container_registry", { public_network_access_enabled: false, admin_enabled: false }],
    ["azurerm_container_app_environment", { public_network_access: "Disabled", internal_load_balancer_enabled: true }],
    ["azurerm_log_analytics_workspace", { internet_ingestion_enabled: false, local_authentication_enabled: false }],
    ["azurerm_monitor_private_link_scope", { ingestion_access_mode: "PrivateOnly", query_access_mode: "PrivateOnly" }],
    ["azurerm_subnet", { default_outbound_access_enabled: false }],
  ])("every %s is closed", (type, closed) => {
    const resources = Object.values(estate.all(type));
    expect(resources.length).toBeGreaterThan(0);
    for (const resource of resources) expect(resource).toMatchObject(closed);
  });

  test("has one public address, the firewall's", () => {
    expect(Object.keys(estate.all("azurerm_public_ip"))).toHaveLength(1);
    const [firewall] = Object.values(estate.all("azurerm_firewall"));
    expect(JSON.stringify(firewall)).toContain("azurerm_public_ip.");
  });

  test("guards every subnet but the firewall's with a security group, and routes it to the firewall", () => {
    const subnets = Object.entries(estate.all("azurerm_subnet"));
    const guarded = (type: string) => JSON.stringify(Object.values(estate.all(type)));
    const open = subnets.filter(([key]) => {
      const reference = `azurerm_subnet.${key.split(":")[1]}.id`;
      return ![
        guarded("azurerm_subnet_network_security_group_association"),
        guarded("azurerm_subnet_route_table_association"),
      ].every((associations) => associations.includes(reference));
    });
    expect(open.map(([, { name }]) => name)).toEqual(["AzureFirewallSubnet"]);
    for (const table of Object.values(estate.all("azurerm_route_table"))) {
      expect(table).toMatchObject({
        bgp_route_propagation_enabled: false,
        route: [expect.objectContaining({ address_prefix: "0.0.0.0/0", next_hop_type: "VirtualAppliance" })],
      });
    }
  });

  test("lets in whom the file names, and them alone", () => {
    const groups = Object.values(estate.all("azurerm_network_security_group"));
    const allowed = groups.flatMap(
      ({ security_rule }) => security_rule as { name: string; source_address_prefix: string }[],
    );
    const named = allowed.filter(({ name }) => /^Allow(Clients|Builders)-/.test(name));
    expect(named.map(({ name, source_address_prefix }) => [name, source_address_prefix])).toEqual([
      ["AllowClients-office", "10.8.0.0/16"],
      ["AllowBuilders-runners", "10.9.0.0/24"],
    ]);
  });

  test("lets nothing out by wildcard", () => {
    const groups = Object.values(estate.all("azurerm_firewall_policy_rule_collection_group"));
    expect(groups.length).toBeGreaterThan(0);
    expect(JSON.stringify(groups)).not.toContain("*");
  });

  test("holds no key, connection string or signature, and outputs none", () => {
    expect(text).not.toMatch(
      /primary_(access_)?key|secondary_(access_)?key|connection_string|primary_blob_connection|instrumentation_key/,
    );
    expect(text).not.toMatch(/AccountKey=|SharedAccessSignature|listKeys|sharedKey/i);
  });

  test("grants by GUID, narrow roles only, and never at a subscription", () => {
    const grants = Object.values(estate.all("azurerm_role_assignment"));
    expect(grants.length).toBeGreaterThan(5);
    for (const grant of grants) {
      expect(grant["role_definition_name"]).toBeUndefined();
      expect(grant["role_definition_id"]).toMatch(/\/roleDefinitions\/[0-9a-f-]{36}$/);
      expect(grant["scope"]).not.toMatch(/^\/subscriptions\/[^/]+$/);
      expect(grant["principal_type"]).toMatch(/^(ServicePrincipal|Group)$/);
    }
  });

  test("carries the exemptions in every stack", () => {
    const exemption = { control: "ZTAI-NW-13", resource: "*Hub*", category: "waiver", ...answered } as const;
    const deployment = loadDeployment("blueprints/rag-chat/ztai.example.yaml", { today: "2026-11-20", env: {} });
    const { stacks } = synthEstate({ ...deployment, exemptions: [exemption] });
    for (const { json } of Object.values(stacks))
      expect(json["//"]).toMatchObject({ ztai: { exemptions: [exemption] } });
  });

  test("makes the Foundry account's parts one after another, and its endpoint last", () => {
    const references = (resource: Record<string, unknown> | undefined) =>
      JSON.stringify(resource?.["depends_on"] ?? []);
    const deployments = Object.values(estate.all("azurerm_cognitive_deployment"));
    expect(deployments).toHaveLength(2);
    expect(references(deployments[1])).toContain("azurerm_cognitive_deployment.");
    const endpoint = Object.values(estate.all("azurerm_private_endpoint")).find((one) =>
      JSON.stringify(one).includes("privatelink.openai.azure.com"),
    );
    expect(references(endpoint)).toMatch(
      /azurerm_cognitive_deployment\..*|azurerm_search_shared_private_link_service\./,
    );
  });
});

describe.each(examples)("%s", (file) => {
  test("sets a backend and names no provider without its subscription", () => {
    for (const { json } of Object.values(synthExample(file).stacks)) {
      expect(Object.keys((json["terraform"] as { backend: object }).backend)).toHaveLength(1);
      const { azurerm } = json["provider"] as { azurerm: Record<string, unknown>[] };
      for (const provider of azurerm) {
        expect(provider).toMatchObject({
          subscription_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          storage_use_azuread: true,
          resource_provider_registrations: "none",
        });
      }
    }
  });
});
