// Says which rows of the dated tables have passed on a day: node scripts/check-dates.mjs [YYYY-MM-DD], today without one.
// Ends with 1 when there are any. No test asks for today's date: a build must not break overnight.
import { createRequire } from "node:module";

const { datedTables, passedOn } = createRequire(import.meta.url)("../dist/policies/dated-tables.js");

const [day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
  console.error(`check-dates: ${JSON.stringify(day)} is not a day; write it as YYYY-MM-DD`);
  process.exit(2);
}

const passed = passedOn(day);
for (const line of passed) console.log(line);
const rows = datedTables.flatMap((table) => table.rows).length;
console.log(`${passed.length} passed on ${day}, of ${rows} rows in ${datedTables.length} tables`);
process.exitCode = passed.length > 0 ? 1 : 0;
