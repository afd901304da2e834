import { conditionsByCapability } from "../catalog/capabilities";
import type { ControlResult } from "../assessment/control-status";
import type { JudgedFinding } from "../assessment/exemptions";
import type { Problem } from "../../common/problem";
import type { AppliedDeclaration, PlacedDeclaration } from "./declaration";
import type { StandingDeclarations } from "./standing-declarations";

/** What became of declarations, and what is wrong with them. */
export interface JudgedDeclarations {
  readonly declarations: readonly AppliedDeclaration[];
  readonly problems: readonly Problem[];
}

/** @param isWhole false when a part of the input was not read: then nothing is said of what is not needed */
export function judgeDeclarations(
  given: readonly PlacedDeclaration[],
  standing: StandingDeclarations,
  results: readonly ControlResult[],
  isWhole: boolean,
): JudgedDeclarations {
  const problems: Problem[] = [];
  const declarations = given.map((declaration): AppliedDeclaration => {
    const failure = standing.contradicted.get(declaration);
    if (standing.expired.has(declaration)) {
      problems.push(expired(declaration));
      return { ...declaration, state: "expired", controls: [] };
    }
    if (failure) {
      problems.push(contradicted(declaration, failure));
      return { ...declaration, state: "contradicted", controls: [] };
    }
    const covered = results.filter(({ declarations = [] }) => declarations.includes(declaration));
    const controls = covered.map(({ control }) => control.id);
    if (controls.length > 0 || !isWhole) return { ...declaration, state: "active", controls };
    problems.push(unneeded(declaration, results));
    return { ...declaration, state: "unneeded", controls };
  });
  return { declarations, problems };
}

function expired({ capability, owner, until, file, place }: PlacedDeclaration): Problem {
  return {
    code: "ZTAI-POL-112",
    level: "warning",
    file,
    place,
    found: `${capability} was declared until ${until} and counts for nothing`,
    allowed: "a last day from today on",
    fix: `let ${owner} declare it again, with a new last day`,
  };
}

function contradicted({ capability, file, place }: PlacedDeclaration, failure: JudgedFinding): Problem {
  const { rule, message } = failure;
  const where = placeOf(failure);
  return {
    code: "ZTAI-POL-113",
    level: "error",
    file,
    place,
    found: `declares ${capability}, and the input shows otherwise: ${rule} fails on ${where}: ${message}`,
    allowed: "what the input does not contradict",
    fix: "repair what fails, or remove the declaration",
  };
}

/** `stack:address (file:line)`; what stands for the whole estate is in no file. */
function placeOf({ stack, address, file, line }: JudgedFinding): string {
  if (stack === address) return address;
  return `${stack}:${address} (${line === undefined ? file : `${file}:${line}`})`;
}

function unneeded({ capability, file, place }: PlacedDeclaration, results: readonly ControlResult[]): Problem {
  const ids = new Set((conditionsByCapability.get(capability) ?? []).map(({ control }) => control.id));
  const isShown = results.some(({ control, counts }) => ids.has(control.id) && counts.pass > 0);
  const why = isShown ? "the input shows what holds by itself" : "nothing in the input asks for it";
  return {
    code: "ZTAI-POL-114",
    level: "warning",
    file,
    place,
    found: `declares ${capability}, and ${why}`,
    allowed: "what the input does not show",
    fix: `take ${capability} out of the declaration`,
  };
}
