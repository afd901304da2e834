#!/usr/bin/env node
import { judgeAloneCommands } from "./commands/judging";
import { start } from "./start";

start(judgeAloneCommands);
