import type { Path } from "../../../common/yaml/located";
import type { App } from "../deployment.generated";
import type { DeepPartial } from "../draft";
import type { DeploymentCheck, DraftFinding } from "./check";
import { workloadsWith } from "./workloads-with";

/** What an exemption names that lets an app check tokens itself: the control, or the one rule of it that is about apps. */
const exempting = ["ZTAI-ID-15", "container-app-sign-in"];

/** An app has a sign-in in front of it, or an exemption says why not. Implements ZTAI-ID-15. */
export const appSignIn: DeploymentCheck = function* (draft) {
  for (const { workload, path: of } of workloadsWith(draft, "app")) {
    const { name, app } = workload;
    if (!app) continue;
    if (app.signIn) {
      yield* registration(app, [...of, "app"], "entry" in workload);
      continue;
    }
    const exempt = draft.exemptions?.some((one) => exempting.includes(one?.control ?? "") && one?.resource === name);
    if (exempt) continue;
    const path = [...of, "app"];
    yield {
      code: "ZTAI-CFG-069",
      path,
      ofKey: true,
      absent: [[...path, "signIn"]],
      message: "lacks the key signIn: whoever is in range could call it",
      fix: `add signIn: { clientId: … } with the app's registration in Entra ID, or record an exemption from ZTAI-ID-15 with resource: ${name ?? "the workload"}`,
    };
  }
};

/** A registration that is made knows who may sign in, and where they come back to. */
function* registration(
  { signIn = {}, domain }: DeepPartial<App>,
  path: Path,
  hasEntry: boolean,
): Generator<DraftFinding> {
  const { clientId, users = [], unauthenticatedClientAction } = signIn;
  const at = [...path, "signIn", "clientId"];
  if (clientId !== "create") {
    if (clientId === undefined || users.length === 0) return;
    const message = "are assigned by the owner of a registration that is made elsewhere";
    yield {
      code: "ZTAI-CFG-086",
      path: [...path, "signIn", "users"],
      ofKey: true,
      message,
      fix: "remove them, or write clientId: create",
    };
    return;
  }
  if (users.length === 0) {
    const absent = [[...path, "signIn", "users"]];
    const fix = "add users: the object ids of their groups in Entra ID";
    yield { code: "ZTAI-CFG-086", path: at, absent, message: "makes a registration by which nobody may sign in", fix };
  }
  if (unauthenticatedClientAction === "Return401") {
    const message = "makes a registration for people, and this app answers 401 to those who have not signed in";
    yield { code: "ZTAI-CFG-086", path: at, message, fix: "name a registration that is made elsewhere" };
  } else if (!domain && !hasEntry) {
    const message = "makes a registration before Azure makes up the host name that people come back to";
    yield {
      code: "ZTAI-CFG-086",
      path: at,
      absent: [[...path, "domain"]],
      message,
      fix: "give the app a domain, or an entry",
    };
  }
}
