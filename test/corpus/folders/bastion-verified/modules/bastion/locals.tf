locals {
  name = "demo-dev"
}
