import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { xmlElement } from "../xml/policy-element";
import { expression, quotedList, statements } from "../xml/policy-expression";
import { callerId } from "./consumer-identity";
import { bodyText, requestBody } from "./json-body";
import { refuseWhen, refusalText, variable, when } from "./refuse";
import { whole } from "./whole";

/** How long the gateway knows whose an answer is. */
export interface ResponseOwnershipProps {
  /** Days, 1 to 30; models keep answers for 30. @default 30 */
  readonly days?: number;
}

/** Collections of what models keep for callers and whose owners nobody records: not offered at all. */
const unowned = [
  "threads",
  "conversations",
  "assistants",
  "files",
  "uploads",
  "vector_stores",
  "containers",
  "batches",
  "evals",
  "fine_tuning",
];

/** Properties that refer to such objects. */
const references = ["conversation", "thread_id", "file_id", "file_ids", "vector_store_ids", "container"];

const segments = "context.Request.Url.Path.Split(new [] { '/' }, StringSplitOptions.RemoveEmptyEntries)";

/**
 * Lets a caller read, delete and go on from the answers that were given to it, and no others: 404 for those of somebody else
 * and those that the gateway does not know, which is what happens when its cache lost them. Owners stand in the gateway's
 * own cache, by region. What models keep otherwise (lists of answers, conversations, threads, files, stores of vectors) is refused. Answers
 * that are kept cannot stream, since their id is only known from the whole of them: streaming callers say `store: false`.
 * Implements ZTAI-DA-11.
 *
 * https://learn.microsoft.com/azure/ai-foundry/openai/how-to/responses, https://learn.microsoft.com/azure/api-management/cache-store-value-policy
 * (every tier but Consumption, which has no cache of its own)
 */
export function responseOwnership({ days = 30 }: ResponseOwnershipProps = {}): PolicyFragment {
  const seconds = whole("days", days, 30) * 86_400;
  const isCreate = `context.Request.Method == "POST" && ${segments}.LastOrDefault()?.ToLowerInvariant() == "responses"`;
  const asked = statements(`
    var path = ${segments};
    var at = path.Select(part => part.ToLowerInvariant()).ToList().IndexOf("responses");
    var addressed = at >= 0 && at + 1 < path.Length ? path[at + 1] : "";
    var continued = ${bodyText("previous_response_id")};
    if (addressed != "" && continued != "" && addressed != continued) { return "two answers"; }
    return addressed != "" ? addressed : continued;
  `);
  const elsewhere = statements(`
    var path = ${segments}.Select(part => part.ToLowerInvariant()).ToList();
    var creates = context.Request.Method == "POST";
    if (path.Contains("completions") && !(creates && path.Last() == "completions")) { return true; }
    if (path.LastOrDefault() == "responses" && !creates) { return true; }
    if (path.Any(part => part.Contains("%") || new [] { ${quotedList(unowned)} }.Contains(part))) { return true; }
    if (context.Request.Body == null) { return false; }
    return ${requestBody}.Descendants().OfType<JProperty>().Any(property =>
      (new [] { ${quotedList(references)} }.Contains(property.Name.ToLowerInvariant()) && property.Value.Type != JTokenType.Null)
      || (property.Name.ToLowerInvariant() == "type" && property.Value.ToString() == "item_reference"));
  `);
  const kept = expression(`${isCreate} && ${bodyText("store")}.ToLowerInvariant() != "false"`);
  const unknown = { status: 404, code: "response_not_found", message: "There is no such answer." } as const;
  return policyFragment(
    "response-ownership",
    {
      inbound: [
        variable("refers-elsewhere", elsewhere),
        refuseWhen('(bool)context.Variables["refers-elsewhere"]', {
          status: 404,
          code: "not_offered",
          message: "The gateway offers no conversations, threads, files or stores that models keep.",
        }),
        variable("response-id", asked),
        xmlElement("cache-lookup-value", {
          key: expression(`"response-owner:" + ${refusalText("response-id")}`),
          "default-value": "",
          "variable-name": "response-owner",
          "caching-type": "internal",
        }),
        refuseWhen(`${refusalText("response-id")} != "" && ${refusalText("response-owner")} != ${callerId}`, unknown),
        variable("response-kept", kept),
        refuseWhen(`(bool)context.Variables["response-kept"] && ${bodyText("stream")}.ToLowerInvariant() == "true"`, {
          status: 400,
          code: "stream_not_kept",
          message: "An answer that streams is not kept: set store to false.",
        }),
      ],
      outbound: [
        when('(bool)context.Variables["response-kept"] && context.Response.StatusCode == 200', [
          xmlElement("cache-store-value", {
            key: expression(
              '"response-owner:" + (string)JObject.Parse(context.Response.Body.As<string>(preserveContent: true))["id"]',
            ),
            value: expression(callerId),
            duration: seconds,
            "caching-type": "internal",
          }),
        ]),
      ],
    },
    { fragments: ["consumer-identity", "json-body"] },
  );
}
