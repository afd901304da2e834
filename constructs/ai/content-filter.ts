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
import { filtersOf } from "./content-filters";
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
  /** Lists of terms that are blocked in both directions, by name. Implements ZTAI-AI-09. @default - none */
  readonly blocklists?: Readonly<Record<string, BlocklistProps>>;
}

/** Base that every policy extends: Microsoft's current default. */
const basePolicy = "Microsoft.DefaultV2";

/** Filtering is finished before anything is released. Implements ZTAI-AI-08. */
const mode = "Blocking";

/**
 * A content filter (responsible AI policy) with every category of harm in both directions and every shield, all blocking.
 * Implements ZTAI-AI-03 to ZTAI-AI-09.
 */
export class ContentFilter extends Construct {
  /** Name of the policy, as a reference: what uses it is created after it. */
  readonly policyName: string;

  /** @throws ConstructError ZTAI-CON-008 when the profile is weaker than the account's classification allows. */
  constructor(scope: Construct, id: string, props: ContentFilterProps) {
    super(scope, id);
    const { account, profile, profanity = false, blocklists = {} } = props;
    const minimum = protections[account.classification].contentFilter;
    const harms = thresholdsOf(profile ?? minimum, harmProfiles[minimum]);
    this.assertStrictEnough(harms, minimum, account);
    const name = props.name ?? (typeof profile === "object" ? "custom" : (profile ?? minimum));
    const lists = Object.entries(blocklists).map(
      ([list, terms]) => new Blocklist(this, `Blocklist-${list}`, { ...terms, account, name: list }),
    );
    const filters = filtersOf(harms, profanity);
    const policy =
      lists.length === 0
        ? this.policy(account, name, filters)
        : this.policyWithBlocklists(account, name, filters, lists);
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

  /** azurerm cannot attach blocklists, so this one policy is written in the API's own terms. */
  private policyWithBlocklists(
    account: FoundryAccount,
    name: string,
    filters: readonly Filter[],
    lists: readonly Blocklist[],
  ): TerraformResource {
    return new AzapiResource(this, "Resource", {
      type: "Microsoft.CognitiveServices/accounts/raiPolicies",
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
          })),
          customBlocklists: lists.flatMap(({ blocklistName }) =>
            ["Prompt", "Completion"].map((source) => ({ source, blocklistName, blocking: true })),
          ),
        },
      },
    });
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
