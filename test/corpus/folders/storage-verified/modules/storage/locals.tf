locals {
  name = "fabrikam-sandbox"
}
