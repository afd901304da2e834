import type { TerraformStack } from "cdktf";
import type { FoundryAccountProps } from "../../../constructs/ai/foundry-account";
import type { ContentFilterProps } from "../../../constructs/ai/content-filter";
import type { HarmProfile, Threshold } from "../../../constructs/ai/content-filter-profiles";
import { harmProfiles, weakerThan } from "../../../constructs/ai/content-filter-profiles";
import type { Classification } from "../../../constructs/core/classification";
import type { Attributes } from "../../helpers/synth-stack";
import { synthStack } from "../../helpers/synth-stack";
import { foundryWorkload } from "./ai-fixture";

function policyOf(classification: Classification, props?: Omit<ContentFilterProps, "account">): Attributes {
  const { stack, foundry } = foundryWorkload(classification);
  foundry.addContentFilter("Default", props);
  return synthStack(stack).only("azurerm_cognitive_account_rai_policy");
}

/** The filters as `name source threshold`. */
function filtersIn(policy: Attributes): string[] {
  const filters = policy["content_filter"] as Record<string, unknown>[];
  return filters.map(({ name, source, severity_threshold }) => `${name} ${source} ${severity_threshold}`);
}

describe("ContentFilter", () => {
  test("filters every category of harm in both directions and has every shield", () => {
    expect(filtersIn(policyOf("general"))).toEqual([
      "Hate Prompt Medium",
      "Hate Completion Medium",
      "Sexual Prompt Medium",
      "Sexual Completion Medium",
      "Violence Prompt Medium",
      "Violence Completion Medium",
      "Selfharm Prompt Medium",
      "Selfharm Completion Medium",
      "Jailbreak Prompt Medium",
      "Indirect Attack Prompt Medium",
      "Protected Material Text Completion Medium",
      "Protected Material Code Completion Medium",
    ]);
  });

  test("blocks with all of them, before anything is released", () => {
    const policy = policyOf("general");
    expect(policy).toMatchObject({ name: "balanced", base_policy_name: "Microsoft.DefaultV2", mode: "Blocking" });
    for (const filter of policy["content_filter"] as Attributes[]) {
      expect(filter).toMatchObject({ filter_enabled: true, block_enabled: true });
    }
  });

  test("blocks confidential content from low severity on", () => {
    const policy = policyOf("confidential");
    expect(policy["name"]).toBe("strict");
    expect(filtersIn(policy).slice(0, 8)).toEqual(
      ["Hate", "Sexual", "Violence", "Selfharm"].flatMap((name) => [`${name} Prompt Low`, `${name} Completion Low`]),
    );
  });

  test("takes custom thresholds that are stricter, and fills the rest", () => {
    const policy = policyOf("general", { profile: { harms: { Violence: { prompt: "Low", completion: "Medium" } } } });
    expect(policy["name"]).toBe("custom");
    expect(filtersIn(policy)).toEqual(
      expect.arrayContaining(["Violence Prompt Low", "Violence Completion Medium", "Hate Prompt Medium"]),
    );
  });

  test("blocks profanity when asked to", () => {
    expect(filtersIn(policyOf("general", { profanity: true }))).toEqual(
      expect.arrayContaining(["Profanity Prompt Medium", "Profanity Completion Medium"]),
    );
  });

  test("refuses a profile that is weaker than the classification allows", () => {
    const { foundry } = foundryWorkload("confidential");
    expect(() => foundry.addContentFilter("Default", { profile: "balanced" })).toThrow(
      "Hate prompt Medium, Hate completion Medium, Sexual prompt Medium",
    );
    expect(() =>
      foundry.addContentFilter("Custom", { profile: { harms: { Hate: { prompt: "Low", completion: "High" } } } }),
    ).toThrow(
      "stack/Foundry/ContentFilter-Custom: Hate completion High is weaker than the profile strict, the weakest for confidential data; use the profile strict or stricter thresholds (Low is the strictest) [ZTAI-CON-008]",
    );
  });

  test("attaches blocklists in both directions and creates them first, one at a time", () => {
    const { stack, foundry } = foundryWorkload();
    foundry.addContentFilter("Default", {
      name: "code-names",
      blocklists: {
        projects: {
          description: "Code names",
          terms: { falcon: { pattern: "falcon" }, ticket: { pattern: "P-[0-9]{4}", isRegex: true } },
        },
      },
    });
    const { resources, addresses } = synthStack(stack);
    const azapi = Object.entries(resources("azapi_resource"));
    const find = (type: string) => azapi.filter(([, { type: found }]) => String(found).split("@")[0]?.endsWith(type));
    const [[list] = ["", {}]] = find("/raiBlocklists");
    const [[, policy] = ["", {}]] = find("/raiPolicies");
    expect(addresses.filter((address) => address.includes("rai_policy"))).toEqual([]);
    expect(find("/raiBlocklistItems").map(([, item]) => item["body"])).toEqual([
      { properties: { pattern: "falcon", isRegex: false } },
      { properties: { pattern: "P-[0-9]{4}", isRegex: true } },
    ]);
    expect(policy).toMatchObject({
      name: "code-names",
      depends_on: [expect.stringMatching(/_Term-ticket_/)],
      body: {
        properties: {
          mode: "Blocking",
          basePolicyName: "Microsoft.DefaultV2",
          contentFilters: expect.arrayContaining([
            { name: "Hate", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
            { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
          ]),
          customBlocklists: ["Prompt", "Completion"].map((source) => ({
            source,
            blocklistName: `\${azapi_resource.${list}.name}`,
            blocking: true,
          })),
        },
      },
    });
  });

  test("refuses a blocklist without terms", () => {
    const { foundry } = foundryWorkload();
    expect(() =>
      foundry.addContentFilter("Default", { blocklists: { projects: { description: "Code names", terms: {} } } }),
    ).toThrow("blocklist projects has no terms; give at least one term [ZTAI-CON-006]");
  });
});

describe("ContentFilter at calls of tools", () => {
  const agentSubnetId =
    "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/agents";

  function policyIn(stack: TerraformStack): Attributes {
    const policies = Object.values(synthStack(stack).resources("azapi_resource")).filter(
      ({ type }) => type === "Microsoft.CognitiveServices/accounts/raiPolicies@2025-10-01-preview",
    );
    expect(policies).toHaveLength(1);
    return policies[0] as Attributes;
  }

  /** The filters of the policy as `name source threshold action`. */
  function toolFilters(
    account: Partial<FoundryAccountProps>,
    props: Omit<ContentFilterProps, "account"> = {},
    classification: Classification = "general",
  ): string[] {
    const { stack, foundry } = foundryWorkload(classification, account);
    foundry.addContentFilter("Default", props);
    const policy = policyIn(stack);
    const { properties } = policy["body"] as { properties: { contentFilters: Attributes[] } };
    return properties.contentFilters
      .filter(({ enabled, blocking }) => enabled === true && blocking === true)
      .map(({ name, source, severityThreshold, action }) => [name, source, severityThreshold, action])
      .map((parts) => parts.filter((part) => part !== undefined).join(" "))
      .filter((filter) => filter.includes("ToolCall"));
  }
  const atTools = [
    "Hate PreToolCall Medium BLOCKING",
    "Hate PostToolCall Medium BLOCKING",
    "Sexual PreToolCall Medium BLOCKING",
    "Sexual PostToolCall Medium BLOCKING",
    "Violence PreToolCall Medium BLOCKING",
    "Violence PostToolCall Medium BLOCKING",
    "Selfharm PreToolCall Medium BLOCKING",
    "Selfharm PostToolCall Medium BLOCKING",
    "Indirect Attack PostToolCall BLOCKING",
  ];

  test("filters what goes to a tool and what comes back where agents run in the network", () => {
    expect(toolFilters({ agentSubnetId })).toEqual(atTools);
  });

  test("does so elsewhere when asked to, and blocks what the user did not ask for", () => {
    expect(toolFilters({}, { tools: true })).toEqual(atTools);
    expect(toolFilters({}, { tools: true, taskAdherence: true })).toContain("Task Adherence PreToolCall BLOCKING");
  });

  test("is as strict with tools as with prompts and answers", () => {
    const profile = { harms: { Hate: { prompt: "Low", completion: "Medium" } } } as const;
    const filters = toolFilters({ agentSubnetId }, { profile });
    expect(filters).toEqual(
      expect.arrayContaining(["Hate PreToolCall Medium BLOCKING", "Hate PostToolCall Low BLOCKING"]),
    );
    expect(toolFilters({ agentSubnetId }, {}, "confidential")).toContain("Hate PreToolCall Low BLOCKING");
  });

  test("keeps blocklists to prompts and answers", () => {
    const { stack, foundry } = foundryWorkload("general", { agentSubnetId });
    foundry.addContentFilter("Default", {
      blocklists: { names: { description: "Code names", terms: { apollo: { pattern: "Apollo" } } } },
    });
    expect(policyIn(stack)["body"]).toEqual({
      properties: expect.objectContaining({
        customBlocklists: ["Prompt", "Completion"].map((source) => expect.objectContaining({ source, blocking: true })),
      }),
    });
  });

  test("refuses task adherence for data that is bound to its region, and where calls of tools are not filtered", () => {
    const bound = foundryWorkload("highly-confidential", { agentSubnetId }).foundry;
    expect(() => bound.addContentFilter("Default", { taskAdherence: true })).toThrow(
      "task adherence would take highly-confidential data out of its region; leave taskAdherence out [ZTAI-CON-008]",
    );
    const { foundry } = foundryWorkload();
    expect(() => foundry.addContentFilter("Default", { taskAdherence: true })).toThrow(
      "has task adherence and filters no calls of tools; set tools [ZTAI-CON-006]",
    );
  });
});

describe("weakerThan", () => {
  test.each([
    ["Low", "Medium", 0],
    ["Medium", "Medium", 0],
    ["High", "Medium", 2],
    ["Medium", "Low", 2],
  ] as const)("ranks %s against %s: the lower the threshold, the stricter", (threshold, minimum, weaker) => {
    const all = (value: Threshold): HarmProfile => ({
      ...harmProfiles.strict,
      Hate: { prompt: value, completion: value },
    });
    expect(weakerThan(all(threshold), all(minimum))).toHaveLength(weaker);
  });
});
