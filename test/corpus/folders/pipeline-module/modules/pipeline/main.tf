resource "azuread_application" "ci" {
  display_name = "myapp-ci"
}

resource "azuread_service_principal" "ci" {
  client_id = azuread_application.ci.client_id
}

resource "azuread_application_federated_identity_credential" "main" {
  application_id = azuread_application.ci.id
  display_name   = "main"
  audiences      = ["api://AzureADTokenExchange"]
  issuer         = "https://token.actions.githubusercontent.com"
  subject        = "repo:myapp/infra:pull_request"
}

resource "azurerm_role_assignment" "ci" {
  scope                = var.resource_group_id
  role_definition_name = "Owner"
  principal_id         = azuread_service_principal.ci.object_id
}
