/** What each code means, for `ztai explain`. Codes below 100 concern inputs, from 100 on exemptions. */
export const problemCodes: Readonly<Record<string, string>> = {
  "ZTAI-POL-001": "The JSON of an input cannot be parsed; everything else is still judged.",
  "ZTAI-POL-002": "An input cannot be read: it does not exist, is not a file, or is not UTF-8 text.",
  "ZTAI-POL-003": "An input is empty.",
  "ZTAI-POL-004": "The content of an input is none of the kinds the engine knows.",
  "ZTAI-POL-005": "An input is nested too deeply, too large, or has a key that is never valid, such as __proto__.",
  "ZTAI-POL-006": "A part of an input has the wrong shape, such as a list where Terraform has an object.",
  "ZTAI-POL-007": "A manifest names a stack file outside its folder or one that does not exist.",
  "ZTAI-POL-008":
    "No input holds an Azure resource; what is deployed stands somewhere else, so every control is unknown.",
  "ZTAI-POL-009": "A report has more findings than one text can hold.",
  "ZTAI-POL-020": "A Terraform file cannot be parsed; nothing in it is judged, the other files are.",
  "ZTAI-POL-021": "A value or a module of a Terraform configuration refers to itself; what hangs on it is unknown.",
  "ZTAI-POL-022":
    "A module is not there: its resources could be anything, so no control is met. Fetch it with terraform init, judge the plan, or name it with --allow-unread.",
  "ZTAI-POL-023": "A block is declared more than once in a Terraform configuration; each is judged.",
  "ZTAI-POL-024": "A comment with an exemption stands beside no resource; it is not applied.",
  "ZTAI-POL-025": "Every resource of the inputs has count 0, so there is nothing to judge.",
  "ZTAI-POL-026":
    "A folder was not entered: it cannot be read, lies too deep, or is a link out of the one that was given.",
  "ZTAI-POL-027":
    "Something was found and left out: examples, tests, or files that are not input. Ask for it to have it judged.",
  "ZTAI-POL-028": "A root module has required variables without a value; what hangs on them is unknown.",
  "ZTAI-POL-029": "--allow-unread names nothing that was left unread.",
  "ZTAI-POL-030": "A plan is not whole: it ended with an error, or was made with -target. What it lacks is not judged.",
  "ZTAI-POL-050":
    "A file of rules, packs, exemptions or answers, or a baseline, cannot be read or understood; nothing in it counts.",
  "ZTAI-POL-051": "A part of such a file has a shape that its schema refuses; that part does not count.",
  "ZTAI-POL-052": "A rule of one's own is refused: its id, its control, its schema or a pattern in it.",
  "ZTAI-POL-053": "A pack is refused: its name is taken, or it names a pack, rule or control that does not exist.",
  "ZTAI-POL-061":
    "An answer or a declaration has a wrong shape or date, or lacks owner, evidence or reason; it does not count.",
  "ZTAI-POL-062": "An answer is for a control that the catalog does not have.",
  "ZTAI-POL-063": "A report of Microsoft's Zero Trust Assessment cannot be read or understood; nothing was imported.",
  "ZTAI-POL-101": "An exemption lacks a field or has a wrong value; it is not applied.",
  "ZTAI-POL-102": "An exemption has expired; its findings count again.",
  "ZTAI-POL-103": "An exemption matches no finding; remove it.",
  "ZTAI-POL-104": "An exemption breaks the organisation's policy; it is not applied.",
  "ZTAI-POL-105": "Findings that the baseline knows are hidden; score and controls still count them.",
  "ZTAI-POL-106": "The baseline names findings that no longer occur; write it again.",
  "ZTAI-POL-110": "An answer is past its review date; its question is open again.",
  "ZTAI-POL-111":
    "A declaration that stacks carry lacks capabilities, owner or evidence, or names a capability that does not exist; it does not count.",
  "ZTAI-POL-112": "A declaration is past its last day and counts for nothing.",
  "ZTAI-POL-113":
    "A declaration is contradicted: a rule of what it stands for finds an open failure in the input. It counts for nothing.",
  "ZTAI-POL-114": "A declaration is not needed: the input shows by itself what it is about, or nothing asks for it.",
};
