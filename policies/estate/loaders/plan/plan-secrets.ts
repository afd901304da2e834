import { isObject, own, type Json } from "../../../../common/json";
import { credentialKind } from "../../credential-reference";
import { inputOrigin } from "../../unknown";
import { modulePath } from "./module-path";
import { moduleCall, type PlanIndex } from "./plan-index";
import { texts } from "./planned-resources";
import { longest, parsePlanReference } from "./reference-text";
import { referenceTargets, type ExpressionPlace } from "./reference-targets";
import { remembered, type Targets } from "./targets";

/** References to credentials that a value of an expression may carry: attributes of resources, and variables. */
export function planSecrets(index: PlanIndex, expression: Json | undefined, place: ExpressionPlace): readonly string[] {
  const secrets = credentials(referenceTargets(index, expression, place), "");
  return [...secrets, ...variables(index, expression, place.module)];
}

/**
 * References to credentials that a value may carry although the plan shows it: what Terraform knows to be sensitive marks all
 * that is made of it, so that only an attribute by name, made to be shown, can be among it.
 */
export function namedCredentials(
  index: PlanIndex,
  expression: Json | undefined,
  place: ExpressionPlace,
): readonly string[] {
  const { found } = referenceTargets(index, expression, place);
  const named = found
    .filter(({ attribute }) => attribute !== "")
    .map(({ address, attribute }) => `${address}.${attribute}`);
  return named.filter((reference) => credentialKind(reference) !== undefined);
}

const credentials = remembered(({ found }: Targets): readonly string[] =>
  found
    .map(({ address, attribute }) => (attribute ? `${address}.${attribute}` : address))
    .filter((reference) => credentialKind(reference) !== undefined),
);

/** Variables of the root module that an expression comes from, through the inputs of modules. */
function variables(index: PlanIndex, expression: Json | undefined, module: string): readonly string[] {
  const listed = isObject(expression) ? texts(own(expression, "references")) : [];
  if (!listed.some((text) => text.startsWith("var."))) return [];
  const references = longest(listed);
  return references.flatMap((text) => {
    const reference = parsePlanReference(text);
    return reference.kind === "variable" ? variable(index, reference.name, module, references.length === 1) : [];
  });
}

function variable(index: PlanIndex, name: string, module: string, isAlone: boolean): readonly string[] {
  const path = modulePath(module);
  const step = path.at(-1);
  if (!step) {
    const declared = own(index.configuration("") ?? {}, "variables");
    const block = isObject(declared) ? own(declared, name) : undefined;
    if (isObject(block) && own(block, "sensitive") === true) return [`var.${name}`];
    return isAlone && block !== undefined ? [inputOrigin + name] : [];
  }
  const parent = path.at(-2)?.address ?? "";
  const call = moduleCall(index.configuration(parent) ?? {}, step.name);
  const expressions = call && own(call, "expressions");
  return isObject(expressions) ? variables(index, own(expressions, name), parent) : [];
}
