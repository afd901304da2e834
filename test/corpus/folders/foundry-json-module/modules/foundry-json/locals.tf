locals {
  name = "wingtip-prod"
}
