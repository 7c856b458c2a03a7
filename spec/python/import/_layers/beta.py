print('beta', __name__); thing = 'thing of beta'; _private = 1
