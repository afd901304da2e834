resource "azuread_application" "ci" {
  display_name = "chatbot-ci"
}
