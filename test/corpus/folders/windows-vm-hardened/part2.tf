resource "random_password" "win" {
  length = 20
}
