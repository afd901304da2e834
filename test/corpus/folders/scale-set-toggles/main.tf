locals {
  name = "wingtip-test"
}
