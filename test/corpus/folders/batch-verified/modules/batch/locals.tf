locals {
  name = "litware-stg"
}
