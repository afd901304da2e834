import { isList, isObject, own, type Json, type JsonObject } from "../../../common/json";
import type { Problem } from "../../../common/problem";
import type { TerraformDocument } from "../document";
import type { Loaded, ParsedFile, Source } from "./source";
import { unknownMark } from "../unknown";
import { azapiInstances } from "./arm/azapi-instances";
import { linkedDeployments, templateEstate } from "./arm/template-estate";

/**
 * An ARM template, which is also what Bicep compiles to. Its resources are read as `azapi_resource` blocks.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax
 */
export const armTemplate: Source = {
  kind: "arm-template",
  recognises: ({ json }) => isObject(json) && isTemplate(json),
  load: loadTemplate,
};

function loadTemplate({ json, label, text }: ParsedFile): Loaded {
  const template = isObject(json) ? json : {};
  const linked = /"template(?:link|spec)/i.test(text) ? linkedDeployments(template) : [];
  const document: TerraformDocument = {
    stack: label,
    file: label,
    json: { terraform: { backend: unknownMark("a template has no state of its own") } },
    instances: azapiInstances(templateEstate(template)),
    // A resource whose condition is false is written as well.
    written: holdsAny(own(template, "resources")) ? ["azapi_resource"] : [],
  };
  return { kind: "arm-template", documents: [document], problems: linked.map((name) => notInline(name, label)) };
}

function notInline(name: string, file: string): Problem {
  return {
    code: "ZTAI-POL-022",
    level: "error",
    file,
    place: `deployment ${name}`,
    found: "a linked template, which was not read",
    allowed: "templates that stand inline",
    fix: `build the template into one file, as Bicep does; or pass --allow-unread ${JSON.stringify(name)}`,
    unread: [name],
  };
}

function holdsAny(value: Json | undefined): boolean {
  return isList(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
}

function isTemplate(json: JsonObject): boolean {
  const schema = own(json, "$schema");
  if (typeof schema === "string" && /deploymentTemplate\.json/i.test(schema)) return true;
  return typeof own(json, "contentVersion") === "string" && holdsResources(own(json, "resources"));
}

function holdsResources(value: Json | undefined): boolean {
  return isList(value) || isObject(value);
}
