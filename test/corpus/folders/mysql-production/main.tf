locals {
  name = "aidemo-test"
}
