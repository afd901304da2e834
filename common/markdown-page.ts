/**
 * A generated page with a heading; parts that are empty, false or undefined are left out.
 *
 * @param from what it is generated from
 */
export function page(
  title: string,
  parts: readonly (string | false | undefined)[],
  from = "the catalog and the rules",
): string {
  const marked = `<!-- Generated from ${from}: npm run docs. Do not edit. -->`;
  return `${[marked, `# ${title}`, ...parts.filter(Boolean)].join("\n\n")}\n`;
}

/** A section, or nothing when it has no content. */
export function section(title: string, content: string): string {
  return content === "" ? "" : `## ${title}\n\n${content}`;
}

/** A table. Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Text of our own in a page: only what would break the page is escaped. */
export function pageText(plain: string): string {
  return plain.replace(/[<|]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A name as code. */
export function code(name: string): string {
  return `\`${name}\``;
}
