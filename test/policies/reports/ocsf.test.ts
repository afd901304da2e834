import Ajv from "ajv";
import { ocsfVersion, renderOcsf } from "../../../policies";
import { hostile, sampleAssessment, type Sample } from "./sample-assessment";

const text = { type: "string", minLength: 1 };
const integer = { type: "integer" };
const texts = { type: "array", items: text, minItems: 1 };

function object(properties: Record<string, unknown>, required = Object.keys(properties)) {
  return { type: "object", properties, required, additionalProperties: false };
}

/** Number and caption that belong together. */
function pair(id: string, caption: string, allowed: Readonly<Record<number, string>>) {
  return {
    oneOf: Object.entries(allowed).map(([number, name]) => ({
      properties: { [id]: { const: Number(number) }, [caption]: { const: name } },
      required: [id, caption],
    })),
  };
}

const complianceStatus = pair("status_id", "status", {
  0: "Unknown",
  1: "Pass",
  2: "Warning",
  3: "Fail",
  99: "Not applicable",
});

/**
 * What version 1.5.0 requires of class 2003 and of the objects in it, and of what it recommends what the report has; nothing else.
 * https://schema.ocsf.io/1.5.0/classes/compliance_finding
 */
const event = {
  ...object(
    {
      activity_id: { const: 1 },
      activity_name: { const: "Create" },
      category_uid: { const: 2 },
      category_name: { const: "Findings" },
      class_uid: { const: 2003 },
      class_name: { const: "Compliance Finding" },
      type_uid: { const: 200301 },
      type_name: { const: "Compliance Finding: Create" },
      time: integer,
      severity_id: integer,
      severity: text,
      status_id: integer,
      status: text,
      message: text,
      metadata: object({
        version: { const: "1.5.0" },
        product: object({ name: text, vendor_name: text, version: text }, ["name", "vendor_name"]),
      }),
      finding_info: object({
        uid: { type: "string", pattern: "^[0-9a-f]{32}$" },
        title: text,
        desc: text,
        created_time: integer,
        src_url: { type: "string", pattern: "^https://" },
        analytic: object({ type_id: { const: 1 }, type: { const: "Rule" }, uid: text, name: text }),
      }),
      compliance: {
        ...object({
          control: text,
          standards: texts,
          requirements: { type: "array", items: text },
          status_id: integer,
          status: text,
          status_details: { type: "array", items: text },
          checks: {
            type: "array",
            minItems: 1,
            items: {
              ...object({ uid: text, name: text, standards: texts, status_id: integer, status: text }),
              ...complianceStatus,
            },
          },
        }),
        ...complianceStatus,
      },
      resources: {
        type: "array",
        minItems: 1,
        items: object({ uid: text, name: text, type: text, namespace: text, data: { type: "object" } }, [
          "uid",
          "name",
        ]),
      },
      remediation: object({ desc: text, references: texts }),
    },
    [
      ...[
        "activity_id",
        "category_uid",
        "class_uid",
        "type_uid",
        "time",
        "severity_id",
        "metadata",
        "finding_info",
        "compliance",
      ],
      ...["message", "status_id", "resources"],
    ],
  ),
  allOf: [
    pair("severity_id", "severity", { 1: "Informational", 2: "Low", 3: "Medium", 4: "High", 5: "Critical" }),
    pair("status_id", "status", { 1: "New", 3: "Suppressed", 4: "Resolved" }),
  ],
};

interface Event {
  readonly severity: string;
  readonly status: string;
  readonly time: number;
  readonly finding_info: { readonly uid: string; readonly analytic: { readonly uid: string } };
  readonly compliance: { readonly status: string; readonly standards: readonly string[]; readonly control: string };
}

const eventsOf = (sample: Sample = {}, all = false) =>
  JSON.parse(renderOcsf(sampleAssessment(sample), { all, version: "1.2.3" })) as readonly Event[];

test.each([
  ["plain", {}],
  ["hostile", { text: hostile }],
  ["empty", { failing: 0 }],
] as const)("keeps class 2003 of its version with %s values", (_, sample: Sample) => {
  expect(ocsfVersion).toBe("1.5.0");
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.validate({ type: "array", items: event }, eventsOf(sample, true));
  expect(ajv.errors ?? []).toEqual([]);
});

test("says severity, verdict and who accepted what in the words of the schema", () => {
  expect(
    eventsOf({ failing: 1 }).map(({ finding_info, severity, status, compliance }) => [
      finding_info.analytic.uid,
      severity,
      status,
      compliance.status,
    ]),
  ).toEqual([
    ["sample-keys", "Critical", "New", "Fail"],
    ["sample-subnet", "Informational", "New", "Warning"],
    ["sample-vault", "Medium", "Suppressed", "Fail"],
  ]);
});

test("has the frameworks that the control serves", () => {
  const [keys] = eventsOf();
  expect(keys?.compliance.control).toMatch(/^ZTAI-ID-02 /);
  expect(keys?.compliance.standards).toContain("Microsoft cloud security benchmark v2");
});

test("takes its time from the day that was judged by, and its ids from rule, stack and resource", () => {
  const events = eventsOf({ failing: 20 });
  expect(new Set(events.map(({ time }) => new Date(time).toISOString()))).toEqual(
    new Set(["2026-11-20T00:00:00.000Z"]),
  );
  expect(new Set(events.map(({ finding_info }) => finding_info.uid)).size).toBe(events.length);
  expect(renderOcsf(sampleAssessment())).toBe(renderOcsf(sampleAssessment()));
});
