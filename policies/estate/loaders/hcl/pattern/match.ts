import { isAsciiWordCharacter } from "./character-classes";
import { PatternError, type Assertion, type CharacterSet, type Pattern } from "./syntax";

/** Longer programs are refused. */
const maximumProgram = 10_000;

type Instruction =
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "save"; readonly slot: number }
  /** Goes on at each of them, the first preferred. */
  | { kind: "fork"; targets: readonly number[] }
  | { readonly kind: "end" };

/** Where a match and its groups begin and end, by code points; undefined for a group that took no part. */
export type Slots = readonly (number | undefined)[];

/** A pattern made ready. It matches in time linear in the text, as RE2 does: all ways are followed at once. */
export class Matcher {
  private readonly program: Instruction[] = [];

  /** @throws PatternError when it is too large */
  constructor(pattern: Pattern) {
    this.add({ kind: "group", index: 0, of: pattern });
    this.push({ kind: "end" });
  }

  /**
   * The first match from a position on, the leftmost and then the preferred one.
   * @param spend is told of the steps taken
   */
  find(text: readonly number[], from: number, spend: (steps: number) => void): Slots | undefined {
    let threads: Thread[] = [];
    let found: Slots | undefined;
    for (let at = from; at <= text.length; at++) {
      const here = new Threads(this.program, text, at);
      for (const { counter, slots } of threads) here.follow(counter, slots);
      if (!found) here.follow(0, []);
      spend(1 + here.steps);
      threads = [];
      for (const { counter, slots } of here.waiting) {
        const instruction = this.program[counter];
        if (instruction?.kind === "end") {
          found = slots;
          break;
        }
        const character = text[at];
        if (instruction?.kind === "set" && character !== undefined && instruction.set.takes(character))
          threads.push({ counter: counter + 1, slots });
      }
      if (found && threads.length === 0) break;
    }
    return found;
  }

  private push(instruction: Instruction): number {
    if (this.program.length >= maximumProgram) throw new PatternError("it is too large");
    return this.program.push(instruction) - 1;
  }

  private add(pattern: Pattern): void {
    switch (pattern.kind) {
      case "empty":
        return;
      case "set":
      case "assertion":
        this.push(pattern);
        return;
      case "group":
        this.push({ kind: "save", slot: 2 * pattern.index });
        this.add(pattern.of);
        this.push({ kind: "save", slot: 2 * pattern.index + 1 });
        return;
      case "sequence":
        for (const part of pattern.parts) this.add(part);
        return;
      case "choice":
        this.addChoice(pattern.options);
        return;
      case "repeat":
        this.addRepeat(pattern);
    }
  }

  private addChoice(options: readonly Pattern[]): void {
    const fork: Extract<Instruction, { kind: "fork" }> = { kind: "fork", targets: [] };
    this.push(fork);
    const starts: number[] = [];
    const jumps: Extract<Instruction, { kind: "fork" }>[] = [];
    for (const option of options) {
      starts.push(this.program.length);
      this.add(option);
      const jump: Extract<Instruction, { kind: "fork" }> = { kind: "fork", targets: [] };
      this.push(jump);
      jumps.push(jump);
    }
    fork.targets = starts;
    for (const jump of jumps) jump.targets = [this.program.length];
  }

  private addRepeat({ of, least, most, isGreedy }: Extract<Pattern, { kind: "repeat" }>): void {
    for (let count = 0; count < least; count++) this.add(of);
    const ordered = (inside: number, outside: number) => (isGreedy ? [inside, outside] : [outside, inside]);
    if (most === Infinity) {
      const fork: Extract<Instruction, { kind: "fork" }> = { kind: "fork", targets: [] };
      const start = this.push(fork);
      this.add(of);
      this.push({ kind: "fork", targets: [start] });
      fork.targets = ordered(start + 1, this.program.length);
      return;
    }
    const forks: Extract<Instruction, { kind: "fork" }>[] = [];
    const insides: number[] = [];
    for (let count = least; count < most; count++) {
      const fork: Extract<Instruction, { kind: "fork" }> = { kind: "fork", targets: [] };
      insides.push(this.push(fork) + 1);
      forks.push(fork);
      this.add(of);
    }
    for (const [index, fork] of forks.entries()) fork.targets = ordered(insides[index] ?? 0, this.program.length);
  }
}

interface Thread {
  readonly counter: number;
  readonly slots: Slots;
}

/** The threads at one position, in the order of preference; each instruction is visited once. */
class Threads {
  readonly waiting: Thread[] = [];
  steps = 0;
  private readonly seen: Uint8Array;

  constructor(
    private readonly program: readonly Instruction[],
    private readonly text: readonly number[],
    private readonly at: number,
  ) {
    this.seen = new Uint8Array(program.length);
  }

  /** Goes on from an instruction to those that take a character, or to the end. */
  follow(start: number, initial: Slots): void {
    const open: Thread[] = [{ counter: start, slots: initial }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { counter, slots } = next;
      if (this.seen[counter]) continue;
      this.seen[counter] = 1;
      this.steps++;
      const instruction = this.program[counter];
      if (instruction?.kind === "fork") {
        for (const target of [...instruction.targets].reverse()) open.push({ counter: target, slots });
      } else if (instruction?.kind === "save") {
        const saved = [...slots];
        saved[instruction.slot] = this.at;
        open.push({ counter: counter + 1, slots: saved });
      } else if (instruction?.kind === "assertion") {
        if (this.holds(instruction.assertion)) open.push({ counter: counter + 1, slots });
      } else this.waiting.push(next);
    }
  }

  private holds(assertion: Assertion): boolean {
    const [before, after] = [this.text[this.at - 1], this.text[this.at]];
    const newline = 10;
    switch (assertion) {
      case "text-start":
        return this.at === 0;
      case "text-end":
        return this.at === this.text.length;
      case "line-start":
        return this.at === 0 || before === newline;
      case "line-end":
        return this.at === this.text.length || after === newline;
      case "word-border":
        return isAsciiWordCharacter(before) !== isAsciiWordCharacter(after);
      case "no-word-border":
        return isAsciiWordCharacter(before) === isAsciiWordCharacter(after);
    }
  }
}
