mysql_password = "mysql-wingtip"
