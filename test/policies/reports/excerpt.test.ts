import { excerpt } from "../../../policies/reports/excerpt";

const finding = { file: "main.tf", line: 12, name: "docs" };
const reading = (line: string | undefined) =>
  excerpt(finding, (file, at) => (file === "main.tf" && at === 12 ? line : ""), 60);

test("shows the line with its number, and a caret below the name", () => {
  expect(reading('  resource "azurerm_storage_account" "docs" {')).toEqual([
    '12 | resource "azurerm_storage_account" "docs" {',
    "   |                                     ^^^^",
  ]);
});

test.each([
  [
    "no caret where the name does not stand in it",
    'resource "azurerm_subnet" "x" {',
    ['12 | resource "azurerm_subnet" "x" {'],
  ],
  ["nothing of a line that cannot be read", undefined, []],
  ["nothing of an empty line", "   ", []],
  ["nothing of a generated line, which may hold anything", "x".repeat(500), []],
  ["as much of a line as fits", "y".repeat(100), [`12 | ${"y".repeat(54)}…`]],
  ["what would steer a terminal", "a\u001b[2J", ["12 | a\\u001b[2J"]],
])("shows %s", (_, line, expected) => {
  expect(reading(line)).toEqual(expected);
});

test("shows nothing of a finding without a line", () => {
  expect(excerpt({ ...finding, line: undefined }, () => "text", 60)).toEqual([]);
});
