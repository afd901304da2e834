resource "azuread_service_principal" "ci" {
  client_id = azuread_application.ci.client_id
}
