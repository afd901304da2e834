import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import fc from "fast-check";
import { type Deployment, loadEnvironments } from "../../../blueprints/deployment";
import { egressPriorities } from "../../../blueprints/egress-priorities";
import { stackName } from "../../../blueprints/estate-of-deployment";
import { formatProblem } from "../../../common/problem";
import type { Files } from "./deployment-files";
import { errorOf, load, sound } from "./deployment-files";

const subscription = (n: number) => `00000000-0000-0000-0000-00000000000${n}`;
const networkIn = (n: number, provider: string) =>
  `/subscriptions/${subscription(n)}/resourceGroups/rg-hub/providers/Microsoft.Network/${provider}`;
const hub = networkIn(3, "virtualNetworks/vnet-hub");
const policy = networkIn(3, "firewallPolicies/afwp-hub");

/** An estate in a hub of another team, with everything else brought as well. */
const shared = `organization: contoso
location: swedencentral
subscriptionId: ${subscription(1)}
tenantId: ${subscription(2)}
owner: ai-platform@contoso.example
platform:
  subscriptionId: ${subscription(3)}
  network:
    hub: { virtualNetworkId: ${hub}, firewallPrivateIp: 10.0.0.4, firewallPolicyId: ${policy} }
    dns: { resourceGroupId: /subscriptions/${subscription(3)}/resourceGroups/rg-dns }
  visibility:
    workspace: { workspaceId: /subscriptions/${subscription(4)}/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log }
workloads:
  - name: hr-assistant
    blueprint: rag-chat
    addressSpace: 10.30.8.0/22
    classification: confidential
    models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }]
`;

const workload = (text: string) => `workloads: [{ name: hr-assistant, ${text} }]\n`;
const elsewhere = workload("addressSpace: 10.40.8.0/22");

