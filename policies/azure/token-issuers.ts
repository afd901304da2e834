/** A platform whose tokens are made for what runs on it, by how its issuer is written. */
interface Platform {
  readonly name: string;
  readonly issuer: RegExp;
}

/**
 * Issuers of tokens that workload identity federation is used with.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations and the pages of each platform on
 * OpenID Connect, read in November 2026
 */
const platforms: readonly Platform[] = [
  {
    name: "GitHub Actions",
    issuer: /^https:\/\/token\.actions\.(githubusercontent\.com|[\w-]+\.ghe\.com)(\/[\w-]+)?$/,
  },
  { name: "GitLab", issuer: /^https:\/\/gitlab\.com$/ },
  { name: "Azure DevOps", issuer: /^https:\/\/vstoken\.dev\.azure\.com\/[0-9a-f-]{36}$/ },
  { name: "Microsoft Entra", issuer: /^https:\/\/login\.microsoftonline\.(com|us)\/[0-9a-f-]{36}\/v2\.0$/ },
  { name: "Microsoft Entra", issuer: /^https:\/\/sts\.windows\.net\/[0-9a-f-]{36}$/ },
  {
    name: "Azure Kubernetes Service",
    issuer: /^https:\/\/[\w-]+\.oic\.prod-(aks|arc)\.azure\.(com|us|cn)\/[0-9a-f-]{36}(\/[0-9a-f-]{36})?$/,
  },
  { name: "HCP Terraform", issuer: /^https:\/\/app(\.eu)?\.terraform\.io$/ },
  {
    name: "Bitbucket",
    issuer: /^https:\/\/api\.bitbucket\.org\/2\.0\/workspaces\/[\w-]+\/pipelines-config\/identity\/oidc$/,
  },
  { name: "CircleCI", issuer: /^https:\/\/oidc\.circleci\.com\/org\/[0-9a-f-]{36}$/ },
  { name: "Spacelift", issuer: /^https:\/\/[\w-]+\.app\.spacelift\.io$/ },
  { name: "Buildkite", issuer: /^https:\/\/agent\.buildkite\.com$/ },
  {
    name: "Google Cloud",
    issuer: /^https:\/\/(accounts\.google\.com|container\.googleapis\.com\/v1\/projects\/[\w/-]+)$/,
  },
  { name: "Amazon EKS", issuer: /^https:\/\/oidc\.eks\.[\w-]+\.amazonaws\.com(\.cn)?\/id\/[0-9a-f]+$/ },
];

/** The tenant of an issuer that is Microsoft Entra; undefined for another. */
export function tenantOfIssuer(issuer: string): string | undefined {
  return /^https:\/\/(?:login\.microsoftonline\.(?:com|us)|sts\.windows\.net)\/([0-9a-f-]{36})(?:\/|$)/i
    .exec(issuer)?.[1]
    ?.toLowerCase();
}

/**
 * Whether an issuer is called as a GitLab is that an organisation runs itself; so may anybody call his.
 * https://docs.gitlab.com/ci/cloud_services/azure/
 */
export function isOwnGitLab(issuer: string): boolean {
  return /^https:\/\/gitlab\.(?!com(?:\/|$))[\w.-]+(?:\/gitlab)?\/?$/i.test(issuer);
}

/** The platform that an issuer belongs to; undefined for one that anybody may run. */
export function platformOf(issuer: string): string | undefined {
  const plain = issuer.replace(/\/+$/, "").toLowerCase();
  return platforms.find(({ issuer: pattern }) => pattern.test(plain))?.name;
}
