import { rule } from "../../engine/rule";
import { all } from "../../engine/outcome";
import { everyBlock } from "../shared/judge";
import { appServiceTypes } from "../shared/applications/web-app-types";
import { is, meets, orAbsent } from "../shared/require";

/** A sign-in whose answer nobody compares with the question can be replayed, and over HTTP it can be read. */
export default rule({
  id: "web-sign-in-checks",
  control: "ZTAI-AP-03",
  title: "Sign-in of the app leaves out checks",
  severity: "medium",
  on: [...appServiceTypes],
  check: (app) =>
    everyBlock(app, "auth_settings_v2", (settings) =>
      all([
        meets(settings, orAbsent(is("require_https", true))),
        everyBlock(settings, "login", (login) => meets(login, orAbsent(is("validate_nonce", true)))),
        everyBlock(settings, "active_directory_v2", (directory) =>
          meets(directory, orAbsent(is("www_authentication_disabled", false))),
        ),
      ]),
    ),
  fix: "Leave require_https and login.validate_nonce on, and www_authentication_disabled off.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: { a: { auth_settings_v2: { auth_enabled: true, login: { logout_endpoint: "/out" } } } },
      },
    },
    fail: {
      resource: {
        azurerm_linux_web_app: { a: { auth_settings_v2: { auth_enabled: true, login: { validate_nonce: false } } } },
      },
    },
  },
});
