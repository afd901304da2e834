import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "../../../common/json";
import { assessJson } from "../../helpers/assess-json";
import { terraformPlanOf } from "../../helpers/terraform-plan";
import { today, withStatus, workload } from "./open-estate";

const folder = mkdtempSync(join(tmpdir(), "ztai-beside-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, json: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(json));
  return path;
}

/** A state, as it lies in a backend, that holds the resources. */
function stateOf(resources: JsonObject): object {
  return {
    version: 4,
    terraform_version: "1.9.0",
    serial: 1,
    lineage: "l",
    outputs: {},
    resources: Object.entries(resources).flatMap(([type, named]) =>
      Object.entries(named as JsonObject).map(([name, attributes]) => ({
        mode: "managed",
        type,
        name,
        provider: 'provider["hashicorp/azurerm"]',
        instances: [
          { schema_version: 0, attributes: { id: `/subscriptions/p/${name}`, ...(attributes as JsonObject) } },
        ],
      })),
    ),
  };
}

const plans = ["AI", "Api", "Arm", "CloudPosture", "Containers", "CosmosDbs", "KeyVaults", "StorageAccounts"];
const extensions = [
  "AIPromptEvidence",
  "AIPromptSharingWithPurview",
  "OnUploadMalwareScanning",
  "SensitiveDataDiscovery",
  "AgentlessDiscoveryForKubernetes",
  "ContainerRegistriesVulnerabilityAssessments",
  "ContainerSensor",
  "ApiPosture",
  "AgentlessVmScanning",
  "EntraPermissionsManagement",
];
/** What a platform team has, and the rules about the workload that it proves. */
const platform: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  [
    "policies",
    { azurerm_subscription_policy_assignment: { p: { name: "mcsb", policy_definition_id: "d", enforce: true } } },
    ["policy-assigned"],
  ],
  [
    "a lock on the subscription",
    { azurerm_management_lock: { l: { name: "keep", lock_level: "CanNotDelete", scope: "/subscriptions/s" } } },
    ["critical-resource-lock"],
  ],
  [
    "a budget",
    {
      azurerm_consumption_budget_subscription: { b: { name: "ai", amount: 100, subscription_id: "/subscriptions/s" } },
    },
    ["budget-present"],
  ],
  [
    "detections",
    {
      azurerm_sentinel_alert_rule_nrt: {
        n: { name: "jailbreak", display_name: "Jailbreak", severity: "High", query: "q", enabled: true },
      },
    },
    ["sentinel-detections"],
  ],
  [
    "Defender plans",
    {
      azurerm_security_center_subscription_pricing: Object.fromEntries(
        plans.map((plan) => [
          plan.toLowerCase(),
          { resource_type: plan, tier: "Standard", extension: extensions.map((name) => ({ name })) },
        ]),
      ),
    },
    ["defender-for-ai", "defender-posture", "defender-for-cosmos"],
  ],
];

describe.each(platform)("%s of a platform team", (_what, resources, rules) => {
  const provider = { azurerm: { features: {}, subscription_id: "s" } };
  const app = write("app.tf.json", { provider, resource: workload });
  const alone = assessJson([app], { today });

  test.each([
    ["plan", terraformPlanOf({ resource: resources })],
    ["state", stateOf(resources)],
  ])("are proved by their %s beside the workload, in any order", (form, json) => {
    const beside = write(`${form}.json`, json);
    const verdicts = (paths: readonly string[]) =>
      assessJson(paths, { today })
        .findings.filter(({ rule }) => rules.includes(rule))
        .map(({ rule, verdict }) => ({ rule, verdict }));
    expect([...new Set(verdicts([app]).map(({ verdict }) => verdict))]).toEqual(["unknown"]);
    const proved = rules.map((rule) => ({ rule, verdict: "pass" }));
    expect(verdicts([app, beside])).toEqual(expect.arrayContaining(proved));
    expect(verdicts([app, beside])).toHaveLength(rules.length);
    expect(verdicts([beside, app]).sort()).toEqual(verdicts([app, beside]).sort());
  });

  test("raise what is proved, and nothing is declared", () => {
    const together = assessJson([app, write("plan.json", terraformPlanOf({ resource: resources }))], { today });
    expect(withStatus(together, "declared")).toEqual([]);
    expect(together.score.notLookedAt).toBeLessThanOrEqual(alone.score.notLookedAt);
    expect(withStatus(together, "met")).toEqual(expect.arrayContaining([...withStatus(alone, "met")]));
  });
});
