import type { Construct } from "constructs";
import { ConstructError } from "../core/errors";

const pattern =
  /^(?<server>[a-z0-9][a-z0-9-]{3,62}\.azurecr\.io)\/[a-z0-9]+([._/-][a-z0-9]+)*(:[\w.-]{1,128})?@sha256:[0-9a-f]{64}$/;

/**
 * Host of the registry of an image that is pinned by digest. Implements ZTAI-AP-06: a tag can be moved to another image, a
 * digest cannot. References are refused as well, since the digest must stand in the plan that someone approves.
 *
 * @throws ConstructError ZTAI-CON-021 when the image has no digest or comes from elsewhere.
 */
export function registryOfPinnedImage(scope: Construct, image: string): string {
  const server = pattern.exec(image)?.groups?.["server"];
  if (server !== undefined) return server;
  throw new ConstructError(
    "ZTAI-CON-021",
    scope,
    `image ${image} is not pinned`,
    "name it as <registry>.azurecr.io/<repository>@sha256:<digest>",
  );
}
