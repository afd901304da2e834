locals {
  name = "proseware-prod"
}
