resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

locals {
  tags = {
    environment = "test"
    owner       = "litware-team"
    managed_by  = "terraform"
  }
}
