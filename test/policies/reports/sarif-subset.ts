/**
 * The part of the SARIF 2.1.0 schema that the report uses, with nothing else allowed.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
 */
const text = { type: "string", minLength: 1 };
const message = object({ text }, ["text"]);
const multiformat = object({ text, markdown: text }, ["text"]);
const index = { type: "integer", minimum: 0 };
const bag = { type: "object", properties: { tags: { type: "array", items: text, uniqueItems: true, maxItems: 10 } } };
const level = { enum: ["none", "note", "warning", "error"] };

const logicalLocation = object({ name: text, fullyQualifiedName: text, decoratedName: text, kind: text }, [
  "fullyQualifiedName",
]);
const physicalLocation = object(
  {
    artifactLocation: object({ uri: { type: "string", format: "uri-reference", minLength: 1 }, uriBaseId: text }, [
      "uri",
    ]),
    region: object({ startLine: { type: "integer", minimum: 1 } }, ["startLine"]),
  },
  ["artifactLocation"],
);
const location = object({ physicalLocation, logicalLocations: { type: "array", items: logicalLocation } }, [
  "physicalLocation",
]);
const suppression = object(
  {
    kind: { enum: ["inSource", "external"] },
    justification: text,
  },
  ["kind"],
);

const rule = object(
  {
    id: text,
    name: text,
    shortDescription: multiformat,
    fullDescription: multiformat,
    helpUri: { type: "string", format: "uri" },
    help: multiformat,
    defaultConfiguration: object({ level }, []),
    properties: bag,
  },
  ["id", "shortDescription", "fullDescription", "helpUri", "help"],
);

const result = {
  ...object(
    {
      ruleId: text,
      ruleIndex: index,
      kind: { enum: ["notApplicable", "pass", "fail", "review", "open", "informational"] },
      level,
      message,
      locations: { type: "array", items: location, minItems: 1, maxItems: 10 },
      partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
      suppressions: { type: "array", items: suppression, uniqueItems: true },
      properties: bag,
    },
    ["ruleId", "message", "locations", "partialFingerprints"],
  ),
  // 3.27.10: a kind other than fail has level none.
  if: { properties: { kind: { not: { const: "fail" } } } },
  then: { properties: { level: { const: "none" } } },
};

const notification = object({ descriptor: object({ id: text }, ["id"]), level, message }, ["message"]);
const invocation = object(
  {
    executionSuccessful: { type: "boolean" },
    toolConfigurationNotifications: { type: "array", items: notification },
    toolExecutionNotifications: { type: "array", items: notification },
  },
  ["executionSuccessful"],
);

const driver = object(
  {
    name: text,
    fullName: text,
    version: text,
    semanticVersion: text,
    informationUri: { type: "string", format: "uri" },
    rules: { type: "array", items: rule, uniqueItems: true },
  },
  ["name", "informationUri"],
);

const run = object(
  {
    tool: object({ driver }, ["driver"]),
    automationDetails: object({ id: text }, []),
    originalUriBaseIds: { type: "object", additionalProperties: object({ description: message }, []) },
    columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
    properties: { type: "object" },
    invocations: { type: "array", items: invocation },
    results: { type: "array", items: result },
  },
  ["tool"],
);

export const sarifSubset = object(
  { $schema: { type: "string", format: "uri" }, version: { const: "2.1.0" }, runs: { type: "array", items: run } },
  ["version", "runs"],
);

function object(properties: Record<string, unknown>, required: readonly string[]) {
  return { type: "object", properties, required, additionalProperties: false };
}
