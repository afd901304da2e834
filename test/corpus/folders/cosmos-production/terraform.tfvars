prefix = "myapp"
