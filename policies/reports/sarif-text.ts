import { plain } from "./plain";

/** The text in Markdown, with every character that could mean something escaped. */
export function markdownText(text: string): string {
  return plain(text).replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, "\\$&");
}

/** A file as callers named it, as the URI that SARIF asks for. */
export function fileUri(file: string): string {
  const path = file.replace(/\\/g, "/").replace(/\p{Surrogate}/gu, "\ufffd");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
