/** `ENOENT` and the like of an error of the system; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** The reason without the path, which the message of the system repeats in absolute form. */
export function systemReason(error: unknown): string {
  const code = systemCode(error) ?? "an unreadable file";
  const known: Readonly<Record<string, string>> = {
    ENOENT: "no such file or folder",
    ENOTDIR: "no such file or folder",
    EACCES: "no permission to read",
    EISDIR: "a folder where a file is expected",
    ELOOP: "symbolic links in a loop",
  };
  return known[code] ?? code;
}
