print("module", __name__)
bb = 1
