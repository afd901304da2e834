import { readdirSync } from "node:fs";
import { join } from "node:path";
import { byCode } from "../convert";
import { Matcher } from "../pattern/match";
import { parsePattern } from "../pattern/parse-pattern";
import { PatternError } from "../pattern/syntax";
import { EvaluationError, type EvaluationBudget } from "../value";

/** More entries of folders than this are not looked at. */
const maximumEntries = 20_000;

/**
 * Paths of the files below a folder that a pattern matches, in order: `*`, `?`, `[a-z]`, `{a,b}`, and `**` for any folders.
 * Links are not followed.
 */
export function matchingFiles(folder: string, pattern: string, budget: EvaluationBudget): readonly string[] {
  const matcher = compiled(pattern);
  const found: string[] = [];
  const open = [""];
  let entries = 0;
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of entriesOf(join(folder, below))) {
      if (++entries > maximumEntries) throw new EvaluationError(`more than ${maximumEntries} files are in the folder`);
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile() && matches(matcher, path, budget)) found.push(path);
    }
  }
  return found.sort(byCode);
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function matches(matcher: Matcher, path: string, budget: EvaluationBudget): boolean {
  const text = Array.from(path, (character) => character.codePointAt(0) ?? 0);
  return matcher.find(text, 0, (steps) => budget.spend(steps / 20)) !== undefined;
}

function compiled(pattern: string): Matcher {
  try {
    return new Matcher(parsePattern(`\\A${expression(pattern)}\\z`).pattern);
  } catch (error) {
    if (error instanceof PatternError) throw new EvaluationError(`the pattern ${pattern} cannot be read`);
    throw error;
  }
}

/** A pattern over paths as a regular expression. */
function expression(pattern: string): string {
  let depth = 0;
  return pattern.replace(/\*\*\/|\*\*|\*|\?|\[(?:!|\^)?\]?[^\]]*\]|[{},]|\\.|[^]/g, (token) => {
    if (token === "**/") return "(?:[^/]*/)*";
    if (token === "**") return ".*";
    if (token === "*") return "[^/]*";
    if (token === "?") return "[^/]";
    if (token.startsWith("[") && token.length > 1) return token.replace(/^\[!/, "[^");
    if (token === "{") return depth++ >= 0 ? "(?:" : token;
    if (token === "}" && depth > 0) return depth-- > 0 ? ")" : token;
    if (token === "," && depth > 0) return "|";
    return token.startsWith("\\") && token.length > 1 ? token : token.replace(/[\\.+()|^$[\]{}]/g, "\\$&");
  });
}
