/** How sensitive data is. The order is from open to closed; see the table for what each decides. */
export type Classification = "public" | "general" | "confidential" | "highly-confidential";

/** What a classification decides about everything that holds or processes such data. */
export interface Protection {
  /** Tag value, the display name of the label in Microsoft Purview's default label set. */
  readonly label: string;
  /** Keys of the customer instead of Microsoft's. Implements ZTAI-DA-04. */
  readonly customerManagedKey: boolean;
  /** Keys in a hardware security module (Key Vault Premium). */
  readonly hardwareKey: boolean;
  /** A second, infrastructure layer of encryption on storage. */
  readonly doubleEncryption: boolean;
  /** From where blobs may be copied: within the tenant, or only over private links of the same network. */
  readonly copyScope: "AAD" | "PrivateLink";
  /** Days during which a deleted or overwritten object can be brought back. 7 to 365. */
  readonly softDeleteDays: number;
  /** Days during which a written object can be neither changed nor deleted; 0 for none. */
  readonly immutabilityDays: number;
  /** Days after the last change when content moves to the cool tier. */
  readonly coolAfterDays: number;
  /** The weakest content filter that a model over such data may have. */
  readonly contentFilter: "strict" | "balanced";
  /** Where code that a model wrote may run: also in Azure's own sandboxes, or in those of the workload's network alone. */
  readonly codeSandbox: "azure" | "network";
  /** Whether a log may hold what models are asked and answer: as a rule, when somebody asks for it, or never. */
  readonly contentInLogs: "as-a-rule" | "when-asked" | "never";
  /** What developers may read without asking first; beyond it they are let in for the moment (ZTAI-ID-04). */
  readonly developersRead: readonly ("indexes" | "documents" | "conversations")[];
  /** Days after their last change when files that agents keep are deleted: what people sent, and what was made of it. */
  readonly agentFilesDays: number;
  /** Data must stay in the region: no deployment type that processes it elsewhere in the data zone. */
  readonly regionBound: boolean;
}

/**
 * One table for all constructs. Labels are those of Purview's default set
 * (https://learn.microsoft.com/purview/default-sensitivity-labels-policies), the protections are the kit's own choice,
 * explained in docs/decisions/0003-classification-decides.md.
 */
export const protections: Readonly<Record<Classification, Protection>> = {
  public: {
    label: "Public",
    customerManagedKey: false,
    hardwareKey: false,
    doubleEncryption: false,
    copyScope: "AAD",
    softDeleteDays: 7,
    immutabilityDays: 0,
    coolAfterDays: 30,
    contentFilter: "balanced",
    codeSandbox: "azure",
    contentInLogs: "as-a-rule",
    developersRead: ["indexes", "documents", "conversations"],
    agentFilesDays: 365,
    regionBound: false,
  },
  general: {
    label: "General",
    customerManagedKey: false,
    hardwareKey: false,
    doubleEncryption: true,
    copyScope: "AAD",
    softDeleteDays: 30,
    immutabilityDays: 0,
    coolAfterDays: 60,
    contentFilter: "balanced",
    codeSandbox: "azure",
    contentInLogs: "as-a-rule",
    developersRead: ["indexes", "documents", "conversations"],
    agentFilesDays: 180,
    regionBound: false,
  },
  confidential: {
    label: "Confidential",
    customerManagedKey: true,
    hardwareKey: false,
    doubleEncryption: true,
    copyScope: "PrivateLink",
    softDeleteDays: 90,
    immutabilityDays: 0,
    coolAfterDays: 90,
    contentFilter: "strict",
    codeSandbox: "network",
    contentInLogs: "when-asked",
    developersRead: ["indexes", "documents"],
    agentFilesDays: 90,
    regionBound: false,
  },
  "highly-confidential": {
    label: "Highly Confidential",
    customerManagedKey: true,
    hardwareKey: true,
    doubleEncryption: true,
    copyScope: "PrivateLink",
    softDeleteDays: 365,
    immutabilityDays: 7,
    coolAfterDays: 180,
    contentFilter: "strict",
    codeSandbox: "network",
    contentInLogs: "never",
    developersRead: [],
    agentFilesDays: 30,
    regionBound: true,
  },
};

const order: readonly Classification[] = ["public", "general", "confidential", "highly-confidential"];

/** True when `a` is at least as sensitive as `b`. */
export function atLeastAsSensitive(a: Classification, b: Classification): boolean {
  return order.indexOf(a) >= order.indexOf(b);
}
