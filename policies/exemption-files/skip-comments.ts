import { isDate } from "../../common/date";
import type { Rule } from "../engine/rule";
import type { PlacedExemption } from "./placed-exemption";
import { entry } from "../../common/table";

/** A comment of another tool that silences one of its checks: `checkov:skip=…`, `trivy:ignore:…`, `tfsec:ignore:…`. */
export interface SkipComment {
  /** `checkov`, `trivy`, … in lower case. */
  readonly tool: string;
  /** Id of the check, as that tool calls it. */
  readonly id: string;
  /** Globs over `address` or `stack:address` of the resources it stands beside, as exemptions have them. */
  readonly resources: readonly string[];
  /** @default - none was given */
  readonly reason?: string;
  /** Last day it holds, when the comment has one. */
  readonly expires?: string;
  readonly file?: string;
  readonly line?: number;
}

/** Who answers for all comments and until when, since comments of other tools say neither. */
export interface SkipCommentAnswer {
  readonly owner: string;
  /** Last day, `YYYY-MM-DD`. A comment's own date holds when it is earlier. */
  readonly expires: string;
}

/** Names of one tool: trivy took over tfsec's checks and comments. */
const sameTool: Readonly<Record<string, string | undefined>> = { tfsec: "trivy" };

/**
 * Exemptions for the rules that cover the silenced checks, only where the caller answers for them. Comments whose check no
 * rule covers excuse nothing and come back in `unmapped`.
 * @throws RangeError when the owner is blank or the date does not exist
 */
export function exemptionsFromComments(
  comments: readonly SkipComment[],
  rules: readonly Rule[],
  answer: SkipCommentAnswer,
): { readonly exemptions: readonly PlacedExemption[]; readonly unmapped: readonly SkipComment[] } {
  if (answer.owner.trim() === "") throw new RangeError("skip comments count only with an owner");
  if (!isDate(answer.expires))
    throw new RangeError(`expires is ${answer.expires}; it must be a date such as 2027-03-31`);
  const covering = rulesByCheck(rules);
  const exemptions = comments.flatMap((comment) => {
    const ids = covering.get(checkKey(comment.tool, comment.id)) ?? [];
    return ids.flatMap((rule) => comment.resources.map((resource) => exemption(comment, rule, resource, answer)));
  });
  return { exemptions, unmapped: comments.filter(({ tool, id }) => !covering.has(checkKey(tool, id))) };
}

function exemption(comment: SkipComment, rule: string, resource: string, answer: SkipCommentAnswer): PlacedExemption {
  const { tool, id, reason = "", expires, file, line } = comment;
  const said = reason.trim() === "" ? "no reason given" : reason.trim();
  return {
    control: rule,
    resource,
    category: "waiver",
    reason: `${said} (${tool} ${id})`,
    owner: answer.owner,
    expires: expires !== undefined && isDate(expires) && expires < answer.expires ? expires : answer.expires,
    origin: "skip-comment",
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { place: `${line}:1` }),
  };
}

function rulesByCheck(rules: readonly Rule[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, covers = [] } of rules) {
    for (const check of covers) {
      const colon = check.indexOf(":");
      const key = checkKey(check.slice(0, colon), check.slice(colon + 1));
      found.set(key, [...(found.get(key) ?? []), id]);
    }
  }
  return found;
}

/** Tools ignore case, and trivy writes `AVD-AZU-0012` for `AZU-0012`. */
function checkKey(tool: string, id: string): string {
  const name = tool.toLowerCase();
  return `${entry(sameTool, name) ?? name}:${id.toLowerCase().replace(/^avd-/, "")}`;
}
