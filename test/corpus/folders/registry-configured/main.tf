locals {
  name   = "chatbot-prod"
  config = yamldecode(file("${path.module}/config.yaml"))
}
