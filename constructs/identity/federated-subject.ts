import { Token } from "cdktf";
import type { Construct } from "constructs";
import { ConstructError } from "../core/errors";

/** Whose tokens an identity trusts, and for what. */
export interface FederatedTrust {
  /** Name of the credential, such as `github-prod`. 3 to 120 letters, digits, hyphens and underscores. */
  readonly name: string;
  /** Issuer of the tokens, an https URL as it stands in their claim `iss`. */
  readonly issuer: string;
  /** The one subject that may sign in, as it stands in the claim `sub`. */
  readonly subject: string;
  /** Audience of the tokens. @default "api://AzureADTokenExchange" */
  readonly audience?: string;
}

/** Issuer and subject of a token. */
export type TrustedToken = Pick<FederatedTrust, "issuer" | "subject">;

/** Issuers and subjects of common pipelines and clusters. Spread one into {@link FederatedTrust}. */
export const FederatedSubject = {
  /**
   * A job of one environment of a GitHub repository. For repositories with immutable subjects, as new ones have since July 2026,
   * both names carry their number: `contoso@1234` and `hr-docs@5678`.
   * https://learn.microsoft.com/entra/workload-id/workload-identities-github-immutable-subjects
   */
  gitHubEnvironment(organization: string, repository: string, environment: string): TrustedToken {
    return {
      issuer: "https://token.actions.githubusercontent.com",
      subject: `repo:${organization}/${repository}:environment:${environment}`,
    };
  },

  /**
   * One run phase of a workspace of HCP Terraform or Terraform Enterprise: plan and apply are two identities.
   * https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/azure-configuration
   */
  terraformCloud(options: {
    readonly organization: string;
    readonly project: string;
    readonly workspace: string;
    readonly runPhase: "plan" | "apply";
    /** @default "app.terraform.io" */
    readonly hostname?: string;
  }): TrustedToken {
    const { organization, project, workspace, runPhase, hostname = "app.terraform.io" } = options;
    return {
      issuer: `https://${hostname}`,
      subject: `organization:${organization}:project:${project}:workspace:${workspace}:run_phase:${runPhase}`,
    };
  },

  /**
   * A service account of a Kubernetes cluster.
   * https://learn.microsoft.com/azure/aks/workload-identity-overview
   *
   * @param issuer issuer URL of the cluster
   */
  kubernetesServiceAccount(issuer: string, namespace: string, name: string): TrustedToken {
    return { issuer, subject: `system:serviceaccount:${namespace}:${name}` };
  },
} as const;

/** @throws ConstructError ZTAI-CON-020 */
export function assertTrust(scope: Construct, trust: FederatedTrust): void {
  const { name, issuer, subject } = trust;
  const refuse = (found: string, fix: string) => {
    throw new ConstructError("ZTAI-CON-020", scope, found, fix);
  };
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{2,119}$/.test(name)) {
    refuse(`credential name ${name} does not fit`, "use 3 to 120 letters, digits, hyphens and underscores");
  }
  if (!Token.isUnresolved(issuer) && !/^https:\/\/[^\s*]+$/.test(issuer)) {
    refuse(`issuer ${issuer} is not an https URL`, "give the issuer as it stands in the claim iss");
  }
  // Names of projects in Azure DevOps hold spaces: sc://contoso/HR Assistant/azure.
  if (!Token.isUnresolved(subject) && (subject === "" || subject.trim() !== subject || /[*?]|[^\S ]/.test(subject))) {
    const found = `subject "${subject}" is empty, has a wildcard or begins or ends with a space`;
    refuse(found, "name exactly one subject per credential, as it stands in the claim sub");
  }
}
