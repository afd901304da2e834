import { App } from "cdktf";
import { ZeroTrustGate } from "zero-trust-ai-kit/gate";
import { BusinessStack } from "./business-stack";

const app = new App();
new BusinessStack(app, "business");
ZeroTrustGate.of(app).judge({ failOn: "low", pack: "strict" });
app.synth();
