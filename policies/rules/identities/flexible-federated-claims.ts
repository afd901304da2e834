import { fail, pass, unknown } from "../../engine/outcome";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";

/** `claims['sub'] matches 'repo:contoso/chat:ref:refs/heads/*'`; comparisons are joined by `and` alone. */
const comparison = /claims\['(\w+)'\]\s+(eq|matches)\s+'([^']*)'/gi;

/** Claims that say on whose behalf a token was made. */
const telling = ["sub", "job_workflow_ref", "repository", "project_path", "workspace"];

/** One owner and one repository, project or pool before the first wildcard. */
const pinned = /^[^*?]*[^*?/:]+\/[^*?/:]+[:/@][^]*$|^[^*?]+$/;

/**
 * Wildcards may stand for branches and tags; where they stand for repositories, everybody's pipelines may sign in.
 * https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials
 */
export default rule({
  id: "flexible-federated-claims",
  control: "ZTAI-ID-14",
  title: "Flexible federated credential matches more than one repository",
  severity: "high",
  on: ["azuread_application_flexible_federated_identity_credential"],
  check: (credential) => {
    const value = credential.value("claims_matching_expression");
    if (value.state === "unknown") return unknown(`claims_matching_expression is unknown: ${value.reason}`);
    const expression = text(value) ?? "";
    const told = [...expression.matchAll(comparison)].filter(([, claim]) =>
      telling.includes(claim?.toLowerCase() ?? ""),
    );
    if (told.length === 0) return fail("claims_matching_expression asks for no subject");
    const isPinned = told.some(
      ([, , operator, pattern]) => operator?.toLowerCase() === "eq" || pinned.test(pattern ?? ""),
    );
    return isPinned
      ? pass()
      : fail(
          `claims_matching_expression is ${JSON.stringify(expression)}; it must name one repository before its first wildcard`,
        );
  },
  fix: "Write claims['sub'] matches 'repo:owner/name:ref:refs/heads/main', or pin the reusable workflow.",
  examples: {
    pass: {
      resource: {
        azuread_application_flexible_federated_identity_credential: {
          a: { claims_matching_expression: "claims['sub'] matches 'repo:contoso/chat:ref:refs/heads/*'" },
        },
      },
    },
    fail: {
      resource: {
        azuread_application_flexible_federated_identity_credential: {
          a: { claims_matching_expression: "claims['sub'] matches 'repo:contoso/*:ref:refs/heads/main'" },
        },
      },
    },
  },
  edges: [
    {
      when: "other claims pin it, or nothing does",
      given: {
        resource: {
          azuread_application_flexible_federated_identity_credential: {
            exact: { claims_matching_expression: "claims['sub'] eq 'repo:contoso/chat:environment:production'" },
            workflow: {
              claims_matching_expression:
                "claims['sub'] matches 'repo:contoso/*' and claims['job_workflow_ref'] matches 'contoso/pipelines/.github/workflows/*.yml@refs/heads/main'",
            },
            owner: { claims_matching_expression: "claims['sub'] matches 'repo:*'" },
            half: { claims_matching_expression: "claims['sub'] matches 'repo:contoso/chat*'" },
            none: { claims_matching_expression: "claims['ref'] eq 'refs/heads/main'" },
            open: { claims_matching_expression: "${var.claims}" },
          },
        },
      },
      verdict: {
        "azuread_application_flexible_federated_identity_credential.exact": "pass",
        "azuread_application_flexible_federated_identity_credential.workflow": "pass",
        "azuread_application_flexible_federated_identity_credential.owner": "fail",
        "azuread_application_flexible_federated_identity_credential.half": "fail",
        "azuread_application_flexible_federated_identity_credential.none": "fail",
        "azuread_application_flexible_federated_identity_credential.open": "unknown",
      },
    },
  ],
});
