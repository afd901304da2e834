output "openai_endpoint" {
  value = azurerm_cognitive_account.main.endpoint
}
