import { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import { ConstructError } from "../core/errors";
import type { FoundryAccount } from "./foundry-account";

/** One term of a blocklist. */
export interface BlocklistTerm {
  /** The term, or a regular expression. */
  readonly pattern: string;
  /** @default false */
  readonly isRegex?: boolean;
}

/** Terms that are blocked, such as code names of projects. */
export interface BlocklistProps {
  /** What the list is for. */
  readonly description: string;
  /** Terms by name. Names hold letters, digits, `_`, `.` and `-`. At least one. */
  readonly terms: Readonly<Record<string, BlocklistTerm>>;
}

/** Where a blocklist belongs. */
interface BlocklistPlace {
  readonly account: FoundryAccount;
  readonly name: string;
}

/** A list of terms that content filters of one account block. Implements ZTAI-AI-09. */
export class Blocklist extends Construct {
  /** Name of the list, as a reference: a policy that attaches it is created after it. */
  readonly blocklistName: string;

  /** @throws ConstructError ZTAI-CON-006 when it has no terms: it would block nothing and look as if it did. */
  constructor(scope: Construct, id: string, props: BlocklistProps & BlocklistPlace) {
    super(scope, id);
    const { account, name, description, terms } = props;
    if (Object.keys(terms).length === 0) {
      throw new ConstructError("ZTAI-CON-006", this, `blocklist ${name} has no terms`, "give at least one term");
    }
    const list = new AzapiResource(this, "Resource", {
      type: "Microsoft.CognitiveServices/accounts/raiBlocklists",
      name,
      parentId: account.accountId,
      body: { properties: { description } },
    });
    account.order.add("content-filter", list);
    for (const [term, { pattern, isRegex = false }] of Object.entries(terms)) {
      const item = new AzapiResource(this, `Term-${term}`, {
        type: "Microsoft.CognitiveServices/accounts/raiBlocklists/raiBlocklistItems",
        name: term,
        parentId: list.id,
        body: { properties: { pattern, isRegex } },
      });
      account.order.add("content-filter", item);
    }
    this.blocklistName = list.getStringAttribute("name");
  }
}
