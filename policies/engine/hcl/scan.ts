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
  /** The deepest nesting of brackets, braces, parentheses and interpolations. */
  readonly depth: number;
}

const piece =
  /[ \t\r]+|\n|#[^\n]*|\/\/[^\n]*|\/\*|<<-?([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n|[\p{L}_][\p{L}\p{N}_-]*|["{}()[\]]|[^]/uy;
const inString = /(?:\\[^]|\$\$\{|%%\{|[^"\\$%\n]|[$%](?!\{))+|[$%]\{|"|\n/y;

/** Finds blocks and comments in one pass. Never fails: what is no HCL gives whatever it looks like. */
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
  private alone = true;
  private words: string[] = [];
  private headLine = 0;
  private block: { readonly kind: string; readonly labels: readonly string[]; readonly line: number } | undefined;
  private label = "";

  constructor(private readonly text: string) {}

  run(): Scan {
    while (this.at < this.text.length) {
      if (this.open[this.open.length - 1] === '"') this.string();
      else this.code();
    }
    return { blocks: this.blocks, comments: this.comments, depth: this.deepest };
  }

  private push(what: string): void {
    this.open.push(what);
    this.deepest = Math.max(this.deepest, this.open.length);
  }

  private string(): void {
    inString.lastIndex = this.at;
    const seen = inString.exec(this.text)?.[0] ?? this.text.charAt(this.at);
    this.at += seen.length;
    if (seen === '"' || seen === "\n") {
      // A quoted text ends with its line at the latest: the parser says what is wrong with it.
      this.open.pop();
      if (seen === "\n") this.newline();
      else if (this.open.length === 0) this.words.push(this.label);
    } else if (seen === "${" || seen === "%{") this.push("$");
    else {
      this.label += seen;
      this.line += countLines(seen);
    }
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
    }
  }

  private opens(seen: string): void {
    const [kind, ...labels] = this.words;
    if (seen === "{" && this.open.length === 0 && kind) this.block = { kind, labels, line: this.headLine };
    this.push(seen);
  }

  private closes(): void {
    this.open.pop();
    if (this.open.length > 0) return;
    if (this.block) this.blocks.push({ ...this.block, endLine: this.line });
    this.block = undefined;
    this.words = [];
  }

  private newline(): void {
    this.line++;
    this.alone = true;
    if (this.open.length === 0) this.words = [];
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
    while (this.at < this.text.length) {
      const end = this.text.indexOf("\n", this.at);
      const line = this.text.slice(this.at, end < 0 ? this.text.length : end);
      const isEnd = line.trim() === marker;
      // The line end after the marker is the next token.
      this.at += isEnd || end < 0 ? line.length : line.length + 1;
      if (isEnd) return;
      this.line++;
    }
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
