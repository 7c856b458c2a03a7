print('portion mod'); x = 1
