import { policyError } from "../policy-error";
import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { xmlElement, type XmlElement } from "../xml/policy-element";
import { quotedText, quotedList, statements } from "../xml/policy-expression";
import { bodyText, requestBody } from "./json-body";
import { header, refuseWhen, refusalText, variable, when, type Refusal } from "./refuse";
import { whole } from "./whole";

/** Who finds personal data, and how much text it reads. */
export interface MaskingProps {
  /** Address of an account of the language service, as `https://lang-x.cognitiveservices.azure.com`, reached over private link. */
  readonly endpoint: string;
  /** Client id of a user-assigned identity with the role Cognitive Services User there. @default - the gateway's own */
  readonly clientId?: string;
  /** Language of the texts, as the service names it. @default "en" */
  readonly language?: string;
  /** Categories to mask, as `Person`, `Email`. @default - all that the service knows for the language */
  readonly categories?: readonly string[];
  /**
   * Calls of the service for one request and for one answer, 1 to 8; each reads 25,000 characters. What is longer is refused.
   * @default 4
   */
  readonly calls?: number;
}

/** A synchronous request takes five documents of 5,120 characters. https://learn.microsoft.com/azure/ai-services/language-service/concepts/data-limits */
const documentsPerCall = 5;
const charactersPerDocument = 5000;

/** Properties whose text says how a message is built, and holds nothing that a person wrote. */
const structure = [
  "model",
  "role",
  "type",
  "id",
  "object",
  "status",
  "call_id",
  "tool_call_id",
  "item_id",
  "previous_response_id",
  "finish_reason",
  "system_fingerprint",
  "service_tier",
  "encoding_format",
  "embedding",
  "effort",
  "verbosity",
  "detail",
];

/** Properties below which the developer of an app describes tools and forms of answers. */
const descriptions = ["tools", "tool_choice", "response_format", "format"];

/** Properties that hold what is no text: nobody can mask it here. */
const otherMedia = ["image_url", "input_audio", "audio", "file", "file_data", "file_url", "file_id", "input_image"];

/** One direction: what is read, and under which names it is worked on. */
interface Direction {
  readonly name: "asked" | "answered";
  readonly body: string;
}

const directions = {
  asked: { name: "asked", body: requestBody },
  answered: { name: "answered", body: "JObject.Parse(context.Response.Body.As<string>(preserveContent: true))" },
} as const satisfies Record<string, Direction>;

/**
 * Replaces personal data in prompts and answers by asterisks of the same length, before the model and before the caller reads
 * them. Fails closed: without an answer of the language service that covers each character, there is none of the model's. Answers
 * that stream are refused, since what is sent cannot be masked later, as are images, sound and files. Implements ZTAI-DA-01.
 *
 * https://learn.microsoft.com/azure/ai-services/language-service/personally-identifiable-information/how-to-call,
 * https://learn.microsoft.com/azure/api-management/send-request-policy (every tier)
 *
 * @throws ZtaiError ZTAI-CON-023 for an address that is not of a service over HTTPS
 */
