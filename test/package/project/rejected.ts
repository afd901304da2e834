import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { App } from "cdktf";
import { LandingZone } from "zero-trust-ai-kit/constructs";
import { ZeroTrustGate } from "zero-trust-ai-kit/gate";
import { BusinessStack } from "./business-stack";

const app = new App();
const stack = new BusinessStack(app, "business");
const landingZone = new LandingZone(stack, "Documents", { label: "documents" });
new StorageAccount(stack, "Open", {
  ...landingZone.place("storageAccount"),
  accountTier: "Standard",
  accountReplicationType: "ZRS",
});
ZeroTrustGate.of(app).judge({ failOn: "critical" });
app.synth();
