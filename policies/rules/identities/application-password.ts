import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";

/** A client secret is a password that ends up in a pipeline's settings and in the state. */
export default rule({
  id: "application-password",
  control: "ZTAI-ID-14",
  title: "Application signs in with a client secret",
  severity: "high",
  on: ["azuread_application", "azuread_application_registration"],
  check: (application, graph) => {
    const { found, uncertain } = graph.companions(application, "azuread_application_password");
    const inline = application.blocks("password");
    if (found[0]) return fail(`${found[0].resource.address} makes a client secret for it`);
    if (inline.state === "unknown") return unknown(inline.reason);
    if (inline.blocks.length > 0) return fail("its password block makes a client secret");
    return uncertain ? unknown(uncertain) : pass();
  },
  fix: "Remove the secret and add a federated identity credential.",
  examples: {
    pass: { resource: { azuread_application: { a: { display_name: "pipeline" } } } },
    fail: {
      resource: {
        azuread_application: { a: { display_name: "pipeline" } },
        azuread_application_password: { a: { application_id: "${azuread_application.a.id}" } },
      },
    },
  },
});
