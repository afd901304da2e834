import { operationRule } from "../shared/gateway/operation-rule";
import { refusalBy, whoCalls } from "../shared/gateway/refusal";
import { refusing } from "../shared/gateway/refusal-example";

const lookup =
  '<cache-lookup-value key="@(&quot;response-&quot; + context.Request.MatchedParameters[&quot;id&quot;])" variable-name="owner" default-value="" />';

/**
 * Models keep answers for a month, and the gateway's one identity may read them all: whoever has an id reads the conversation of
 * another caller, or goes on with it. https://learn.microsoft.com/azure/ai-foundry/openai/how-to/responses
 */
export default operationRule(
  {
    id: "gateway-response-owner",
    control: "ZTAI-DA-16",
    title: "One caller of the gateway can read what a model keeps for another",
    severity: "high",
    fix: "Keep whose an answer is by its id, and refuse previous_response_id and addresses of answers to anybody else.",
  },
  {
    address: /(^|\/)(?:responses|threads|conversations)(?:\/|$)/i,
    about: "reads or goes on from what models keep",
    wanted: refusalBy(/cache-lookup-value|send-request/, /response|thread|conversation/i, whoCalls),
    otherwise: "ties what a model keeps to who asked for it",
    done: `${lookup}${refusing('(string)context.Variables["owner"] != context.Subscription.Id', 404)}`,
    undone: lookup,
    example: "/v1/responses/{id}",
  },
);
