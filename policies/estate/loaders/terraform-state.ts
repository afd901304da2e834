import type { TerraformDocument } from "../document";
import { isObject, own, type Json } from "../../../common/json";
import type { ParsedFile, Source } from "./source";
import { stateDocument } from "./plan/state-document";
import { outputBlocks } from "./plan/output-blocks";
import { shownResources } from "./plan/planned-resources";

/** What `terraform show -json` prints of a state. https://developer.hashicorp.com/terraform/internals/json-format */
export const terraformState: Source = {
  kind: "terraform-state",
  recognises: ({ json }) => isObject(json) && typeof own(json, "format_version") === "string" && isShown(json),
  load: (file) => ({ kind: "terraform-state", documents: [shownState(file)], problems: [] }),
};

/** A state without resources has no `values`; a plan has `planned_values` and is asked first. */
function isShown(json: Json): boolean {
  if (!isObject(json)) return false;
  const values = own(json, "values");
  return isObject(values) || (values === undefined && own(json, "planned_values") === undefined);
}

function shownState(file: ParsedFile): TerraformDocument {
  const values = isObject(file.json) ? own(file.json, "values") : undefined;
  return stateDocument(file.label, shownResources(values), outputBlocks(values));
}
