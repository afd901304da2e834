import type { Rule } from "../../engine/rule";
import appSecretSource from "./app-secret-source";
import automationPlainVariable from "./automation-plain-variable";
import clusterDashboard from "./cluster-dashboard";
import clusterImageCleaner from "./cluster-image-cleaner";
import clusterSecretStore from "./cluster-secret-store";
import containerAppHttp from "./container-app-http";
import containerAppIngress from "./container-app-ingress";
import containerAppSourceAddresses from "./container-app-source-addresses";
import containerEnvironmentInternal from "./container-environment-internal";
import containerGroupPublicAddress from "./container-group-public-address";
import containerImageDigest from "./container-image-digest";
import containerImageRegistry from "./container-image-registry";
import containerImageTag from "./container-image-tag";
import containerLiteralSecret from "./container-literal-secret";
import containerPeerEncryption from "./container-peer-encryption";
import containerPrivileged from "./container-privileged";
import corsAnyOrigin from "./cors-any-origin";
import extensionSecrets from "./extension-secrets";
import gatewayAnyOrigin from "./gateway-any-origin";
import gatewayApiCaller from "./gateway-api-caller";
import gatewayApiVersion from "./gateway-api-version";
import gatewayBackendCredentials from "./gateway-backend-credentials";
import gatewayNamedValueInVault from "./gateway-named-value-in-vault";
import gatewayProductApproval from "./gateway-product-approval";
import gatewayProductSubscription from "./gateway-product-subscription";
import gatewaySampleProduct from "./gateway-sample-product";
import gatewaySubscriptionScope from "./gateway-subscription-scope";
import gatewaySubscriptionTracing from "./gateway-subscription-tracing";
import imagePullIdentity from "./image-pull-identity";
import machineStartSecrets from "./machine-start-secrets";
import registryAnonymousPull from "./registry-anonymous-pull";
import registryExport from "./registry-export";
import sessionControls from "./session-controls";
import webAnyOrigin from "./web-any-origin";
import webFtp from "./web-ftp";
import webRemoteDebugging from "./web-remote-debugging";
import webSecretSettings from "./web-secret-settings";
import webSignIn from "./web-sign-in";
import workflowTriggerAccess from "./workflow-trigger-access";

/** Rules of the pillar applications, in the order of their files. */
export const applicationsRules: readonly Rule[] = [
  appSecretSource,
  automationPlainVariable,
  clusterDashboard,
  clusterImageCleaner,
  clusterSecretStore,
  containerAppHttp,
  containerAppIngress,
  containerAppSourceAddresses,
  containerEnvironmentInternal,
  containerGroupPublicAddress,
  containerImageDigest,
  containerImageRegistry,
  containerImageTag,
  containerLiteralSecret,
  containerPeerEncryption,
  containerPrivileged,
  corsAnyOrigin,
  extensionSecrets,
  gatewayAnyOrigin,
  gatewayApiCaller,
  gatewayApiVersion,
  gatewayBackendCredentials,
  gatewayNamedValueInVault,
  gatewayProductApproval,
  gatewayProductSubscription,
  gatewaySampleProduct,
  gatewaySubscriptionScope,
  gatewaySubscriptionTracing,
  imagePullIdentity,
  machineStartSecrets,
  registryAnonymousPull,
  registryExport,
  sessionControls,
  webAnyOrigin,
  webFtp,
  webRemoteDebugging,
  webSecretSettings,
  webSignIn,
  workflowTriggerAccess,
];
