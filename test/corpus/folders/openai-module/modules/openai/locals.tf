locals {
  tags = {
    environment = "test"
    owner       = "tailspin-team"
    managed_by  = "terraform"
  }
}
