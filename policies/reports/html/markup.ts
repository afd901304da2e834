/** HTML that is safe to write as it is. Only `markup` makes it. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What a template takes: values are escaped, markup is not, lists are joined, nothing is written for nothing. */
export type HtmlContent = Markup | string | number | undefined | false | readonly HtmlContent[];

/** A template in which every value is escaped, so that markup in a name stays a name. */
export function markup(strings: TemplateStringsArray, ...values: readonly HtmlContent[]): Markup {
  return new Markup(
    strings.map((text, index) => text + (index < values.length ? written(values[index]) : "")).join(""),
  );
}

/** Markup of the kit itself: style and script. Never for values. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function written(value: HtmlContent): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Markup) return value.text;
  return Array.isArray(value) ? value.map((item: HtmlContent) => written(item)).join("") : escapeHtml(String(value));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters, halves of characters, and marks that turn the direction of text around what follows. */
const misleading = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** A value as text or as a quoted attribute. */
export function escapeHtml(value: string): string {
  return value.replace(misleading, "\ufffd").replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
