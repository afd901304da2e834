import { all, notApplicable, unknown } from "../../engine/outcome";
import { rule, type Rule } from "../../engine/rule";
import { meets, type Requirement } from "./require";

/**
 * A rule about an ARM type that azurerm does not have. An `azapi_resource` whose type is not known may be one of it.
 * @param type name of the type in the table of azapi types
 */
export function azapiRule(
  definition: Omit<Rule, "on" | "check">,
  type: string,
  requirements: readonly Requirement[],
): Rule {
  return rule({
    ...definition,
    on: [type, "azapi_resource"],
    check: (resource) => {
      if (resource.type === type) return all(requirements.map((requirement) => meets(resource, requirement)));
      const written = resource.value("type");
      return written.state === "unknown"
        ? unknown(`the type is unknown: ${written.reason}`)
        : notApplicable("it is of another type");
    },
  });
}
