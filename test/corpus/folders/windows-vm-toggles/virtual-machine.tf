resource "azurerm_virtual_machine_extension" "setup" {
  count = var.enable_virtual_machine ? 1 : 0

  name                 = "setup"
  virtual_machine_id   = azurerm_windows_virtual_machine.win.id
  publisher            = "Microsoft.Compute"
  type                 = "CustomScriptExtension"
  type_handler_version = "1.10"

  settings = jsonencode({
    commandToExecute = "powershell -ExecutionPolicy Unrestricted -File setup.ps1"
  })
}