/** Everything that validating all environments finds. */
function all(files: Files) {
  const folder = mkdtempSync(join(tmpdir(), "ztai-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { deployments, problems, environments } = loadEnvironments(join(folder, "ztai.yaml"), {
      today: "2026-11-20",
    });
    const lines = problems.map(({ problem, environments: of }) =>
      `${of.join()}: ${formatProblem(problem)}`.replaceAll(folder + sep, ""),
    );
    return { environments, valid: [...deployments.keys()], lines };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Case {
  readonly what: string;
  readonly base?: string;
  readonly test: string;
  readonly prod: string;
  /** Codes of the problems between test and prod. */
  readonly problems: readonly string[];
}

const zonesHere = "platform: { network: { dns: create } }\n";
const usesZonesOfProd = `platform: { network: { addressSpace: 10.200.0.0/20, dns: { resourceGroupId: /subscriptions/${subscription(1)}/resourceGroups/rg-hub-network-prod-sdc } }, visibility: { privateLinkScope: none }, defense: { defenderPlans: false } }\n${elsewhere}`;
const logsHere = (more = "") =>
  `platform: { network: { hub: { endpoints: { subnetId: ${hub}/subnets/snet, addressPrefix: 10.0.1.0/26 } } }, visibility: { workspace: create${more} } }\n`;
const plans = (names: string) => `platform: { defense: { defenderPlans: ${names} } }\n`;
const overrides = (from: string, to: string) => `naming: { overrides: { ${from}: ${to} } }\n`;

const cases: readonly Case[] = [
  { what: "ranges of their own in a shared hub, and computed priorities", test: elsewhere, prod: "", problems: [] },
  {
    what: "a range that both take from the deployment file",
    test: "owner: a\n",
    prod: "owner: b\n",
    problems: ["ZTAI-CFG-012"],
  },
  {
    what: "ranges of which one holds the other, the hub written in another case",
    base: shared.replaceAll("virtualNetworks", "virtualnetworks"),
    test: workload("addressSpace: 10.30.0.0/16"),
    prod: `platform: { network: { hub: { virtualNetworkId: ${hub.toUpperCase()} } } }\n`,
    problems: ["ZTAI-CFG-012"],
  },
  {
    what: "the same range in hubs that differ",
    test: `platform: { network: { hub: { virtualNetworkId: ${hub}-test, firewallPolicyId: ${policy}-test } } }\n`,
    prod: "owner: b\n",
    problems: [],
  },
  {
    what: "a range that is that of the hub, which only the other environment gives",
    test: elsewhere,
    prod: "platform: { network: { addressSpace: 10.40.0.0/20 } }\n",
    problems: ["ZTAI-CFG-012"],
  },
  {
    what: "a hub that one environment creates and the other uses",
    base: sound.replace("environment: prod\n", ""),
    prod: "owner: b\n",
    test: `platform: { network: { hub: { virtualNetworkId: /subscriptions/${subscription(1)}/resourceGroups/rg-hub-network-prod-sdc/providers/Microsoft.Network/virtualNetworks/vnet-hub-prod-sdc, firewallPrivateIp: 10.0.0.4, peering: both, endpoints: { subnetId: ${hub}/subnets/snet, addressPrefix: 10.0.1.0/26 } }, dns: create } }\n`,
    problems: ["ZTAI-CFG-093", "ZTAI-CFG-012"],
  },
  {
    what: "priorities that are given and the same, the policy written in another case",
    test: workload("addressSpace: 10.40.8.0/22, egressPriority: 20000"),
    prod: `platform: { network: { hub: { firewallPolicyId: ${policy.toUpperCase()} } } }\n${workload("egressPriority: 20000")}`,
    problems: ["ZTAI-CFG-046"],
  },
  {
    what: "the same priority in policies that differ",
    test: `platform: { network: { hub: { firewallPolicyId: ${policy}-test } } }\n${workload("addressSpace: 10.40.8.0/22, egressPriority: 20000")}`,
    prod: workload("egressPriority: 20000"),
    problems: [],
  },
  {
    what: "Defender plans of the platform's subscription",
    test: elsewhere + plans("[AI]"),
    prod: plans("[CloudPosture]"),
    problems: ["ZTAI-CFG-093", "ZTAI-CFG-093"],
  },
  {
    what: "a DDoS protection plan that both make",
    base: sound.replace("environment: prod\n", "").replace("10.0.0.0/20", "10.0.0.0/20, ddosProtection: create"),
    prod: "owner: b\n",
    test: "platform: { network: { addressSpace: 10.64.0.0/20 } }\n",
    problems: ["ZTAI-CFG-093"],
  },
  {
    what: "Defender plans in one environment only",
    test: elsewhere + plans("false"),
    prod: plans("[AI]"),
    problems: [],
  },
  {
    what: "zones that both make for one hub",
    test: elsewhere + zonesHere,
    prod: zonesHere,
    problems: ["ZTAI-CFG-093"],
  },
  {
    what: "zones that one makes, and that the blueprint of the other needs more of",
    base: sound.replace("environment: prod\n", ""),
    prod: "workloads: [{ name: hr-assistant, remove: true }]\n",
    test: usesZonesOfProd,
    problems: ["ZTAI-CFG-094"],
  },
  {
    what: "zones that one makes also for the blueprint of the other",
    base: sound.replace("environment: prod\n", ""),
    prod: "workloads: [{ name: hr-assistant, remove: true }]\nplatform: { network: { dnsZonesFor: [rag-chat] } }\n",
    test: usesZonesOfProd,
    problems: [],
  },
  {
    what: "private link scopes that both make behind the same zones",
    test: elsewhere + logsHere(),
    prod: logsHere(),
    problems: ["ZTAI-CFG-093"],
  },
  {
    what: "a scope in one of them",
    test: elsewhere + logsHere(", privateLinkScope: none"),
    prod: logsHere(),
    problems: [],
  },
  {
    what: "the same wanted name of a vault, in another case",
    test: elsewhere + overrides("kv-hr-assistant-test-sdc-abcde", "kv-hr"),
    prod: overrides("kv-hr-assistant-prod-sdc-abcde", "KV-HR"),
    problems: ["ZTAI-CFG-093"],
  },
  {
    what: "the same wanted name of a resource group in one subscription",
    test: elsewhere + overrides("rg-hr-assistant-test-sdc", "rg-hr"),
    prod: overrides("rg-hr-assistant-prod-sdc", "rg-hr"),
    problems: ["ZTAI-CFG-093"],
  },
  {
    what: "the same wanted name of a resource group in two subscriptions",
    test:
      workload(`addressSpace: 10.40.8.0/22, subscriptionId: ${subscription(8)}`) +
      overrides("rg-hr-assistant-test-sdc", "rg-hr"),
    prod: overrides("rg-hr-assistant-prod-sdc", "rg-hr"),
    problems: [],
  },
  {
    what: "the same wanted name of a network, in resource groups that differ",
    test: elsewhere + overrides("vnet-hr-assistant-test-sdc", "vnet-hr"),
    prod: overrides("vnet-hr-assistant-prod-sdc", "vnet-hr"),
    problems: [],
  },
  {
    what: "the same wanted name of the hub's side of a peering",
    test: elsewhere + overrides("peer-hub-to-hr-assistant-test-sdc", "to-hr"),
    prod: overrides("peer-hub-to-hr-assistant-prod-sdc", "to-hr"),
    problems: ["ZTAI-CFG-093"],
  },
  {
    what: "the same wanted name of a group of rules in one policy",
    test: elsewhere + overrides("rcg-hr-assistant-test-sdc", "rcg-hr"),
    prod: overrides("rcg-hr-assistant-prod-sdc", "rcg-hr"),
    problems: ["ZTAI-CFG-093"],
  },
  {
    what: "the same wanted name of a flow log at one network watcher",
    test: elsewhere + overrides("fl-hr-assistant-test-sdc", "fl-hr"),
    prod: overrides("fl-hr-assistant-prod-sdc", "fl-hr"),
    problems: ["ZTAI-CFG-093"],
  },
  {
    what: "a subscription that an environment variable gives, which may be another for each",
    base: shared.replace(`\nsubscriptionId: ${subscription(1)}`, "\nsubscriptionId: ${env:ARM_SUBSCRIPTION_ID}"),
    test: elsewhere + overrides("rg-hr-assistant-test-sdc", "rg-hr"),
    prod: overrides("rg-hr-assistant-prod-sdc", "rg-hr"),
    problems: [],
  },
];

test.each(cases)("between test and prod: $what", ({ base = shared, test, prod, problems }) => {
  const { lines } = all({ "ztai.yaml": base, "ztai.test.yaml": test, "ztai.prod.yaml": prod });
  const between = lines.filter((line) =>
    / in (prod|test)( with \S+)? (overlaps|equals|is also|are also|cannot go with) /.test(line),
  );
  expect(between.map((line) => /\[(ZTAI-CFG-\d+)\]$/.exec(line)?.[1])).toEqual(problems);
  for (const line of between) {
    expect(line).toMatch(/^prod,test: /);
    expect(line).toMatch(/ztai\.test\.yaml.*ztai\.prod\.yaml|ztai\.prod\.yaml.*ztai\.test\.yaml/);
  }
});

test("a problem between environments names both files and both places", () => {
  const files = {
    "ztai.yaml": shared,
    "ztai.test.yaml": "owner: a\n",
    "ztai.prod.yaml": workload("addressSpace: 10.30.0.0/16"),
  };
  expect(errorOf(files, { environment: "test" }).message).toBe(
    "ztai.yaml:16:5 workloads[0].addressSpace 10.30.8.0/22 in test with ztai.test.yaml overlaps workloads[0].addressSpace 10.30.0.0/16 in prod (ztai.prod.yaml:1:35): both are peered with vnet-hub; give one of them another range, in its overlay [ZTAI-CFG-012]",
  );
  expect(errorOf(files, { environment: "prod" }).message).toBe(
    "ztai.prod.yaml:1:35 workloads[0].addressSpace 10.30.0.0/16 in prod overlaps workloads[0].addressSpace 10.30.8.0/22 in test (ztai.yaml:16:5 with ztai.test.yaml): both are peered with vnet-hub; give one of them another range, in its overlay [ZTAI-CFG-012]",
  );
});

test("a priority that no file writes out is said with its workload", () => {
  const priority = egressPriorities("prod", [{ name: "hr-assistant" }]).get("hr-assistant");
  const test = workload(`addressSpace: 10.40.8.0/22, egressPriority: ${priority}`);
  expect(
    errorOf({ "ztai.yaml": shared, "ztai.test.yaml": test, "ztai.prod.yaml": "{}\n" }, { environment: "prod" }).message,
  ).toBe(
    `ztai.yaml:14:5 workloads[0] priority ${priority} of hr-assistant in prod with ztai.prod.yaml equals priority ${priority} of hr-assistant in test (ztai.test.yaml:1:63): both add rules to the policy afwp-hub, whose groups need different priorities; give one of the workloads an egressPriority that is free [ZTAI-CFG-046]`,
  );
});

describe("one environment", () => {
  const owner = "owner: a\n";

  test("is not stopped by what is wrong with another, nor by what is between others", () => {
    const others = {
      "ztai.dev.yaml": owner,
      "ztai.prod.yaml": owner,
      "ztai.bad.yaml": "loction: [\n",
      "ztai.worse.yaml": "blub: 1\n",
    };
    const files = { ...others, "ztai.yaml": shared, "ztai.test.yaml": elsewhere };
    expect(load(files, { environment: "test" }).deployment.environment).toBe("test");
    expect(errorOf(files, { environment: "prod" }).problems).toHaveLength(2);
  });

  test("is compared with the deployment file when that is an environment of its own", () => {
    const files = { "ztai.yaml": `environment: prod\n${shared}`, "ztai.test.yaml": owner };
    for (const environment of ["test", "prod", undefined]) {
      expect(errorOf(files, { environment }).message).toContain("both are peered with vnet-hub");
    }
  });

  test("is not compared with itself", () => {
    const files = { "ztai.yaml": `environment: prod\n${shared}`, "ztai.prod.yaml": owner };
    expect(load(files, { environment: "prod" }).deployment.owner).toBe("a");
    expect(load(files).deployment.owner).toBe("ai-platform@contoso.example");
  });

  test("has nothing to do with a file that says it is for another environment", () => {
    const files = { "ztai.yaml": shared, "ztai.example.yaml": `environment: prod\n${shared}`, "ztai.test.yaml": owner };
    expect(load(files, { environment: "test" }).deployment.environment).toBe("test");
  });

  test("has one overlay", () => {
    const files = { "ztai.yaml": shared, "ztai.test.yaml": owner, "ztai.test.json": "{}" };
    expect(errorOf(files, { environment: "test" }).message).toBe(
      "ztai.test.json is an overlay for the same environment as ztai.test.yaml; keep one of them [ZTAI-CFG-090]",
    );
  });
});

describe("all environments", () => {
  test("are those of the overlays, and that of the deployment file unless an overlay makes it", () => {
    const overlays = { "ztai.test.yaml": elsewhere, "ztai.prod.yaml": "owner: b\n" };
    expect(all({ "ztai.yaml": shared, ...overlays })).toEqual({
      environments: ["prod", "test"],
      valid: ["prod", "test"],
      lines: [],
    });
    expect(all({ "ztai.yaml": `environment: prod\n${shared}`, ...overlays }).environments).toEqual(["prod", "test"]);
    expect(all({ "ztai.yaml": `environment: dev\n${shared}`, ...overlays }).environments).toEqual([
      "dev",
      "prod",
      "test",
    ]);
    expect(all({ "ztai.yaml": sound })).toEqual({ environments: ["prod"], valid: ["prod"], lines: [] });
  });

  test("say a problem of the deployment file once, and each environment's own", () => {
    const files = {
      "ztai.yaml": shared.replace("swedencentral", "atlantis"),
      "ztai.test.yaml": elsewhere,
      "ztai.prod.yaml": "ownr: b\n",
    };
    const { valid, lines } = all(files);
    expect(valid).toEqual([]);
    expect(lines.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "prod: ztai.prod.yaml:1:1",
      "prod,test: ztai.yaml:2:1",
    ]);
  });

  test("are reported although none can be read", () => {
    expect(all({ "ztai.yaml": "location: [\n" }).lines).toHaveLength(1);
    expect(all({}).lines).toEqual([": ztai.yaml does not exist; name an existing deployment file [ZTAI-CFG-001]"]);
  });
});

test("states of two environments never have the same name", () => {
  const environment = fc.stringMatching(/^[a-z][a-z0-9]{1,7}$/);
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,18}[a-z0-9]$/);
  fc.assert(
    fc.property(environment, environment, name, name, (one, other, first, second) => {
      fc.pre(one !== other);
      const nameIn = (environment: string, stack: string) => stackName({ environment } as Deployment, stack);
      expect(nameIn(one, first)).not.toBe(nameIn(other, second));
    }),
  );
});
