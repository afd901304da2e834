locals {
  name = "tailspin-prod"
}
