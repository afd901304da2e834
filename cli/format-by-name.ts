import { extname } from "node:path";

/** The format that the name of an output file asks for by its end; undefined where it asks for none. */
export function formatByName<T extends string>(
  output: string | undefined,
  formats: Readonly<Record<string, T>>,
): T | undefined {
  const end = extname(output ?? "")
    .slice(1)
    .toLowerCase();
  return Object.hasOwn(formats, end) ? formats[end] : undefined;
}
