import type { Problem } from "../../../common/problem";
import { secretColumn } from "../../../common/secret-text";

/** Lines of `text`, comments included, that look as if they hold a secret. The value is never repeated. */
export function findSecrets(file: string, text: string): Problem[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    const column = secretColumn(line);
    return column === undefined ? [] : [secretProblem({ file, place: `${i + 1}:${column}` })];
  });
}

/** The problem of a secret at some place. */
export function secretProblem(place: Pick<Problem, "file" | "place" | "path">): Problem {
  return {
    code: "ZTAI-CFG-018",
    ...place,
    message: "looks like a secret",
    fix: "remove it and revoke it: a deployment file holds none, since every sign-in is by identity",
  };
}
