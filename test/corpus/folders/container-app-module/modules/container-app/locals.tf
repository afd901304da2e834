locals {
  tags = {
    environment = "dev"
    owner       = "adatum-team"
    managed_by  = "terraform"
  }
}
