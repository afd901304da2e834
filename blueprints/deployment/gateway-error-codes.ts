import type { ErrorExplanation } from "./error-explanation";

/** Codes of problems in what a deployment file says of a gateway. */
export const gatewayErrors = {
  "ZTAI-CFG-120": {
    title: "More units than a gateway has",
    meaning:
      "Standard v2 scales to 10 units, Premium v2 to 30, Developer to 1. A Premium or Premium v2 gateway that stands in a subnet of its own scales to 29, which is what the subnet holds.",
    fix: "Give fewer, or choose another tier.",
  },
  "ZTAI-CFG-121": {
    title: "Highly confidential data in a log",
    meaning:
      "logContent puts what models are asked and answer into the log of the gateway, which its operators read. Over highly confidential data that is never done.",
    fix: "Remove it: the log then counts tokens.",
  },
  "ZTAI-CFG-122": {
    title: "A model of a gateway that is not deployed",
    meaning:
      "models of a consumer names deployments of the gateway by the names that it uses for them, embeddings of semanticCache one that embeds prompts.",
    fix: "Name a deployment of the gateway, or add it to models.",
  },
  "ZTAI-CFG-123": {
    title: "An account of a pool with other models",
    meaning: "Any account of a pool answers any call, so all have deployments of the same names.",
    fix: "Deploy the same in each; deploymentName gives a different model or version the same name.",
  },
  "ZTAI-CFG-124": {
    title: "A consumer that is nobody, or an app without limits",
    meaning:
      "Each workload of the file that names the gateway has an entry under its consumers, with limits. Every other entry names the application ids of those that call.",
    fix: "Add the entry, or its clientIds.",
  },
  "ZTAI-CFG-125": {
    title: "A price of a model that is not deployed",
    meaning:
      "tokenPrices names deployments of the gateway. Another name has no tokens, and the model that was meant has no price.",
    fix: "Name a deployment of the gateway.",
  },
  "ZTAI-CFG-126": {
    title: "A deployment that is no name of a back end",
    meaning:
      "The gateway has a back end for each deployment, called after it in up to 58 letters, digits and hyphens. Deployments that differ in other characters alone would be one.",
    fix: "Give another deploymentName.",
  },
  "ZTAI-CFG-127": {
    title: "An MCP server that is not one exact address",
    meaning:
      "A server under mcpServers is reached by https at port 443 of a host that is named in full, and takes tokens for an audience: the gateway signs in to it by its identity, and the firewall lets it through to this host.",
    fix: "Write its address as https://<full host name>/<path>, and the audience of its tokens.",
  },
  "ZTAI-CFG-128": {
    title: "Tools for a consumer that there is not",
    meaning: "consumers of an MCP server names consumers of the gateway, whose tokens and limits stand there.",
    fix: "Name a consumer, or add it to consumers.",
  },
  "ZTAI-CFG-129": {
    title: "A cache of answers that nobody answers for",
    meaning:
      "API Management signs in to Redis by an access key alone. Terraform sets it, so that whoever reads the state has the answers that are kept.",
    fix: "Remove semanticCache, or record an exemption from ZTAI-ID-02 that names the workload as its resource.",
  },
  "ZTAI-CFG-130": {
    title: "A gateway that cannot stand in the network so",
    meaning:
      "Standard v2 is reached over a private endpoint (integrated). Developer and Premium of the classic generation reach private back ends only from a subnet of their own (injected). Premium v2 can be both.",
    fix: "Remove networking, or choose another tier.",
  },
} as const satisfies Record<string, ErrorExplanation>;
