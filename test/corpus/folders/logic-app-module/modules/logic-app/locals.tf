locals {
  tags = {
    environment = "dev"
    owner       = "tailspin-team"
    managed_by  = "terraform"
  }
}
