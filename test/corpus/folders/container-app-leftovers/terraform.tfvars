external = false
