import type { ErrorExplanation } from "./error-explanation";

/** Codes of problems with how agents are bounded. */
export const agentErrors = {
  "ZTAI-CFG-140": {
    title: "A content filter that takes data out of its region",
    meaning:
      "Azure may judge task adherence in other regions of the United States and Europe, and the classification binds data to its own.",
    fix: "Leave taskAdherence out, or lower the classification.",
  },
  "ZTAI-CFG-141": {
    title: "A tool that is not one exact host",
    meaning:
      "A server under mcpServers is reached by https at port 443 of a host that is named in full, and takes tokens for an audience: the firewall and the account let agents through to this host and to no other.",
    fix: "Write its address as https://<full host name>/<path>, and the audience of its tokens.",
  },
  "ZTAI-CFG-142": {
    title: "A tool that nobody approved",
    meaning: "A project names a server that is not on the workload's list of approved tools.",
    fix: "Approve it under mcpServers of the workload, or remove it from the project.",
  },
  "ZTAI-CFG-143": {
    title: "Code that would take data out of the network",
    meaning:
      "Azure's code interpreter has no private endpoint: it is called at a host of the region on the internet. From confidential data on, code runs in the workload's network.",
    fix: "Leave codeSandbox out, lower the classification, or run containers of your own by the construct CodeSandbox.",
  },
  "ZTAI-CFG-144": {
    title: "An agent that uses what the workload does not have",
    meaning: "An agent names a project of its workload, and runs code where the workload has a sandbox.",
    fix: "Add what is missing, or remove the use.",
  },
  "ZTAI-CFG-145": {
    title: "A trust of an identity that is made elsewhere",
    meaning:
      "The kit adds a federated credential to the identity that it makes for an agent, never to one that has an owner elsewhere.",
    fix: "Leave out principalId or trust.",
  },
} as const satisfies Record<string, ErrorExplanation>;
