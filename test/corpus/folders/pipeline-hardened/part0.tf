resource "azuread_application" "ci" {
  display_name = "myapp-ci"
}
