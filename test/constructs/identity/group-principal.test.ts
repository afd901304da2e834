import { GroupPrincipal } from "../../../constructs/identity/group-principal";

describe("GroupPrincipal", () => {
  test("is a grantee of type group", () => {
    const group = new GroupPrincipal("00000000-0000-0000-0000-0000000000aa", "editors");
    expect(group).toMatchObject({ principalType: "Group", label: "editors" });
  });

  test("refuses what is not an object id", () => {
    expect(() => new GroupPrincipal("editors@contoso.example", "editors")).toThrow(
      "object id editors@contoso.example of group editors is not a GUID; copy the object id of the group from Entra ID",
    );
  });
});
