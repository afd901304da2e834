import { App } from "cdktf";
import { BusinessStack } from "./business-stack";

const app = new App();
new BusinessStack(app, "business");
app.synth();
