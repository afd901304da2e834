import { models } from "../constructs/ai/models";
import { privateLinkServices as written } from "../constructs/core/private-link-services";
import { privateEndpointNeeds as judged } from "../policies/azure/registry";
import { approvedModels } from "../policies/rules/shared/ai-resources/approved-models";

/**
 * The half that writes Terraform and the half that judges it share no code, so that neither inherits the other's mistakes.
 * Where both need a fact, it stands twice; here the two are compared.
 */
describe("the two halves agree", () => {
  test("on the models that may be deployed", () => {
    expect(approvedModels["OpenAI"]).toEqual(Object.keys(models).sort());
  });

  // An environment stands in a subnet itself, so the rules ask for no endpoint to it.
  const withEndpoint = Object.entries(written).filter(([name]) => name !== "containerAppsEnvironment");
  test.each(withEndpoint)("on the sub-resource and the DNS zones of %s", (_name, { groupId, zones }) => {
    const known = Object.values(judged).flatMap(({ subResources }) => Object.entries(subResources));
    const same = known.filter(([group]) => group === groupId);
    expect(same.map(([, its]) => [...its].sort())).toContainEqual([...zones].sort());
  });
});
