import { plain } from "./plain";

/** Breaks the marks that code hosts turn into links and notifications: `@name`, `#12`, `https://`. */
const unlinked = "\u200b";

/**
 * A value in running text or a table cell. Everything that Markdown or HTML could read is a character reference, so that it is
 * shown and never interpreted.
 */
export function value(text: string): string {
  return entities(plain(text)).replace(/(&#64;|&#35;|&#58;(?=\/\/))/g, `$1${unlinked}`);
}

/** A value as code. An element instead of backticks, since it may hold backticks. */
export function codeElement(text: string): string {
  return `<code>${entities(plain(text))}</code>`;
}

/** Text as a code block; its fence is longer than any run of backticks in it. */
export function fenced(text: string, language: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/[\u0000-\u001f\u007f-\u009f]/g, " "));
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return [`${fence}${language}`, ...lines, fence].join("\n");
}

/** An underscore inside a word means nothing, and most names have one. */
const special = /[\\`*{}[\]()<>#+!|~@&$:]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

function entities(text: string): string {
  return text.replace(special, (character) => `&#${character.charCodeAt(0)};`);
}
