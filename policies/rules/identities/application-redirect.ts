import { all } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { everyBlock, noItem } from "../shared/judge";

const local = /^http:\/\/(localhost|127\.0\.0\.1)([:/]|$)/i;

function isOpen(address: string): boolean {
  return address.includes("*") || (/^http:/i.test(address) && !local.test(address));
}

/** A redirect address without encryption, or with a wildcard, is where a token is caught. */
export default rule({
  id: "application-redirect",
  control: "ZTAI-ID-15",
  title: "Application sends tokens to an open address",
  severity: "high",
  on: ["azuread_application"],
  check: (application) =>
    all(
      ["web", "single_page_application"].map((kind) =>
        everyBlock(application, kind, (client) => noItem(client, "redirect_uris", isOpen)),
      ),
    ),
  fix: "Name exact https addresses.",
  examples: {
    pass: { resource: { azuread_application: { a: { web: { redirect_uris: ["https://chat.example.com/signin"] } } } } },
    fail: { resource: { azuread_application: { a: { web: { redirect_uris: ["http://chat.example.com/signin"] } } } } },
  },
});
