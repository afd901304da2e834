locals {
  name = "northwind-stg"
}
