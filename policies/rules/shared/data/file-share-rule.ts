import { notApplicable, unknown } from "../../../engine/outcome";
import { rule, type Rule, type TerraformJson } from "../../../engine/rule";
import type { Json } from "../../../../common/json";
import { text } from "../../../estate/value";
import { meets, type Requirement } from "../require";

/** What file shares of an account may accept. */
export interface Acceptance {
  /** Argument below `share_properties.smb`, a list. */
  readonly argument: string;
  /** Values that are strong enough. */
  readonly strong: RegExp;
  /** Completes "it must be …". */
  readonly must: string;
  /** A list that passes, and one that fails. */
  readonly examples: { readonly pass: readonly string[]; readonly fail: readonly string[] };
}

/** A rule about what the file shares of a storage account accept; without a share it does not apply. */
export function fileShareRule(
  definition: Omit<Rule, "on" | "check" | "examples">,
  { argument, strong, must, examples }: Acceptance,
): Rule {
  const requirement: Requirement = {
    path: `share_properties.smb.${argument}`,
    must,
    // An empty list leaves it to the service, which accepts all.
    holds: (found) => areAll([found].flat(), strong),
  };
  const accepting = (values: readonly string[]): TerraformJson => ({
    resource: { azurerm_storage_account: { a: { share_properties: { smb: { [argument]: [...values] } } } } },
  });
  return rule({
    ...definition,
    on: ["azurerm_storage_account"],
    check: (account, graph) => {
      const kind = text(account.value("account_kind"));
      const shares = graph.companions(account, "azurerm_storage_share");
      const settings = account.blocks("share_properties");
      const written = settings.state === "unknown" || settings.blocks.some((block) => block.written("smb").isThere);
      if (written || shares.found.length > 0 || kind === "FileStorage") return meets(account, requirement);
      const unclear = shares.uncertain ?? (kind === undefined ? "account_kind is not known" : undefined);
      return unclear === undefined ? notApplicable("the input gives it no file share") : unknown(unclear);
    },
    examples: { pass: accepting(examples.pass), fail: accepting(examples.fail) },
  });
}

function areAll(items: readonly Json[], strong: RegExp): boolean {
  return items.length > 0 && items.every((item) => strong.test(String(item)));
}
