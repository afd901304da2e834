import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { rules as kitRules } from "../../../policies";
import { renderSarif } from "../../../policies/reports/sarif";
import { hostile, sampleAssessment } from "./sample-assessment";

interface Rule {
  readonly id: string;
  readonly name?: string;
  readonly helpUri: string;
}

interface Log {
  readonly $schema: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: Readonly<Record<string, string>> & { readonly rules: readonly Rule[] } };
      readonly originalUriBaseIds: Readonly<Record<string, { readonly uri?: string }>>;
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly message: { readonly text: string };
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
              readonly region: { readonly startLine: number };
            };
          },
        ];
      }[];
    },
  ];
}

/** A result of every rule of the kit, in files of every form that a caller may name. */
function everyRule(text: string): Log {
  const assessment = sampleAssessment({ text });
  const [sample] = assessment.findings;
  if (sample === undefined) throw new Error("the sample has findings");
  const files = ["main.tf", "./a b/main.tf", "a\\b.tf", "/infra/main.tf", "C:\\infra\\main.tf", "ä#?%.tf"];
  const findings = kitRules.map(({ id, control, title, fix }, index) => {
    const file = files[index % files.length] ?? "";
    return { ...sample, rule: id, control, title, fix, file, message: text, verdict: "fail" as const };
  });
  return JSON.parse(renderSarif({ ...assessment, findings }, { version: "1.2.3" })) as Log;
}

/**
 * The rules of the SARIF multitool that can be broken by what the report has; each says what it found. Those about embedded files,
 * snippets and version control ask for what the report leaves out on purpose, since it may carry secrets or change between runs; 2002 asks
 * for message ids, which code scanning does not take; 2009 for rule ids with numbers, which ours are not.
 * https://github.com/microsoft/sarif-sdk/blob/main/docs/ValidationRules.md
 */
const multitool: Readonly<Record<string, (log: Log) => readonly unknown[]>> = {
  "SARIF1001 a rule's name is not its id": (log) =>
    rulesOf(log).filter(({ id, name }) => name?.toLowerCase() === id.toLowerCase()),
  "SARIF1002 every URI is one, and none of a file has two dots": (log) =>
    [...urisOf(log), ...pagesOf(log)].filter(
      (uri) => !URL.canParse(uri, "file:///repository/") || uri.includes("/../"),
    ),
  "SARIF1004 what is relative to the root is no absolute URI, and the root says no relative one": (log) => [
    ...placesOf(log).filter(({ uri, uriBaseId }) => (uriBaseId === undefined) !== URL.canParse(uri)),
    ...placesOf(log).filter(({ uriBaseId = "%SRCROOT%" }) => !(uriBaseId in log.runs[0].originalUriBaseIds)),
    ...Object.values(log.runs[0].originalUriBaseIds).filter(({ uri }) => uri !== undefined && !URL.canParse(uri)),
  ],
  "SARIF1005 pages are absolute URIs": (log) => pagesOf(log).filter((uri) => !URL.canParse(uri)),
  "SARIF1007 a region starts at a line": (log) =>
    log.runs[0].results.filter(({ locations }) => locations[0].physicalLocation.region.startLine < 1),
  "SARIF1009 and 1010 a result's index is that of its rule": (log) =>
    log.runs[0].results.filter(({ ruleId, ruleIndex }) => rulesOf(log)[ruleIndex]?.id !== ruleId),
  "SARIF1011 and 2008 the schema is the final one": (log) =>
    [log.$schema].filter((uri) => !/^https:\/\/docs\.oasis-open\.org\/sarif\/sarif\/v2\.1\.0\/.*\/os\//.test(uri)),
  "SARIF2001 a message ends with a period": (log) => messagesOf(log).filter((text) => !text.endsWith(".")),
  "SARIF2005 the tool says its short name, its version and where to read of it": ({ runs: [{ tool }] }) =>
    ["version", "semanticVersion", "informationUri", "fullName"].filter((name) => !tool.driver[name]),
  "SARIF2012 a rule has a page and a name in Pascal case": (log) =>
    rulesOf(log).filter(
      ({ name, helpUri }) => !/^([A-Z][a-z0-9]*|[0-9]+[A-Z]?[a-z0-9]*)+$/.test(name ?? "") || !helpUri,
    ),
  "SARIF2014 and 2015 a message names its resource, in quotes": (log) =>
    messagesOf(log).filter((text) => !/'azurerm_[^']+'/.test(text)),
  "GH1001 and 1005 every result is in a file": (log) =>
    urisOf(log).filter((uri) => uri === "" || uri.endsWith("/") || !/^(?:file:|[^:]+$)/.test(uri)),
};

const rulesOf = (log: Log) => log.runs[0].tool.driver.rules;
const messagesOf = (log: Log) => log.runs[0].results.map(({ message }) => message.text);
const placesOf = (log: Log) =>
  log.runs[0].results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation);
const urisOf = (log: Log) => placesOf(log).map(({ uri }) => uri);
const pagesOf = (log: Log) => [
  log.runs[0].tool.driver["informationUri"] ?? "",
  ...rulesOf(log).map(({ helpUri }) => helpUri),
];

describe.each([
  ["plain", "is not as it must be"],
  ["hostile", hostile],
  ["endless", "x".repeat(3000)],
])("SARIF of every rule, with %s values", (_, text) => {
  const log = everyRule(text);
  test.each(Object.entries(multitool))("%s", (_rule, broken) => expect(broken(log)).toEqual([]));
});

test("the page of every rule of the kit is one that the kit has", () => {
  const missing = pagesOf(everyRule("is not as it must be"))
    .slice(1)
    .map((uri) => new URL(uri).pathname.slice(1))
    .filter((path) => !existsSync(path));
  expect(missing).toEqual([]);
});

/** The schema of OASIS, where somebody has it: it is not the project's to hand on. */
const schema = process.env["ZTAI_SARIF_SCHEMA"];

(schema === undefined ? test.skip : test)("is valid by the schema of OASIS", () => {
  // One pattern of the schema is none with the flag u.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const whole = JSON.parse(readFileSync(schema ?? "", "utf8")) as Record<string, unknown>;
  // Its own schema is of a draft that is not at hand.
  const definition = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== "$schema"));
  const validate = ajv.compile(definition);
  for (const text of ["is not as it must be", hostile]) {
    for (const unknowns of [false, true]) {
      validate(JSON.parse(renderSarif(sampleAssessment({ text }), { version: "1.2.3", unknowns })));
      expect(validate.errors ?? []).toEqual([]);
    }
  }
  validate(everyRule(hostile));
  expect(validate.errors ?? []).toEqual([]);
});
