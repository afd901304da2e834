resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

locals {
  tags = {
    environment = "stg"
    owner       = "chatbot-team"
    managed_by  = "terraform"
  }
}
