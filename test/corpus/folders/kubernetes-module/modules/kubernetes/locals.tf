locals {
  tags = {
    environment = "dev"
    owner       = "chatbot-team"
    managed_by  = "terraform"
  }
}
