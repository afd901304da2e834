resource "random_password" "win" {
  count = var.enable_password ? 1 : 0

  length = 20
}
