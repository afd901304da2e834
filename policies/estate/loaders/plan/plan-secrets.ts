import { isObject, own, type Json } from "../../../../common/json";
import { credentialKind } from "../../credential-reference";
import type { PlanIndex } from "./plan-index";
import { texts } from "./planned-resources";
import { parsePlanReference } from "./reference-text";
import { referenceTargets, type Place } from "./reference-targets";
import { remembered, type Targets } from "./targets";

/** References to credentials that a value of an expression may carry: attributes of resources, and sensitive variables. */
export function planSecrets(index: PlanIndex, expression: Json | undefined, place: Place): readonly string[] {
  const secrets = credentials(referenceTargets(index, expression, place), "");
  return [...secrets, ...sensitiveVariables(index, expression, place)];
}

const credentials = remembered(({ found }: Targets): readonly string[] =>
  found
    .map(({ address, attribute }) => (attribute ? `${address}.${attribute}` : address))
    .filter((reference) => credentialKind(reference) !== undefined),
);

/** Variables of the module itself: what its caller gives is followed as any other reference. */
function sensitiveVariables(index: PlanIndex, expression: Json | undefined, place: Place): readonly string[] {
  if (place.module !== "" || !isObject(expression)) return [];
  const configuration = index.configuration("");
  const declared = configuration && own(configuration, "variables");
  return texts(own(expression, "references")).flatMap((text) => {
    const reference = parsePlanReference(text);
    const variable = reference.kind === "variable" && isObject(declared) ? own(declared, reference.name) : undefined;
    return reference.kind === "variable" && isObject(variable) && own(variable, "sensitive") === true
      ? [`var.${reference.name}`]
      : [];
  });
}
