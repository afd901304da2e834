locals {
  name = "myapp-test"
}
