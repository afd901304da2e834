import { isDate } from "../../../common/date";
import type { DeploymentCheck } from "./check";

/** What others provide is declared until a day of the calendar that has not passed. */
export const declarationDates: DeploymentCheck = function* ({ platform }, { today }) {
  for (const [i, declaration] of (platform?.provides ?? []).entries()) {
    const until = declaration?.until;
    if (until === undefined) continue;
    const path = ["platform", "provides", i, "until"];
    if (!isDate(until)) {
      yield { code: "ZTAI-CFG-015", path, message: "is not a day of the calendar", fix: "correct it" };
    } else if (until < today) {
      const message = `is over: what ${declaration?.owner ?? "its owner"} declared counts no longer`;
      yield { code: "ZTAI-CFG-073", path, message, fix: "let its owner declare it again, or remove it" };
    }
  }
};

/** An estate of which nothing is made elsewhere has nobody who provides something to it. */
export const declarationsOfWholeEstate: DeploymentCheck = function* ({ complete, platform }) {
  if (complete !== true || (platform?.provides ?? []).length === 0) return;
  const message = "names what others make, and complete says that nothing is made elsewhere";
  yield { code: "ZTAI-CFG-074", path: ["platform", "provides"], message, fix: "remove one of them" };
};
