locals {
  name = "proseware-sandbox"
}
