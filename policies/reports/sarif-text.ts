import { plain } from "./plain";

/** The text in Markdown, with every character that could mean something escaped. */
export function markdownText(text: string): string {
  return plain(text).replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, "\\$&");
}

/** Name of the folder that files are relative to: the root of the repository, as code scanning takes it. */
export const sourceRoot = "%SRCROOT%";

/** Where a file is, as SARIF has it. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** A file as a URI relative to the root of the repository; one that is not below it has an absolute one. */
export function artifactLocation(file: string): ArtifactLocation {
  const path = file.replace(/\\/g, "/").replace(/\p{Surrogate}/gu, "\ufffd");
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${encoded(path).replace("%3A", ":")}` };
  if (path.startsWith("/")) return { uri: `file://${encoded(path)}` };
  return { uri: encoded(path.replace(/^(?:\.\/+)+/, "")), uriBaseId: sourceRoot };
}

function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
