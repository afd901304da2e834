location = "uksouth"
