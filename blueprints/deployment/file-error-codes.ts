import { regions } from "../../constructs/core/regions";
import type { ErrorExplanation } from "./error-explanation";

/** Problems of the file as such: its text, its keys, the form of its values. */
export const fileErrors = {
  "ZTAI-CFG-001": {
    title: "The deployment file cannot be read",
    meaning: "The file does not exist, is a folder, or may not be read.",
    fix: "Check the path; ztai reads ztai.yaml of the current folder unless you name another.",
  },
  "ZTAI-CFG-002": {
    title: "The deployment file is not text",
    meaning: "The file is binary, too large, or in another encoding than UTF-8.",
    fix: "Save it as YAML or JSON in UTF-8.",
  },
  "ZTAI-CFG-003": {
    title: "The YAML cannot be understood",
    meaning:
      "The text breaks the grammar of YAML 1.2: often a tab, a missing blank after a colon, or an indentation that does not line up.",
    fix: "Go to the line and column; the cause is there or just above.",
  },
  "ZTAI-CFG-004": {
    title: "A key stands twice",
    meaning: "A mapping holds the same key more than once, and only one could count.",
    fix: "Keep one of them.",
  },
  "ZTAI-CFG-005": {
    title: "The file is empty",
    meaning: "The deployment file or its overlay holds nothing but blanks and comments.",
    fix: "Describe an estate; ztai blueprints names examples to begin with.",
  },
  "ZTAI-CFG-006": {
    title: "The deployment file is not a mapping",
    meaning: "The document is a list or a single value; it must consist of keys.",
    fix: "Write keys such as organization: contoso.",
  },
  "ZTAI-CFG-007": {
    title: "More than one document",
    meaning: "The file holds several YAML documents separated by ---.",
    fix: "Keep one. What differs between environments goes into ztai.<environment>.yaml beside it.",
  },
  "ZTAI-CFG-008": {
    title: "An alias or a tag of YAML",
    meaning: "Anchors, aliases and tags are refused: they can hide what is deployed and blow up in size.",
    fix: "Write the value out where it is used.",
  },
  "ZTAI-CFG-009": {
    title: "A key that is never allowed",
    meaning: "__proto__, constructor and prototype would reach into the program itself.",
    fix: "Remove it.",
  },
  "ZTAI-CFG-010": {
    title: "An unknown key",
    meaning:
      "The schema has no such key at this place. Nothing unknown is skipped in silence, since it may be a misspelt safeguard.",
    fix: "Take the suggested key or one of the allowed ones.",
  },
  "ZTAI-CFG-011": {
    title: "A key is missing",
    meaning: "A key without a default is required at this place.",
    fix: "Add it.",
  },
  "ZTAI-CFG-012": {
    title: "Address spaces overlap",
    meaning:
      "Two networks that are peered, or peered with the same hub, would share addresses, and Azure refuses the peering. The second may be that of another environment: an overlay that gives no range has the one of the deployment file.",
    fix: "Choose a range outside the other one.",
  },
  "ZTAI-CFG-013": {
    title: "A value of the wrong type",
    meaning:
      "Text, a number, true or false, a list or a mapping stands where another is expected. A version such as 1.10 must be quoted, since YAML reads it as the number 1.1.",
    fix: "Give the expected type; put quotes around text that looks like a number.",
  },
  "ZTAI-CFG-014": {
    title: "A value that is not on offer",
    meaning: "The key takes one of a few words only.",
    fix: "Choose one of the allowed values.",
  },
  "ZTAI-CFG-015": {
    title: "A malformed value",
    meaning: "The text does not have the form that Azure, Terraform or the kit needs.",
    fix: "Write it in the form that the message describes.",
  },
  "ZTAI-CFG-016": {
    title: "Too short, too long, too few, too many",
    meaning: "A length, a number of items or a number is outside its limits.",
    fix: "Stay within the limits that the message names.",
  },
  "ZTAI-CFG-017": {
    title: "A character that nobody sees",
    meaning:
      "A value holds a control character, a character without width, or one that turns the direction of what follows around. Azure refuses control characters, and the others make two names look the same. Editors, chats and web pages put them into text.",
    fix: "Write the value anew by hand; only reason and description may have more than one line.",
  },
  "ZTAI-CFG-018": {
    title: "Something looks like a secret",
    meaning:
      "A key, token, password, connection string or shared access signature stands in the file, or a key is called like one. The kit needs none: every sign-in is by identity.",
    fix: "Remove it, revoke it where it was issued, and purge it from the history of the repository.",
  },
  "ZTAI-CFG-019": {
    title: "An environment variable where none is allowed",
    meaning:
      "${env:NAME} is for identifiers that differ by checkout: subscriptionId, tenantId, the object ids under people, and the client ids under signIn.",
    fix: "Write the value out.",
  },
  "ZTAI-CFG-020": {
    title: "An environment variable is not set",
    meaning: "The file asks for a variable that is missing or empty.",
    fix: "Export it, or write the value out.",
  },
  "ZTAI-CFG-021": {
    title: "Not a range of addresses",
    meaning: "An address space is not a CIDR range, or has bits set beyond its prefix.",
    fix: "Write it as the message proposes.",
  },
  "ZTAI-CFG-022": {
    title: "An address space that is not private",
    meaning: "Networks use the private ranges of RFC 1918 only.",
    fix: "Choose a range inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
  },
  "ZTAI-CFG-023": {
    title: "An address space that is too small",
    meaning: "The subnets that the blueprint needs do not fit.",
    fix: "Give a shorter prefix: /22 for a hub, /24 or better /22 for a workload.",
  },
  "ZTAI-CFG-024": {
    title: "An address space that Azure uses itself",
    meaning: "Agents and Container Apps keep 172.30.0.0/16 and 172.31.0.0/16 to themselves.",
    fix: "Choose a range outside them.",
  },
  "ZTAI-CFG-030": {
    title: "An unknown region",
    meaning: "The name is not the programmatic name of a public Azure region.",
    fix: `Choose one of ${Object.keys(regions).join(", ")}.`,
  },
  "ZTAI-CFG-031": {
    title: "A region that is not allowed",
    meaning: "Confidential data and the platform stay in the regions under allowedLocations (ZTAI-DA-17).",
    fix: "Choose an allowed region, or allow this one.",
  },
  "ZTAI-CFG-032": {
    title: "No data zone in this region",
    meaning: "DataZone deployments exist in regions of the EU and US data zones only.",
    fix: "Choose Standard or ProvisionedManaged, or a region of a data zone.",
  },
} as const satisfies Record<string, ErrorExplanation>;
