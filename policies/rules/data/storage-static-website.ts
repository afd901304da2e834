import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";

/** The website of an account answers everybody, whatever its containers say. */
export default rule({
  id: "storage-static-website",
  control: "ZTAI-DA-03",
  title: "Storage account serves a public website",
  severity: "medium",
  on: ["azurerm_storage_account"],
  check: (account, graph) => {
    const own = account.blocks("static_website");
    const apart = graph.companions(account, "azurerm_storage_account_static_website");
    if (apart.found[0]) return fail(`${apart.found[0].resource.address} serves it as a website`);
    if (own.state === "unknown") return unknown(own.reason);
    if (own.blocks.length > 0) return fail("its static_website block serves a container to everybody");
    return apart.uncertain ? unknown(apart.uncertain) : pass();
  },
  fix: "Serve the site from a web app or Front Door and keep the account for data.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { name: "st" } } } },
    fail: {
      resource: {
        azurerm_storage_account: { a: { name: "st" } },
        azurerm_storage_account_static_website: {
          a: { storage_account_id: "${azurerm_storage_account.a.id}", index_document: "index.html" },
        },
      },
    },
  },
});
