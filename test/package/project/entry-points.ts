import { loadDeployment, synthesize } from "zero-trust-ai-kit";
import { blueprints } from "zero-trust-ai-kit/blueprints";
import { LandingZone } from "zero-trust-ai-kit/constructs";
import { FoundryAccount } from "zero-trust-ai-kit/constructs/ai";
import { PrivateApp } from "zero-trust-ai-kit/constructs/apps";
import { type Estate, Roles } from "zero-trust-ai-kit/constructs/core";
import { LabelledStorage } from "zero-trust-ai-kit/constructs/data";
import { WorkloadIdentity } from "zero-trust-ai-kit/constructs/identity";
import { Hub } from "zero-trust-ai-kit/constructs/network";
import { LogWorkspace } from "zero-trust-ai-kit/constructs/visibility";
import { judgeApp, ZeroTrustGate, type GateOptions } from "zero-trust-ai-kit/gate";
import { assess, type Assessment } from "zero-trust-ai-kit/policies";
import { EstateStack, type EstateStackProps } from "zero-trust-ai-kit/stacks";
import { zeroTrustMatchers, type ZeroTrustMatchers } from "zero-trust-ai-kit/testing";

/** Fails to compile when a type of an entry point is `any`, as it is when its declarations are not found. */
type Known<T> = 0 extends 1 & T ? never : true;

export const known: readonly [Known<Estate>, Known<Assessment>, Known<EstateStackProps>] = [true, true, true];
export const knownToo: readonly [Known<GateOptions>, Known<ZeroTrustMatchers>] = [true, true];
export const values: readonly unknown[] = [
  ...[loadDeployment, synthesize, blueprints, LandingZone, FoundryAccount, PrivateApp, Roles, LabelledStorage],
  ...[WorkloadIdentity, Hub, LogWorkspace, assess, EstateStack],
  ...[judgeApp, ZeroTrustGate, zeroTrustMatchers],
];
