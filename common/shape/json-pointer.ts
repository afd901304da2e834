import type { Path } from "../yaml/located";

/** ajv's JSON pointer as a path; a number is an index only where `isList` says that the file has a list. */
export function pathOfPointer(pointer: string, isList: (path: Path) => boolean): Path {
  return pointer
    .split("/")
    .slice(1)
    .reduce<Path>((path, step) => {
      const text = step.replaceAll("~1", "/").replaceAll("~0", "~");
      return [...path, isList(path) ? Number(text) : text];
    }, []);
}
