import type { DeploymentCheck } from "./check";
import { workloadsWith } from "./workloads-with";

/** What an exemption names that lets an app check tokens itself: the control, or the one rule of it that is about apps. */
const exempting = ["ZTAI-ID-15", "container-app-sign-in"];

/** An app has a sign-in in front of it, or an exemption says why not. Implements ZTAI-ID-15. */
export const appSignIn: DeploymentCheck = function* (draft) {
  for (const { workload, path: of } of workloadsWith(draft, "app")) {
    const { name, app } = workload;
    if (!app || app.signIn) continue;
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
