locals {
  name = "tailspin-dev"
  tags = {
    environment = "dev"
    owner       = "tailspin-team"
    managed_by  = "terraform"
  }
}
