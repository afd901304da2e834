import type { Resource } from "../../../estate/resource";
import { textAround } from "../../../estate/value";

/** What a condition does to a role on the blobs of a whole account; a reason where its form does not tell. */
export type ContainerLimit = "limited" | "open" | { readonly reason: string };

const blobs = "Microsoft\\.Storage/storageAccounts/blobServices/containers/blobs";

/** Operations that reach what blobs hold: a condition that is not about one of them leaves it allowed in every container. */
const operations = ["read", "write", "delete", "add/action"].map(
  (operation) => new RegExp(`!\\s*\\(\\s*ActionMatches\\s*\\{\\s*'${blobs}/${operation}'\\s*\\}\\s*\\)`, "i"),
);

/** Comparison of the container's name with one that is not every name. */
const named =
  /^\(*\s*@Resource\[Microsoft\.Storage\/storageAccounts\/blobServices\/containers:name\]\s*String(?:Equals|StartsWith|Like)(?:IgnoreCase)?\s*'(?!\*?')[^']+'\s*\)*$/i;

/**
 * Whether the condition of an assignment lets its holder read, write and delete blobs in some containers only. Microsoft's templates
 * for agents name tags alone, which limits nothing else.
 * https://learn.microsoft.com/azure/storage/blobs/storage-auth-abac-examples
 */
export function containerLimit(assignment: Resource): ContainerLimit {
  const condition = assignment.value("condition");
  if (condition.state === "absent") return "open";
  const text = textAround(condition, "~");
  if (text === undefined) {
    return {
      reason: condition.state === "unknown" ? `condition is unknown: ${condition.reason}` : "condition is no text",
    };
  }
  const [actions = "", names, ...more] = text.split(/\)\s*OR\s*\(/i);
  if (!/ActionMatches/i.test(text) || more.length > 0)
    return { reason: "the condition has a form that is not read here" };
  if (operations.some((operation) => !operation.test(actions))) return "open";
  const compared = (names ?? "").split(/\s+AND\s+/i).map((part) => part.trim());
  return compared.every((part) => named.test(part))
    ? "limited"
    : { reason: "the condition compares something else than names of containers" };
}
