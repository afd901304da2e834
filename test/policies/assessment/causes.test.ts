import { causeKinds, judge, loadStacks, makeBaseline, openFindings, rules, type Assessment } from "../../../policies";

const judged = (resource: object): Assessment =>
  judge(loadStacks([{ name: "s", file: "s.tf.json", text: JSON.stringify({ resource }) }]), { today: "2026-11-20" });

/** Rules and resources by cause. */
function causesOf({ findings }: Assessment): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  for (const { cause, rule, address } of findings) if (cause) (found[cause.id] ??= []).push(`${rule} ${address}`);
  return found;
}

const server = { azurerm_mssql_server: { a: { name: "sql" } } };
const everybody = {
  azurerm_mssql_firewall_rule: {
    all: { server_id: "${azurerm_mssql_server.a.id}", start_ip_address: "0.0.0.0", end_ip_address: "255.255.255.255" },
  },
};
const openGroup = {
  azurerm_network_security_group: {
    a: {
      security_rule: {
        name: "everything",
        priority: 100,
        direction: "Inbound",
        access: "Allow",
        protocol: "*",
        source_port_range: "*",
        destination_port_range: "*",
        source_address_prefix: "*",
        destination_address_prefix: "*",
      },
    },
  },
};

test("a public server is one cause with its firewall rules", () => {
  const causes = causesOf(judged({ ...server, ...everybody }));
  const members = causes["public-service:s:azurerm_mssql_server.a"];
  expect(members).toEqual(
    expect.arrayContaining([
      "public-network-access azurerm_mssql_server.a",
      "private-endpoint azurerm_mssql_server.a",
      "database-open-to-all azurerm_mssql_firewall_rule.all",
    ]),
  );
});

test("a rule that opens everything is one cause with each thing that it opens", () => {
  const members = causesOf(judged(openGroup))["open-security-rule:s:azurerm_network_security_group.a"] ?? [];
  expect(members).toEqual(
    expect.arrayContaining([
      "security-group-any-any azurerm_network_security_group.a",
      "security-group-ssh azurerm_network_security_group.a",
      "security-group-rdp azurerm_network_security_group.a",
    ]),
  );
});

test("a firewall rule of a server whose public access is off stands alone, and so does a single failure", () => {
  const closed = { azurerm_mssql_server: { a: { name: "sql", public_network_access_enabled: false } } };
  const causes = causesOf(judged({ ...closed, ...everybody }));
  expect(Object.keys(causes).filter((id) => id.startsWith("public-service"))).toEqual([]);
  for (const members of Object.values(causes)) expect(members.length).toBeGreaterThan(1);
});

test("what a gate and a baseline count does not know of causes", () => {
  const assessment = judged({ ...server, ...everybody, ...openGroup });
  const bare = { ...assessment, findings: assessment.findings.map((finding) => ({ ...finding, cause: undefined })) };
  expect(openFindings(bare, "low")).toHaveLength(openFindings(assessment, "low").length);
  expect(makeBaseline(bare)).toEqual(makeBaseline(assessment));
});

test("kinds name rules that there are, and each is a root once", () => {
  const known = new Set(rules.map(({ id }) => id));
  const named = causeKinds.flatMap(({ roots, consequences }) => [...roots, ...consequences]);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
  const roots = causeKinds.flatMap((kind) => kind.roots);
  expect(new Set(roots).size).toBe(roots.length);
  const ids = causeKinds.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("types that only some roots are judged on are judged by them", () => {
  const typesOf = new Map(rules.map(({ id, on }) => [id, on]));
  for (const { roots, rootTypes = [] } of causeKinds)
    for (const type of rootTypes) expect(roots.some((id) => typesOf.get(id)?.includes(type))).toBe(true);
});
