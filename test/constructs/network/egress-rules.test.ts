import { isIP } from "node:net";
import type { EgressCapability } from "../../../constructs/network/egress-catalog";
import { egressCatalog } from "../../../constructs/network/egress-catalog";
import type { EgressRule } from "../../../constructs/network/egress-rules";
import { resolveEgress } from "../../../constructs/network/egress-rules";
import { testStack } from "../../helpers/synth-stack";

const resolve = (...rules: EgressRule[]) => resolveEgress(testStack(), rules, "swedencentral");

describe("egress catalog", () => {
  test.each(Object.entries<EgressCapability>(egressCatalog))("%s names exact destinations and a source", (_, entry) => {
    const tags = [...entry.serviceTags, ...(entry.regionalTags ?? [])];
    expect(entry.fqdns.length + tags.length).toBeGreaterThan(0);
    for (const fqdn of entry.fqdns) {
      expect(fqdn).toMatch(/^[a-z0-9.-]+\.[a-z]+$/);
      expect(isIP(fqdn)).toBe(0);
    }
    for (const tag of tags) expect(tag).toMatch(/^[A-Z][A-Za-z]+(\.[A-Z][A-Za-z]+)?$/);
    expect(entry.source).toMatch(/^https:\/\//);
  });
});

describe("resolveEgress", () => {
  test("takes capabilities from the catalog and destinations of a workload's own, each once", () => {
    const custom = { name: "partner-api", fqdns: ["api.example.com"] };
    expect(resolve("entraSignIn", custom, "entraSignIn")).toEqual([
      { name: "entraSignIn", fqdns: [], serviceTags: ["AzureActiveDirectory"], protocol: "Https", ports: ["443"] },
      { name: "partner-api", fqdns: ["api.example.com"], serviceTags: [], protocol: "Https", ports: ["443"] },
    ]);
  });

  test("reaches revocation lists over plain HTTP, where they are published", () => {
    expect(resolve("certificates")[0]).toMatchObject({ protocol: "Http" });
  });

  test("reaches a service tag at its own ports where it has some", () => {
    expect(resolve("gatewayDatabase")[0]).toMatchObject({ ports: ["1433"] });
    expect(resolve("gatewayMetrics")[0]).toMatchObject({ serviceTags: ["AzureMonitor"], ports: ["443", "1886"] });
  });

  test("reaches everybody's accounts in the region of the network alone", () => {
    expect(resolve("gatewayDatabase")[0]?.serviceTags).toEqual(["Sql.SwedenCentral"]);
    expect(resolveEgress(testStack(), ["gatewayStores"], "uksouth")[0]?.serviceTags).toEqual([
      "AzureKeyVault",
      "Storage.UKSouth",
    ]);
  });

  test("refuses a capability that the catalog lacks and lists those it has", () => {
    expect(() => resolve("everything" as EgressRule)).toThrow(
      "stack: egress capability everything is not in the catalog; choose one of containerAppsRuntime, agentRuntime, agentTelemetry, entraSignIn, gatewayStores, gatewayDatabase, gatewayMetrics, gatewayCertificates, gatewayUpkeep, machineSignIn, ubuntuUpdates, monitoring, certificates, resourceManager, microsoftGraph, or give { name, fqdns } [ZTAI-CON-009]",
    );
    expect(() => resolve("toString" as EgressRule)).toThrow("egress capability toString is not in the catalog");
  });

  test.each([
    "*",
    "*.example.com",
    "api.*.com",
    "https://api.example.com",
    "10.0.0.1",
    "api.example.com:443",
    "API.example.com",
    "localhost",
    "",
    "-a.example.com",
  ])("refuses %p, which is not an exact host name", (fqdn) => {
    expect(() => resolve({ name: "partner", fqdns: ["api.example.com", fqdn] })).toThrow(
      `egress rule partner has ${fqdn}, which is not an exact host name; give exact host names in lower case such as api.example.com`,
    );
  });

  test("refuses a rule without host names, which Azure Firewall would refuse after the plan", () => {
    expect(() => resolve({ name: "partner", fqdns: [] })).toThrow("egress rule partner has no host names");
  });

  test("refuses names that cannot be told apart or written", () => {
    const fqdns = ["api.example.com"];
    expect(() => resolve({ name: "a", fqdns }, { name: "a", fqdns })).toThrow(
      "has two egress rules a; name them apart [ZTAI-CON-005]",
    );
    expect(() => resolve({ name: "monitoring", fqdns })).toThrow(
      "egress rule monitoring bears the name of a capability",
    );
    expect(() => resolve({ name: "a b", fqdns })).toThrow("egress rule name a b is not usable");
    expect(() => resolve({ name: "", fqdns })).toThrow('egress rule name "" is not usable');
  });
});
