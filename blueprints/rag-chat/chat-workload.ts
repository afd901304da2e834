import type { RagChatWorkload, Workload } from "../deployment";

/** A workload with the fields of this blueprint: of it, or of a blueprint that extends it. */
export type ChatWorkload = Extract<Workload, Omit<RagChatWorkload, "blueprint">>;
