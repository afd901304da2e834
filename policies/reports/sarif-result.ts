import type { JudgedFinding } from "../assessment/exemptions";
import { exemptionText } from "./exemption-text";
import { headlineOf } from "./headline";
import { fingerprint } from "./fingerprint";
import { sarifLevel } from "./sarif-rules";
import { plain } from "./plain";
import { artifactLocation } from "./sarif-text";

/**
 * One finding as a SARIF result. An unknown is `open`: there is not enough information to decide.
 * @param file the file that it is shown in, relative to the root of the repository where it is below that
 */
export function sarifResult(finding: JudgedFinding, file: string, ruleIndex: number): object {
  const { rule, verdict, severity, control, exemption, declaration } = finding;
  const name = fingerprint(finding);
  return {
    ruleId: rule,
    ruleIndex,
    kind: verdict === "fail" ? "fail" : "open",
    level: verdict === "fail" ? sarifLevel[severity] : "none",
    message: { text: messageOf(finding) },
    locations: [location(finding, file)],
    partialFingerprints: { primaryLocationLineHash: `${name}:1`, "ztaiFinding/v1": name },
    suppressions: exemption ? [suppression(exemption)] : declaration ? [standIn(declaration)] : [],
    properties: { control, verdict, severity },
  };
}

function messageOf(finding: JudgedFinding): string {
  const { message, address, fix } = finding;
  const text = plain(`${headlineOf(finding)}. '${address}': ${message}. ${fix}`);
  // SARIF2001: a message ends with a period.
  return /[.…]$/.test(text) ? text.replace(/…$/, "….") : `${text}.`;
}

function location({ line, path, stack, address, name }: JudgedFinding, file: string): object {
  const resource = plain(`${stack}:${address}`);
  return {
    physicalLocation: { artifactLocation: artifactLocation(file), region: { startLine: Math.max(1, line ?? 1) } },
    logicalLocations: [
      { name: plain(name), fullyQualifiedName: plain(path ?? resource), decoratedName: resource, kind: "resource" },
    ],
  };
}

/** Without a status a suppression is accepted; versions of the schema differ in what they call it. */
function suppression(exemption: NonNullable<JudgedFinding["exemption"]>): object {
  return { kind: "external", justification: plain(exemptionText(exemption)) };
}

/** Somebody answers for what the input does not hold: nothing to do for who reads the results, and no proof. */
function standIn({ capability, owner, evidence, until }: NonNullable<JudgedFinding["declaration"]>): object {
  const last = until === undefined ? "" : ` until ${until}`;
  return {
    kind: "external",
    justification: plain(`${capability} declared${last}, ${owner}: ${evidence.join(", ")}`),
  };
}
