import type { ResourceInstance, TerraformDocument } from "../document";
import { isObject, objects, own, type Json, type JsonObject } from "../../../common/json";
import type { Problem } from "../../../common/problem";
import type { ParsedFile, Source } from "./source";
import { literal, unknownMark } from "../unknown";
import { effectiveValues } from "./plan/effective-values";
import { withoutOldValues } from "./plan/old-values";
import { planLinks } from "./plan/plan-links";
import { outputBlocks } from "./plan/output-blocks";
import { PlanIndex } from "./plan/plan-index";
import { textOf, type ShownResource } from "./plan/planned-resources";
import { provisionerBlocks } from "./plan/provisioners";
import { providerArgument, providerBlocks } from "./plan/provider-blocks";

/** Modules within modules deeper than this are not looked into. */
const maximumModules = 40;

/**
 * What `terraform show -json` prints of a plan, also as HCP Terraform wraps it. Resources that are only destroyed are not
 * among the planned values; what stays unchanged is.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
export const terraformPlan: Source = {
  kind: "terraform-plan",
  recognises: ({ json }) => planOf(json) !== undefined,
  load: (file) => {
    const plan = planOf(file.json) ?? {};
    return { kind: "terraform-plan", documents: [planDocument(file, plan)], problems: notWhole(plan, file.label) };
  },
};

function planOf(json: Json): JsonObject | undefined {
  if (!isObject(json)) return undefined;
  if (isObject(own(json, "planned_values")) || Array.isArray(own(json, "resource_changes"))) return json;
  const wrapped = own(json, "plan");
  return isObject(wrapped) && isObject(own(wrapped, "planned_values")) ? wrapped : undefined;
}

/**
 * A plan that ended with an error, or that was limited to targets or deferred changes, lacks resources.
 * https://developer.hashicorp.com/terraform/internals/json-format (format 1.2 and later)
 */
function notWhole(plan: JsonObject, file: string): readonly Problem[] {
  const isErrored = own(plan, "errored") === true;
  if (!isErrored && own(plan, "complete") !== false) return [];
  const found = isErrored
    ? "a plan that ended with an error"
    : "a plan of a part, made with -target or with deferred changes";
  const [allowed, fix] = ["a plan of everything", "plan again, without -target"];
  return [{ code: "ZTAI-POL-030", level: "error", file, place: "", found, allowed, fix, unread: [file] }];
}

/** Types of the resources in a module of the configuration and in those it calls. */
function writtenTypes(module: Json | undefined, depth = 0): readonly string[] {
  if (!isObject(module) || depth > maximumModules) return [];
  const calls = own(module, "module_calls");
  const inner = Object.values(isObject(calls) ? calls : {}).map((call) =>
    isObject(call) ? own(call, "module") : undefined,
  );
  return [
    ...objects(own(module, "resources")).flatMap((one) => (own(one, "mode") === "data" ? [] : textOf(one, "type"))),
    ...inner.flatMap((called) => writtenTypes(called, depth + 1)),
  ];
}

function planDocument(file: ParsedFile, plan: JsonObject): TerraformDocument {
  const index = new PlanIndex(plan);
  const { provider, requiredProviders } = providerBlocks(plan);
  const backend = unknownMark("a plan does not say where the state is kept");
  return {
    stack: file.label,
    file: file.label,
    json: {
      terraform: { required_providers: requiredProviders, backend },
      provider,
      variable: variableBlocks(index),
      output: outputBlocks(own(plan, "planned_values"), index),
    },
    instances: index.resources.map((resource) => instance(index, resource)),
    written: writtenTypes(index.configuration("")),
  };
}

/** What the root module declares; the values given are not part of it. */
function variableBlocks(index: PlanIndex): JsonObject {
  const configuration = index.configuration("");
  const declared = configuration && own(configuration, "variables");
  const entries = isObject(declared) ? Object.entries(declared) : [];
  return Object.fromEntries(
    entries.map(([name, block]) => {
      const fallback = isObject(block) ? own(block, "default") : undefined;
      const sensitive = isObject(block) && own(block, "sensitive") === true;
      return [name, { sensitive, ...(fallback === undefined ? {} : { default: literal(fallback) }) }];
    }),
  );
}

function instance(index: PlanIndex, resource: ShownResource): ResourceInstance {
  const { mode, type, name, address, module, key, values, sensitive } = resource;
  const block = index.block(module, `${mode === "data" ? "data." : ""}${type}.${name}`);
  const expressions = block && own(block, "expressions");
  const written = isObject(expressions)
    ? ({ kind: "block", block: expressions } as const)
    : ({ kind: block ? "unset" : "hidden" } as const);
  const links = planLinks(index, type, { module, key, forEach: block && own(block, "for_each_expression") });
  const shown = effectiveValues(
    values,
    index.afterUnknown(address),
    sensitive ?? index.afterSensitive(address),
    written,
    links,
  );
  const raw = isObject(expressions) ? withoutOldValues(type, shown, expressions) : shown;
  const provider = providerArgument(block);
  const provisioner = provisionerBlocks(block);
  // Most have neither, and a copy of each would take as much memory as all of them.
  const isWhole = provider === undefined && provisioner.length === 0;
  const more = { ...(provider ? { provider } : {}), ...(provisioner.length > 0 ? { provisioner } : {}) };
  return { mode, type, name, address, raw: isWhole ? raw : { ...raw, ...more } };
}
