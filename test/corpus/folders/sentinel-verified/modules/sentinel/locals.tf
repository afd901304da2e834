locals {
  name = "contoso-test"
}
