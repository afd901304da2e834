import { readFileSync } from "node:fs";
import { connectionRequest } from "../../constructs/entry/global-entry";

const pages = ["blueprints/published-chat/README.md", "docs/guides/publish-an-app.md"];

describe.each(pages)("what the owner of a subscription does by hand is said in %s:", (page) => {
  const commands = [...readFileSync(page, "utf8").matchAll(/^ *```sh\n([^]*?)^ *```$/gm)]
    .map(([, text = ""]) => text.replaceAll(/\s*\\\n\s*/g, " "))
    .join("\n");

  test("the feature of an application gateway is registered, and then the provider again", () => {
    const feature = "az feature register --namespace Microsoft.Network --name EnableApplicationGatewayNetworkIsolation";
    expect(commands).toContain(feature);
    expect(commands.indexOf("az provider register --namespace Microsoft.Network")).toBeGreaterThan(
      commands.indexOf(feature),
    );
  });

  test("the connections of Front Door are found in the output of the stack, by the text that it asks with, and approved", () => {
    expect(commands).toMatch(/az network private-endpoint-connection list .*output -raw entry_environment_id/);
    expect(commands).toContain(`privateLinkServiceConnectionState.description=='${connectionRequest}'`);
    expect(commands).toContain(
      `az network private-endpoint-connection approve --id "<id>" --description "${connectionRequest}"`,
    );
  });
});
