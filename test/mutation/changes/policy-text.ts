import { resourcesOf, type Stacks } from "../estate";
import { withValue } from "../json-path";
import type { Mutant } from "../mutant";
import { changedResource } from "./change";

/** Elements of a gateway's policy that protect. https://learn.microsoft.com/azure/api-management/api-management-policies */
const elements = [
  "validate-azure-ad-token",
  "validate-jwt",
  "azure-openai-token-limit",
  "llm-token-limit",
  "llm-content-safety",
  "azure-openai-emit-token-metric",
  "llm-emit-token-metric",
  "rate-limit-by-key",
  "rate-limit",
  "quota-by-key",
  "authentication-managed-identity",
  "required-claims",
  "audiences",
  "ip-filter",
  "check-header",
  "base",
];

/** The value of an attribute, which may be an expression with quotes in it, up to the attribute that follows or the end of the tag. */
const value = String.raw`"(?:@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[^"@][^"]*)?"`;
const counterKey = new RegExp(`counter-key=${value}`);

/** Parts of a text that are replaced by weaker ones. */
const replacements: readonly (readonly [string, RegExp, string])[] = [
  ["any origin", /<origin>[^<]*<\/origin>/, "<origin>*</origin>"],
  ["prompts are not shielded", /shield-prompt="true"/, 'shield-prompt="false"'],
  ["estimate off", /estimate-prompt-tokens="true"/, 'estimate-prompt-tokens="false"'],
  ["token limit a thousand times higher", /tokens-per-minute="(\d+)"/, 'tokens-per-minute="$1000"'],
  ["rate limit a thousand times higher", /calls="(\d+)"/, 'calls="$1000"'],
  ["counter for all callers", counterKey, 'counter-key="all"'],
  [
    "counter that the caller names",
    counterKey,
    'counter-key="@(context.Request.Headers.GetValueOrDefault(&quot;x-user&quot;,&quot;&quot;))"',
  ],
  ["threshold of content safety", /threshold="\d"/, 'threshold="7"'],
  ["failed validation answers 200", /failed-validation-httpcode="\d+"/, 'failed-validation-httpcode="200"'],
  ["tokens of every tenant", /tenant-id="[^"]*"/, 'tenant-id="common"'],
  [
    "back end that the caller names",
    /<set-backend-service [^>]*>/,
    '<set-backend-service base-url="@(context.Request.Headers.GetValueOrDefault(&quot;x-to&quot;,&quot;&quot;))" />',
  ],
  ["kill switch that stops nothing", /"\{\{[\w.-]+\}\}" != "off"/g, "false"],
  ["owners are not compared", / != \(string\)context\.Variables\["caller-id"\]/, ' == "nobody"'],
  ["requests repeated fifty times", /count="\d+"/, 'count="50"'],
  ["texts that are not masked pass", /\?\.StatusCode != 200/g, '?.StatusReason == "none"'],
  [
    "the caller's token goes on",
    /<set-header name="Authorization" exists-action="delete" \/>|<authentication-managed-identity[^>]*>/g,
    "",
  ],
];

/** Takes each protecting element out of a policy, writes it as a comment, and weakens its attributes. */
export function weakenPolicies(stacks: Stacks): readonly Mutant[] {
  return resourcesOf(stacks).flatMap((resource) => {
    const text = resource.raw["xml_content"];
    if (typeof text !== "string") return [];
    const cut = elements.flatMap((name) => without(text, name));
    const weaker = replacements.map(([what, from, to]) => [what, text.replace(from, to)] as const);
    return [...cut, ...weaker]
      .filter(([, after]) => after !== text)
      .map(([what, after]) => {
        const raw = withValue(resource.raw, ["xml_content"], after);
        return changedResource(stacks, resource, raw, { verb: `policy (${what})`, path: ["xml_content"], shown: what });
      });
  });
}

function without(text: string, name: string): readonly (readonly [string, string])[] {
  const element = new RegExp(`<${name}(?:\\s+[\\w-]+=${value})*\\s*(?:/>|>[\\s\\S]*?</${name}>)`);
  if (!element.test(text)) return [];
  return [
    [`without ${name}`, text.replace(element, "")],
    [`${name} in a comment`, text.replace(element, (found) => `<!-- ${found.replaceAll("--", "- -")} -->`)],
  ];
}
