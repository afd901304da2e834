import { CognitiveAccountRaiPolicy } from "@cdktf/provider-azurerm/lib/cognitive-account-rai-policy";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import { protections } from "../core/classification";
import { ConstructError } from "../core/errors";
import type { BlocklistProps } from "./blocklist";
import { Blocklist } from "./blocklist";
import type { ContentFilterProfile, HarmProfile } from "./content-filter-profiles";
import { harmProfiles, weakerThan } from "./content-filter-profiles";
import type { Filter } from "./content-filters";
import { filtersOf, toolFiltersOf } from "./content-filters";
import type { FoundryAccount } from "./foundry-account";

/** Arguments of {@link ContentFilter}. */
export interface ContentFilterProps {
  /** Account whose deployments use it. Its classification decides the weakest profile. */
  readonly account: FoundryAccount;
  /** @default - the weakest that the classification allows: `strict` for confidential data, else `balanced` */
  readonly profile?: ContentFilterProfile;
  /** Name of the policy. Letters, digits, `_`, `.` and `-`. @default - name of the profile, or "custom" */
  readonly name?: string;
  /** Block swear words too. @default false */
  readonly profanity?: boolean;
  /**
   * Filter calls of tools, and what tools return, too. Implements ZTAI-AI-12.
   * @default - where agents run in the account's network
   */
  readonly tools?: true;
  /**
   * Block calls of tools that do something else than the user asked for (Task Adherence). Azure may process what it judges in other
   * regions of the United States and Europe, so data that is bound to its region cannot have it.
   * https://learn.microsoft.com/azure/foundry/guardrails/task-adherence#region-availability-and-data-processing
   * @default false
   */
  readonly taskAdherence?: boolean;
  /** Lists of terms that are blocked in both directions, by name. Implements ZTAI-AI-09. @default - none */
  readonly blocklists?: Readonly<Record<string, BlocklistProps>>;
}

/** Base that every policy extends: Microsoft's current default. */
const basePolicy = "Microsoft.DefaultV2";

/** Filtering is finished before anything is released. Implements ZTAI-AI-08. */
const mode = "Blocking";

/**
 * A content filter (responsible AI policy) with every category of harm in both directions and every shield, all blocking.
 * An agent that names no policy of its own has that of its model.
 * Implements ZTAI-AI-03 to ZTAI-AI-09 and, where agents run, ZTAI-AI-12.
 */
export class ContentFilter extends Construct {
  /** Name of the policy, as a reference: what uses it is created after it. */
  readonly policyName: string;

  /**
   * @throws ConstructError ZTAI-CON-008 when the profile is weaker than the account's classification allows, or task adherence would
   * take data out of the region that it is bound to; ZTAI-CON-006 for task adherence where calls of tools are not filtered.
   */
  constructor(scope: Construct, id: string, props: ContentFilterProps) {
    super(scope, id);
    const { account, profile, profanity = false, taskAdherence = false, blocklists = {} } = props;
    const tools = props.tools ?? account.hostsAgents;
    if (taskAdherence) this.assertAdherence(account, tools);
    const minimum = protections[account.classification].contentFilter;
    const harms = thresholdsOf(profile ?? minimum, harmProfiles[minimum]);
    this.assertStrictEnough(harms, minimum, account);
    const name = props.name ?? (typeof profile === "object" ? "custom" : (profile ?? minimum));
    const lists = Object.entries(blocklists).map(
      ([list, terms]) => new Blocklist(this, `Blocklist-${list}`, { ...terms, account, name: list }),
    );
    const filters = [...filtersOf(harms, profanity), ...(tools ? toolFiltersOf(harms, taskAdherence) : [])];
    const policy =
      lists.length === 0 && !tools
        ? this.policy(account, name, filters)
        : this.policyInArm(account, name, filters, lists, tools);
    account.order.add("content-filter", policy);
    this.policyName = policy.getStringAttribute("name");
  }

  private policy(account: FoundryAccount, name: string, filters: readonly Filter[]): TerraformResource {
    return new CognitiveAccountRaiPolicy(this, "Resource", {
      name,
      cognitiveAccountId: account.accountId,
      basePolicyName: basePolicy,
      mode,
      tags: { ...account.tags },
      contentFilter: filters.map((filter) => ({
        name: filter.name,
        source: filter.source,
        filterEnabled: true,
        blockEnabled: true,
        // azurerm 4.55 wants a threshold everywhere; Azure ignores it where there is no severity
        // (https://github.com/hashicorp/terraform-provider-azurerm/issues/28653).
        severityThreshold: filter.threshold ?? "Medium",
      })),
    });
  }

  /** azurerm can neither attach blocklists nor filter calls of tools, so such a policy is written in the API's own terms. */
  private policyInArm(
    account: FoundryAccount,
    name: string,
    filters: readonly Filter[],
    lists: readonly Blocklist[],
    tools: boolean,
  ): TerraformResource {
    return new AzapiResource(this, "Resource", {
      type: "Microsoft.CognitiveServices/accounts/raiPolicies",
      preview: tools ? true : undefined,
      name,
      parentId: account.accountId,
      tags: account.tags,
      body: {
        properties: {
          basePolicyName: basePolicy,
          mode,
          contentFilters: filters.map((filter) => ({
            name: filter.name,
            source: filter.source,
            enabled: true,
            blocking: true,
            ...(filter.threshold && { severityThreshold: filter.threshold }),
            ...(filter.source.endsWith("ToolCall") && { action: "BLOCKING" }),
          })),
          ...(lists.length > 0 && {
            customBlocklists: lists.flatMap(({ blocklistName }) =>
              ["Prompt", "Completion"].map((source) => ({ source, blocklistName, blocking: true })),
            ),
          }),
        },
      },
    });
  }

  private assertAdherence(account: FoundryAccount, tools: boolean): void {
    const refuse = (code: "ZTAI-CON-006" | "ZTAI-CON-008", found: string, fix: string) => {
      throw new ConstructError(code, this, found, fix);
    };
    if (!tools) refuse("ZTAI-CON-006", "has task adherence and filters no calls of tools", "set tools");
    if (!protections[account.classification].regionBound) return;
    const found = `task adherence would take ${account.classification} data out of its region`;
    refuse("ZTAI-CON-008", found, "leave taskAdherence out");
  }

  private assertStrictEnough(harms: HarmProfile, minimum: keyof typeof harmProfiles, account: FoundryAccount): void {
    const weaker = weakerThan(harms, harmProfiles[minimum]);
    if (weaker.length === 0) return;
    throw new ConstructError(
      "ZTAI-CON-008",
      this,
      `${weaker.join(", ")} is weaker than the profile ${minimum}, the weakest for ${account.classification} data`,
      `use the profile ${minimum} or stricter thresholds (Low is the strictest)`,
    );
  }
}

function thresholdsOf(profile: ContentFilterProfile, minimum: HarmProfile): HarmProfile {
  return typeof profile === "string" ? harmProfiles[profile] : { ...minimum, ...profile.harms };
}
