import type { Assessment } from "../assessment/assess";
import type { ControlResult } from "../assessment/control-status";
import type { JudgedFinding } from "../assessment/exemptions";
import { formatProblem } from "../../common/problem";
import type { Verdict } from "../engine/outcome";
import type { Severity } from "../engine/rule";
import type { Finding } from "../engine/run";
import { exemptionText } from "./exemption-text";
import { fingerprint } from "./fingerprint";
import { headlineOf } from "./headline";
import { frameworkNames } from "./html/words";
import { plain } from "./plain";
import { pageOf, projectAddress } from "./project-address";
import { isOpen, reportedFindings, unreadIdentity, type ListOptions } from "./reported-findings";
import { unreadNote } from "./unread-note";

/** What the OCSF report says besides the verdict. */
export interface OcsfOptions extends ListOptions {
  /** Version of the kit, for `metadata.product.version`. @default - none */
  readonly version?: string;
}

/** Version of the Open Cybersecurity Schema Framework that the events keep. */
export const ocsfVersion = "1.5.0";

/** What the kit's own controls are a standard of. */
const kit = "Zero Trust AI Kit";

/** An enumeration of OCSF: its number, and the caption that stands beside it. */
type Caption = readonly [id: number, caption: string];

const severityOf: Readonly<Record<Severity, Caption>> = {
  low: [2, "Low"],
  medium: [3, "Medium"],
  high: [4, "High"],
  critical: [5, "Critical"],
};
const informational: Caption = [1, "Informational"];

const complianceStatus: Readonly<Record<Verdict, Caption>> = {
  pass: [1, "Pass"],
  unknown: [2, "Warning"],
  fail: [3, "Fail"],
  // Of 99, Other, the caption is the source's own.
  "not-applicable": [99, "Not applicable"],
};

const isUnknown: Caption = [0, "Unknown"];

const isNew: Caption = [1, "New"];
const isSuppressed: Caption = [3, "Suppressed"];
const isResolved: Caption = [4, "Resolved"];

/**
 * The findings as a JSON array of OCSF Compliance Findings (class 2003), with a line break at the end, in the order of the rules. A failure
 * has the status Fail and its severity; what is unknown is a Warning and informational; what is exempted or declared is suppressed; a
 * part of the input that was not read comes first, with the status Unknown. The
 * time is the day that was judged by, at midnight in UTC, and `finding_info.uid` stays as long as rule, stack and resource do.
 *
 * https://schema.ocsf.io/1.5.0/classes/compliance_finding
 */
export function renderOcsf(assessment: Assessment, options: OcsfOptions = {}): string {
  const { all, version } = options;
  const controlOf = new Map(assessment.controls.map((result) => [result.control.id, result]));
  const time = Date.parse(`${assessment.today}T00:00:00Z`);
  const events = [
    ...unreadEvents(assessment),
    ...reportedFindings(assessment.findings, all).map((finding) =>
      complianceFinding(finding, controlOf.get(finding.control)),
    ),
  ];
  return `${JSON.stringify(
    events.map((event) => complianceEvent(event, time, version)),
    null,
    2,
  )}\n`;
}

/** What differs between the events of a report. */
interface Event {
  readonly identity: Pick<Finding, "rule" | "stack" | "address">;
  readonly severity: Caption;
  readonly lifecycle: Caption;
  readonly title: string;
  readonly message: string;
  readonly objective: string;
  /** Title of the rule, or what else decided it. */
  readonly analytic: string;
  readonly page: string;
  readonly compliance: object;
  readonly resource: object;
  /** How to repair it. @default - there is nothing to repair */
  readonly fix?: string;
}

