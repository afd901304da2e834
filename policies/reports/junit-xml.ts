/** Characters that no XML 1.0 document may hold, even escaped, and those that turn the order of a text around. https://www.w3.org/TR/xml/#charsets */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A value between tags. */
export function xmlText(value: string): string {
  return value.replace(forbidden, "\ufffd").replace(/[&<>]/g, (character) => entities[character] ?? "");
}

/** ` name="value"` for each that has a value, with a blank before. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${attribute(String(value))}"`]))
    .join("");
}

function attribute(value: string): string {
  return value.replace(forbidden, "\ufffd").replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? "");
}
