import { findPathsIn } from "../../../policies/find-paths";
import { drawEstate } from "../../../policies/diagram";
import { renderEstatePage, renderPathsPage } from "../../../policies/reports/pages";
import { loadStacks } from "../../../policies/estate/loaders/load";
import { hostile } from "./sample-assessment";

interface Options {
  readonly accounts?: number;
  readonly name?: string;
}

/** Accounts whose blobs everybody reads, and an app that reads them. */
function estate({ accounts = 1, name = "stdocs" }: Options = {}) {
  const numbers = Array.from({ length: accounts }, (_, i) => i);
  const account = (i: number) => ({ name: `${name}${i}`, allow_nested_items_to_be_public: true });
  const container = (i: number) => ({
    storage_account_id: `\${azurerm_storage_account.a${i}.id}`,
    container_access_type: "blob",
  });
  const json = {
    resource: {
      azurerm_storage_account: Object.fromEntries(numbers.map((i) => [`a${i}`, account(i)])),
      azurerm_storage_container: Object.fromEntries(numbers.map((i) => [`c${i}`, container(i)])),
      azurerm_user_assigned_identity: { i: { name: "id" } },
      azurerm_container_app: {
        app: {
          name: "chat",
          identity: [{ type: "UserAssigned", identity_ids: ["${azurerm_user_assigned_identity.i.id}"] }],
        },
      },
      azurerm_role_assignment: {
        r: {
          scope: "${azurerm_storage_account.a0.id}",
          role_definition_name: "Storage Blob Data Contributor",
          principal_id: "${azurerm_user_assigned_identity.i.principal_id}",
        },
      },
    },
  };
  return loadStacks([{ name: "app", file: "app/cdk.tf.json", text: JSON.stringify(json) }]);
}

const pages = {
  paths: async (options?: Options) => renderPathsPage(findPathsIn(await estate(options))),
  estate: async (options?: Options) => renderEstatePage(drawEstate(await estate(options)).diagram),
};

const tagsOf = (page: string) =>
  [...page.replace(/<style>[\s\S]*?<\/style>/g, "<style>").matchAll(/<([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/gi)].map(
    ([, name = "", rest = ""]) => ({
      name,
      attributes: Object.fromEntries(
        [...rest.matchAll(/([a-z-]+)="([^"]*)"/gi)].map(([, key = "", value = ""]) => [key, value]),
      ) as Record<string, string>,
    }),
  );

describe.each(Object.entries(pages))("the page of %s", (_what, page) => {
  test("loads nothing and runs nothing", async () => {
    const html = await page();
    expect(/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll("&#39;", "'")).toMatch(
      /^default-src 'none'; style-src 'sha256-[^;]+'; base-uri 'none'; form-action 'none'$/,
    );
    const tags = tagsOf(html);
    expect(
      tags.filter(
        ({ name, attributes }) =>
          ["script", "link", "img", "iframe"].includes(name) || attributes["src"] !== undefined || attributes["style"],
      ),
    ).toEqual([]);
  });

  test("every link leads to something on it, and every id is there once", async () => {
    const tags = tagsOf(await page({ accounts: 3 }));
    const ids = tags.flatMap(({ attributes }) => attributes["id"] ?? []);
    const links = tags.flatMap(({ attributes }) => attributes["href"] ?? []);
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((link) => !link.startsWith("#") || !ids.includes(link.slice(1)))).toEqual([]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const { attributes } of tags) {
      const named = attributes["aria-labelledby"];
      if (named !== undefined) expect(ids).toContain(named);
    }
  });

  test("markup in a name is inert, and the same input gives the same bytes", async () => {
    const html = await page({ name: hostile });
    const plain = new Set(tagsOf(await page()).map(({ name }) => name));
    expect(tagsOf(html).filter(({ name, attributes }) => !plain.has(name) || attributes["onerror"])).toEqual([]);
    expect(await page({ name: hostile })).toBe(html);
  });
});

test("the page of paths draws the ways in and tells each with its place, what allows and what cuts it", async () => {
  const html = await pages.paths();
  expect(html).toContain("1 certain path and 0 possible paths from outside.");
  expect(html).toContain("Picture: from outside");
  expect(html).toMatch(/<a href="#outside-1" aria-label="storage account stdocs0">/);
  expect(html).toMatch(
    /<article class="path" id="outside-1">\s*<h3>Anybody on the internet reads storage account stdocs0\./,
  );
  expect(html).toContain("allowed by <code>storage-anonymous-access</code>. To cut it: ");
  expect(html).toContain("<td>1 of 1</td>");
  expect(html).toMatch(/<details class="taken"><summary>Container app chat|<details class="taken"><summary>Whoever/);
});

test("of many paths the first are drawn, and the page says so", async () => {
  const html = await pages.paths({ accounts: 70 });
  const [, drawn, all] = /The first (\d+) of (\d+) paths are drawn/.exec(html) ?? [];
  expect(Number(all)).toBeGreaterThanOrEqual(70);
  expect(Number(drawn)).toBeGreaterThan(40);
  expect(html.split('class="box ').length).toBeLessThan(80);
});