function complianceEvent(event: Event, time: number, version: string | undefined): object {
  const [severityId, severity] = event.severity;
  const [statusId, status] = event.lifecycle;
  return {
    activity_id: 1,
    activity_name: "Create",
    category_uid: 2,
    category_name: "Findings",
    class_uid: 2003,
    class_name: "Compliance Finding",
    type_uid: 200301,
    type_name: "Compliance Finding: Create",
    time,
    severity_id: severityId,
    severity,
    status_id: statusId,
    status,
    message: plain(event.message),
    metadata: {
      version: ocsfVersion,
      product: { name: "ztai", vendor_name: kit, ...(version === undefined ? {} : { version }) },
    },
    finding_info: {
      uid: fingerprint(event.identity),
      title: plain(event.title),
      desc: plain(event.objective),
      created_time: time,
      src_url: event.page,
      analytic: { type_id: 1, type: "Rule", uid: event.identity.rule, name: plain(event.analytic) },
    },
    compliance: event.compliance,
    resources: [event.resource],
    ...(event.fix === undefined ? {} : { remediation: { desc: plain(event.fix), references: [event.page] } }),
  };
}

function complianceFinding(finding: JudgedFinding, result: ControlResult | undefined): Event {
  const { title, message, fix, verdict, severity, address } = finding;
  return {
    identity: finding,
    severity: verdict === "fail" ? severityOf[severity] : informational,
    lifecycle: lifecycleOf(finding),
    title: headlineOf(finding),
    message: `${headlineOf(finding)}. ${address}: ${message === "" ? verdict : message}`,
    objective: result?.control.objective ?? title,
    analytic: title,
    page: pageOf(finding),
    compliance: complianceOf(finding, result),
    resource: resourceOf(finding),
    ...(isOpen(finding) ? { fix } : {}),
  };
}

/** A part of the input that was not read: nothing is known of it, and it may hold anything. */
function unreadEvents(assessment: Assessment): readonly Event[] {
  const note = unreadNote(assessment);
  if (!note) return [];
  return assessment.unread.map((part): Event => {
    const { name, allowed, problem } = part;
    const [status_id, status] = isUnknown;
    const message = formatProblem(problem);
    return {
      identity: unreadIdentity(part),
      severity: allowed ? informational : severityOf.high,
      lifecycle: allowed ? isSuppressed : isNew,
      title: note.headline,
      message: `${note.headline} ${message}`,
      objective: "Everything that is deployed is judged.",
      analytic: note.headline,
      page: projectAddress,
      compliance: { control: "Input", standards: [kit], status_id, status, status_details: [plain(message)] },
      resource: { uid: plain(`${problem.file ?? ""}:${name}`), name: plain(name), type: "input" },
      fix: problem.fix,
    };
  });
}

function lifecycleOf(finding: JudgedFinding): Caption {
  if (finding.exemption ?? finding.declaration) return isSuppressed;
  return isOpen(finding) ? isNew : isResolved;
}

/** The control, the frameworks it serves and their requirements, and what came of it. */
function complianceOf(finding: JudgedFinding, result: ControlResult | undefined): object {
  const { control, rule, title, verdict, message, exemption, declaration } = finding;
  const [status_id, status] = complianceStatus[verdict];
  const mappings = Object.entries(result?.control.mappings ?? {}).filter(([, ids]) => ids.length > 0);
  const accepted = exemption
    ? exemptionText(exemption)
    : declaration && `${declaration.capability} declared, ${declaration.owner}: ${declaration.evidence.join(", ")}`;
  const standards = [kit, ...mappings.map(([framework]) => frameworkNames[framework] ?? framework)];
  return {
    control: result ? `${control} ${plain(result.control.title)}` : control,
    standards,
    requirements: mappings.flatMap(([, ids]) => ids),
    status_id,
    status,
    status_details: [message, accepted ?? ""].filter((text) => text !== "").map(plain),
    checks: [{ uid: rule, name: plain(title), standards, status_id, status }],
  };
}

function resourceOf({ stack, address, type, azureName, file, line }: JudgedFinding): object {
  return {
    uid: plain(`${stack}:${address}`),
    name: plain(azureName ?? address),
    type: plain(type),
    namespace: plain(stack),
    ...(file === "" ? {} : { data: { file: plain(file), ...(line === undefined ? {} : { line }) } }),
  };
}
