locals {
  name = "fabrikam-dev"
}
