import type { Rule } from "../../engine/rule";
import appSecretSource from "./app-secret-source";
import clusterDashboard from "./cluster-dashboard";
import clusterImageCleaner from "./cluster-image-cleaner";
import clusterSecretStore from "./cluster-secret-store";
import containerAppIngress from "./container-app-ingress";
import containerEnvironmentInternal from "./container-environment-internal";
import containerPeerEncryption from "./container-peer-encryption";
import gatewayAnyOrigin from "./gateway-any-origin";
import gatewayApiCaller from "./gateway-api-caller";
import gatewayApiVersion from "./gateway-api-version";
import gatewayBackendCredentials from "./gateway-backend-credentials";
import gatewayNamedValueInVault from "./gateway-named-value-in-vault";
import gatewayProductApproval from "./gateway-product-approval";
import gatewayProductSubscription from "./gateway-product-subscription";
import gatewaySubscriptionScope from "./gateway-subscription-scope";
import gatewaySubscriptionTracing from "./gateway-subscription-tracing";
import imagePullIdentity from "./image-pull-identity";
import registryAnonymousPull from "./registry-anonymous-pull";
import registryExport from "./registry-export";
import webAnyOrigin from "./web-any-origin";
import webFtp from "./web-ftp";
import webRemoteDebugging from "./web-remote-debugging";
import webSecretSettings from "./web-secret-settings";
import webSignIn from "./web-sign-in";

/** Rules of the pillar applications, in the order of their files. */
export const applicationsRules: readonly Rule[] = [
  appSecretSource,
  clusterDashboard,
  clusterImageCleaner,
  clusterSecretStore,
  containerAppIngress,
  containerEnvironmentInternal,
  containerPeerEncryption,
  gatewayAnyOrigin,
  gatewayApiCaller,
  gatewayApiVersion,
  gatewayBackendCredentials,
  gatewayNamedValueInVault,
  gatewayProductApproval,
  gatewayProductSubscription,
  gatewaySubscriptionScope,
  gatewaySubscriptionTracing,
  imagePullIdentity,
  registryAnonymousPull,
  registryExport,
  webAnyOrigin,
  webFtp,
  webRemoteDebugging,
  webSecretSettings,
  webSignIn,
];
