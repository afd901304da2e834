import { ExpressionError } from "./expression";

/** Nesting beyond this is refused, so that every later walk fits the call stack. */
export const maximumNesting = 200;

const space = /(?:[ \t\r\n]+|#[^\n]*|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;
const identifier = /[\p{L}_][\p{L}\p{N}_-]*/uy;

/** A position in expression text. Only moves forward, so that parsing is linear in the text. */
export class Reader {
  at = 0;
  private depth = 0;

  constructor(readonly text: string) {}

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** Skips white space, line ends and comments. */
  space(): void {
    space.lastIndex = this.at;
    space.exec(this.text);
    this.at = Math.max(this.at, space.lastIndex);
  }

  /** True when `token` stands here. */
  sees(token: string): boolean {
    return this.text.startsWith(token, this.at);
  }

  /** Moves past `token` when it stands here, after white space. */
  take(token: string): boolean {
    this.space();
    if (!this.sees(token)) return false;
    this.at += token.length;
    return true;
  }

  expect(token: string): void {
    if (!this.take(token)) throw this.error(`expected ${token}`);
  }

  /** The identifier here, after white space. */
  identifier(): string | undefined {
    this.space();
    return this.match(identifier)?.[0];
  }

  /** Moves past the identifier `word` when it stands here whole. */
  takeWord(word: string): boolean {
    this.space();
    const start = this.at;
    if (this.sees(word) && this.identifier() === word) return true;
    this.at = start;
    return false;
  }

  /** Moves past a sticky expression that matches here. */
  match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (!found) return undefined;
    this.at = sticky.lastIndex;
    return found;
  }

  /** Runs `inner` one level deeper. */
  nested<T>(inner: () => T): T {
    if (++this.depth > maximumNesting) throw this.error(`nesting deeper than ${maximumNesting} levels`);
    const result = inner();
    this.depth--;
    return result;
  }

  error(message: string): ExpressionError {
    return new ExpressionError(message, this.at);
  }
}
