import { secretNameOf } from "../../../constructs/apps/secret-name";
import { secretSign } from "../../../constructs/apps/secret-sign";
import { serviceVariables } from "../../../stacks/service-variables";
import type { Path } from "../../../common/yaml/located";
import type { DeploymentCheck, DraftFinding } from "./check";
import { workloadsWith } from "./workloads-with";

/** Environment variables of a container, as the file writes them. */
interface Variables {
  readonly settings?: Readonly<Record<string, string | undefined>>;
  readonly secrets?: Readonly<Record<string, string | undefined>>;
}

/** Environment variables are set once, and hold no secret. Implements ZTAI-AP-05. */
export const environmentVariables: DeploymentCheck = function* (draft) {
  for (const { workload, path } of workloadsWith(draft, "app")) {
    if (workload.app) yield* variableFindings([...path, "app"], workload.app);
  }
  for (const { workload, path } of workloadsWith(draft, "jobs")) {
    for (const [name, job] of Object.entries(workload.jobs ?? {})) {
      if (job) yield* variableFindings([...path, "jobs", name], job);
    }
  }
};

/** What is wrong with the environment variables of one container. */
export function* variableFindings(path: Path, { settings = {}, secrets = {} }: Variables): Iterable<DraftFinding> {
  const code = "ZTAI-CFG-049";
  for (const kind of ["settings", "secrets"] as const) {
    for (const name of Object.keys(kind === "settings" ? settings : secrets)) {
      const at = { code, path: [...path, kind, name], ofKey: true } as const;
      if (serviceVariables.includes(name)) {
        yield { ...at, message: "is set by the kit", fix: "read it, or choose another name" };
      } else if (kind === "secrets" && Object.hasOwn(settings, name)) {
        yield { ...at, message: "stands under settings too", fix: "set it in one place" };
      }
    }
  }
  yield* unfitSecrets([...path, "secrets"], Object.keys(secrets));
  for (const [name, value = ""] of Object.entries(settings)) {
    const sign = secretSign(name, value);
    if (sign === undefined) continue;
    const fix = "sign in with the identity, or put the value into the workload's vault and its name under secrets";
    yield { code, path: [...path, "settings", name], ofKey: true, message: sign, fix };
  }
}

/** Each variable of a secret has a secret of its own in Container Apps, which knows neither case nor underscores. */
function* unfitSecrets(path: Path, names: readonly string[]): Iterable<DraftFinding> {
  const first = new Map<string, string>();
  for (const name of names) {
    const at = { code: "ZTAI-CFG-049", path: [...path, name], ofKey: true } as const;
    const secret = secretNameOf(name);
    const earlier = secret === undefined ? undefined : first.get(secret);
    if (secret === undefined) {
      const message = "makes a secret whose name ends with a hyphen, which Azure refuses";
      yield { ...at, message, fix: "end it with a letter or a digit" };
    } else if (earlier !== undefined) {
      const message = `makes the same secret as ${earlier}: Azure knows no upper case in its name`;
      yield { ...at, message, fix: "give one of them another name" };
    } else first.set(secret, name);
  }
}
