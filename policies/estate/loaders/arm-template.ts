import { isList, isObject, own, type Json, type JsonObject } from "../../../common/json";
import type { Source } from "./source";
import { unknownMark } from "../unknown";
import { azapiInstances } from "./arm/azapi-instances";
import { templateEstate } from "./arm/template-estate";

/**
 * An ARM template, which is also what Bicep compiles to. Its resources are read as `azapi_resource` blocks.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax
 */
export const armTemplate: Source = {
  kind: "arm-template",
  recognises: ({ json }) => isObject(json) && isTemplate(json),
  load: ({ json, label }) => ({
    kind: "arm-template",
    documents: [
      {
        stack: label,
        file: label,
        json: { terraform: { backend: unknownMark("a template has no state of its own") } },
        instances: azapiInstances(templateEstate(isObject(json) ? json : {})),
        lineOf: () => undefined,
      },
    ],
    problems: [],
  }),
};

function isTemplate(json: JsonObject): boolean {
  const schema = own(json, "$schema");
  if (typeof schema === "string" && /deploymentTemplate\.json/i.test(schema)) return true;
  return typeof own(json, "contentVersion") === "string" && holdsResources(own(json, "resources"));
}

function holdsResources(value: Json | undefined): boolean {
  return isList(value) || isObject(value);
}
