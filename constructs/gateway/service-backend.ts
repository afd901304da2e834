import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import type { IAiGateway } from "./gateway-reference";

/** Arguments of {@link ServiceBackend}. */
export interface ServiceBackendProps {
  readonly gateway: IAiGateway;
  /** Name in the gateway's policies, such as `content-safety`. */
  readonly name: string;
  /** Address of the service. */
  readonly url: string;
  /** What must exist before it is called. */
  readonly dependsOn: ITerraformDependable[];
}

/** What tokens for Azure AI services are made for. */
const audience = "https://cognitiveservices.azure.com";

/**
 * A service that policies of the gateway ask by themselves, such as Content Safety, signed in to with the gateway's identity.
 * https://learn.microsoft.com/azure/api-management/llm-content-safety-policy#prerequisites
 */
export class ServiceBackend extends Construct {
  readonly name: string;
  /** The back end, to wait for. */
  readonly resource: AzapiResource;

  constructor(scope: Construct, id: string, props: ServiceBackendProps) {
    super(scope, id);
    const { gateway, name, url, dependsOn } = props;
    this.name = name;
    this.resource = new AzapiResource(this, "Resource", {
      type: "Microsoft.ApiManagement/service/backends",
      name,
      parentId: gateway.gatewayId,
      body: {
        properties: {
          protocol: "http",
          url,
          tls: { validateCertificateChain: true, validateCertificateName: true },
          credentials: { managedIdentity: { resource: audience } },
        },
      },
      // azapi's types lack the identity of a back end, which the page above asks for.
      knownToProvider: false,
      dependsOn: [...gateway.settled, ...dependsOn],
    });
  }
}
