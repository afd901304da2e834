locals {
  name = "tailspin-test"
}
