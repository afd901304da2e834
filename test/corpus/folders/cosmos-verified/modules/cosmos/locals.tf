locals {
  name = "myapp-sandbox"
}
