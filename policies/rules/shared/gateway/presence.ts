import { isPartlyUnknown, type PolicyElement } from "../../../estate/gateway-policy/policy-element";

/**
 * Whether a section of a policy does something for every request, for some, for none, or it cannot be determined; `answered` when
 * the gateway answers every request itself, so that none goes on.
 */
export type SectionPresence = "always" | "answered" | "sometimes" | "unknown" | "never";

/** Finds a fragment by its id; undefined when the input does not hold it. */
export type Fragments = (id: string) => PolicyElement | undefined;

/** Recognises an element; "unknown" when a part that decides is not known. */
export type Wanted = (element: PolicyElement) => boolean | "unknown";

/** An element that a request meets, and whether what is wanted was done before. */
export interface Met {
  readonly element: PolicyElement;
  readonly before: SectionPresence;
  /** Conditions of the branches it stands in, from the outermost. */
  readonly under: readonly string[];
}

/** What requests meet on their way through a sequence of policies. */
export interface Way {
  /** How surely what is wanted is done for the requests that go on. */
  readonly presence: SectionPresence;
  /** No request goes on: each is answered here. */
  readonly ends: boolean;
  /** Every element that some request meets, in the order of the text. */
  readonly met: readonly Met[];
}

/** Fragments may include one another, but not endlessly. */
const deepest = 8;

/** Elements whose children are policies that run; what stands in others belongs to them. */
const containers = new Set(["retry", "limit-concurrency", "wait"]);

const answers = new Set(["return-response", "mock-response"]);

/** How surely the policies in `section` do what is wanted: within every branch of a choice counts, within some does not. */
export function presenceIn(section: PolicyElement, wanted: Wanted, fragments: Fragments): SectionPresence {
  const way = wayThrough(section, { wanted, fragments });
  return way.ends ? "answered" : way.presence;
}

/** What a way is looked at for. */
export interface Look {
  readonly wanted: Wanted;
  readonly fragments: Fragments;
  /** What the scope around does where it is taken in. @default - nothing */
  readonly base?: SectionPresence;
}

/** Follows the requests through a section: what follows an answer, and what stands in a branch that never runs, is not met. */
export function wayThrough(section: PolicyElement, look: Look, before: SectionPresence = "never", depth = 0): Way {
  const met: Met[] = [];
  let presence = before;
  for (const child of section.children) {
    const way = wayOf(child, look, presence, depth);
    met.push(...way.met);
    if (way.ends) return { presence, ends: true, met };
    presence = way.presence;
  }
  return { presence: isPartlyUnknown(section.text) ? best([presence, "unknown"]) : presence, ends: false, met };
}

function wayOf(element: PolicyElement, look: Look, before: SectionPresence, depth: number): Way {
  const here: Met = { element, before, under: [] };
  const match = look.wanted(element);
  if (match !== false) {
    return { presence: best([before, match === true ? "always" : "unknown"]), ends: false, met: [here] };
  }
  if (answers.has(element.name)) return { presence: before, ends: true, met: [here] };
  if (element.name === "base") return { presence: best([before, look.base ?? "never"]), ends: false, met: [here] };
  if (element.name === "choose") return choice(element, look, before, depth);
  if (element.name === "include-fragment") {
    const fragment = depth < deepest ? look.fragments(element.attributes.get("fragment-id") ?? "") : undefined;
    return fragment
      ? wayThrough(fragment, look, before, depth + 1)
      : { presence: best([before, "unknown"]), ends: false, met: [here] };
  }
  if (!containers.has(element.name)) return { presence: before, ends: false, met: [here] };
  return wayThrough(element, look, before, depth);
}

/** Requests take the first branch whose condition holds; those of a branch that answers them do not go on. */
function choice(element: PolicyElement, look: Look, before: SectionPresence, depth: number): Way {
  const branches: PolicyElement[] = [];
  let isWhole = false;
  for (const branch of element.children) {
    const condition = branch.name === "when" ? constantOf(branch.attributes.get("condition")) : undefined;
    if (condition === false) continue;
    branches.push(branch);
    if (branch.name === "otherwise" || condition === true) {
      isWhole = true;
      break;
    }
  }
  const ways = branches.map((branch) => under(branch, wayThrough(branch, look, before, depth)));
  const going = ways.filter(({ ends }) => !ends).map(({ presence }) => presence);
  if (!isWhole) going.push(before);
  return {
    presence: going.length === 0 ? before : everyPresence(going),
    ends: going.length === 0,
    met: ways.flatMap(({ met }) => met),
  };
}

function under(branch: PolicyElement, way: Way): Way {
  const condition = branch.attributes.get("condition");
  if (condition === undefined) return way;
  return { ...way, met: way.met.map((one) => ({ ...one, under: [condition, ...one.under] })) };
}

/** The value of a condition that is the same for all requests. */
function constantOf(condition: string | undefined): boolean | undefined {
  const value = /^@?\(?\s*(true|false)\s*\)?$/i.exec(condition?.trim() ?? "")?.[1]?.toLowerCase();
  return value === undefined ? undefined : value === "true";
}

/** The surest of several, any of which suffices. */
export function best(found: readonly SectionPresence[]): SectionPresence {
  const order = ["always", "answered", "sometimes", "unknown"] as const;
  return order.find((presence) => found.includes(presence)) ?? "never";
}

/** What holds when one of several applies and nobody knows which; requests that are answered do not count. */
export function everyPresence(found: readonly SectionPresence[]): SectionPresence {
  const going = found.filter((presence) => presence !== "answered");
  if (going.length === 0) return found.length === 0 ? "never" : "answered";
  if (going.every((presence) => presence === "never")) return "never";
  if (going.every((presence) => presence === "always")) return "always";
  return going.some((presence) => presence === "always" || presence === "sometimes") ? "sometimes" : "unknown";
}

/** True when the section takes in what the scope around it does, on some way. */
export function takesInBase(section: PolicyElement, fragments: Fragments): boolean {
  const way = wayThrough(section, { wanted: () => false, fragments });
  return way.met.some(({ element }) => element.name === "base");
}
