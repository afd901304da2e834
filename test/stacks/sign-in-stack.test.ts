import { synthExample } from "../helpers/synth-example";

const estate = synthExample("blueprints/rag-chat/ztai.bring-your-own.yaml");
const only = (type: string) => {
  const [first, ...others] = Object.values(estate.all(type));
  expect(others).toEqual([]);
  return first ?? {};
};

test("the registration is of this tenant, for the groups that the file names, and has no secret", () => {
  expect(only("azuread_application")).toMatchObject({
    display_name: "contoso hr-assistant (prod)",
    sign_in_audience: "AzureADMyOrg",
    web: {
      redirect_uris: ["https://assistant.contoso.example/.auth/login/aad/callback"],
      implicit_grant: { access_token_issuance_enabled: false },
    },
  });
  expect(only("azuread_service_principal")).toMatchObject({ app_role_assignment_required: true });
  expect(only("azuread_app_role_assignment")).toMatchObject({
    principal_object_id: "00000000-0000-0000-0000-000000000014",
  });
  expect(Object.keys(estate.all("azuread_application_password"))).toEqual([]);
});

test("the app signs people in as the identity that the registration trusts, which the stack before it made", () => {
  const trust = only("azuread_application_federated_identity_credential");
  expect(trust).toMatchObject({ audiences: ["api://AzureADTokenExchange"] });
  expect(String(trust["subject"])).toMatch(/azurerm_user_assigned_identity\..+\.principal_id/);
  const app = only("azurerm_container_app");
  const found = "data.azurerm_user_assigned_identity.SignIn";
  expect(app).toMatchObject({
    identity: { identity_ids: [expect.stringContaining("AppIdentity"), `\${${found}.id}`] },
    secret: [{ name: "override-use-mi-fic-assertion-client-id", value: `\${${found}.client_id}` }],
  });
  const signIn = Object.values(estate.all("azapi_resource")).find(({ type }) => String(type).includes("authConfigs"));
  expect(JSON.stringify(signIn)).toContain(`lookup(${found}.tags, `);
});

test("the app is applied after its registration, in another state", () => {
  expect(Object.keys(estate.stacks)).toEqual([
    "prod-hr-assistant-network",
    "prod-hr-assistant-sign-in",
    "prod-hr-assistant-app",
  ]);
  expect(Object.keys(estate.stacks["prod-hr-assistant-app"]?.resources("azuread_application") ?? {})).toEqual([]);
});
