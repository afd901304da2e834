import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "../../helpers/temp-folder";

/** A folder of the test file with files that a user wrote. */
export interface UserFolder {
  /** Writes a file and returns its path. */
  write(name: string, text: string): string;
  path(name: string): string;
}

/** Makes the folder; call it at the top of the file. */
export function userFolder(): UserFolder {
  const folder = tempFolder();
  const path = (name: string) => join(folder, name);
  return {
    path,
    write: (name, text) => {
      writeFileSync(path(name), text);
      return path(name);
    },
  };
}
