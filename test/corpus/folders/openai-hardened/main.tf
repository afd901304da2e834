locals {
  name = "fabrikam-stg"
}
