import type { Threat } from "./types";

/** Ids of a threat in the frameworks that name it, by the name of the framework; none is empty. */
export function threatFrameworks(threat: Threat): readonly (readonly [name: string, ids: readonly string[]])[] {
  const all: readonly (readonly [string, readonly string[]])[] = [
    ["STRIDE", threat.stride],
    ["OWASP LLM Top 10 2025", threat.owaspLlm2025],
    ["OWASP Agentic Top 10 2026", threat.owaspAgentic2026],
    ["OWASP agentic threats", threat.owaspAgenticThreats],
    ["MITRE ATLAS", threat.atlas],
  ];
  return all.filter(([, ids]) => ids.length > 0);
}
