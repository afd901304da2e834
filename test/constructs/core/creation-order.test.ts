import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { CreationOrder } from "../../../constructs/core/creation-order";
import { synthStack, testStack } from "../../helpers/synth-stack";

describe("CreationOrder", () => {
  const group = (scope: ReturnType<typeof testStack>, name: string, ...dependsOn: ResourceGroup[]) =>
    new ResourceGroup(scope, name, { name, location: "swedencentral", dependsOn });
  const dependencies = (stack: ReturnType<typeof testStack>) =>
    Object.fromEntries(
      Object.entries(synthStack(stack).resources("azurerm_resource_group")).map(([name, { depends_on }]) => [
        name,
        depends_on ?? [],
      ]),
    );

  test("orders by phase first, then by when each was added", () => {
    const stack = testStack();
    const order = new CreationOrder(["early", "late"]);
    order.add("late", group(stack, "c"));
    order.add("early", group(stack, "a"));
    order.add("late", group(stack, "d"));
    order.add("early", group(stack, "b"));
    expect(dependencies(stack)).toEqual({
      a: [],
      b: ["azurerm_resource_group.a"],
      c: ["azurerm_resource_group.b"],
      d: ["azurerm_resource_group.c"],
    });
  });

  test("keeps what a resource waits for besides, also in another order", () => {
    const stack = testStack();
    const one = new CreationOrder(["only"]);
    const two = new CreationOrder(["early", "late"]);
    const [first, other, own] = [group(stack, "first"), group(stack, "other"), group(stack, "own")];
    const shared = group(stack, "shared", own);
    one.add("only", first);
    one.add("only", shared);
    two.add("late", shared);
    two.add("early", other);
    expect(dependencies(stack)["shared"]).toEqual([
      "azurerm_resource_group.own",
      "azurerm_resource_group.first",
      "azurerm_resource_group.other",
    ]);
  });
});
