import type { Severity } from "../engine/rule";

/** Pillars of the Zero Trust for AI model, in the order of reports. */
export const pillars = [
  "identities",
  "endpoints",
  "network",
  "data",
  "ai-resources",
  "applications",
  "infrastructure",
  "visibility",
  "governance",
] as const;
export type Pillar = (typeof pillars)[number];

export type Level = "low" | "medium" | "high";

/**
 * Who does the work: the team of the platform (hub network, policy, Defender, subscriptions), the team of a workload, or who
 * administers the Entra tenant and Microsoft 365. The first two are the platform and application teams of the Cloud Adoption Framework
 * (https://learn.microsoft.com/azure/cloud-adoption-framework/ready/landing-zone/).
 */
export const controlOwners = ["platform", "workload", "tenant"] as const;
export type ControlOwner = (typeof controlOwners)[number];

/** What to ask a person about a control. */
export interface ControlQuestion {
  /** One sentence that yes, no, partial or not applicable answers. */
  readonly text: string;
  /** How to find the answer, and what makes it partial or not applicable. */
  readonly guidance: string;
  /** Examples of what proves a yes. */
  readonly evidence: readonly string[];
}

/** One thing that must be true for a control to be met. */
export interface Condition {
  readonly text: string;
  /** Ids of the rules that decide it. @default - Terraform does not show it */
  readonly rules?: readonly string[];
  /** Terraform does not show it: somebody has to answer for it. @default - rules decide it */
  readonly asked?: true;
  /** What the owner of a platform provides where the input does not hold it. @default - nobody outside of the input provides it */
  readonly capability?: string;
}

/** What Zero Trust for AI asks for. Which rules decide it follows from the rules. */
export interface Control {
  /** `ZTAI-<pillar>-<number>`, never reused. */
  readonly id: string;
  readonly title: string;
  readonly pillar: Pillar;
  readonly principle: "verify-explicitly" | "least-privilege" | "assume-breach";
  readonly phase: "prepare" | "discover" | "protect" | "govern";
  /** What is true when the control is met. */
  readonly objective: string;
  /** What happens to the organisation when it is not met: one plain sentence for somebody who decides, not a specialist. */
  readonly harm: string;
  /** What is looked at, each part by its own rules. @default - the question asks for all of it */
  readonly conditions?: readonly Condition[];
  readonly severity: Severity;
  /** Risk that goes away when it is met. */
  readonly impact: Level;
  /** Work to meet it. */
  readonly effort: Level;
  /**
   * True where somebody gets in who should not when it is not met: over the network, as nobody, with a key, or with a right that is
   * too wide. The plan puts it before what is as bad and lets nobody in. @default - it lets nobody in
   */
  readonly exposure?: true;
  /** How many people without privileges notice. */
  readonly userImpact: Level;
  /** Whether Terraform can show it, or somebody has to be asked. */
  readonly decidedBy: "terraform" | "questions";
  /** Who meets it where no resource says whose it is: in the estate as a whole, and by an answer. */
  readonly owner: ControlOwner;
  /** Controls to meet first. */
  readonly dependsOn: readonly string[];
  readonly remediation: readonly string[];
  /**
   * What to ask when no Terraform at hand shows it.
   * @default - Terraform alone decides
   */
  readonly question?: ControlQuestion;
  readonly threats: readonly string[];
  /** Framework ids, by framework. */
  readonly mappings: Readonly<Record<string, readonly string[]>>;
  readonly note?: string;
}

/** Categories of STRIDE (https://learn.microsoft.com/azure/security/develop/threat-modeling-tool-threats); `Elevation` is of privilege. */
export const strideCategories = [
  "Spoofing",
  "Tampering",
  "Repudiation",
  "Information disclosure",
  "Denial of service",
  "Elevation",
] as const;
export type StrideCategory = (typeof strideCategories)[number];

/** A way to attack an AI system, and what stands against it. */
export interface Threat {
  /** `ZTAI-T-<number>`, never reused. */
  readonly id: string;
  readonly title: string;
  readonly scenario: string;
  /** Which boundary it crosses, in words. */
  readonly trustBoundary: string;
  readonly stride: readonly StrideCategory[];
  /** Ids of the OWASP Top 10 for LLM applications of 2025. */
  readonly owaspLlm2025: readonly string[];
  /** Ids of the OWASP Top 10 for agentic applications of 2026. */
  readonly owaspAgentic2026: readonly string[];
  /** Ids of the threats of OWASP's "Agentic AI: threats and mitigations". */
  readonly owaspAgenticThreats: readonly string[];
  /** Techniques of MITRE ATLAS. */
  readonly atlas: readonly string[];
  /** Ids of the controls that stand against it. */
  readonly mitigatedBy: readonly string[];
  /** What stays when all of them are met. */
  readonly residual: string;
}
