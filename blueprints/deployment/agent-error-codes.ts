import type { ErrorExplanation } from "./error-explanation";

/** Codes of problems with how agents are bounded. */
export const agentErrors = {
  "ZTAI-CFG-140": {
    title: "A content filter that takes data out of its region",
    meaning:
      "Azure may judge task adherence in other regions of the United States and Europe, and the classification binds data to its own.",
    fix: "Leave taskAdherence out, or lower the classification.",
  },
} as const satisfies Record<string, ErrorExplanation>;
