import type { DeploymentCheck } from "./check";

/** HCP Terraform finds workspaces by tags or by project: exactly one of them. */
export const backendSelection: DeploymentCheck = function* ({ backend }) {
  if (backend?.type !== "hcp") return;
  const chosen = [backend.tags, backend.project].filter((choice) => choice !== undefined).length;
  if (chosen === 1) return;
  const message = chosen === 0 ? "names neither tags nor a project" : "names both tags and a project";
  const absent = [
    ["backend", "tags"],
    ["backend", "project"],
  ];
  yield {
    code: "ZTAI-CFG-080",
    path: ["backend"],
    absent,
    message,
    allowed: "tags, or project",
    fix: "name one of them",
  };
};
