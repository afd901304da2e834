import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import type { Block } from "../../estate/block";
import { everyBlock } from "../shared/judge";

/** Operators of the query language that leave rows out or merge them. https://learn.microsoft.com/kusto/query/ */
const dropping = /^(where|filter|take|limit|top|sample|sample-distinct|distinct|summarize|count)\b/i;
/** A condition that is true for every row. */
const always = /^where\s+(true|1\s*==\s*1|bool\(true\))\s*$/i;

function named(flow: Block): Outcome {
  const transform = flow.value("transform_kql");
  if (transform.state === "unknown") return unknown(`transform_kql is unknown: ${transform.reason}`);
  if (transform.state === "absent") return pass();
  const found = steps(String(transform.value)).find((step) => dropping.test(step) && !always.test(step));
  return found ? fail(`transform_kql leaves rows out: ${found.slice(0, 60)}`) : pass();
}

/** The steps of a query, without comments and with texts emptied. */
function steps(query: string): readonly string[] {
  const plain = query.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""').replace(/\/\/[^\n]*/g, "");
  return plain.split(/[|;]/).map((step) => step.trim());
}

function transformed(transform_kql: string): TerraformJson {
  const flow = { streams: ["Microsoft-Table-AzureDiagnostics"], destinations: ["law"], transform_kql };
  return {
    variable: { any: {} },
    resource: {
      azurerm_monitor_data_collection_rule: { a: { name: "dcr", kind: "WorkspaceTransforms", data_flow: [flow] } },
    },
  };
}

/** What a transformation leaves out, no detection finds and no investigation either. */
export default rule({
  id: "log-transform-drops",
  control: "ZTAI-VS-02",
  title: "Transformation drops log records before they are stored",
  severity: "medium",
  on: ["azurerm_monitor_data_collection_rule"],
  check: (collection) => all([pass(), everyBlock(collection, "data_flow", named)]),
  fix: "Keep every row; let the transformation parse, mask or project columns only.",
  examples: {
    pass: transformed("source | extend caller = tostring(parse_json(properties_s).caller) | project-away properties_s"),
    fail: transformed('source | where Category != "RequestResponse"'),
  },
  edges: [
    { when: "taking no row drops all", given: transformed("source | take 0"), verdict: "fail" },
    { when: "a condition that always holds drops none", given: transformed("source | where true"), verdict: "pass" },
    { when: "the word within a text is none", given: transformed('source | extend a = "| where x"'), verdict: "pass" },
    { when: "the source as it is keeps all", given: transformed("source"), verdict: "pass" },
    { when: "a query that is not known is not known", given: transformed("${var.any}"), verdict: "unknown" },
  ],
});
