#!/usr/bin/env node
import { judgingCommands } from "./commands/judging";
import { start } from "./start";

start(judgingCommands);
