output "openai_endpoint" {
  value = azurerm_cognitive_account.default.endpoint
}
