locals {
  name   = "contoso-test"
  config = yamldecode(file("${path.module}/config.yaml"))
}
