#!/usr/bin/env node
import { commands } from "./commands";
import { start } from "./start";

start(commands);
