import { policyError } from "../policy-error";
import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { xmlElement } from "../xml/policy-element";
import { quotedText, statements } from "../xml/policy-expression";
import { bodyText, requestBody } from "./json-body";
import { refuseWhen, refusalText, variable, when } from "./refuse";

/** What models a consumer may ask for. */
export interface ModelAllowListProps {
  /**
   * By the name that callers use, the deployment that answers: `{ "gpt-5.1": "gpt-5.1", fast: "gpt-5-mini" }`. At least one.
   */
  readonly models: Readonly<Record<string, string>>;
}

/** What the variable `model` holds for requests without a body; no model has this name. */
const noModel = "-";

const modelName = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/;

/**
 * Lets a consumer ask for the models on its list only, by `model` in the body; 403 for any other, and for a request that names
 * none. Aliases become the deployments they stand for. An address that names a deployment itself is refused: the v1 API of
 * models has none. Implements ZTAI-AI-10.
 * https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle
 *
 * @throws ZtaiError ZTAI-CON-023 for an empty list, and for a name that no model has
 */
export function modelAllowList({ models }: ModelAllowListProps): PolicyFragment {
  const entries = Object.entries(models).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) throw policyError("model-allow-list is empty", "name at least one model");
  const odd = entries.flat().find((name) => !modelName.test(name));
  if (odd !== undefined)
    throw policyError(`${JSON.stringify(odd)} is no name of a model`, "use letters, digits, . _ : / -");
  const cases = entries.map(([alias, deployment]) => `  case ${quotedText(alias)}: return ${quotedText(deployment)};`);
  const deployment = statements(`
if (context.Request.Body == null) { return "${noModel}"; }
switch (${bodyText("model")})
{
${cases.join("\n")}
  default: return "";
}`);
  const replace = statements(`
    var body = ${requestBody};
    body["model"] = ${refusalText("model")};
    return body.ToString(Newtonsoft.Json.Formatting.None);
  `);
  const notAllowed = { status: 403, code: "model_not_allowed", message: "This model is not on the list." } as const;
  return policyFragment(
    "model-allow-list",
    {
      inbound: [
        refuseWhen('context.Request.Url.Path.ToLowerInvariant().Contains("/deployments/")', notAllowed),
        variable("model", deployment),
        refuseWhen(`${refusalText("model")} == ""`, notAllowed),
        when("context.Request.Body != null", [xmlElement("set-body", {}, replace)]),
      ],
    },
    { fragments: ["json-body"] },
  );
}
