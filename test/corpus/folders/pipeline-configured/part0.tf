resource "azuread_application" "ci" {
  display_name = "tailspin-ci"
}
