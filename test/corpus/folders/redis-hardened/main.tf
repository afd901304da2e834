locals {
  name = "northwind-prod"
  tags = {
    environment = "prod"
    owner       = "northwind-team"
    managed_by  = "terraform"
  }
}
