output "connection_string" {
  value     = azurerm_eventhub_authorization_rule.send[0].primary_connection_string
  sensitive = true
}
