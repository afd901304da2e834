import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import { resourcesOf, type Stacks } from "../estate";
import { withValue, type Path } from "../json-path";
import type { Mutant } from "../mutant";
import { changedResource } from "./change";

const key = "kP3x9Qv7LmT2sWc8ZrB5nYd1HfGjUe4AoI6tVqXwMzK0EyNbRlSiCuJhDgFpOaTvB7nQ2eW5rT8yU1iO4p3A6s==";
const connection = `DefaultEndpointsProtocol=https;AccountName=stdata;AccountKey=${key};EndpointSuffix=core.windows.net`;

/** Settings and variables of applications, by the path to them. */
const places: readonly (readonly [string, Path, Json])[] = [
  ["app_settings", ["app_settings", "AZURE_OPENAI_API_KEY"], key],
  ["app_settings", ["app_settings", "Storage"], connection],
  ["tags", ["tags", "apiKey"], key],
  ["custom_data", ["custom_data"], "ZXhwb3J0IFRPS0VOPXNrLTAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVm"],
];

/** Writes a key as text where an application or a reader of tags finds it. */
export function writeSecrets(stacks: Stacks): readonly Mutant[] {
  return resourcesOf(stacks).flatMap((resource) => [
    ...places
      .filter(([argument]) => isObject(resource.raw[argument]))
      .map(([, path, value]) =>
        changedResource(stacks, resource, withValue(resource.raw, path, value), {
          verb: "secret",
          path,
          shown: "a key",
        }),
      ),
    ...environments(resource.raw, []).map((path) => {
      const environment = { name: "AZURE_OPENAI_API_KEY", value: key };
      const raw = withValue(resource.raw, path, environment);
      return changedResource(stacks, resource, raw, { verb: "secret", path, shown: "a key" });
    }),
  ]);
}

/** The first variable of every container. */
function environments(at: JsonObject, path: Path): readonly Path[] {
  return Object.entries(at).flatMap(([name, value]): readonly Path[] => {
    if (name === "env" && isList(value) && value.length > 0) return [[...path, name, 0]];
    if (isObject(value)) return environments(value, [...path, name]);
    if (!isList(value)) return [];
    return value.flatMap((item, index) => (isObject(item) ? environments(item, [...path, name, index]) : []));
  });
}
