output "openai_key" {
  value     = azurerm_cognitive_account.default.primary_access_key
  sensitive = true
}

output "openai_endpoint" {
  value = azurerm_cognitive_account.default.endpoint
}
