/** Who is granted roles in an estate of the kit. */
export type Grantee =
  | "account with agents"
  | "agent"
  | "app"
  | "developers"
  | "entry"
  | "environment"
  | "flow log"
  | "jump host administrators"
  | "jump host users"
  | "ingestion"
  | "job"
  | "gateway"
  | "key of a service"
  | "operators"
  | "pipeline"
  | "project"
  | "search service";
