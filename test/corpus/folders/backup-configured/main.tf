locals {
  name   = "proseware-prod"
  config = yamldecode(file("${path.module}/config.yaml"))
}
