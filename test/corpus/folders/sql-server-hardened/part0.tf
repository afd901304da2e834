resource "random_password" "sql" {
  length = 20
}
