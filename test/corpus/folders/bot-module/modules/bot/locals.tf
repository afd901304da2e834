locals {
  name = "northwind-sandbox"
}
