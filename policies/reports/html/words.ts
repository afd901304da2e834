import type { Control, ControlOwner, Pillar } from "../../catalog/types";
import type { Status } from "../../assessment/control-status";
import type { JudgedFinding } from "../../assessment/exemptions";

/** Names that readers see. */
export const pillarNames: Readonly<Record<Pillar, string>> = {
  identities: "Identities",
  endpoints: "Endpoints",
  network: "Network",
  data: "Data",
  "ai-resources": "AI resources",
  applications: "Applications",
  infrastructure: "Infrastructure",
  visibility: "Visibility",
  governance: "Governance",
};

/** Who does a step. */
export const ownerNames: Readonly<Record<ControlOwner, string>> = {
  platform: "Platform team",
  workload: "Workload team",
  tenant: "Tenant administrators",
};

export const principles: readonly Control["principle"][] = ["verify-explicitly", "least-privilege", "assume-breach"];

export const principleNames: Readonly<Record<Control["principle"], string>> = {
  "verify-explicitly": "Verify explicitly",
  "least-privilege": "Least privilege",
  "assume-breach": "Assume breach",
};

export const statusNames: Readonly<Record<Status, string>> = {
  met: "Met",
  "not-met": "Not met",
  unknown: "Unknown",
  exempted: "Exempted",
  mitigated: "Mitigated",
  declared: "Declared",
  "not-applicable": "Not applicable",
  "not-assessed": "Not assessed",
};

/** Names of the frameworks that controls map to, in the order they are shown. */
export const frameworkNames: Readonly<Record<string, string>> = {
  mcsbV2: "Microsoft cloud security benchmark v2",
  owaspLlm2025: "OWASP LLM Top 10 2025",
  owaspAgentic2026: "OWASP Agentic Top 10 2026",
  atlasTechniques: "MITRE ATLAS techniques",
  atlasMitigations: "MITRE ATLAS mitigations",
  nistAiRmf: "NIST AI RMF",
  ztWorkshopTasks: "Zero Trust workshop tasks",
  ztAssessmentTests: "Zero Trust Assessment tests",
  azurePolicyDefinitions: "Azure Policy definitions",
  euAiAct: "EU AI Act articles",
  iso42001: "ISO/IEC 42001 controls",
};

/** What a list shows of a finding: an exemption or a declaration hides the verdict behind it. */
export type Shown = "fail" | "unknown" | "declared" | "exempted";

export function shownVerdict({ verdict, exemption, declaration }: JudgedFinding): Shown {
  return exemption ? "exempted" : declaration ? "declared" : verdict === "unknown" ? "unknown" : "fail";
}

export const verdictNames: Readonly<Record<Shown, string>> = {
  fail: "Failed",
  unknown: "Unknown",
  declared: "Declared",
  exempted: "Exempted",
};

/** Anchor of a finding or control: letters, digits and dashes only. */
export function anchor(kind: string, id: string): string {
  return `${kind}-${id.replace(/[^A-Za-z0-9]+/g, "-")}`;
}
