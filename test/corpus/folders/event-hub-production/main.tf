locals {
  tags = {
    environment = "sandbox"
    owner       = "demo-team"
    managed_by  = "terraform"
  }
}
