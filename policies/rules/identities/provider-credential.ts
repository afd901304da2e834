import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { isHarmless, isReference } from "../shared/secrets/secret-text";

/**
 * Arguments of provider blocks that hold a credential, by provider: the schemas of azurerm 4.55, azuread 3.7 and azapi 2.8
 * describe them and mark none sensitive. Other providers use the last line.
 */
const azure = [
  "client_certificate",
  "client_certificate_password",
  "client_secret",
  "oidc_request_token",
  "oidc_token",
] as const;
const credentials: Readonly<Record<string, readonly string[]>> = {
  azapi: azure,
  azuread: azure,
  azurerm: azure,
  msgraph: azure,
};
const others = [
  "access_key",
  "api_key",
  "api_token",
  "azure_client_secret",
  "client_key",
  "client_secret",
  "password",
  "personal_access_token",
  "secret_key",
  "token",
];

function argument(provider: string, block: Block, name: string): Outcome {
  const found = text(block.value(name));
  if (found !== undefined && !isHarmless(found) && !isReference(found)) {
    return fail(`the provider ${provider} holds ${name} as text`);
  }
  return pass();
}

function providers(stack: Resource): Outcome {
  const sections = stack.blocks("provider");
  if (sections.state === "unknown") return unknown(sections.reason);
  return all([
    pass(),
    ...sections.blocks.flatMap((section) =>
      section.names.map((provider) => {
        const blocks = section.blocks(provider);
        if (blocks.state === "unknown") return unknown(blocks.reason);
        const names = credentials[provider] ?? others;
        return all(blocks.blocks.flatMap((block) => names.map((name) => argument(provider, block, name))));
      }),
    ),
  ]);
}

/** Whoever reads the configuration, or any of its former versions, can deploy as that application. */
export default rule({
  id: "provider-credential",
  control: "ZTAI-ID-14",
  title: "Provider block holds a credential as text",
  severity: "critical",
  on: ["terraform"],
  check: providers,
  fix: "Sign in with use_oidc or a managed identity, and revoke the credential that stood in the configuration.",
  examples: {
    pass: { provider: { azurerm: [{ features: [{}], use_oidc: true, client_id: "${var.client_id}" }] } },
    fail: { provider: { azurerm: [{ features: [{}], client_secret: "not-a-real-secret-1" }] } },
  },
  edges: [
    {
      when: "a variable with a default gives the secret",
      given: {
        variable: { secret: { default: "not-a-real-secret-1" } },
        provider: { azuread: { client_secret: "${var.secret}" } },
      },
      verdict: "fail",
    },
    {
      when: "an alias holds it",
      given: { provider: { azapi: [{ use_oidc: true }, { alias: "hub", client_certificate_password: "hush-1" }] } },
      verdict: "fail",
    },
    {
      when: "a variable without a value gives it",
      given: { variable: { secret: {} }, provider: { azurerm: { features: [{}], client_secret: "${var.secret}" } } },
      verdict: "pass",
    },
    {
      when: "ids and switches stand there",
      given: {
        provider: {
          azurerm: {
            features: [{}],
            client_id: "11111111-2222-3333-4444-555555555555",
            client_id_file_path: "/run/client-id",
            use_msi: true,
          },
        },
      },
      verdict: "pass",
    },
  ],
});
