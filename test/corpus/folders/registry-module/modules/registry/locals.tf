locals {
  name = "proseware-stg"
}
