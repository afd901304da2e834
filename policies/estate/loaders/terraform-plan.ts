import type { ResourceInstance, TerraformDocument } from "../document";
import { isObject, own, type Json, type JsonObject } from "../../../common/json";
import type { ParsedFile, Source } from "./source";
import { literal, unknownMark } from "../unknown";
import { effectiveValues } from "./plan/effective-values";
import { planLinks } from "./plan/plan-links";
import { outputBlocks } from "./plan/output-blocks";
import { PlanIndex } from "./plan/plan-index";
import type { ShownResource } from "./plan/planned-resources";
import { provisionerBlocks } from "./plan/provisioners";
import { providerArgument, providerBlocks } from "./plan/provider-blocks";

/**
 * What `terraform show -json` prints of a plan, also as HCP Terraform wraps it. Resources that are only destroyed are not
 * among the planned values; what stays unchanged is.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
export const terraformPlan: Source = {
  kind: "terraform-plan",
  recognises: ({ json }) => planOf(json) !== undefined,
  load: (file) => ({ kind: "terraform-plan", documents: [planDocument(file, planOf(file.json) ?? {})], problems: [] }),
};

function planOf(json: Json): JsonObject | undefined {
  if (!isObject(json)) return undefined;
  if (isObject(own(json, "planned_values")) || Array.isArray(own(json, "resource_changes"))) return json;
  const wrapped = own(json, "plan");
  return isObject(wrapped) && isObject(own(wrapped, "planned_values")) ? wrapped : undefined;
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
    lineOf: () => undefined,
  };
}

/** What the root module declares; the values given are no part of it. */
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
  const raw = effectiveValues(
    values,
    index.afterUnknown(address),
    sensitive ?? index.afterSensitive(address),
    written,
    links,
  );
  const provider = providerArgument(block);
  const provisioner = provisionerBlocks(block);
  const more = { ...(provider ? { provider } : {}), ...(provisioner.length > 0 ? { provisioner } : {}) };
  return { mode, type, name, address, raw: { ...raw, ...more } };
}
