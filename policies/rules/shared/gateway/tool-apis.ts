import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import type { Serves } from "./model-address";

const named = /(^|[^a-z])mcp([^a-z]|$)/i;

/** Whether an API stands before an MCP server, by its type or its name. */
export function servesTools(api: Resource): Serves {
  const type = api.value("api_type");
  if (text(type)?.toLowerCase() === "mcp") return { state: "yes" };
  const values = ["path", "name", "display_name"].map((name) => api.value(name));
  if (values.some((value) => named.test(text(value) ?? ""))) return { state: "yes" };
  const open = [type, ...values].find((value) => value.state === "unknown");
  return open?.state === "unknown" ? { state: "unknown", reason: open.reason } : { state: "no" };
}
