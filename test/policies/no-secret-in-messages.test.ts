import { rules } from "../../policies/rules";
import { runRules } from "../../policies/engine/run";
import { loadFiles } from "./estate/loaders/hcl/hcl-folder";

test("no message of any rule repeats a secret", async () => {
  const secret = "Hunter2-not-a-real-one";
  const { graph } = await loadFiles(`
variable "admin_password" { default = "${secret}" }
provider "azurerm" {
  features {}
  client_secret = var.admin_password
}
resource "azurerm_mssql_server" "a" { administrator_login_password = var.admin_password }
resource "azurerm_key_vault_secret" "a" { value = "${secret}" }
resource "azurerm_linux_web_app" "a" { app_settings = { DB_PASSWORD = "${secret}", DB = "Password=${secret}" } }
resource "azurerm_container_app" "a" {
  secret {
    name  = "db"
    value = "${secret}"
  }
}
resource "azurerm_linux_virtual_machine" "a" {
  admin_password = "${secret}"
  custom_data    = base64encode("PASSWORD=${secret}")
  tags           = { note = "Password=${secret}" }
}
output "db_password" { value = var.admin_password }
`);
  const findings = runRules(rules, graph);
  expect(findings.filter(({ verdict }) => verdict === "fail").length).toBeGreaterThan(8);
  expect(findings.filter(({ message }) => message.includes(secret))).toEqual([]);
});
