import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { xmlElement } from "../xml/policy-element";
import { expression, statements } from "../xml/policy-expression";
import { refuseWhen, variable, when } from "./refuse";

/** C# for the body of the request as `JObject`; only where there is one. */
export const requestBody = "JObject.Parse(context.Request.Body.As<string>(preserveContent: true))";

/** C# for a property of the body as text, whatever its case; empty without a body or such a property. */
export function bodyText(property: string): string {
  return `(context.Request.Body == null ? "" : (string)${requestBody}.GetValue("${property}", StringComparison.OrdinalIgnoreCase) ?? "")`;
}

/**
 * Lets only JSON objects pass, and sends them on as the gateway read them: what it judges is what the backend reads, also when a
 * property stands twice. Names that differ by case only are refused. Implements ZTAI-NW-11.
 * https://learn.microsoft.com/azure/api-management/set-body-policy (every tier)
 */
export function jsonBody(): PolicyFragment {
  const problem = statements(`
    try
    {
      var body = ${requestBody};
      foreach (var part in new [] { body, body["params"] as JObject })
      {
        if (part == null) { continue; }
        var names = part.Properties().Select(property => property.Name.ToLowerInvariant()).ToList();
        if (names.Distinct().Count() != names.Count) { return "names differ by case"; }
      }
      return "";
    }
    catch { return "no JSON object"; }
  `);
  return policyFragment("json-body", {
    inbound: [
      when("context.Request.Body != null", [
        variable("body-problem", problem),
        refuseWhen('(string)context.Variables["body-problem"] != ""', {
          status: 400,
          code: "bad_body",
          message: "The body must be one JSON object whose names are unique.",
        }),
        xmlElement("set-body", {}, expression(`${requestBody}.ToString(Newtonsoft.Json.Formatting.None)`)),
      ]),
    ],
  });
}
