import type { Control } from "../catalog";
import type { Pack } from "./pack";

/** A framework whose ids controls carry. */
interface Framework {
  readonly name: string;
  readonly title: string;
  /** Keys of `mappings` in the catalog. */
  readonly keys: readonly string[];
}

/** How frameworks are called. A key of the catalog that is not here makes a pack of its own name. */
const frameworks: readonly Framework[] = [
  { name: "mcsb-v2", title: "Microsoft cloud security benchmark v2", keys: ["mcsbV2"] },
  { name: "owasp-llm", title: "OWASP Top 10 for LLM Applications 2025", keys: ["owaspLlm2025"] },
  { name: "owasp-agentic", title: "OWASP Top 10 for Agentic Applications 2026", keys: ["owaspAgentic2026"] },
  { name: "mitre-atlas", title: "MITRE ATLAS", keys: ["atlasTechniques", "atlasMitigations"] },
  { name: "nist-ai-rmf", title: "NIST AI Risk Management Framework", keys: ["nistAiRmf"] },
  { name: "eu-ai-act", title: "EU AI Act", keys: ["euAiAct"] },
  { name: "iso-42001", title: "ISO/IEC 42001 Annex A", keys: ["iso42001"] },
  { name: "zt-workshop", title: "Zero Trust Workshop, AI tasks", keys: ["ztWorkshopTasks"] },
  { name: "zt-assessment", title: "Microsoft Zero Trust Assessment", keys: ["ztAssessmentTests"] },
  { name: "azure-policy", title: "Azure Policy built-in definitions", keys: ["azurePolicyDefinitions"] },
];

/** One pack per framework: the rules whose control carries one of its ids, and rules for no control of the catalog. */
export function frameworkPacks(controls: readonly Control[]): readonly Pack[] {
  const named = new Set(frameworks.flatMap(({ keys }) => keys));
  const others = new Set(controls.flatMap(({ mappings }) => Object.keys(mappings)).filter((key) => !named.has(key)));
  const derived = [...others].sort().map((key) => ({ name: kebabCase(key), title: key, keys: [key] }));
  return [...frameworks, ...derived].map((framework) => frameworkPack(framework, controls));
}

function frameworkPack({ name, title, keys }: Framework, controls: readonly Control[]): Pack {
  const known = new Set(controls.map(({ id }) => id));
  const mapped = new Set(
    controls.filter(({ mappings }) => keys.some((key) => (mappings[key] ?? []).length > 0)).map(({ id }) => id),
  );
  return {
    name,
    title,
    includes: ({ control }) => mapped.has(control) || !known.has(control),
    severityOf: ({ severity }) => severity,
  };
}

function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/[^a-z0-9-]/g, "-");
}
