print("running")
1/0
