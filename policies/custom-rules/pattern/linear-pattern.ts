import { inRanges, isWordCharacter } from "./character-classes";
import { parseSchemaPattern } from "./parse-pattern";
import { SchemaPatternError, type SchemaPattern } from "./pattern";

/** Steps of an automaton; patterns that need more are refused. Matching takes at most this many steps per character. */
const maximumSteps = 1000;

type Step =
  | { readonly kind: "set"; readonly set: Extract<SchemaPattern, { kind: "set" }> }
  | { readonly kind: "assert"; readonly where: Extract<SchemaPattern, { kind: "assert" }>["where"] }
  | { readonly kind: "split"; readonly to: readonly number[] }
  | { readonly kind: "match" };

/**
 * A regular expression that takes time linear in the text, whatever its author intended. JavaScript's own engine goes
 * back and tries again, so that `(a+)+$` from a rule file could hold a pipeline for hours; heuristics about nested
 * quantifiers miss `(a|a)*` and `.*.*.*x`. This one follows all alternatives at once
 * (Thompson 1968, https://swtch.com/~rsc/regexp/regexp1.html) and refuses what no automaton can match.
 */
export class LinearPattern {
  private readonly steps: Step[] = [];

  /** @throws PatternError when the pattern is wrong, too large, or needs lookaround or back-references */
  constructor(source: string) {
    const pattern = parseSchemaPattern(source);
    if (size(pattern) > maximumSteps)
      throw new SchemaPatternError(`it repeats so much that it needs over ${maximumSteps} steps`);
    this.compile(pattern);
    this.steps.push({ kind: "match" });
  }

  /** True when the pattern matches somewhere in the text. */
  test(text: string): boolean {
    const characters = [...text].map((character) => character.codePointAt(0) ?? 0);
    let current = new Set<number>();
    for (let at = 0; at <= characters.length; at++) {
      // The search may begin anywhere, so the first step joins at every character.
      if (this.follow(0, at, characters, current)) return true;
      const character = characters[at];
      if (character === undefined) break;
      const next = new Set<number>();
      for (const index of current) {
        const step = this.steps[index];
        const taken = step?.kind === "set" && inRanges(step.set.ranges, character) !== step.set.negated;
        if (taken && this.follow(index + 1, at + 1, characters, next)) return true;
      }
      current = next;
    }
    return false;
  }

  /** Adds every step that is reached without taking a character. True when the match is complete. */
  private follow(start: number, at: number, characters: readonly number[], reached: Set<number>): boolean {
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (reached.has(index)) continue;
      reached.add(index);
      const step = this.steps[index];
      if (step?.kind === "match") return true;
      if (step?.kind === "split") open.push(...step.to);
      if (step?.kind === "assert" && holds(step.where, at, characters)) open.push(index + 1);
    }
    return false;
  }

  private compile(pattern: SchemaPattern): void {
    switch (pattern.kind) {
      case "set":
        this.steps.push({ kind: "set", set: pattern });
        return;
      case "assert":
        this.steps.push(pattern);
        return;
      case "sequence":
        for (const part of pattern.parts) this.compile(part);
        return;
      case "choice":
        this.compileChoice(pattern.branches);
        return;
      case "repeat":
        this.compileRepeat(pattern);
    }
  }

  private compileChoice(branches: readonly SchemaPattern[]): void {
    const fork = this.reserve();
    const starts: number[] = [];
    const ends: number[] = [];
    for (const branch of branches) {
      starts.push(this.steps.length);
      this.compile(branch);
      ends.push(this.reserve());
    }
    this.steps[fork] = { kind: "split", to: starts };
    for (const end of ends) this.steps[end] = { kind: "split", to: [this.steps.length] };
  }

  private compileRepeat({ part, least, most }: Extract<SchemaPattern, { kind: "repeat" }>): void {
    for (let count = 0; count < least; count++) this.compile(part);
    if (most === Infinity) {
      const loop = this.reserve();
      this.compile(part);
      this.steps.push({ kind: "split", to: [loop] });
      this.steps[loop] = { kind: "split", to: [loop + 1, this.steps.length] };
      return;
    }
    const skips: number[] = [];
    for (let count = least; count < most; count++) {
      skips.push(this.reserve());
      this.compile(part);
    }
    for (const skip of skips) this.steps[skip] = { kind: "split", to: [skip + 1, this.steps.length] };
  }

  private reserve(): number {
    return this.steps.push({ kind: "split", to: [] }) - 1;
  }
}

/** Steps the pattern compiles to, at most; known before anything is built. */
function size(pattern: SchemaPattern): number {
  switch (pattern.kind) {
    case "set":
    case "assert":
      return 1;
    case "sequence":
      return pattern.parts.reduce((sum, part) => sum + size(part), 0);
    case "choice":
      return pattern.branches.reduce((sum, branch) => sum + size(branch) + 1, 1);
    case "repeat": {
      const copies = pattern.most === Infinity ? pattern.least + 1 : pattern.most;
      return copies * (size(pattern.part) + 1) + 1;
    }
  }
}

function holds(
  where: Extract<SchemaPattern, { kind: "assert" }>["where"],
  at: number,
  text: readonly number[],
): boolean {
  if (where === "start") return at === 0;
  if (where === "end") return at === text.length;
  const boundary = isWordCharacter(text[at - 1]) !== isWordCharacter(text[at]);
  return boundary === (where === "boundary");
}
