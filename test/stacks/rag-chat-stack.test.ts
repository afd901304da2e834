import { synthExample } from "../helpers/synth-example";

/** What the search service of an example asks to reach, as sub-resource and type of the target. */
function sharedLinks(file?: string): string[] {
  const links = Object.values(synthExample(file).all("azurerm_search_shared_private_link_service"));
  return links
    .map(({ subresource_name, target_resource_id }) => `${subresource_name} ${target_resource_id}`.replace(/\..*/, ""))
    .sort();
}

describe("RagChatStack", () => {
  test("lets the search service fetch the keys of confidential indexes from the vault", () => {
    expect(sharedLinks()).toEqual([
      "blob ${azurerm_storage_account",
      "openai_account ${azurerm_cognitive_account",
      "vault ${azurerm_key_vault",
    ]);
  });

  test("has no way to the vault where indexes have no key of the customer", () => {
    expect(sharedLinks("blueprints/rag-chat/ztai.minimal.yaml")).toEqual([
      "blob ${azurerm_storage_account",
      "openai_account ${azurerm_cognitive_account",
    ]);
  });
});
