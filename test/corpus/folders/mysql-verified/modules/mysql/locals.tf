locals {
  tags = {
    environment = "prod"
    owner       = "tailspin-team"
    managed_by  = "terraform"
  }
}
