import { all, notApplicable, unknown } from "../../engine/outcome";
import { rule, type Check, type Rule } from "../../engine/rule";
import type { Resource } from "../../estate/resource";
import { meets, type Requirement } from "./require";

/**
 * A rule about an ARM type that azurerm does not have. An `azapi_resource` whose type is not known may be this type.
 * @param type name of the type in the table of azapi types
 * @param except why a resource is not judged; undefined for one that is. @default - all are
 */
export function azapiRule(
  definition: Omit<Rule, "on" | "check">,
  type: string,
  requirements: readonly Requirement[],
  except: (resource: Resource) => string | undefined = () => undefined,
): Rule {
  return rule({
    ...definition,
    ...inAzapi(type, (resource) => {
      const reason = except(resource);
      if (reason !== undefined) return notApplicable(reason);
      return all(requirements.map((requirement) => meets(resource, requirement)));
    }),
  });
}

/**
 * Judges a type of which only azapi writes what matters. An `azapi_resource` whose type is not known may be this type.
 * @param type name of the type, as azapi's resources of it are read
 */
export function inAzapi(type: string, check: Check): Pick<Rule, "on" | "check"> {
  return {
    on: [type, "azapi_resource"],
    check: (resource, graph) => {
      if (resource.type === type) return check(resource, graph);
      const written = resource.value("type");
      return written.state === "unknown"
        ? unknown(`the type is unknown: ${written.reason}`)
        : notApplicable("it is of another type");
    },
  };
}