export function personalDataMasking(props: MaskingProps): PolicyFragment {
  const { endpoint, calls = 4 } = props;
  if (!/^(?:https:\/\/|\$\{TfToken\[)/.test(endpoint)) {
    throw policyError(
      `the endpoint of masking is ${JSON.stringify(endpoint)}`,
      "give an address that begins with https://",
    );
  }
  whole("calls", calls, 8);
  return policyFragment(
    "personal-data-masking",
    {
      inbound: [
        when("context.Request.Body != null", [
          refuseWhen(`${bodyText("stream")}.ToLowerInvariant() == "true"`, {
            status: 400,
            code: "stream_not_offered",
            message: "Personal data is masked here, so answers do not stream: set stream to false.",
          }),
          refuseWhen(
            `${requestBody}.Descendants().OfType<JProperty>().Any(property => new [] { ${quotedList(otherMedia)} }.Contains(property.Name.ToLowerInvariant()))`,
            {
              status: 400,
              code: "text_only",
              message: "Personal data is masked here, which is possible in text only.",
            },
          ),
          ...masked(directions.asked, props, calls),
        ]),
      ],
      outbound: [
        when(
          "context.Response.StatusCode != 204 && context.Response.Body != null",
          masked(directions.answered, props, calls),
        ),
      ],
    },
    { fragments: ["json-body"] },
  );
}

/** C# for the values that hold text, in the order of the body. */
function texts(body: string): string {
  return `
    var body = ${body};
    var texts = body.Descendants().OfType<JValue>()
      .Where(value => value.Type == JTokenType.String || value.Type == JTokenType.Date)
      .Where(value => {
        var names = value.Ancestors().OfType<JProperty>().Select(property => property.Name).ToList();
        var isName = names.FirstOrDefault() == "name" && (value.Parent?.Parent as JObject)?["arguments"] != null;
        return !isName && !new [] { ${quotedList(structure)} }.Contains(names.FirstOrDefault())
          && !names.Any(name => new [] { ${quotedList(descriptions)} }.Contains(name));
      })
      .ToList();`;
}

function masked(direction: Direction, props: MaskingProps, calls: number): readonly XmlElement[] {
  const name = (what: string) => `${direction.name}-${what}`;
  const windows = statements(`${texts(direction.body)}
    var all = string.Concat(texts.Select(text => (string)text + "\\n"));
    var windows = new JArray();
    for (var at = 0; at < all.Length;)
    {
      var end = Math.Min(at + ${charactersPerDocument}, all.Length);
      var space = end < all.Length ? all.LastIndexOfAny(new [] { ' ', '\\n' }, end - 1, Math.Min(500, end - at)) : -1;
      if (space > at) { end = space + 1; }
      windows.Add(all.Substring(at, end - at));
      at = end;
    }
    return windows.ToString(Newtonsoft.Json.Formatting.None);
  `);
  const replaced = statements(`${texts(direction.body)}
    var redacted = ${refusalText(name("redacted"))};
    var at = 0;
    foreach (var text in texts)
    {
      var length = ((string)text).Length;
      text.Value = redacted.Substring(at, length);
      at += length + 1;
    }
    return body.ToString(Newtonsoft.Json.Formatting.None);
  `);
  const count = `JArray.Parse(${refusalText(name("texts"))}).Count`;
  return [
    variable(name("texts"), windows),
    refuseWhen(`${count} > ${calls * documentsPerCall}`, {
      status: 413,
      code: "text_too_long",
      message: "The text is longer than what can be masked.",
    }),
    variable(name("redacted"), ""),
    ...Array.from({ length: calls }, (_, call) =>
      when(`${count} > ${call * documentsPerCall}`, oneCall(direction, props, call * documentsPerCall)),
    ),
    refuseWhen(
      `(${refusalText(name("redacted"))}).Length != JArray.Parse(${refusalText(name("texts"))}).Sum(text => ((string)text).Length)`,
      unmasked,
    ),
    xmlElement("set-body", {}, replaced),
  ];
}

const unmasked: Refusal = {
  status: 503,
  code: "masking_unavailable",
  message: "Personal data cannot be masked at present.",
};

/** Sends five documents to the service, and adds what it redacted to what was redacted before. */
function oneCall(direction: Direction, props: MaskingProps, first: number): readonly XmlElement[] {
  const { endpoint, clientId, language = "en", categories = [] } = props;
  const texts = `${direction.name}-texts`;
  const redacted = `${direction.name}-redacted`;
  const answer = `${direction.name}-answer`;
  const chosen =
    categories.length === 0 ? "" : `, new JProperty("piiCategories", new JArray(${quotedList(categories)}))`;
  const question = statements(`
    var documents = JArray.Parse(${refusalText(texts)}).Skip(${first}).Take(${documentsPerCall}).Select((text, index) => new JObject(
      new JProperty("id", index.ToString()), new JProperty("language", ${quotedText(language)}), new JProperty("text", text)));
    return new JObject(
      new JProperty("kind", "PiiEntityRecognition"),
      new JProperty("parameters", new JObject(
        new JProperty("modelVersion", "latest"),
        new JProperty("loggingOptOut", true),
        new JProperty("stringIndexType", "Utf16CodeUnit")${chosen})),
      new JProperty("analysisInput", new JObject(new JProperty("documents", new JArray(documents))))
    ).ToString(Newtonsoft.Json.Formatting.None);
  `);
  const added = statements(`
    var documents = ((IResponse)context.Variables["${answer}"]).Body.As<JObject>()["results"]["documents"];
    return ${refusalText(redacted)} + string.Concat(
      documents.OrderBy(document => int.Parse((string)document["id"])).Select(document => (string)document["redactedText"]));
  `);
  return [
    xmlElement("send-request", { mode: "new", "response-variable-name": answer, timeout: 20, "ignore-error": true }, [
      xmlElement("set-url", {}, `${endpoint.replace(/\/$/, "")}/language/:analyze-text?api-version=2023-04-01`),
      xmlElement("set-method", {}, "POST"),
      header("Content-Type", "application/json"),
      xmlElement("set-body", {}, question),
      xmlElement("authentication-managed-identity", {
        resource: "https://cognitiveservices.azure.com",
        "client-id": clientId,
      }),
    ]),
    refuseWhen(`context.Variables.GetValueOrDefault<IResponse>("${answer}", null)?.StatusCode != 200`, unmasked),
    variable(redacted, added),
  ];
}
