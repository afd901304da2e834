locals {
  name = "tailspin-dev"
}
