locals {
  name = "proseware-test"
}
