/** A block at the top level of a file. Lines count from 1. */
export interface ScannedBlock {
  /** `resource`, `data`, `module`, … */
  readonly kind: string;
  readonly labels: readonly string[];
  readonly line: number;
  readonly endLine: number;
}

/** A comment, without what opens and closes it; a block comment gives one entry for each of its lines. */
export interface ScannedComment {
  readonly line: number;
  readonly text: string;
  /** True when nothing but white space stands before it on its line. */
  readonly alone: boolean;
}

/** What the text of a file shows without being parsed. */
export interface Scan {
  readonly blocks: readonly ScannedBlock[];
  readonly comments: readonly ScannedComment[];
  /** The deepest nesting of brackets, braces, parentheses, interpolations and template directives. */
  readonly depth: number;
  /** The most operators, steps and brackets in a row, without a comma or the end of an argument between them. */
  readonly longest: number;
}

const piece =
  /[ \t\r]+|\n|#[^\n]*|\/\/[^\n]*|\/\*|<<-?([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n|[\p{L}_][\p{L}\p{N}_-]*|["{}()[\]]|[^]/uy;
/** Heredocs within more levels than this are not scanned: the depth says enough. */
const maximumHeredocs = 300;
const operators = "!-+*/%?:<>=&|.";
const directiveWord = /~?[ \t\r\n]*([a-z]+)/y;
const inString = /(?:\\[^]|\$\$\{|%%\{|[^"\\$%\n]|[$%](?!\{))+|[$%]\{|"|\n/y;

/** Finds blocks and comments in one pass. Never fails: what is not HCL gives whatever it looks like. */
export function scanHcl(text: string): Scan {
  return new Scanner(text).run();
}

class Scanner {
  private readonly blocks: ScannedBlock[] = [];
  private readonly comments: ScannedComment[] = [];
  /** What is open: `{`, `(`, `[`, a `"` or `$` for an interpolation. */
  private readonly open: string[] = [];
  private at = 0;
  private line = 1;
  private deepest = 0;
  private longest = 0;
  /** Operators so far at each level of what is open. */
  private readonly counts: number[] = [0];
  private directives = 0;
  private alone = true;
  private words: string[] = [];
  private headLine = 0;
  private block: { readonly kind: string; readonly labels: readonly string[]; readonly line: number } | undefined;
  private label = "";

  constructor(
    private readonly text: string,
    /** Levels around a heredoc; its text is scanned by itself. */
    private readonly outer = 0,
  ) {
    if (outer > 0) this.push("<");
  }

  run(): Scan {
    while (this.at < this.text.length) {
      const inside = this.open[this.open.length - 1];
      if (inside === '"' || inside === "<") this.string(inside === "<");
      else this.code();
    }
    return { blocks: this.blocks, comments: this.comments, depth: this.deepest, longest: this.longest };
  }

  private push(what: string): void {
    this.count();
    this.open.push(what);
    this.counts.push(0);
    this.deepest = Math.max(this.deepest, this.outer + this.open.length + this.directives);
  }

  private pop(): void {
    if (this.open.pop() !== undefined) this.counts.pop();
  }

  private count(): void {
    const level = this.counts.length - 1;
    const count = (this.counts[level] ?? 0) + 1;
    this.counts[level] = count;
    this.longest = Math.max(this.longest, count);
  }

  private separate(): void {
    this.counts[this.counts.length - 1] = 0;
  }

  private string(isHeredoc: boolean): void {
    inString.lastIndex = this.at;
    const seen = inString.exec(this.text)?.[0] ?? this.text.charAt(this.at);
    this.at += seen.length;
    if (seen === "${" || seen === "%{") {
      if (seen === "%{") this.directive();
      this.separate();
      this.push("$");
    } else if (!isHeredoc && (seen === '"' || seen === "\n")) {
      // A quoted text ends with its line at the latest: the parser says what is wrong with it.
      this.pop();
      if (seen === "\n") this.newline();
      else if (this.open.length === 0) this.words.push(this.label);
    } else {
      if (this.open.length === 1) this.label += seen;
      this.line += countLines(seen);
    }
  }

  /** `if` and `for` nest as brackets do. */
  private directive(): void {
    directiveWord.lastIndex = this.at;
    const word = directiveWord.exec(this.text)?.[1];
    if (word === "if" || word === "for") this.directives++;
    else if (word === "endif" || word === "endfor") this.directives--;
  }

  private code(): void {
    piece.lastIndex = this.at;
    const match = piece.exec(this.text);
    const seen = match?.[0] ?? this.text.charAt(this.at);
    this.at += seen.length;
    if (seen === "\n") this.newline();
    else if (seen === "/*") this.blockComment();
    else if (seen.startsWith("#") || seen.startsWith("//")) this.comment(seen.replace(/^#|^\/\//, ""));
    else if (match?.[1] !== undefined) this.heredoc(match[1]);
    else if (seen === ",") this.separate();
    else if (seen.trim() !== "") this.token(seen);
  }

  private token(seen: string): void {
    this.alone = false;
    if (seen === '"') {
      this.label = "";
      this.push('"');
    } else if ("{([".includes(seen)) this.opens(seen);
    else if ("})]".includes(seen)) this.closes();
    else if (this.open.length === 0) {
      if (this.words.length === 0) this.headLine = this.line;
      this.words.push(seen);
    } else if (operators.includes(seen)) this.count();
  }

  private opens(seen: string): void {
    const [kind, ...labels] = this.words;
    if (seen === "{" && this.open.length === 0 && kind) this.block = { kind, labels, line: this.headLine };
    this.push(seen);
  }

  private closes(): void {
    this.pop();
    if (this.open.length > 0) return;
    if (this.block) this.blocks.push({ ...this.block, endLine: this.line });
    this.block = undefined;
    this.words = [];
  }

  private newline(): void {
    this.line++;
    this.alone = true;
    const inside = this.open[this.open.length - 1];
    if (inside === undefined || inside === "{") this.separate();
    if (inside === undefined) this.words = [];
  }

  private comment(text: string): void {
    this.comments.push({ line: this.line, text: text.trim(), alone: this.alone });
  }

  private blockComment(): void {
    const end = this.text.indexOf("*/", this.at);
    const body = this.text.slice(this.at, end < 0 ? this.text.length : end);
    for (const [index, text] of body.split("\n").entries()) {
      if (index > 0) this.line++;
      this.comments.push({ line: this.line, text: text.replace(/^\s*\*/, "").trim(), alone: index > 0 || this.alone });
    }
    this.at = end < 0 ? this.text.length : end + 2;
  }

  private heredoc(marker: string): void {
    this.line++;
    const start = this.at;
    let isEnd = false;
    while (this.at < this.text.length && !isEnd) {
      const end = this.text.indexOf("\n", this.at);
      const line = this.text.slice(this.at, end < 0 ? this.text.length : end);
      isEnd = line.trim() === marker;
      // The line end after the marker is the next token.
      this.at += isEnd || end < 0 ? line.length : line.length + 1;
      if (!isEnd && end >= 0) this.line++;
    }
    this.template(this.text.slice(start, this.at));
  }

  /** What the text of a heredoc nests counts too; blocks and comments are none in it. */
  private template(text: string): void {
    const level = this.outer + this.open.length + 1;
    if (level > maximumHeredocs || !/[$%]\{/.test(text)) {
      this.deepest = Math.max(this.deepest, level);
      return;
    }
    const { depth, longest } = new Scanner(text, level).run();
    this.deepest = Math.max(this.deepest, depth);
    this.longest = Math.max(this.longest, longest);
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
